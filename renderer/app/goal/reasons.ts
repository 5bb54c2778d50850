/** What is worth noticing about a key result, in words: what its figures give away, who is missing, how long it has been silent. It tells, it never blames. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { daysBetween } from '#domain/time/calendar.ts'
import { useFlagWords } from './flag-words.ts'
import { useGoalWords } from './goal-words.ts'
import { useFormat } from './use-format.ts'

const WEEK = 7

/** «1 uke siden», «2 dager siden»; said where nobody has checked in. */
export function useAge(checkedOn: IsoDate | null): string {
  const { t } = useTranslation('goal')
  const { today } = useGoalWords()
  const format = useFormat()
  if (checkedOn === null) return t('reason.never')
  const days = daysBetween(checkedOn, today)
  if (days === 0) return t('age.today')
  if (days < 0 || days >= WEEK) {
    return days < 0 ? format.day(checkedOn) : t('age.weeks', { count: Math.floor(days / WEEK) })
  }
  return t('age.days', { count: days })
}

/** What a key result's reasons are told from: the board's key results, and a list of clients that knows no more of them than this. */
type Reasoned = {
  readonly standing: Pick<BoardKeyResult['standing'], 'flags' | 'freshness' | 'status' | 'checkedOn'>
  readonly definition: Pick<BoardKeyResult['definition'], 'dropped' | 'kind' | 'decimals'>
  readonly drop?: BoardKeyResult['drop']
}

/** Why it needs a talk where its flags do not say so already: what was reported, how sure they are, how far it has come. */
export function useTalk({ standing, definition }: Pick<BoardKeyResult, 'standing' | 'definition'>): string[] {
  const { t } = useTranslation('goal')
  const format = useFormat()
  if (definition.dropped) return []
  const { checkedOn, confidence, ratio, expected } = standing
  const isFlagged = (id: 'green_far_behind' | 'confidence_fell') => standing.flags.some((flag) => flag.id === id)
  return standing.attention.flatMap((reason) => {
    switch (reason) {
      case 'red':
        return checkedOn === null ? [] : [t('talk.red', { date: format.day(checkedOn) })]
      case 'low_confidence':
        return confidence === null || isFlagged('confidence_fell') ? [] : [t('talk.confidence', { value: confidence })]
      case 'far_behind':
        return isFlagged('green_far_behind') || ratio === null || expected === null
          ? []
          : [t('talk.farBehind', { share: format.percent(ratio), expected: format.percent(expected) })]
      case 'outdated':
        return checkedOn === null ? [t('reason.never')] : []
      case 'green_flat':
      case 'confidence_fell':
      case 'no_owner':
        return []
    }
  })
}

/** @param of `isOver`: nothing is waited for any more */
export function useReasons({ standing, definition, drop }: Reasoned, { isOver = false } = {}): string[] {
  const { t } = useTranslation('goal')
  const format = useFormat()
  const words = useFlagWords()
  if (definition.dropped) return [drop?.reason ?? ''].filter((reason) => reason !== '')
  const flags = (level: 'high' | 'advice') =>
    standing.flags.filter((flag) => flag.level === level).map((flag) => words(flag, definition.decimals))
  const reasons = flags('high')
  if (definition.kind === null) reasons.push(t('reason.notMeasurable'))
  if (standing.freshness === 'waiting' && !isOver) reasons.push(t('reason.waiting'))
  if (standing.freshness === 'outdated' && standing.checkedOn !== null) {
    const date = format.day(standing.checkedOn)
    reasons.push(standing.status === null ? t('reason.since', { date }) : t(`reason.last.${standing.status}`, { date }))
  }
  return [...reasons, ...flags('advice')]
}
