/** Days of the calendar for time limits: which year a bare «1. juni» means, and when weeks, months, quarters and tertials end. */
import {
  addDays,
  format,
  getISODay,
  isValid,
  lastDayOfMonth,
  parseISO,
  setISOWeek,
  setISOWeekYear,
  startOfISOWeek,
} from 'date-fns'
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'

export type ReadingContext = { readonly today: IsoDate; readonly cycle: DateRange | null }

/** Writes a local date as `YYYY-MM-DD`; null for what is no date. */
function toIso(date: Date): IsoDate | null {
  return isValid(date) ? format(date, 'yyyy-MM-dd') : null
}

/** The day, or null where the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(year, month - 1, day)
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day ? toIso(date) : null
}

export function monthEnd(year: number, month: number): IsoDate | null {
  return toIso(lastDayOfMonth(new Date(year, month - 1, 1)))
}

/** Friday of an ISO week: a week as a time limit ends when the working week does. Null for a week the year lacks. */
export function weekFriday(year: number, week: number): IsoDate | null {
  if (week < 1 || week > 53) return null
  const monday = startOfISOWeek(setISOWeek(setISOWeekYear(new Date(year, 5, 15), year), week))
  const friday = addDays(monday, 4)
  // Week 53 of a year with 52 weeks rolls over into the next one.
  return week === 53 && friday.getFullYear() > year && friday.getDate() > 3 ? null : toIso(friday)
}

/** The first such weekday (1 Monday – 7 Sunday) after today. */
export function nextWeekday(today: IsoDate, weekday: number): IsoDate | null {
  const from = parseISO(today)
  if (!isValid(from)) return null
  const days = (weekday - getISODay(from) + 7) % 7
  return toIso(addDays(from, days === 0 ? 7 : days))
}

/** Friday of the week that today is in. */
export function thisFriday(today: IsoDate): IsoDate | null {
  const from = parseISO(today)
  return isValid(from) ? toIso(addDays(startOfISOWeek(from), 4)) : null
}

/** The end of the part of the year that today is in, when a year has `parts` of them (4 quarters, 3 tertials, 2 half-years, 12 months, 1 year). */
export function endOfPart(today: IsoDate, parts: number): IsoDate | null {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (!Number.isFinite(year) || !(month >= 1)) return null
  const size = 12 / parts
  return monthEnd(year, Math.ceil(month / size) * size)
}

/** The year is left out: the day inside the chosen cycle, else the next one after today. */
export function inCycleOrNext(make: (year: number) => IsoDate | null, context: ReadingContext): IsoDate | null {
  const { cycle, today } = context
  if (cycle !== null) {
    const first = Number(cycle.start.slice(0, 4))
    const last = Math.min(Number(cycle.end.slice(0, 4)), first + 10)
    for (let year = first; year <= last; year++) {
      const day = make(year)
      if (day !== null && day >= cycle.start && day <= cycle.end) return day
    }
  }
  const thisYear = Number(today.slice(0, 4))
  // Eight years on there has always been a 29 February and a week 53.
  for (let year = thisYear; year <= thisYear + 8; year++) {
    const day = make(year)
    if (day !== null && day > today) return day
  }
  return null
}
