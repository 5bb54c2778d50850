/** Reads some days in a row: «28–30», «uke 8», «week 52-1 2026», «6.7.–26.7.», «1. mai». Weeks and days without a year are this year's. */
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { isoWeekOf, mondayOf, mondayOfIsoWeek } from '#domain/time/weeks.ts'
import { parseDate } from '#renderer/format/date.ts'

const WEEKS =
  /^(?:uke(?:r|ne)?|veke(?:r|ne)?|weeks?)?\s*(\d{1,2})(?:\s*(?:[–—-]|til|to)\s*(\d{1,2}))?(?:[\s,]+(\d{4}))?$/iu

export function readDays(text: string, today: IsoDate): DateRange | null {
  const line = joined(text.trim())
  const weeks = WEEKS.exec(line)
  if (weeks) {
    const year = weeks[3] === undefined ? isoWeekOf(today).year : Number(weeks[3])
    const first = Number(weeks[1])
    const last = weeks[2] === undefined ? first : Number(weeks[2])
    const start = mondayOfWeek(year, first)
    const lastMonday = mondayOfWeek(last < first ? year + 1 : year, last)
    return start === null || lastMonday === null ? null : { start, end: addDays(lastMonday, 6) }
  }
  const [from = '', to] = line.split(/\s*(?:[–—]|\btil\b|\bto\b)\s*|(?<=[\p{L}.\d])\s*-\s*(?=\d{1,2}\.)/u)
  const start = parseDate(from, today)
  const end = to === undefined ? start : parseDate(to, today)
  if (start === null || end === null || end < start) return null
  return { start, end }
}

/** «28, 29, 30» and «28 og 29» are «28–30» and «28–29»; weeks that do not follow each other are left as they are. */
function joined(line: string): string {
  const list = /^(\D*)(\d{1,2}(?:\s*(?:,|og|and|&)\s*\d{1,2})+)$/iu.exec(line)
  const weeks = list?.[2]?.split(/\D+/u).map(Number) ?? []
  const [first] = weeks
  if (first === undefined || weeks.some((week, index) => week !== first + index)) return line
  return `${list?.[1] ?? ''}${first}–${weeks.at(-1)}`
}

/** Null where the year has no such week. */
function mondayOfWeek(year: number, week: number): IsoDate | null {
  if (week < 1 || week > 53) return null
  const monday = mondayOfIsoWeek({ year, week })
  return isoWeekOf(monday).week === week ? monday : null
}

/** The weeks of days that are whole weeks; null where they are not. */
export function weeksOf(range: DateRange): { first: number; last: number } | null {
  if (mondayOf(range.start) !== range.start || addDays(mondayOf(range.end), 6) !== range.end) return null
  return { first: isoWeekOf(range.start).week, last: isoWeekOf(range.end).week }
}
