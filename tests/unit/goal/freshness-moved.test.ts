import { describe, expect, test } from 'vitest'
import no from '#resources/holidays/no.json' with { type: 'json' }
import { freshness } from '#domain/goal/freshness.ts'
import { addDays } from '#domain/time/calendar.ts'
import { dueSlots, type Rhythm } from '#domain/time/due.ts'

const calendar = { holidays: new Set(no), pauses: [] }
const on = (rhythm: Rhythm, lastCheckIn: string, days: readonly string[]) => {
  const slots = dueSlots({ start: '2026-01-01', end: '2026-12-31' }, rhythm, calendar)
  return days.map((day) => freshness(lastCheckIn, slots, day))
}

describe('a due date that a holiday moves into the next week', () => {
  // Good Friday is 3 April 2026; the next working day is Tuesday 7 April.
  const fridays: Rhythm = { weekday: 5, cadenceWeeks: 1, anchor: null }

  test('is waited for until the week it lies in has ended, not quiet the day after', () => {
    expect(on(fridays, '2026-03-27', ['2026-04-07', '2026-04-08', '2026-04-12', '2026-04-13'])).toEqual([
      'fresh',
      'waiting',
      'waiting',
      'outdated',
    ])
  })

  test('is met by a check-in on the day it was moved to', () => {
    expect(on(fridays, '2026-04-07', ['2026-04-08', '2026-04-10'])).toEqual(['fresh', 'fresh'])
  })
})

test('every key result is waited for before it is called quiet, whatever the day and cadence', () => {
  for (const cadenceWeeks of [1, 2] as const)
    for (let weekday = 1; weekday <= 7; weekday += 1) {
      const days = Array.from({ length: 120 }, (_, index) => addDays('2026-03-02', index))
      const seen = on({ weekday, cadenceWeeks, anchor: '2026-03-02' }, '2026-03-02', days)
      expect(seen.indexOf('waiting')).toBeGreaterThan(-1)
      expect(seen.indexOf('waiting')).toBeLessThan(seen.indexOf('outdated'))
    }
})

test('a fortnight is waited for until it has ended, and its second week asks for nothing more', () => {
  // Fortnights from Monday 5 October 2026, check-in on the Wednesday: due 7 and 21 October.
  const everyOther: Rhythm = { weekday: 3, cadenceWeeks: 2, anchor: '2026-10-07' }
  expect(on(everyOther, '2026-10-07', ['2026-10-14', '2026-10-21', '2026-10-22', '2026-11-01', '2026-11-02'])).toEqual([
    'fresh',
    'fresh',
    'waiting',
    'waiting',
    'outdated',
  ])
})
