/** Where a key result stands on a day: all its figures from its definition and standing check-ins. */
import type { CheckIn, KeyResultDefinition, Status } from './goal.ts'
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'
import { daysBetween, expectedShare, type WorkCalendar } from '#domain/time/calendar.ts'
import { dueSlots, type DueSlot, type Rhythm } from '#domain/time/due.ts'
import { attentionReasons } from './attention.ts'
import { freshness, shownStatus, type Freshness } from './freshness.ts'
import { definitionAt, measurements } from './measurements.ts'
import { expectedOn, paceOf, type Pace } from './pace.ts'
import { isHeld, ratio } from './progress.ts'

export type StandingContext = {
  today: IsoDate
  cycle: DateRange
  calendar: WorkCalendar
  rhythm: Rhythm
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
  needsAttention: boolean
}

// The due slots of a cycle are the same for every key result of a unit: worked out once a context.
const slotsOf = new WeakMap<StandingContext, DueSlot[]>()

/** `definitions` are all there have been; `checkIns` must be standing ones, oldest first (see `standingCheckIns`); those after today are not looked at. */
export function standingOf(
  definitions: readonly [KeyResultDefinition, ...KeyResultDefinition[]],
  checkIns: readonly CheckIn[],
  context: StandingContext,
): Standing {
  const { today, calendar, cycle } = context
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
  const expected = expectedOn(today, definition, period, calendar)
  const pace =
    share === null || expected === null ? null : paceOf(share - expected, expectedShare(today, period, calendar))
  return {
    shown: shownStatus(status, fresh),
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
    needsAttention:
      !definition.dropped &&
      attentionReasons({ status, confidence, freshness: fresh, pace, hasOwner: definition.ownerId !== null }).length >
        0,
  }
}

function expectedValue({ baseline, target }: KeyResultDefinition, expected: number | null): number | null {
  return baseline === null || target === null || expected === null ? null : baseline + (target - baseline) * expected
}
