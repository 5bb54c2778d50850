import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import no from '#resources/holidays/no.json' with { type: 'json' }
import { addDays, type WorkCalendar } from '#domain/time/calendar.ts'
import { checkInDayOfWeek, dueSlots, lastDue, nextDue, type Rhythm } from '#domain/time/due.ts'
import { weeksToRange } from '#domain/time/weeks.ts'

const calendar: WorkCalendar = { holidays: new Set(no), pauses: [weeksToRange(2026, 28, 30)] }
const period = { start: '2026-05-01', end: '2026-08-31' }
const mondays: Rhythm = { weekday: 1, cadenceWeeks: 1, anchor: null }
const due = (rhythm: Rhythm, over = period) => dueSlots(over, rhythm, calendar).map((slot) => slot.due)

describe('due check-ins', () => {
  test('come every week on the client’s day, moved from a holiday to the next working day', () => {
    expect(due(mondays).slice(0, 5)).toEqual(['2026-05-04', '2026-05-11', '2026-05-18', '2026-05-26', '2026-06-01'])
  })

  test('are not due in the pause, nor in a week without a working day of the cycle', () => {
    const dates = due(mondays)
    expect(dates.filter((date) => date >= '2026-07-06' && date <= '2026-07-26')).toEqual([])
    // 1 May is a holiday and the only weekday of its week inside the cycle.
    expect(dates.filter((date) => date < '2026-05-04')).toEqual([])
  })

  test('come every other week counted from the anchor, also when the cycle begins in between', () => {
    const fortnight: Rhythm = { weekday: 3, cadenceWeeks: 2, anchor: '2026-10-07' }
    const dates = due(fortnight, { start: '2026-10-12', end: '2026-12-31' })
    expect(dates[0]).toBe('2026-10-21')
    expect(dates[1]).toBe('2026-11-04')
  })

  test('the last and the next are found around a day', () => {
    const slots = dueSlots(period, mondays, calendar)
    expect(lastDue('2026-06-02', slots)?.due).toBe('2026-06-01')
    expect(lastDue('2026-05-01', slots)).toBeNull()
    expect(nextDue('2026-07-01', slots)?.due).toBe('2026-07-27')
    expect(nextDue('2026-09-01', slots)).toBeNull()
  })

  test('a check-in known only by week lies on the client’s day or the next working day', () => {
    expect(checkInDayOfWeek('2026-05-25', mondays, calendar)).toBe('2026-05-26')
    expect(checkInDayOfWeek('2026-06-01', mondays, calendar)).toBe('2026-06-01')
  })

  test('always fall on working days of the period, in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(1 as const, 2 as const),
        fc.integer({ min: 0, max: 365 }),
        (weekday, cadenceWeeks, offset) => {
          const start = addDays('2026-01-01', offset)
          const slots = dueSlots(
            { start, end: addDays(start, 120) },
            { weekday, cadenceWeeks, anchor: '2026-01-05' },
            calendar,
          )
          for (const slot of slots) {
            expect(slot.due >= start && slot.due <= addDays(start, 120)).toBe(true)
          }
          expect(slots.map((slot) => slot.due)).toEqual(slots.map((slot) => slot.due).toSorted())
        },
      ),
    )
  })
})
