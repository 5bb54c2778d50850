/**
 * How each figure of a key result came about: the rule that applied, as an id, and the inputs it was given. The screens have the sentences.
 * Flags explain themselves by their own ids and figures (`flags.ts`). Source: domain rules, head (any number can be read with its inputs).
 */
import { FEWEST_MEASUREMENTS, WIDEST_SHARE, type NoForecast } from './forecast.ts'
import type { KeyResultDefinition } from './goal.ts'
import type { Pace, PaceThresholds } from './pace.ts'
import { clamp, isHeld } from './progress.ts'
import type { Standing } from './standing.ts'
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'

/** What the share of the way cannot be worked out from. */
export type Missing = 'kind' | 'value' | 'baseline' | 'target' | 'way' | 'stages'

type WorkingDays = Standing['workingDays']

/** Shares are 0–1 of the way (unclamped where they are `ratio`), values in the key result's unit, gaps a difference of shares. */
export type Explanation =
  | { id: 'ratio'; params: { value: number; baseline: number; target: number; ratio: number } }
  | { id: 'ratio_stages'; params: { value: number; stages: number; ratio: number } }
  | { id: 'ratio_missing'; params: { missing: Missing } }
  | { id: 'level'; params: { kind: 'at_least' | 'at_most'; value: number; target: number; held: boolean } }
  /** How many of the measurements held the level that was asked for on their day. */
  | { id: 'level_times'; params: { held: number; of: number } }
  /** How close a level is that is not held; `from`: the baseline it is counted from, else it is a quotient. */
  | {
      id: 'level_close'
      params: { kind: 'at_least' | 'at_most'; value: number; target: number; from: number | null; ratio: number }
    }
  | { id: 'expected'; params: WorkingDays & { share: number; period: DateRange; value: number | null } }
  | { id: 'expected_from_date'; params: { from: IsoDate; until: IsoDate; share: number; value: number | null } }
  | { id: 'expected_milestones'; params: { points: number; share: number; value: number | null } }
  | {
      id: 'pace'
      params: { pace: Exclude<Pace, 'too_early'>; ratio: number; expected: number; gap: number } & PaceThresholds
    }
  | { id: 'pace_too_early'; params: WorkingDays & { share: number; tooEarly: number } }
  | { id: 'pace_of_level'; params: Record<never, never> }
  | {
      id: 'forecast'
      params: {
        value: number
        low: number
        high: number
        perDay: number
        measurements: number
        from: IsoDate
        until: IsoDate
        scattered: boolean
        reachesOn: IsoDate | null
        widest: number
      }
    }
  | { id: 'forecast_none'; params: { why: NoForecast; measurements: number; fewest: number; tooEarly: number } }
  | { id: 'fresh'; params: { checkedOn: IsoDate; nextDue: IsoDate | null } }
  | { id: 'waiting'; params: { checkedOn: IsoDate; due: IsoDate } }
  | { id: 'outdated'; params: { checkedOn: IsoDate; due: IsoDate; end: IsoDate } }
  | { id: 'never_checked_in'; params: { nextDue: IsoDate | null } }
  /** The latest measurement is older than the latest check-in. */
  | { id: 'measured_before'; params: { measuredOn: IsoDate; checkedOn: IsoDate } }

export type Figure = 'progress' | 'expected' | 'pace' | 'forecast' | 'freshness'
export type Explained = { readonly figure: Figure; readonly because: readonly Explanation[] }

/**
 * Every figure the screens show of a key result, in their order; a figure that has nothing to say is left out. `thresholds` are the client's,
 * those the standing was worked out with.
 */
export function explain(definition: KeyResultDefinition, standing: Standing, thresholds: PaceThresholds): Explained[] {
  const all: Explained[] = [
    { figure: 'progress', because: progress(definition, standing) },
    { figure: 'expected', because: expected(definition, standing) },
    { figure: 'pace', because: pace(definition, standing, thresholds) },
    { figure: 'forecast', because: forecast(definition, standing, thresholds) },
    { figure: 'freshness', because: age(standing) },
  ]
  return all.filter(({ because }) => because.length > 0)
}

function progress(definition: KeyResultDefinition, { value, ratio, held }: Standing): Explanation[] {
  const { kind, baseline, target, stages } = definition
  const missing = whatIsMissing(definition, value)
  if (missing || value === null) return [{ id: 'ratio_missing', params: { missing: missing ?? 'value' } }]
  if (kind === 'milestone')
    return ratio === null ? [] : [{ id: 'ratio_stages', params: { value, stages: stages.length, ratio } }]
  if (target === null) return []
  if (kind !== 'at_least' && kind !== 'at_most')
    return baseline === null || ratio === null ? [] : [{ id: 'ratio', params: { value, baseline, target, ratio } }]

  const isHeldNow = isHeld(definition, value) === true
  const because: Explanation[] = [{ id: 'level', params: { kind, value, target, held: isHeldNow } }]
  if (!isHeldNow && ratio !== null) {
    // A baseline on the held side has no way to measure from, see `ratio`.
    const from = baseline !== null && isHeld(definition, baseline) === false ? baseline : null
    because.push({ id: 'level_close', params: { kind, value, target, from, ratio } })
  }
  return [...because, { id: 'level_times', params: { held: held.filter(Boolean).length, of: held.length } }]
}

function whatIsMissing({ kind, baseline, target, stages }: KeyResultDefinition, value: number | null): Missing | null {
  if (kind === null) return 'kind'
  if (kind === 'milestone') return stages.length === 0 ? 'stages' : value === null ? 'value' : null
  if (target === null) return 'target'
  if (kind === 'increase' || kind === 'decrease') {
    if (baseline === null) return 'baseline'
    if (baseline === target) return 'way'
  }
  return value === null ? 'value' : null
}

function expected(definition: KeyResultDefinition, standing: Standing): Explanation[] {
  const { expected: share, expectedValue: value, period, workingDays } = standing
  if (share === null) return []
  const { curve, curveFrom, curvePoints } = definition
  if (curve === 'from_date' && curveFrom !== null)
    return [{ id: 'expected_from_date', params: { from: curveFrom, until: period.end, share, value } }]
  if (curve === 'milestones' && curvePoints.length > 0)
    return [{ id: 'expected_milestones', params: { points: curvePoints.length, share, value } }]
  return [{ id: 'expected', params: { ...workingDays, share, period, value } }]
}

function pace({ kind }: KeyResultDefinition, standing: Standing, thresholds: PaceThresholds): Explanation[] {
  if (kind === 'at_least' || kind === 'at_most') return [{ id: 'pace_of_level', params: {} }]
  const { pace: word, ratio, expected: share, workingDays } = standing
  if (word === null || ratio === null || share === null) return []
  if (word === 'too_early') {
    const passed = workingDays.of === 0 ? 1 : clamp(workingDays.passed / workingDays.of)
    return [{ id: 'pace_too_early', params: { ...workingDays, share: passed, tooEarly: thresholds.tooEarly } }]
  }
  return [{ id: 'pace', params: { pace: word, ratio, expected: share, gap: ratio - share, ...thresholds } }]
}

/** That a level has no forecast is said by its pace. */
function forecast(
  { kind }: KeyResultDefinition,
  { forecast: told }: Standing,
  { tooEarly }: PaceThresholds,
): Explanation[] {
  if (kind === 'at_least' || kind === 'at_most') return []
  if (told.state === 'none') {
    const { why, measurements } = told
    return [{ id: 'forecast_none', params: { why, measurements, fewest: FEWEST_MEASUREMENTS, tooEarly } }]
  }
  const { value, low, high, slope: perDay, measurements, from, until, scattered, reachesOn } = told
  const params = { value, low, high, perDay, measurements, from, until, scattered, reachesOn, widest: WIDEST_SHARE }
  return [{ id: 'forecast', params }]
}

function age({ freshness, checkedOn, measuredOn, missed, nextDue }: Standing): Explanation[] {
  if (checkedOn === null) return [{ id: 'never_checked_in', params: { nextDue } }]
  const because: Explanation[] = []
  if (freshness === 'outdated' && missed) because.push({ id: 'outdated', params: { checkedOn, ...missed } })
  else if (freshness === 'waiting' && missed) because.push({ id: 'waiting', params: { checkedOn, due: missed.due } })
  else because.push({ id: 'fresh', params: { checkedOn, nextDue } })
  if (measuredOn !== null && measuredOn < checkedOn)
    because.push({ id: 'measured_before', params: { measuredOn, checkedOn } })
  return because
}
