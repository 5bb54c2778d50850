import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposeCycle } from '#domain/cycle/proposals.ts'
import { reviewPlan, reviewsOf, type OnRecord } from '#domain/rhythm/reviews.ts'
import type { DateRange } from '#domain/shared/basics.ts'
import { addDays, isWorkingDay } from '#domain/time/calendar.ts'
import { isoWeekOf, mondayOf, weeksToRange } from '#domain/time/weeks.ts'

const MONDAY = 1
const none = { holidays: new Set<string>(), pauses: [] }
const plan = (start: string, end: string, weekday = MONDAY, calendar: Parameters<typeof reviewPlan>[2] = none) =>
  reviewPlan({ start, end }, weekday, calendar)
const weeks = ({ evaluation, retrospective, planning }: ReturnType<typeof reviewPlan>) =>
  [evaluation, retrospective, planning].map((day) => (day === null ? null : isoWeekOf(day).week))

describe('when a cycle is looked back on', () => {
  test('a quarter: evaluated in its sixth week, looked back on in the last whole one, and the next is planned in the week after', () => {
    // 1 April 2026 is a Wednesday in week 14, 30 June a Tuesday in week 27.
    expect(weeks(plan('2026-04-01', '2026-06-30'))).toEqual([19, 26, 27])
    // Where the cycle ends with its week, planning is the first thing of the next.
    expect(plan('2026-01-05', '2026-04-05')).toMatchObject({ retrospective: '2026-03-30', planning: '2026-04-06' })
  })

  test('half-way where that is four weeks after the start, and never later than six', () => {
    expect(weeks(plan('2026-01-05', '2026-03-15'))[0]).toBe(6)
    expect(weeks(plan('2026-01-05', '2026-03-01'))[0]).toBe(6)
    expect(weeks(plan('2026-01-05', '2026-07-05'))[0]).toBe(7)
  })

  test('a tertial with pause weeks counts the weeks people are at work in', () => {
    const summer = {
      holidays: new Set(['2026-05-01', '2026-05-14', '2026-05-25']),
      pauses: [weeksToRange(2026, 28, 30)],
    }
    // 1 May is a Friday and a holiday: the first week is 19, the sixth 24.
    expect(weeks(plan('2026-05-01', '2026-08-31', MONDAY, summer))).toEqual([24, 35, 36])
  })

  test('a cycle that begins in a pause is evaluated six working weeks after people are back', () => {
    const summer = { holidays: new Set<string>(), pauses: [weeksToRange(2026, 27, 31)] }
    expect(weeks(plan('2026-07-01', '2026-09-30', MONDAY, summer))[0]).toBe(36)
    expect(weeks(plan('2026-07-01', '2026-12-31', MONDAY, summer))[0]).toBe(37)
  })

  test('a pause at the end moves the retrospective before it, and planning to after it', () => {
    const christmas = { holidays: new Set(['2026-12-25', '2027-01-01']), pauses: [weeksToRange(2026, 52, 53)] }
    expect(plan('2026-10-01', '2026-12-31', 3, christmas)).toMatchObject({
      retrospective: '2026-12-16',
      planning: '2027-01-06',
    })
  })

  test('a holiday on the client’s day moves it within the week: to the next working day, else to the last before', () => {
    expect(plan('2026-05-01', '2026-08-31', 1, { ...none, holidays: new Set(['2026-08-24']) }).retrospective).toBe(
      '2026-08-25',
    )
    expect(plan('2026-05-01', '2026-08-31', 5, { ...none, holidays: new Set(['2026-08-28']) }).retrospective).toBe(
      '2026-08-27',
    )
  })

  test('a short cycle has one look back, at its end', () => {
    expect(plan('2026-01-05', '2026-02-15')).toMatchObject({ evaluation: null, retrospective: '2026-02-09' })
    expect(plan('2026-01-05', '2026-01-07')).toMatchObject({ evaluation: null, planning: '2026-01-05' })
  })

  test('a half-year of a fiscal year from April', () => {
    const { start, end } = proposeCycle('half_year', '2026-11-11', 4)
    expect([start, end]).toEqual(['2026-10-01', '2027-03-31'])
    expect(weeks(plan(start, end))).toEqual([45, 12, 13])
  })

  test('every day is a working day, in the order they are had in', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days))
    const pauses = fc.array(
      fc
        .tuple(day, fc.integer({ min: 0, max: 30 }))
        .map(([start, days]): DateRange => ({ start, end: addDays(start, days) })),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 1, max: 5 }),
        pauses,
        (start, days, weekday, paused) => {
          const calendar = { holidays: new Set<string>(), pauses: paused }
          const cycle = { start, end: addDays(start, days) }
          const { evaluation, retrospective, planning, closingFrom } = reviewPlan(cycle, weekday, calendar)
          const all = [...(evaluation === null ? [] : [evaluation]), retrospective, planning]
          expect(all).toEqual(all.toSorted())
          expect(isWorkingDay(planning, calendar)).toBe(true)
          if (evaluation !== null) expect(isWorkingDay(evaluation, calendar)).toBe(true)
          expect(closingFrom <= cycle.end).toBe(true)
          expect(mondayOf(planning) > mondayOf(retrospective)).toBe(true)
        },
      ),
    )
  })
})

describe('what is on record of a cycle', () => {
  const cycle = { id: 'q2', start: '2026-04-01', end: '2026-06-30' }
  const on = (...rows: [OnRecord['kind'], string, string?][]) => {
    const onRecord = rows.map(([kind, date, cycleId = null]) => ({ kind, date, cycleId }))
    const { evaluation, retrospective, planning } = reviewsOf(cycle, reviewPlan(cycle, MONDAY, none), onRecord, {
      checkInWeekday: MONDAY,
      calendar: none,
    })
    return [evaluation.on, retrospective.on, planning.on, planning.due]
  }

  test('a look back before the last weeks is the one on the way, in them the one at the end; an evaluation is never the latter', () => {
    expect(on()).toEqual([null, null, null, '2026-06-29'])
    expect(on(['review', '2026-05-11'])).toEqual(['2026-05-11', null, null, '2026-06-29'])
    expect(on(['review', '2026-06-15'])).toEqual([null, '2026-06-15', null, '2026-06-29'])
    expect(on(['evaluation', '2026-06-15'])).toEqual(['2026-06-15', null, null, '2026-06-29'])
  })

  test('the first fortnight is the last cycle’s, and so are the retrospectives that say so', () => {
    expect(on(['retrospective', '2026-04-10'])).toEqual([null, null, null, '2026-06-29'])
    expect(on(['retrospective', '2026-07-14'])).toEqual([null, '2026-07-14', null, '2026-07-20'])
    expect(on(['retrospective', '2026-07-15'])).toEqual([null, null, null, '2026-06-29'])
    expect(on(['retrospective', '2026-07-15', 'q2'])).toEqual([null, '2026-07-15', null, '2026-07-20'])
    expect(on(['retrospective', '2026-06-22', 'q1'])).toEqual([null, null, null, '2026-06-29'])
  })

  test('a kick-off around the end plans the next, one in the middle does not', () => {
    expect(on(['kickoff', '2026-06-29'])[2]).toBe('2026-06-29')
    expect(on(['kickoff', '2026-08-11'])[2]).toBe('2026-08-11')
    expect(on(['kickoff', '2026-08-12'])[2]).toBeNull()
    expect(on(['kickoff', '2026-04-07'])[2]).toBeNull()
  })
})
