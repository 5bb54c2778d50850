import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClientEvent } from '#domain/organisation/organisation.ts'
import {
  arcsOfYear,
  cycleToCome,
  momentsOfYear,
  monthsOfYear,
  proposalsOf,
  shareOfYear,
  weeksOfYear,
  yearAround,
  type YearMeeting,
} from '#domain/rhythm/year.ts'
import { addDays, daysBetween } from '#domain/time/calendar.ts'
import { isoWeekOf } from '#domain/time/weeks.ts'

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days))
const month = fc.integer({ min: 1, max: 12 })
const calendar = { holidays: new Set(['2026-08-24']), pauses: [] }

const event = (kind: ClientEvent['kind'], startDate: string, endDate = startDate): ClientEvent => ({
  id: `event-${startDate}`,
  kind,
  title: '',
  startDate,
  endDate,
  unitIds: [],
})
const meeting = (
  kind: YearMeeting['kind'],
  date: string,
  state: YearMeeting['state'] = date < '2026-06-29' ? 'ended' : 'planned',
): YearMeeting => ({ id: `meeting-${date}`, kind, date, state, scopes: [] })
const cycle = (name: string, startDate: string, endDate: string) => {
  return { id: name, name, kind: 'tertial' as const, startDate, endDate }
}
const TERTIAL = { start: '2026-05-01', end: '2026-08-31' }

describe('the client’s year', () => {
  test('from January it is the calendar’s', () => {
    expect(yearAround('2026-06-29', 1)).toEqual({ start: '2026-01-01', end: '2026-12-31' })
  })

  test('from August, June belongs to the one that began the year before, and 1 August begins a new one', () => {
    expect(yearAround('2026-06-29', 8)).toEqual({ start: '2025-08-01', end: '2026-07-31' })
    expect(yearAround('2026-07-31', 8)).toEqual({ start: '2025-08-01', end: '2026-07-31' })
    expect(yearAround('2026-08-01', 8)).toEqual({ start: '2026-08-01', end: '2027-07-31' })
  })

  test('from March it ends on the leap day where there is one', () => {
    expect(yearAround('2027-05-01', 3).end).toBe('2028-02-29')
    expect(yearAround('2026-05-01', 3).end).toBe('2027-02-28')
  })

  test('has its months in its own order', () => {
    const months = monthsOfYear(yearAround('2026-06-29', 8))
    expect(months[0]).toBe('2025-08-01')
    expect(months[5]).toBe('2026-01-01')
    expect(months.at(-1)).toBe('2026-07-01')
  })

  test('holds today, and is twelve months', () => {
    fc.assert(
      fc.property(day, month, (today, start) => {
        const year = yearAround(today, start)
        expect(year.start <= today && today <= year.end).toBe(true)
        expect([365, 366]).toContain(daysBetween(year.start, year.end) + 1)
        expect(monthsOfYear(year)).toHaveLength(12)
      }),
    )
  })
})

describe('the weeks of the year', () => {
  test('2026 has a week 53, and it is the last beat', () => {
    const weeks = weeksOfYear(yearAround('2026-06-29', 1))
    expect(weeks).toHaveLength(53)
    expect(isoWeekOf(weeks.at(-1) ?? '')).toEqual({ year: 2026, week: 53 })
    expect(weeks[0]).toBe('2025-12-29')
  })

  test('a leap year from January has 52 where it neither begins nor ends on a Thursday', () => {
    expect(weeksOfYear(yearAround('2028-06-01', 1))).toHaveLength(52)
  })

  test('a year from August has them from week 31, across week 53', () => {
    const weeks = weeksOfYear(yearAround('2026-12-31', 8)).map((monday) => isoWeekOf(monday).week)
    expect(weeks[0]).toBe(32)
    expect(weeks).toContain(53)
    expect(weeks.at(-1)).toBe(30)
  })

  test('every week is in one year and in one only', () => {
    fc.assert(
      fc.property(day, month, (today, start) => {
        const year = yearAround(today, start)
        const next = yearAround(addDays(year.end, 1), start)
        const weeks = [...weeksOfYear(year), ...weeksOfYear(next)]
        for (const [index, monday] of weeks.entries())
          if (index > 0) expect(daysBetween(weeks[index - 1] ?? '', monday)).toBe(7)
      }),
    )
  })

  test('the way round begins at 0, ends short of 1, and is clamped outside', () => {
    const year = yearAround('2028-06-01', 1)
    expect(shareOfYear('2028-01-01', year)).toBe(0)
    expect(shareOfYear('2028-07-01', year)).toBeCloseTo(182 / 366)
    expect(shareOfYear('2028-12-31', year)).toBeCloseTo(365 / 366)
    expect(shareOfYear('2029-01-01', year)).toBe(1)
    expect(shareOfYear('2027-12-31', year)).toBe(0)
  })
})

describe('cycles on the wheel', () => {
  const year = yearAround('2026-06-29', 1)

  test('are past, running or coming, and cut at the edges of the year', () => {
    const cycles = [
      cycle('3. tertial 2025', '2025-09-01', '2026-01-31'),
      cycle('2. tertial 2026', '2026-05-01', '2026-08-31'),
      cycle('3. tertial 2026', '2026-09-01', '2027-01-15'),
      cycle('1. tertial 2024', '2024-01-01', '2024-04-30'),
    ]
    expect(arcsOfYear(cycles, year, '2026-06-29', null)).toEqual([
      { id: '3. tertial 2025', name: '3. tertial 2025', state: 'past', start: '2026-01-01', end: '2026-01-31' },
      { id: '2. tertial 2026', name: '2. tertial 2026', state: 'running', start: '2026-05-01', end: '2026-08-31' },
      { id: '3. tertial 2026', name: '3. tertial 2026', state: 'coming', start: '2026-09-01', end: '2026-12-31' },
    ])
  })

  test('the one to come is proposed where none is made', () => {
    const settings = { cycleKind: 'tertial' as const, fiscalYearStartMonth: 1 }
    const cycles = [cycle('2. tertial 2026', '2026-05-01', '2026-08-31')]
    const next = cycleToCome(cycles, '2026-06-29', settings)
    expect(next).toEqual({ start: '2026-09-01', end: '2026-12-31' })
    expect(arcsOfYear(cycles, year, '2026-06-29', next).at(-1)).toEqual({
      id: null,
      name: '',
      state: 'proposed',
      ...next,
    })
  })

  test('nothing is proposed while a later one is made, or before the first', () => {
    const settings = { cycleKind: 'tertial' as const, fiscalYearStartMonth: 1 }
    const coming = [cycle('2.', '2026-05-01', '2026-08-31'), cycle('3.', '2026-09-01', '2026-12-31')]
    expect(cycleToCome(coming, '2026-06-29', settings)).toBeNull()
    expect(cycleToCome([], '2026-06-29', settings)).toBeNull()
  })

  test('long after the last, the one that should have run today is proposed', () => {
    const settings = { cycleKind: 'quarter' as const, fiscalYearStartMonth: 1 }
    expect(cycleToCome([cycle('1.', '2025-01-01', '2025-03-31')], '2026-06-29', settings)).toEqual({
      start: '2026-04-01',
      end: '2026-06-30',
    })
  })
})

describe('what happens when', () => {
  const facts = { year: yearAround('2026-06-29', 1), today: '2026-06-29', pauses: [], proposals: [] }

  test('is told in the order of the days, each past, now or coming', () => {
    const pauses = [{ id: 'pause', unitId: 'unit', startDate: '2026-07-06', endDate: '2026-07-26' }]
    const events = [
      event('training', '2026-05-04'),
      event('holiday', '2026-06-27', '2026-06-30'),
      event('other', '2026-10-01'),
      event('other', '2027-04-02'),
      event('other', '2027-04-03'),
    ]
    expect(
      momentsOfYear({ ...facts, events, meetings: [], pauses }).map((each) => [each.kind, each.start, each.state]),
    ).toEqual([
      ['training', '2026-05-04', 'past'],
      ['holiday', '2026-06-27', 'now'],
      ['pause', '2026-07-06', 'coming'],
      ['other', '2026-10-01', 'coming'],
      // The quarter after the year, and no further.
      ['other', '2027-04-02', 'coming'],
    ])
  })

  test('pauses of the same unit that follow each other are one, and others stand by themselves', () => {
    const pause = (id: string, unitId: string | null, startDate: string, endDate: string) => {
      return { id, unitId, startDate, endDate }
    }
    const pauses = [
      pause('b', null, '2026-07-13', '2026-07-19'),
      pause('a', null, '2026-07-06', '2026-07-12'),
      pause('c', null, '2026-07-21', '2026-07-26'),
      pause('d', 'unit', '2026-07-13', '2026-07-19'),
    ]
    expect(
      momentsOfYear({ ...facts, events: [], meetings: [], pauses }).map((each) => [each.id, each.start, each.end]),
    ).toEqual([
      ['a', '2026-07-06', '2026-07-19'],
      ['d', '2026-07-13', '2026-07-19'],
      ['c', '2026-07-21', '2026-07-26'],
    ])
  })

  test('of the weekly meetings only the next is named, and what was planned but never held is not', () => {
    const meetings = [
      meeting('progress', '2026-06-22'),
      meeting('progress', '2026-07-06'),
      meeting('progress', '2026-06-29'),
      meeting('review', '2026-08-24'),
      meeting('evaluation', '2026-06-08'),
      meeting('retrospective', '2026-06-01', 'planned'),
    ]
    expect(momentsOfYear({ ...facts, events: [], meetings }).map((each) => [each.kind, each.start])).toEqual([
      ['evaluation', '2026-06-08'],
      ['progress', '2026-06-29'],
      ['review', '2026-08-24'],
    ])
  })
})

describe('what ought to be booked', () => {
  const facts = {
    today: '2026-05-04',
    cycles: [{ id: 't2', state: 'active' as const, ...TERTIAL }],
    next: { start: '2026-09-01', end: '2026-12-31' },
    checkInWeekday: 1,
    calendar,
    units: [
      { id: 'a', parentId: null },
      { id: 'b', parentId: 'a' },
    ],
    unitsWithGoals: new Map([['t2', ['a', 'b']]]),
    events: [],
    meetings: [],
  }
  const proposed = (more: Partial<Parameters<typeof proposalsOf>[0]>) => proposalsOf({ ...facts, ...more })
  const kinds = (more: Partial<Parameters<typeof proposalsOf>[0]>) =>
    proposed(more).map((each) => [each.kind, each.start])
  const names = (more: Partial<Parameters<typeof proposalsOf>[0]>) => proposed(more).map((each) => each.kind)

  test('from the first week of the cycle: an evaluation, the retrospective, the planning, and the next cycle', () => {
    expect(kinds({})).toEqual([
      ['evaluation', '2026-06-01'],
      ['retrospective', '2026-08-25'],
      ['kickoff', '2026-08-31'],
      ['next_cycle', '2026-09-01'],
    ])
    expect(proposed({}).map(({ cycleId, unitIds }) => [cycleId, unitIds])).toEqual([
      ['t2', []],
      ['t2', []],
      ['t2', []],
      [null, []],
    ])
  })

  test('each goes when it is booked or held, and not where one was planned and never held', () => {
    const today = '2026-06-29'
    expect(names({ today, meetings: [meeting('evaluation', '2026-06-08')] })).toEqual([
      'retrospective',
      'kickoff',
      'next_cycle',
    ])
    expect(names({ today, meetings: [meeting('retrospective', '2026-08-24')] })).toEqual([
      'evaluation',
      'kickoff',
      'next_cycle',
    ])
    expect(names({ today, events: [event('review', '2026-08-20')] })).toEqual(['evaluation', 'kickoff', 'next_cycle'])
    expect(names({ today, events: [event('kickoff', '2026-09-02')] })).toEqual([
      'evaluation',
      'retrospective',
      'next_cycle',
    ])
    expect(names({ today, meetings: [meeting('evaluation', '2026-06-08', 'planned')] })[0]).toBe('evaluation')
    expect(names({ today, events: [event('review', '2026-05-08')] })[0]).toBe('evaluation')
  })

  test('stands for the units that have none, where others have', () => {
    const of = (unitId: string, withBelow: boolean) => [
      { ...meeting('retrospective', '2026-08-24', 'planned'), scopes: [{ unitId, withBelow }] },
    ]
    expect(proposed({ meetings: of('b', false) })[1]).toMatchObject({ kind: 'retrospective', unitIds: ['a'] })
    expect(names({ meetings: of('a', true) })).not.toContain('retrospective')
  })

  test('where its day has gone by it is the next working day, and from the last weeks on only the retrospective is asked for', () => {
    expect(kinds({ today: '2026-06-27' })[0]).toEqual(['evaluation', '2026-06-29'])
    expect(names({ today: '2026-08-04' })[0]).toBe('retrospective')
    expect(kinds({ today: '2026-08-31' })[0]).toEqual(['retrospective', '2026-08-31'])
  })

  test('planning comes after a retrospective that is late', () => {
    const meetings = [meeting('retrospective', '2026-09-02', 'planned')]
    expect(kinds({ today: '2026-08-31', meetings })[0]).toEqual(['kickoff', '2026-09-07'])
  })

  test('of a cycle that is over they stay a fortnight, unless it is closed', () => {
    const over = { today: '2026-09-14', next: null }
    expect(names(over)).toEqual(['retrospective', 'kickoff'])
    expect(names({ ...over, today: '2026-09-15' })).toEqual([])
    expect(names({ ...over, cycles: [{ id: 't2', state: 'closed', ...TERTIAL }] })).toEqual([])
    // The next has begun: the last one's come beside its own.
    const t3 = { id: 't3', state: 'active' as const, start: '2026-09-01', end: '2026-12-31' }
    expect(proposed({ ...over, cycles: [...facts.cycles, t3] }).map((each) => [each.kind, each.cycleId])).toEqual([
      ['retrospective', 't2'],
      ['kickoff', 't2'],
      ['evaluation', 't3'],
      ['retrospective', 't3'],
      ['kickoff', 't3'],
    ])
  })

  test('nothing without a cycle, and no next one that has begun', () => {
    expect(kinds({ cycles: [], next: null })).toEqual([])
    expect(kinds({ cycles: [], next: { start: '2026-05-01', end: '2026-08-31' } })).toEqual([])
  })
})
