/** Why a key result stands where it does in the picture, in few words: at most two reasons, the gravest first. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { AttentionReason } from '#domain/goal/attention.ts'
import { useFlagWords } from '#renderer/app/goal/flag-words.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { isoWeek } from '#renderer/format/date.ts'
import { inOneLine } from '#renderer/format/names.ts'
import { rounded } from '#renderer/format/number.ts'

export type PicturePart = 'needing' | 'moving' | 'resting'

const MOST = 2

export function useWhy(keyResult: BoardKeyResult, part: PicturePart): string {
  const needing = useNeeding(keyResult)
  const moving = useMoving(keyResult)
  const resting = useResting(keyResult)
  switch (part) {
    case 'needing':
      return needing
    case 'moving':
      return moving
    case 'resting':
      return resting
  }
}

function useNeeding({ standing, definition }: BoardKeyResult): string {
  const { t } = useTranslation(['overview', 'goal'])
  const flag = useFlagWords()
  const lands = useLanding({ standing, definition })
  const flagged = (id: AttentionReason) => {
    const found = standing.flags.find((each) => each.id === id)
    return found ? flag(found, definition.decimals) : ''
  }
  const words = (reason: AttentionReason): string => {
    switch (reason) {
      case 'red':
        // The mark says it already; what is said beside it is why.
        return ''
      case 'outdated':
        return standing.weeksSince === null ? t('why.never') : t('why.weeks', { count: standing.weeksSince })
      case 'far_behind': {
        const green = flagged('green_far_behind' as AttentionReason)
        return green === '' ? t('why.farBehind') : green
      }
      case 'low_confidence':
        return t('why.confidence', { value: standing.confidence ?? 0 })
      case 'green_flat':
      case 'confidence_fell':
      case 'no_owner':
        return flagged(reason)
    }
  }
  const never = standing.freshness === 'never' && !standing.attention.includes('outdated') ? [t('why.never')] : []
  const reasons = [...standing.attention.map(words).filter((each) => each !== ''), ...never]
  if (reasons.length === 0) return inOneLine([t('why.red'), lands])
  return inOneLine([...reasons, lands].slice(0, MOST))
}

function useMoving({ standing, definition }: BoardKeyResult): string {
  const { t } = useTranslation(['overview', 'common'])
  const format = useFormat()
  const waiting = standing.freshness === 'waiting' ? t('why.waiting') : ''
  if (definition.kind === 'at_least' || definition.kind === 'at_most') {
    const held = standing.held.filter(Boolean).length
    return inOneLine([t('why.held', { held, count: standing.held.length }), waiting])
  }
  const way = standing.ratio === null ? '' : t('why.way', { share: format.percent(standing.ratio) })
  const pace = standing.pace === null ? '' : t(`common:pace.${standing.pace}`)
  return inOneLine([pace, way, waiting])
}

function useResting({ standing, definition }: BoardKeyResult): string {
  const { t } = useTranslation('overview')
  const waiting = standing.freshness === 'waiting' ? t('why.waiting') : ''
  const isLevel = definition.kind === 'at_least' || definition.kind === 'at_most'
  if (isLevel && standing.held.length > 0) return inOneLine([t('why.levelLost'), waiting])
  if (standing.ratio === null) return inOneLine([t('why.notMeasured'), waiting])
  return inOneLine([t(standing.ratio < 0 ? 'why.back' : 'why.still'), waiting])
}

/** «lander på 34 (31–36)», «når målet omtrent i uke 34»; nothing where it cannot be said. */
function useLanding({ standing, definition }: Pick<BoardKeyResult, 'standing' | 'definition'>): string {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const { forecast } = standing
  if (forecast.state !== 'told' || forecast.scattered || forecast.reached || standing.freshness === 'outdated')
    return ''
  const number = (value: number) => format.number(rounded(value, definition.decimals), definition.decimals)
  const value = number(forecast.value)
  // Past the target, where it lands says less than when it gets there; so the panel says too.
  if (forecast.reachesOn !== null) return t('why.reaches', { week: isoWeek(forecast.reachesOn) })
  const low = number(forecast.low)
  const high = number(forecast.high)
  return low === high ? t('why.lands', { value }) : t('why.landsBetween', { value, low, high })
}
