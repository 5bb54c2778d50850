/** Is a key result where it should be by now? Source: domain rules, Progress and pace. */
import { axisOf, elapsedShare } from './axis.ts'
import type { KeyResultDefinition } from './goal.ts'
import type { Client } from '#domain/client/client.ts'
import { chronological, type DateRange, type IsoDate } from '#domain/shared/basics.ts'
import { addDays, expectedShare, type WorkCalendar } from '#domain/time/calendar.ts'

export type Pace = 'ahead' | 'on_pace' | 'behind' | 'far_behind' | 'too_early'

/** Gaps (ratio − expected) from which a pace holds; `tooEarly` is a share of the period. A client may tune them. */
export type PaceThresholds = { ahead: number; onPace: number; behind: number; tooEarly: number }
export const STANDARD_PACE: PaceThresholds = { ahead: 0.1, onPace: -0.1, behind: -0.25, tooEarly: 0.15 }

/** A client's thresholds as they are stored and edited. */
export type ClientPace = Pick<Client, 'paceAhead' | 'paceOnPace' | 'paceBehind' | 'paceTooEarly'>

export const STANDARD_CLIENT_PACE: ClientPace = {
  paceAhead: STANDARD_PACE.ahead,
  paceOnPace: STANDARD_PACE.onPace,
  paceBehind: STANDARD_PACE.behind,
  paceTooEarly: STANDARD_PACE.tooEarly,
}

/** The client's own thresholds. */
export function thresholdsOf({ paceAhead, paceOnPace, paceBehind, paceTooEarly }: ClientPace): PaceThresholds {
  return { ahead: paceAhead, onPace: paceOnPace, behind: paceBehind, tooEarly: paceTooEarly }
}

/**
 * The pair of thresholds that stand the wrong way round: who is ahead is on pace too, and who is on pace is not behind. Null where they fall
 * from ahead to behind as they should.
 */
export function paceFault({
  paceAhead,
  paceOnPace,
  paceBehind,
}: Omit<ClientPace, 'paceTooEarly'>): 'ahead_below_on_pace' | 'on_pace_below_behind' | null {
  if (paceAhead < paceOnPace) return 'ahead_below_on_pace'
  return paceOnPace < paceBehind ? 'on_pace_below_behind' : null
}

// Ratios carry the noise of floating point: a gap of exactly −0.10 must count as on pace.
const NOISE = 1e-9

/** The pace at a gap; `elapsed` is the share of the period behind us. */
export function paceOf(gap: number, elapsed: number, thresholds: PaceThresholds = STANDARD_PACE): Pace {
  if (elapsed < thresholds.tooEarly - NOISE) return 'too_early'
  if (gap >= thresholds.ahead - NOISE) return 'ahead'
  if (gap >= thresholds.onPace - NOISE) return 'on_pace'
  if (gap >= thresholds.behind - NOISE) return 'behind'
  return 'far_behind'
}

type Curve = Pick<KeyResultDefinition, 'kind' | 'curve' | 'curveFrom' | 'curvePoints'>

/** Share of the way expected on a day, 0–1, along the key result's curve; null for kinds that have no pace. */
export function expectedOn(date: IsoDate, definition: Curve, period: DateRange, calendar: WorkCalendar): number | null {
  if (definition.kind !== 'increase' && definition.kind !== 'decrease' && definition.kind !== 'milestone') return null
  if (definition.curve === 'from_date' && definition.curveFrom)
    return date <= definition.curveFrom
      ? 0
      : expectedShare(date, { start: definition.curveFrom, end: period.end }, calendar)
  if (definition.curve === 'milestones' && definition.curvePoints.length > 0)
    return alongPoints(date, definition, period, calendar)
  return elapsedShare(date, period, axisOf(period, calendar))
}

/**
 * From point to point, from nothing at the start to all at the end of the period; between two points by working days, so that nothing is
 * expected of a pause. Points outside the period are left out.
 */
function alongPoints(date: IsoDate, { curvePoints }: Curve, period: DateRange, calendar: WorkCalendar): number {
  const inside = curvePoints.filter((point) => point.date > period.start && point.date < period.end)
  const points = [
    { date: period.start, share: 0 },
    ...inside.toSorted((a, b) => chronological(a.date, b.date)),
    { date: period.end, share: 1 },
  ]
  const next = points.findIndex((point) => point.date >= date)
  const to = points[next]
  const from = points[next - 1]
  if (!to) return 1
  if (!from || to.date === from.date) return to.share
  return (
    from.share +
    (to.share - from.share) * expectedShare(date, { start: from.date, end: addDays(to.date, -1) }, calendar)
  )
}
