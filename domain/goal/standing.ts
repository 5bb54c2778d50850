/** Where a key result stands on a day: all its figures from its definition and standing check-ins. */
import type { CheckIn, KeyResultDefinition, Status } from './goal.ts'
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'
import { daysBetween, type WorkCalendar } from '#domain/time/calendar.ts'
import { dueSlots, type DueSlot, type Rhythm } from '#domain/time/due.ts'
import { attentionReasons, type AttentionReason } from './attention.ts'
import { axisOf, elapsedShare } from './axis.ts'
import { keyResultFlags, type Flag, type ServingInitiative } from './flags.ts'
import { forecastOf, type Forecast } from './forecast.ts'
import { firstMissed, freshness, nextOpen, shownStatus, type Freshness } from './freshness.ts'
import { comparable, definitionAt, measurements } from './measurements.ts'
import { expectedOn, paceOf, STANDARD_PACE, type Pace, type PaceThresholds } from './pace.ts'
import { isHeld, ratio } from './progress.ts'

/** What of a check-in the figures are made from. */
export type Reported = Pick<CheckIn, 'date' | 'status' | 'confidence' | 'value'>

export type StandingContext = {
  today: IsoDate
  cycle: DateRange
  calendar: WorkCalendar
  rhythm: Rhythm
  /** The client's own; the standard where none are given. */
  thresholds?: PaceThresholds
}

export type Standing = {
  shown: Status | 'stale' | null
  status: Status | null
  confidence: number | null
  confidenceBefore: number | null
  value: number | null
  valueBefore: number | null
  checkedOn: IsoDate | null
  measuredOn: IsoDate | null
  freshness: Freshness
  weeksSince: number | null
  ratio: number | null
  expected: number | null
  expectedValue: number | null
  pace: Pace | null
  held: boolean[]
  forecast: Forecast
  /** High ones first. */
  flags: Flag[]
  /** Why it needs attention, the gravest first; empty where it does not. */
  attention: AttentionReason[]
  needsAttention: boolean
  /** What the figures above were worked out from, for saying how. */
  period: DateRange
  /** Working days of the period: strictly before today, and in all. */
  workingDays: { passed: number; of: number }
  /** The first check-in that was due and did not come, and the last day it counted for. */
  missed: { due: IsoDate; end: IsoDate } | null
  nextDue: IsoDate | null
}

// The due slots of a cycle are the same for every key result of a unit: worked out once a context.
const slotsOf = new WeakMap<StandingContext, DueSlot[]>()

/**
 * `definitions` are all there have been; `checkIns` must be standing ones, oldest first (see `standingCheckIns`); those after today are not
 * looked at. `initiatives` are those that serve it.
 */
export function standingOf(
  definitions: readonly [KeyResultDefinition, ...KeyResultDefinition[]],
  checkIns: readonly Reported[],
  context: StandingContext,
  initiatives: readonly ServingInitiative[] = [],
): Standing {
  const { today, calendar, cycle, thresholds = STANDARD_PACE } = context
  const definition = definitionAt(definitions, today) ?? definitions[0]
  const given = checkIns.filter((checkIn) => checkIn.date <= today)
  const measured = measurements(given)
  const latest = given.at(-1)
  const reported = given.filter((checkIn) => checkIn.status !== null)
  const confident = given.filter((checkIn) => checkIn.confidence !== null)
  const value = measured.at(-1)?.value ?? null
  const period = { start: definition.startDate ?? cycle.start, end: definition.endDate ?? cycle.end }
  const slotsOfCycle = slotsOf.get(context) ?? dueSlots(cycle, context.rhythm, calendar)
  slotsOf.set(context, slotsOfCycle)
  // Nothing is due of a key result before its own start, nor after its own end.
  const slots = slotsOfCycle.filter((slot) => slot.due >= period.start && slot.due <= period.end)

  const status = reported.at(-1)?.status ?? null
  const confidence = confident.at(-1)?.confidence ?? null
  const fresh = freshness(latest?.date ?? null, slots, today)
  const share = ratio(definition, value)
  const axis = axisOf(period, context.calendar)
  const expected = expectedOn(today, definition, period, calendar)
  const elapsed = elapsedShare(today, period, axis)
  const pace = share === null || expected === null ? null : paceOf(share - expected, elapsed, thresholds)
  const shown = shownStatus(status, fresh)
  const ofCycle = comparable(measured, definitions, today).filter((each) => each.date >= cycle.start)
  const flags = keyResultFlags({
    definition,
    shown,
    pace,
    ratio: share,
    expected,
    confidences: confident.flatMap((each) => each.confidence ?? []),
    measured: ofCycle,
    initiatives,
    today,
    thresholds,
  })
  const attention = definition.dropped ? [] : attentionReasons({ status, confidence, freshness: fresh, pace, flags })
  const missed = firstMissed(latest?.date ?? null, slots, today)
  return {
    shown,
    status,
    confidence,
    confidenceBefore: confident.at(-2)?.confidence ?? null,
    value,
    valueBefore: measured.at(-2)?.value ?? null,
    checkedOn: latest?.date ?? null,
    measuredOn: measured.at(-1)?.date ?? null,
    freshness: fresh,
    weeksSince: latest ? Math.floor(daysBetween(latest.date, today) / 7) : null,
    ratio: share,
    expected,
    expectedValue: expectedValue(definition, expected),
    pace,
    // Each measurement by the level that was asked for on its day.
    held: measured.flatMap(
      ({ date, value: each }) => isHeld(definitionAt(definitions, date) ?? definition, each) ?? [],
    ),
    forecast: forecastOf(definition, ofCycle, { today, period, axis, tooEarly: thresholds.tooEarly }),
    flags,
    attention,
    needsAttention: attention.length > 0,
    period,
    workingDays: { passed: Math.round(elapsed * axis.total), of: axis.total },
    missed: missed && { due: missed.due, end: missed.end },
    nextDue: nextOpen(latest?.date ?? null, slots, today)?.due ?? null,
  }
}

function expectedValue({ baseline, target }: KeyResultDefinition, expected: number | null): number | null {
  return baseline === null || target === null || expected === null ? null : baseline + (target - baseline) * expected
}
