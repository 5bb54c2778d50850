import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import no from '#resources/holidays/no.json' with { type: 'json' }
import {
  addDays,
  countWorkingDays,
  daysBetween,
  expectedShare,
  isWorkingDay,
  nextWorkingDay,
  weekdayOf,
  type WorkCalendar,
} from '#domain/time/calendar.ts'
import { elapsedShare, workingDayAxis } from '#domain/goal/axis.ts'
import { isoWeekOf, mondayOfIsoWeek, parseIsoWeek, weekOfPeriod, weeksToRange } from '#domain/time/weeks.ts'

const holidays = new Set(no)
const plain: WorkCalendar = { holidays, pauses: [] }
const secondTertial = { start: '2026-05-01', end: '2026-08-31' }
const withPause: WorkCalendar = { holidays, pauses: [weeksToRange(2026, 28, 30)] }
const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset))

describe('working days', () => {
  test('the second tertial of 2026 has 69 of them with a pause in weeks 28–30', () => {
    expect(countWorkingDays(secondTertial, withPause)).toBe(69)
    expect(countWorkingDays(secondTertial, plain)).toBe(84)
  })

  test('leave out weekends, public holidays and pauses', () => {
    expect(isWorkingDay('2026-05-13', plain)).toBe(true)
    expect(isWorkingDay('2026-05-14', plain)).toBe(false) // Ascension Day
    expect(isWorkingDay('2026-05-16', plain)).toBe(false) // Saturday
    expect(isWorkingDay('2026-07-06', withPause)).toBe(false)
    expect(isWorkingDay('2026-07-27', withPause)).toBe(true)
    // Both its ends belong to a pause, also where it is no whole week.
    const [first, middle, last] = ['2026-06-09', '2026-06-10', '2026-06-11']
    const short: WorkCalendar = { holidays, pauses: [{ start: first, end: last }] }
    expect([first, middle, last].map((each) => isWorkingDay(each, short))).toEqual([false, false, false])
    expect(isWorkingDay('2026-06-12', short)).toBe(true)
  })

  test('a holiday on a Monday moves to the Tuesday, and a day before a long weekend past it', () => {
    expect(nextWorkingDay('2026-05-25', plain)).toBe('2026-05-26')
    expect(nextWorkingDay('2026-04-02', plain)).toBe('2026-04-07')
    expect(nextWorkingDay('2026-05-26', plain)).toBe('2026-05-26')
  })

  test('the expected share counts the days strictly before, from nothing to all', () => {
    expect(expectedShare('2026-05-01', secondTertial, withPause)).toBe(0)
    expect(expectedShare('2026-05-04', secondTertial, withPause)).toBe(0) // 1 May is a holiday
    expect(expectedShare('2026-05-05', secondTertial, withPause)).toBeCloseTo(1 / 69)
    expect(expectedShare('2026-06-29', secondTertial, withPause)).toBeCloseTo(38 / 69)
    expect(expectedShare('2026-09-01', secondTertial, withPause)).toBe(1)
  })

  test('the expected share lies in 0..1 and never falls from one day to the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 200 }), (offset) => {
        const date = addDays(secondTertial.start, offset)
        const now = expectedShare(date, secondTertial, withPause)
        expect(now).toBeGreaterThanOrEqual(0)
        expect(now).toBeLessThanOrEqual(1)
        expect(expectedShare(addDays(date, 1), secondTertial, withPause)).toBeGreaterThanOrEqual(now)
      }),
    )
  })

  test('a period without a working day expects everything, but not before it begins', () => {
    const weekend = { start: '2026-05-16', end: '2026-05-17' }
    expect(expectedShare('2026-05-16', weekend, plain)).toBe(1)
    expect(expectedShare('2026-05-15', weekend, plain)).toBe(0)
    expect(elapsedShare('2026-05-15', weekend, workingDayAxis(weekend, plain))).toBe(0)
    expect(elapsedShare('2026-05-16', weekend, workingDayAxis(weekend, plain))).toBe(1)
  })
})

describe('days', () => {
  test('are counted the same in every time zone, over summer time and leap days', () => {
    const zone = process.env['TZ']
    onTestFinished(() => {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    })
    for (const each of ['UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Europe/Oslo']) {
      process.env['TZ'] = each
      expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
      expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
      expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
      expect(weekdayOf('2026-06-29')).toBe(1)
    }
  })

  test('adding and counting agree', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })
})

describe('ISO weeks', () => {
  test('2026 has a week 53, and the year of a week is that of its Thursday', () => {
    expect(isoWeekOf('2026-12-31')).toEqual({ year: 2026, week: 53 })
    expect(isoWeekOf('2027-01-03')).toEqual({ year: 2026, week: 53 })
    expect(isoWeekOf('2027-01-04')).toEqual({ year: 2027, week: 1 })
    expect(isoWeekOf('2024-12-30')).toEqual({ year: 2025, week: 1 })
  })

  test('are read from what sheets hold, and refused where the year has no such week', () => {
    expect(parseIsoWeek('2026-W19')).toEqual({ year: 2026, week: 19 })
    expect(parseIsoWeek('2026W53')).toEqual({ year: 2026, week: 53 })
    expect(parseIsoWeek('2025-W53')).toBeNull()
    expect(parseIsoWeek('uke 19')).toBeNull()
  })

  test('a day and the Monday of its week lie in the same week', () => {
    fc.assert(
      fc.property(day, (date) => {
        const monday = mondayOfIsoWeek(isoWeekOf(date))
        expect(daysBetween(monday, date)).toBe(weekdayOf(date) - 1)
      }),
    )
  })

  test('a period is counted in weeks from its first, clamped at both ends', () => {
    expect(weekOfPeriod('2026-06-29', secondTertial)).toEqual({ week: 10, of: 19 })
    expect(weekOfPeriod('2026-01-01', secondTertial).week).toBe(1)
    expect(weekOfPeriod('2027-01-01', secondTertial).week).toBe(19)
  })
})

describe('the table of public holidays', () => {
  test('is what the library says, every year of it', () => {
    const library = new Holidays('NO', { types: ['public'] })
    for (let year = 2015; year <= 2060; year += 1) {
      const known = [...new Set(library.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)))].toSorted()
      expect(no.filter((date) => date.startsWith(String(year)))).toEqual(known)
    }
  })
})
