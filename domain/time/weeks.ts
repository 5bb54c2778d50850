/** ISO weeks: Monday to Sunday, the first being the one with the year's first Thursday (2026 has 53). */
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'
import { addDays, daysBetween, weekdayOf } from './calendar.ts'

export type IsoWeek = { year: number; week: number }

/** The Monday of the week a day lies in. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date))
}

export function isoWeekOf(date: IsoDate): IsoWeek {
  const thursday = addDays(mondayOf(date), 3)
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 }
}

/** The Monday of an ISO week. */
export function mondayOfIsoWeek({ year, week }: IsoWeek): IsoDate {
  // 4 January always lies in week 1.
  return addDays(mondayOf(`${year}-01-04`), (week - 1) * 7)
}

/** Reads `2026-W19`; null where it is no week of that year. */
export function parseIsoWeek(text: string): IsoWeek | null {
  const parts = /^(\d{4})-?[Ww](\d{1,2})$/.exec(text.trim())
  if (!parts) return null
  const read = { year: Number(parts[1]), week: Number(parts[2]) }
  const back = isoWeekOf(mondayOfIsoWeek(read))
  return back.year === read.year && back.week === read.week ? read : null
}

/** Which calendar week of a period a day lies in, from 1, and how many there are; clamped to the period. */
export function weekOfPeriod(date: IsoDate, period: DateRange): { week: number; of: number } {
  const first = mondayOf(period.start)
  const of = daysBetween(first, mondayOf(period.end)) / 7 + 1
  const week = daysBetween(first, mondayOf(date)) / 7 + 1
  return { week: Math.min(Math.max(week, 1), of), of }
}

/** Weeks 28–30 of a year as days. */
export function weeksToRange(year: number, first: number, last: number): DateRange {
  return { start: mondayOfIsoWeek({ year, week: first }), end: addDays(mondayOfIsoWeek({ year, week: last }), 6) }
}
