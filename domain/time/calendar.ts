/**
 * Calendar days and working days. A day is a string; arithmetic is done in UTC, where every day has 24 hours, so that no time zone and no
 * summer time can move it. Source: domain rules, Time.
 */
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'

const DAY = 86_400_000

/** Days nobody works: public holidays, and pauses of the client or unit. */
export type WorkCalendar = { holidays: ReadonlySet<IsoDate>; pauses: readonly DateRange[] }

/**
 * Days already converted. A board counts the same few hundred days some thousand times, and turning a day into a number and back was most of
 * what it took; far more days than any client has are forgotten all at once.
 */
const numbers = new Map<IsoDate, number>()
const days = new Map<number, IsoDate>()
const MOST_REMEMBERED = 20_000

function dayNumber(date: IsoDate): number {
  const known = numbers.get(date)
  if (known !== undefined) return known
  const number = Date.parse(`${date}T00:00:00Z`) / DAY
  if (numbers.size >= MOST_REMEMBERED) numbers.clear()
  numbers.set(date, number)
  return number
}

function dayOf(number: number): IsoDate {
  const known = days.get(number)
  if (known !== undefined) return known
  const day = new Date(number * DAY).toISOString().slice(0, 10)
  if (days.size >= MOST_REMEMBERED) days.clear()
  days.set(number, day)
  return day
}

/** The day `days` after (before where negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dayOf(dayNumber(date) + days)
}

/** Whole days from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 (Monday) – 7 (Sunday). */
export function weekdayOf(date: IsoDate): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** Monday to Friday, no public holiday, no pause. */
export function isWorkingDay(date: IsoDate, calendar: WorkCalendar): boolean {
  if (weekdayOf(date) > 5 || calendar.holidays.has(date)) return false
  return !calendar.pauses.some((pause) => pause.start <= date && date <= pause.end)
}

/** The day itself where it is a working day, else the next one; the day itself again where a whole year has none. */
export function nextWorkingDay(date: IsoDate, calendar: WorkCalendar): IsoDate {
  for (let days = 0; days < 366; days += 1) if (isWorkingDay(addDays(date, days), calendar)) return addDays(date, days)
  return date
}

/** Working days from the first to the last day, both included; 0 where the range is empty. */
export function countWorkingDays(range: DateRange, calendar: WorkCalendar): number {
  let count = 0
  for (let day = range.start; day <= range.end; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}

/** Share of a period that is behind us: working days strictly before `date` / working days of the period. 0–1; where it has none: 1 once it has begun. */
export function expectedShare(date: IsoDate, period: DateRange, calendar: WorkCalendar): number {
  if (date < period.start) return 0
  const all = countWorkingDays(period, calendar)
  if (all === 0 || date > period.end) return 1
  return countWorkingDays({ start: period.start, end: addDays(date, -1) }, calendar) / all
}
