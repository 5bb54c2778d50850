/**
 * The course of a key result through its period, as a chart draws it: what was measured, what was expected with what was decided at the time,
 * what is aimed for, and where it lands. The way along is days of work: weekends and holidays take no room, and a pause takes the room it would
 * have had, so that it is seen and nothing moves in it. Source: domain rules, Time; Progress and pace.
 */
import { chronological, type DateRange, type IsoDate } from '#domain/shared/basics.ts'
import { addDays, isWorkingDay, type WorkCalendar } from '#domain/time/calendar.ts'
import { axisOf, workingDayAxis, type WorkingDayAxis } from './axis.ts'
import { theilSen, type Forecast } from './forecast.ts'
import type { CheckIn, KeyResultDefinition, Status } from './goal.ts'
import { comparableSince, definitionAt } from './measurements.ts'
import { expectedOn } from './pace.ts'
import { isHeld } from './progress.ts'

/** A day and its place along the way: days of work before it, days of a pause counted in. */
type Place = { date: IsoDate; at: number }

export type CourseMeasurement = Place & {
  value: number
  /** Reported together with the value; null where only a number was given. */
  status: Status | null
  /** What was expected that day, and whether a level was held, by what was valid that day. */
  expected: number | null
  held: boolean | null
}

/** `low` is the smaller number, not the worse. */
export type CourseForecast = Place & { value: number; low: number; high: number }

export type Course = {
  /** The key result's period, and what was measured outside it. */
  frame: DateRange
  /** Length of the frame. */
  length: number
  today: Place
  /** The first of each month inside the frame. */
  months: Place[]
  /** Pauses inside the frame that a working day was lost to. */
  pauses: { start: IsoDate; end: IsoDate; from: number; to: number }[]
  measured: CourseMeasurement[]
  /** Each line holds as long as one definition; where one ends and the next begins, the expectation was changed. */
  expected: (Place & { value: number })[][]
  /** What was aimed for, from a day to before another: a target, a level, or the number of stages. */
  targets: { from: Place; to: Place; value: number }[]
  /** Target or baseline were changed on purpose on these days. */
  changes: (Place & {
    target: { from: number | null; to: number | null }
    baseline: { from: number | null; to: number | null }
  })[]
  /** From the latest measurement to the end of the period; empty where nothing is foretold. */
  forecast: CourseForecast[]
}

type Context = { today: IsoDate; cycle: DateRange; calendar: WorkCalendar }

/**
 * `checkIns` must be standing ones, oldest first; those after today are not looked at. `forecast` is what the standing says on the same day.
 */
export function courseOf(
  definitions: readonly [KeyResultDefinition, ...KeyResultDefinition[]],
  checkIns: readonly CheckIn[],
  forecast: Forecast,
  { today, cycle, calendar }: Context,
): Course {
  const now = definitionAt(definitions, today) ?? definitions[0]
  const since = comparableSince(definitions, today) ?? ''
  const given = checkIns.filter(
    ({ date, value }) => value !== null && date <= today && date >= cycle.start && date >= since,
  )
  const period = periodOf(now, cycle)
  const frame = {
    start: earliest(period.start, given[0]?.date),
    end: latest(period.end, given.at(-1)?.date),
  }
  // Without its pauses the calendar gives them the room of the weeks they take.
  const way = workingDayAxis(frame, { holidays: calendar.holidays, pauses: [] })
  const place = (date: IsoDate): Place => ({ date, at: way.at(date) })
  const pauses = pausesIn(frame, calendar, way)
  const spans = spansOf(definitions, today, since, frame)

  return {
    frame,
    length: way.total,
    today: place(today),
    months: monthsOf(frame).map(place),
    pauses,
    measured: given.map(({ date, value, status }) => {
      const valid = definitionAt(definitions, date) ?? now
      return {
        ...place(date),
        value: value ?? 0,
        status,
        expected: expectedValueOn(date, valid, periodOf(valid, cycle), calendar),
        held: isHeld(valid, value ?? 0),
      }
    }),
    expected: spans
      .map((span) =>
        expectedLine(span, periodOf(span.definition, cycle), pauses, calendar).map(({ date, value }) => ({
          ...place(date),
          value,
        })),
      )
      .filter((line) => line.length > 1),
    targets: spans.flatMap(({ definition, from, to }) => {
      const value = aimOf(definition)
      return value === null ? [] : [{ from: place(from), to: place(to), value }]
    }),
    changes: spans.flatMap(({ definition, from }, index) => {
      const before = spans[index - 1]?.definition
      if (!before) return []
      const target = { from: aimOf(before), to: aimOf(definition) }
      const baseline = { from: before.baseline, to: definition.baseline }
      return target.from === target.to && baseline.from === baseline.to ? [] : [{ ...place(from), target, baseline }]
    }),
    forecast: forecast.state === 'none' ? [] : forecastLine(now, given, period, pauses, calendar, place),
  }
}

/** A definition as long as it held, inside the frame; `to` is the day after its last. */
type Span = { definition: KeyResultDefinition; from: IsoDate; to: IsoDate }

function spansOf(
  definitions: readonly KeyResultDefinition[],
  today: IsoDate,
  since: IsoDate,
  frame: DateRange,
): Span[] {
  const end = addDays(frame.end, 1)
  const held = definitions
    .filter(({ validFrom }, index) => index === 0 || validFrom <= today)
    .toSorted((a, b) => chronological(a.validFrom, b.validFrom))
  return held
    .map((definition, index) => ({
      definition,
      // The first holds from the beginning, whenever it was written.
      from: index === 0 ? frame.start : latest(frame.start, definition.validFrom),
      to: earliest(end, held[index + 1]?.validFrom),
    }))
    .filter(({ from, to }) => from < to && from >= since)
}

/** Where the line bends: at its ends, around pauses, and where the curve says so. Between two bends it is straight along days of work. */
function expectedLine(
  { definition, from, to }: Span,
  period: DateRange,
  pauses: readonly DateRange[],
  calendar: WorkCalendar,
): { date: IsoDate; value: number }[] {
  const begin = latest(from, period.start)
  const end = earliest(to, addDays(period.end, 1))
  const bends = [
    begin,
    end,
    ...pauses.flatMap((pause) => [pause.start, addDays(pause.end, 1)]),
    ...(definition.curve === 'from_date' && definition.curveFrom ? [definition.curveFrom] : []),
    ...(definition.curve === 'milestones' ? [...definition.curvePoints.map((point) => point.date), period.end] : []),
  ]
  return inOrder(bends, begin, end).flatMap((date) => {
    const value = expectedValueOn(date, definition, period, calendar)
    return value === null ? [] : [{ date, value }]
  })
}

/** The forecast's own line, bent around pauses and at the natural limits. */
function forecastLine(
  definition: KeyResultDefinition,
  given: readonly CheckIn[],
  period: DateRange,
  pauses: readonly DateRange[],
  calendar: WorkCalendar,
  place: (date: IsoDate) => Place,
): CourseForecast[] {
  const byDate = [...new Map(given.map((each) => [each.date, each.value ?? 0]))]
  const last = byDate.at(-1)
  const axis = axisOf(period, calendar)
  const line = theilSen(byDate.map(([date, value]) => ({ x: axis.at(date), y: value })))
  const end = addDays(period.end, 1)
  if (!last || !line || last[0] >= end) return []
  const [lastDate, lastValue] = last
  const from = axis.at(lastDate)
  const [min, max] = limitsOf(definition)
  const reached = (slope: number, date: IsoDate) =>
    Math.min(max, Math.max(min, lastValue + slope * (axis.at(date) - from)))
  const limitMet = (slope: number) => {
    const limit = slope > 0 ? max : min
    const days = slope === 0 ? Infinity : (limit - lastValue) / slope
    return Number.isFinite(days) ? (axis.dayOf(Math.ceil(from + days) + 1) ?? []) : []
  }
  const bends = [
    lastDate,
    end,
    ...pauses.flatMap((pause) => [pause.start, addDays(pause.end, 1)]),
    ...[line.slope, line.low, line.high].flatMap(limitMet),
  ]
  return inOrder(bends, lastDate, end).map((date) => ({
    ...place(date),
    value: reached(line.slope, date),
    low: reached(line.low, date),
    high: reached(line.high, date),
  }))
}

function limitsOf({ kind, stages, limitMin, limitMax }: KeyResultDefinition): [min: number, max: number] {
  return kind === 'milestone' ? [0, stages.length] : [limitMin ?? -Infinity, limitMax ?? Infinity]
}

function pausesIn(frame: DateRange, calendar: WorkCalendar, way: WorkingDayAxis): Course['pauses'] {
  const found: DateRange[] = []
  for (let day = frame.start; day <= frame.end; day = addDays(day, 1)) {
    if (!calendar.pauses.some((pause) => pause.start <= day && day <= pause.end)) continue
    const current = found.at(-1)
    // What only a weekend or a holiday lies between is one pause.
    if (current && noWorkBetween(current.end, day, calendar))
      found[found.length - 1] = { start: current.start, end: day }
    else found.push({ start: day, end: day })
  }
  return found
    .map(({ start, end }) => ({ start, end, from: way.at(start), to: way.at(addDays(end, 1)) }))
    .filter(({ from, to }) => from < to)
}

function noWorkBetween(from: IsoDate, to: IsoDate, calendar: WorkCalendar): boolean {
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) return false
  return true
}

function monthsOf({ start, end }: DateRange): IsoDate[] {
  const months: IsoDate[] = []
  for (let day = start; day <= end; day = addDays(day, 1)) if (day.endsWith('-01')) months.push(day)
  return months
}

function expectedValueOn(
  date: IsoDate,
  definition: KeyResultDefinition,
  period: DateRange,
  calendar: WorkCalendar,
): number | null {
  const share = definition.dropped ? null : expectedOn(date, definition, period, calendar)
  if (share === null) return null
  if (definition.kind === 'milestone') return definition.stages.length === 0 ? null : definition.stages.length * share
  const { baseline, target } = definition
  return baseline === null || target === null ? null : baseline + (target - baseline) * share
}

function aimOf({ kind, target, stages, dropped }: KeyResultDefinition): number | null {
  if (dropped) return null
  if (kind === 'milestone') return stages.length === 0 ? null : stages.length
  return kind === null ? null : target
}

function periodOf({ startDate, endDate }: KeyResultDefinition, cycle: DateRange): DateRange {
  return { start: startDate ?? cycle.start, end: endDate ?? cycle.end }
}

/** Different days from the first to the last, in order. */
function inOrder(days: readonly IsoDate[], first: IsoDate, last: IsoDate): IsoDate[] {
  return [...new Set(days)].filter((day) => first <= day && day <= last).toSorted((a, b) => chronological(a, b))
}

const earliest = (one: IsoDate, other: IsoDate | undefined) => (other !== undefined && other < one ? other : one)
const latest = (one: IsoDate, other: IsoDate | undefined) => (other !== undefined && other > one ? other : one)
