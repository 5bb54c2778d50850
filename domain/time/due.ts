/**
 * When a check-in is due: on the client's weekday, every week or every other. A holiday moves it to the next working day; a week without a
 * working day in the period, and a pause week, is not due. Source: domain rules, Time.
 */
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'
import { addDays, daysBetween, isWorkingDay, nextWorkingDay, type WorkCalendar } from './calendar.ts'
import { mondayOf } from './weeks.ts'

/** The client's beat. `weekday` 1–7; `anchor` is a day in a week that has a check-in, and tells odd fortnights from even. */
export type Rhythm = { weekday: number; cadenceWeeks: 1 | 2; anchor: IsoDate | null }

/**
 * A week (or fortnight) with a check-in due in it. `start`–`end` are the days a check-in counts for it; a due date that was moved into the next
 * week takes `end` with it to that week's Sunday, so that there is always time to wait before the silence counts.
 */
export type DueSlot = { start: IsoDate; end: IsoDate; due: IsoDate }

/** Every due slot of a period, in order. */
export function dueSlots(period: DateRange, rhythm: Rhythm, calendar: WorkCalendar): DueSlot[] {
  const slots: DueSlot[] = []
  const step = rhythm.cadenceWeeks * 7
  for (let monday = firstMonday(period, rhythm); monday <= period.end; monday = addDays(monday, step)) {
    const due = dueIn(monday, period, rhythm, calendar)
    if (!due) continue
    const end = addDays(monday, step - 1)
    slots.push({ start: monday, end: due > end ? addDays(mondayOf(due), 6) : end, due })
  }
  return slots
}

/** The latest slot whose due date has come; null before the first. */
export function lastDue(date: IsoDate, slots: readonly DueSlot[]): DueSlot | null {
  return slots.findLast((slot) => slot.due <= date) ?? null
}

/** The next slot with its due date on or after a day; null after the last. */
export function nextDue(date: IsoDate, slots: readonly DueSlot[]): DueSlot | null {
  return slots.find((slot) => slot.due >= date) ?? null
}

/** The date of a check-in known only by week: the client's day, or the next working day. */
export function checkInDayOfWeek(monday: IsoDate, rhythm: Rhythm, calendar: WorkCalendar): IsoDate {
  return nextWorkingDay(addDays(monday, rhythm.weekday - 1), calendar)
}

function firstMonday(period: DateRange, rhythm: Rhythm): IsoDate {
  const first = mondayOf(period.start)
  if (rhythm.cadenceWeeks === 1 || rhythm.anchor === null) return first
  const weeks = daysBetween(mondayOf(rhythm.anchor), first) / 7
  // The fortnight that the period begins in may have begun the week before.
  return ((weeks % 2) + 2) % 2 === 0 ? first : addDays(first, -7)
}

function dueIn(monday: IsoDate, period: DateRange, rhythm: Rhythm, calendar: WorkCalendar): IsoDate | null {
  const counts = (date: IsoDate) => date >= period.start && date <= period.end && isWorkingDay(date, calendar)
  if (!someDayOf(monday, counts)) return null
  const wanted = addDays(monday, rhythm.weekday - 1)
  const moved = nextWorkingDay(wanted < period.start ? period.start : wanted, calendar)
  if (moved <= period.end) return moved
  for (let days = 6; days >= 0; days -= 1) if (counts(addDays(monday, days))) return addDays(monday, days)
  return null
}

function someDayOf(monday: IsoDate, counts: (date: IsoDate) => boolean): boolean {
  for (let days = 0; days < 7; days += 1) if (counts(addDays(monday, days))) return true
  return false
}
