/**
 * A period as a line of working days: the axis that expectations and forecasts are drawn along, so that a holiday or a pause is a point and not
 * a stretch.
 */
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'
import { addDays, countWorkingDays, isWorkingDay, type WorkCalendar } from '#domain/time/calendar.ts'

export type WorkingDayAxis = {
  /** Working days of the whole period. */
  readonly total: number
  /** Working days of the period strictly before a day; negative before it begins, and counted on after its end. */
  readonly at: (date: IsoDate) => number
  /** The day by whose end so many working days are done (1 is the first); null outside the period. */
  readonly dayOf: (workingDays: number) => IsoDate | null
}

export function workingDayAxis(period: DateRange, calendar: WorkCalendar): WorkingDayAxis {
  const before = new Map<IsoDate, number>()
  const working: IsoDate[] = []
  for (let day = period.start; day <= period.end; day = addDays(day, 1)) {
    before.set(day, working.length)
    if (isWorkingDay(day, calendar)) working.push(day)
  }
  return {
    total: working.length,
    at: (date) => {
      const known = before.get(date)
      if (known !== undefined) return known
      if (date < period.start) return -countWorkingDays({ start: date, end: addDays(period.start, -1) }, calendar)
      return working.length + countWorkingDays({ start: addDays(period.end, 1), end: addDays(date, -1) }, calendar)
    },
    dayOf: (workingDays) => working[workingDays - 1] ?? null,
  }
}

const known = new WeakMap<WorkCalendar, Map<string, WorkingDayAxis>>()

/** The period's axis, counted the first time it is asked for: a board and a report ask for the same few some thousand times. */
export function axisOf(period: DateRange, calendar: WorkCalendar): WorkingDayAxis {
  const axes = known.get(calendar) ?? new Map<string, WorkingDayAxis>()
  known.set(calendar, axes)
  const name = `${period.start}/${period.end}`
  const axis = axes.get(name) ?? workingDayAxis(period, calendar)
  axes.set(name, axis)
  return axis
}

/** Share of the period that is behind us, 0–1: none before it begins, all of it once it has ended, and where it has no working day. */
export function elapsedShare(date: IsoDate, period: DateRange, axis: WorkingDayAxis): number {
  if (date < period.start) return 0
  if (axis.total === 0 || date > period.end) return 1
  return axis.at(date) / axis.total
}
