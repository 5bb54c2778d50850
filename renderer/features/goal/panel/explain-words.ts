/** How a key result's figures came about, in sentences with their inputs. The rules and inputs are the domain's, the words are the language's. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import { explain, type Explanation, type Figure } from '#domain/goal/explain.ts'
import { thresholdsOf } from '#domain/goal/pace.ts'
import { useFlagWords } from '#renderer/app/goal/flag-words.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { isoWeek } from '#renderer/format/date.ts'
import { rounded } from '#renderer/format/number.ts'
import { useGoal } from '../goal-context.ts'

const WORKING_DAYS_OF_WEEK = 5

type Told = { readonly figure: Figure | 'flags'; readonly sentences: readonly string[] }

export function useExplained({ definition, standing }: BoardKeyResult): Told[] {
  const { t } = useTranslation('goal')
  const { client } = useGoal()
  const format = useFormat()
  const flagReason = useFlagReason()
  const { decimals, unitLabel } = definition
  const number = (value: number) => format.number(value, decimals)
  /** Something worked out, no finer than what it was worked out from. */
  const computed = (value: number) => format.withUnit(rounded(value, decimals), decimals, unitLabel)
  const { day, percent } = format
  const points = (share: number) => format.signed(Math.round(share * 100))
  const valueToo = (value: number | null) =>
    value === null ? [] : [t('how.expectedValue', { value: computed(value) })]

  const sentences = (explanation: Explanation): string[] => {
    const { id, params } = explanation
    switch (id) {
      case 'ratio': {
        const { value, baseline, target, ratio } = params
        return [
          t('how.ratio', {
            value: number(value),
            baseline: number(baseline),
            target: number(target),
            ratio: percent(ratio),
          }),
        ]
      }
      case 'ratio_stages':
        return [
          t('how.stages', { value: number(params.value), stages: number(params.stages), ratio: percent(params.ratio) }),
        ]
      case 'ratio_missing':
        return [t(`how.missing.${params.missing}`)]
      case 'level':
        return [
          t(`how.${params.held ? 'held' : 'notHeld'}.${params.kind}`, {
            value: number(params.value),
            target: number(params.target),
          }),
        ]
      case 'level_times':
        return [t('how.times', { held: params.held, count: params.of, number: params.of })]
      case 'level_close': {
        const { value, target, from, ratio } = params
        const shown = { value: number(value), target: number(target), ratio: percent(ratio) }
        return [
          from === null ? t(`how.close.${params.kind}`, shown) : t('how.close.from', { ...shown, from: number(from) }),
        ]
      }
      case 'expected': {
        const { passed, of, share, period, value } = params
        const days = { passed, of, start: day(period.start), end: day(period.end) }
        return [t('how.expected', { ...days, share: percent(share) }), ...valueToo(value)]
      }
      case 'expected_from_date': {
        const { from, until, share, value } = params
        return [
          t('how.expectedFrom', { from: day(from), until: day(until), share: percent(share) }),
          ...valueToo(value),
        ]
      }
      case 'expected_milestones': {
        const { points: count, share, value } = params
        return [t('how.expectedMilestones', { count, number: count, share: percent(share) }), ...valueToo(value)]
      }
      case 'pace': {
        const { pace, ratio, expected, gap, ahead, onPace, behind } = params
        return [
          t('how.pace', {
            word: t(`how.word.${pace}`),
            ratio: percent(ratio),
            expected: percent(expected),
            gap: points(gap),
            ahead: points(ahead),
            onPace: points(onPace),
            behind: points(behind),
          }),
        ]
      }
      case 'pace_too_early': {
        const { passed, of, share, tooEarly } = params
        return [t('how.tooEarly', { passed, of, share: percent(share), limit: percent(tooEarly) })]
      }
      case 'pace_of_level':
        return [t('how.ofLevel')]
      case 'forecast': {
        const { value, low, high, perDay, measurements, from, until, scattered, reachesOn } = params
        const perWeek = format.signed(rounded(perDay * WORKING_DAYS_OF_WEEK, decimals + 1), decimals)
        const line = { measurements, perWeek, from: day(from), until: day(until), value: computed(value) }
        const range = { low: number(rounded(low, decimals)), high: computed(high) }
        return [
          t('how.line', line),
          ...(rounded(low, decimals) === rounded(high, decimals) ? [] : [t('how.range', range)]),
          ...(scattered ? [t('how.scattered')] : []),
          ...(!scattered && reachesOn !== null ? [t('how.reaches', { week: isoWeek(reachesOn) })] : []),
        ]
      }
      case 'forecast_none': {
        const { why, measurements, fewest, tooEarly } = params
        return [t(`how.noForecast.${why}`, { measurements, fewest, limit: percent(tooEarly) })]
      }
      case 'fresh': {
        const date = day(params.checkedOn)
        return [
          params.nextDue === null ? t('how.freshLast', { date }) : t('how.fresh', { date, next: day(params.nextDue) }),
        ]
      }
      case 'waiting':
        return [t('how.waiting', { date: day(params.checkedOn), due: day(params.due) })]
      case 'outdated':
        return [t('how.outdated', { date: day(params.checkedOn), due: day(params.due), end: day(params.end) })]
      case 'never_checked_in':
        return [params.nextDue === null ? t('how.neverDue') : t('how.never', { next: day(params.nextDue) })]
      case 'measured_before':
        return [t('how.measuredBefore', { measured: day(params.measuredOn) })]
    }
  }
  const told: Told[] = explain(definition, standing, thresholdsOf(client)).map(({ figure, because }) => ({
    figure,
    sentences: because.flatMap(sentences),
  }))
  const flags = standing.flags.map((flag) => flagReason(flag, decimals))
  return flags.length === 0 ? told : [...told, { figure: 'flags', sentences: flags }]
}

type Flag = BoardKeyResult['standing']['flags'][number]

/** Why a flag is there. Those of objectives say it in their few words already. */
function useFlagReason(): (flag: Flag, decimals: number) => string {
  const { t } = useTranslation('goal')
  const format = useFormat()
  const words = useFlagWords()
  return (flag, decimals) => {
    const number = (value: number) => format.number(value, decimals)
    switch (flag.id) {
      case 'no_owner':
      case 'no_baseline':
        return t(`how.flag.${flag.id}`)
      case 'green_far_behind':
        return t('how.flag.green_far_behind', {
          ratio: format.percent(flag.params.ratio),
          expected: format.percent(flag.params.expected),
        })
      case 'green_flat':
        return t('how.flag.green_flat', { value: number(flag.params.value), since: format.day(flag.params.since) })
      case 'confidence_fell':
        return t('how.flag.confidence_fell', { from: flag.params.from, to: flag.params.to })
      case 'wrong_way':
        return t('how.flag.wrong_way', {
          from: number(flag.params.from),
          to: number(flag.params.to),
          share: format.percent(flag.params.share),
        })
      case 'wrong_way_twice':
        return t('how.flag.wrong_way_twice', { from: number(flag.params.from), to: number(flag.params.to) })
      case 'met_early':
        return t('how.flag.met_early', {
          since: format.day(flag.params.since),
          expected: format.percent(flag.params.expected),
        })
      case 'initiative_overdue':
        return t('how.flag.initiative_overdue', { title: flag.params.title, due: format.day(flag.params.due) })
      case 'initiative_moved':
        return t('how.flag.initiative_moved', { title: flag.params.title, times: flag.params.times })
      case 'third_cycle':
      case 'one_owner':
        return words(flag, decimals)
    }
  }
}
