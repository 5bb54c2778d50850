/** The cycle the app proposes: the one a day lies in, counted from the month the client's year starts. */
import type { CycleKind } from '#domain/client/client.ts'
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'

const MONTHS: Record<CycleKind, number> = { quarter: 3, tertial: 4, half_year: 6, custom: 3 }

/** `number` is the cycle's place in the client's year, from 1; `year` the calendar year it begins in. A custom cycle runs three months from the day. */
export function proposeCycle(
  kind: CycleKind,
  date: IsoDate,
  fiscalYearStartMonth: number,
): DateRange & { number: number; year: number } {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const length = MONTHS[kind]
  if (kind === 'custom') {
    const end = addDays(firstOf(...shift(year, month, length)), Number(date.slice(8, 10)) - 2)
    // February may not have the day before: the cycle then stops with it.
    const lastOfMonth = addDays(firstOf(...shift(year, month, length + 1)), -1)
    return { start: date, end: end < lastOfMonth ? end : lastOfMonth, number: 1, year }
  }
  const sinceStart = (month - fiscalYearStartMonth + 12) % 12
  const index = Math.floor(sinceStart / length)
  const [startYear, startMonth] = shift(year, month, index * length - sinceStart)
  const [endYear, endMonth] = shift(startYear, startMonth, length)
  return {
    start: firstOf(startYear, startMonth),
    end: addDays(firstOf(endYear, endMonth), -1),
    number: index + 1,
    year: startYear,
  }
}

function shift(year: number, month: number, months: number): [year: number, month: number] {
  const index = year * 12 + month - 1 + months
  return [Math.floor(index / 12), (index % 12) + 1]
}

function firstOf(year: number, month: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-01`
}
