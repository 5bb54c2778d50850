import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import no from '#resources/holidays/no.json' with { type: 'json' }
import {
  beatsOf,
  completeWeeks,
  coverageOf,
  dueWeeks,
  holdsRhythm,
  mergeWeeks,
  mondaysOf,
  rhythmStanding,
  streakOf,
  trendOf,
  type DueTerms,
  type DueWeek,
  type Tracked,
} from '#domain/rhythm/coverage.ts'
import { addDays } from '#domain/time/calendar.ts'
import { dueSlots, type Rhythm } from '#domain/time/due.ts'
import { mondayOfIsoWeek, weeksToRange } from '#domain/time/weeks.ts'

const calendar = { holidays: new Set(no), pauses: [weeksToRange(2026, 28, 30)] }
const cycle = { start: '2026-05-01', end: '2026-08-31' }
const weekly: Rhythm = { weekday: 1, cadenceWeeks: 1, anchor: null }
const mondayOf = (week: number) => mondayOfIsoWeek({ year: 2026, week })

const terms = (given: Partial<DueTerms> = {}): DueTerms => ({
  validFrom: '2026-05-01',
  startDate: null,
  endDate: null,
  dropped: false,
  ...given,
})
const tracked = (checkedOn: string[], given: Partial<Tracked> = {}): Tracked => ({
  definitions: [terms()],
  checkedOn,
  dueUntil: null,
  ...given,
})
/** The due weeks of the cycle, by ISO week, for key results checked in on given days. */
const weeksOf = (keyResults: Tracked[], rhythm = weekly) =>
  dueWeeks(dueSlots(cycle, rhythm, calendar), cycle, keyResults)
const inWeek = (weeks: readonly DueWeek[], week: number) => weeks.find((each) => each.week === mondayOf(week))

/** Weeks one after another from a Monday, each with `due` key results of which so many are checked in. */
function row(counts: readonly number[], due = 5, first = '2025-01-06'): DueWeek[] {
  return counts.map((checked, index) => {
    const week = addDays(first, index * 7)
    return { week, end: addDays(week, 6), due, checked }
  })
}
const afterAll = '2026-12-31'

describe('the coverage of a week', () => {
  test('is key results checked in that week / key results due', () => {
    const weeks = weeksOf([tracked(['2026-06-01', '2026-06-08']), tracked(['2026-06-03'])])
    expect(inWeek(weeks, 23)).toMatchObject({ due: 2, checked: 2 })
    expect(inWeek(weeks, 24)).toMatchObject({ due: 2, checked: 1 })
    expect(coverageOf(weeks.slice(0, 4))).toBe(0)
  })

  test('counts a key result once, however often it was checked in', () => {
    const weeks = weeksOf([tracked(['2026-06-01', '2026-06-02', '2026-06-05'])])
    expect(inWeek(weeks, 23)).toMatchObject({ due: 1, checked: 1 })
  })

  test('leaves out weeks without a working day in the cycle, and pauses', () => {
    const weeks = weeksOf([tracked([])]).map((week) => week.week)
    // 1 May is a holiday: week 18 has no working day in the cycle. 31 August is a Monday.
    expect(weeks[0]).toBe(mondayOf(19))
    expect(weeks.at(-1)).toBe(mondayOf(36))
    expect(weeks).not.toContain(mondayOf(29))
    expect(weeks).toHaveLength(15)
  })

  test('asks nothing of a key result before its start, after its end, or once it is dropped', () => {
    const late = tracked([], { definitions: [terms({ startDate: '2026-06-01' })] })
    const brief = tracked([], { definitions: [terms({ endDate: '2026-06-01' })] })
    const dropped = tracked([], { definitions: [terms(), terms({ validFrom: '2026-06-02', dropped: true })] })
    expect(weeksOf([late])[0]?.week).toBe(mondayOf(23))
    expect(weeksOf([brief]).at(-1)?.week).toBe(mondayOf(23))
    expect(weeksOf([dropped]).at(-1)?.week).toBe(mondayOf(23))
    expect(weeksOf([tracked([], { definitions: [] })])).toEqual([])
  })

  test('asks nothing of a goal after it was closed', () => {
    const closed = tracked(['2026-06-01'], { dueUntil: '2026-06-01' })
    expect(weeksOf([closed]).at(-1)).toMatchObject({ week: mondayOf(23), due: 1, checked: 1 })
  })

  test('takes a check-in anywhere in the fortnight where the beat is every other week', () => {
    const rhythm: Rhythm = { weekday: 1, cadenceWeeks: 2, anchor: '2026-05-04' }
    const weeks = weeksOf([tracked(['2026-05-12', '2026-05-20'])], rhythm)
    expect(weeks.slice(0, 3).map((week) => week.checked)).toEqual([1, 1, 0])
    expect(weeks[1]?.week).toBe(mondayOf(21))
  })

  test('counts a late check-in for the week it was moved from, and not for its own as well', () => {
    // Check-ins on Sundays are due on the Monday after.
    const rhythm: Rhythm = { weekday: 7, cadenceWeeks: 1, anchor: null }
    const weeks = weeksOf([tracked(['2026-06-08', '2026-06-15'])], rhythm)
    expect([22, 23, 24, 25].map((week) => inWeek(weeks, week)?.checked)).toEqual([0, 1, 1, 0])
    const checkedIn = (...days: string[]) =>
      [22, 23, 24].map((week) => inWeek(weeksOf([tracked(days)], rhythm), week)?.checked)
    expect(checkedIn('2026-06-03', '2026-06-08')).toEqual([0, 1, 1])
    // The week that was missed stays missed when the next is in time; a second one that week does for it.
    expect(checkedIn('2026-06-10')).toEqual([0, 0, 1])
    expect(checkedIn('2026-06-10', '2026-06-11')).toEqual([0, 1, 1])
    // Twice in one day is one check-in and its second thoughts, not two weeks.
    expect(checkedIn('2026-06-10', '2026-06-10')).toEqual([0, 0, 1])
  })

  test('is 0 to 1, whatever is checked in when', () => {
    const day = fc.integer({ min: 0, max: 130 }).map((days) => addDays('2026-04-27', days))
    const days = fc.array(day, { maxLength: 40 }).map((all) => all.toSorted())
    const rhythm = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      cadenceWeeks: fc.constantFrom<1 | 2>(1, 2),
      anchor: fc.constantFrom(null, '2026-05-04', '2026-05-11'),
    })
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), rhythm, day, (all, beat, today) => {
        const weeks = weeksOf(
          all.map((checkedOn) => tracked(checkedOn)),
          beat,
        )
        for (const week of weeks) {
          expect(week.checked).toBeGreaterThanOrEqual(0)
          expect(week.checked).toBeLessThanOrEqual(week.due)
        }
        for (const beat of beatsOf(mondaysOf(cycle), weeks, calendar, today))
          if (beat.coverage !== null) expect(beat.coverage >= 0 && beat.coverage <= 1).toBe(true)
        const trend = trendOf(weeks, today)
        for (const share of [trend.recent, trend.before])
          if (share !== null) expect(share <= 1 && share >= 0).toBe(true)
      }),
    )
  })

  test('is that of all units together where they are merged, in the order of the weeks', () => {
    const merged = mergeWeeks([row([1, 2], 2), row([3], 3, '2025-01-13')])
    expect(merged.map(({ due, checked }) => [due, checked])).toEqual([
      [2, 1],
      [5, 5],
    ])
  })
})

describe('the streak', () => {
  test('counts due weeks in a row with at least four of five checked in', () => {
    expect(streakOf(row([5, 4, 5, 4]), afterAll)).toBe(4)
    expect(streakOf(row([5, 3, 4, 5]), afterAll)).toBe(2)
    expect(streakOf(row([5, 5, 3]), afterAll)).toBe(0)
    expect(streakOf([], afterAll)).toBe(0)
    // 0.8 exactly, where ten are due.
    expect(streakOf(row([8, 7, 8], 10), afterAll)).toBe(1)
  })

  test('is not broken by a running week, and is made longer by it once it is kept', () => {
    const [sunday, monday] = ['2025-01-26', '2025-01-27']
    expect(streakOf(row([5, 5, 0]), sunday)).toBe(2)
    expect(streakOf(row([5, 5, 4]), sunday)).toBe(3)
    expect(streakOf(row([5, 5, 0]), monday)).toBe(0)
  })

  test('does not look at weeks to come', () => {
    expect(streakOf(row([5, 5, 0, 0, 0]), '2025-01-20')).toBe(2)
  })

  const counts = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 })

  test('is changed by no week that is not due, wherever it falls', () => {
    fc.assert(
      fc.property(counts, fc.array(fc.nat(40), { maxLength: 10 }), (all, places) => {
        // The same weeks, with others between them in which nothing was due.
        const spread: DueWeek[] = all.map((checked) => ({ week: '', end: '', due: 5, checked }))
        for (const place of places)
          spread.splice(place % (spread.length + 1), 0, { week: '', end: '', due: 0, checked: 0 })
        const dated = spread.map((week, index) => {
          const monday = addDays('2024-01-01', index * 7)
          return { ...week, week: monday, end: addDays(monday, 6) }
        })
        expect(streakOf(dated, afterAll)).toBe(streakOf(row(all), afterAll))
      }),
    )
  })

  test('is what it would be had a pause never been in the calendar, whatever is paused and whoever checks in all the same', () => {
    const year = { start: '2025-01-06', end: '2025-12-28' }
    const mondays = mondaysOf(year)
    const seen = { broken: 0, over: 0 }
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('kept', 'kept', 'kept', 'missed', 'paused', 'paused, and checked in'), {
          minLength: mondays.length,
          maxLength: mondays.length,
        }),
        fc.integer({ min: 1, max: mondays.length - 1 }),
        (kinds, at) => {
          const of = (kind: string) => mondays.filter((_, index) => kinds[index]?.startsWith(kind))
          const pauses = of('paused').map((monday) => ({ start: monday, end: addDays(monday, 6) }))
          const checkedOn = mondays.filter(
            (_, index) => kinds[index] === 'kept' || kinds[index]?.endsWith('checked in'),
          )
          // Weekdays alone: with holidays a week could be due on a day of the next, which is another matter.
          const slots = dueSlots(year, weekly, { holidays: new Set(), pauses })
          const weeks = dueWeeks(slots, year, [tracked(checkedOn, { definitions: [terms({ validFrom: year.start })] })])
          const today = mondays[at] ?? ''
          // By hand: what is paused is not there at all, and this week is only just begun.
          const known = kinds.slice(0, kinds[at] === 'kept' ? at + 1 : at)
          const row = known.filter((kind) => kind === 'kept' || kind === 'missed')
          const kept = row.length - 1 - row.lastIndexOf('missed')
          expect(streakOf(weeks, today)).toBe(kept)
          for (const week of weeks) expect(pauses.some((pause) => pause.start === week.week)).toBe(false)
          if (row.includes('missed')) seen.broken += 1
          const last = kinds.slice(0, at).lastIndexOf('missed')
          if (kept > 0 && kinds.slice(last + 1, at).some((kind) => kind.startsWith('paused'))) seen.over += 1
        },
      ),
      { numRuns: 300 },
    )
    expect(seen.broken).toBeGreaterThan(20)
    expect(seen.over).toBeGreaterThan(20)
  })

  test('is never made shorter by the running week, whatever is checked in', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 6 }), (all, running, day) => {
        const weeks = row([...all, running])
        const today = addDays(weeks.at(-1)?.week ?? '', day)
        const before = streakOf(row(all), today)
        expect(streakOf(weeks, today)).toBe(before + (running >= 4 ? 1 : 0))
      }),
    )
  })
})

describe('the trend', () => {
  test('sets the last four due weeks against the four before', () => {
    const trend = trendOf(row([5, 5, 5, 5, 5, 4, 3, 2]), afterAll)
    expect(trend).toEqual({ recent: 14 / 20, before: 1, direction: 'falling' })
    expect(trendOf(row([0, 0, 0, 0, 5, 5, 5, 5]), afterAll).direction).toBe('rising')
    expect(trendOf(row([5, 4, 5, 4, 4, 5, 4, 5]), afterAll).direction).toBe('steady')
  })

  test('leaves a running week out, and is not said before there are eight', () => {
    expect(trendOf(row([5, 5, 5, 5, 5, 5, 5, 5, 0]), addDays('2025-01-06', 8 * 7)).direction).toBe('steady')
    expect(trendOf(row([5, 5, 5, 5, 0]), afterAll)).toEqual({ recent: 15 / 20, before: null, direction: null })
    expect(trendOf(row([5, 5, 5]), afterAll)).toEqual({ recent: null, before: null, direction: null })
  })

  test('moves at a tenth exactly', () => {
    expect(trendOf(row([9, 9, 9, 9, 8, 8, 8, 8], 10), afterAll).direction).toBe('falling')
    expect(trendOf(row([9, 9, 9, 9, 9, 8, 8, 8], 10), afterAll).direction).toBe('steady')
    expect(trendOf(row([8, 8, 8, 8, 9, 9, 9, 9], 10), afterAll).direction).toBe('rising')
  })
})

/** A unit as the screen has it: a beat a week, five key results due in each, all weeks over; `before` are weeks of an earlier cycle. */
function unit(counts: readonly number[], before: readonly number[] = []) {
  const weeks = row(counts, 5, '2025-05-05')
  const earlier = row(before, 5, addDays('2025-05-05', before.length * -7))
  const mondays = weeks.map((week) => week.week)
  return {
    beats: beatsOf(mondays, weeks, calendar, afterAll),
    streak: streakOf([...earlier, ...weeks], afterAll),
  }
}

describe('a rhythm', () => {
  test('holds when the last four due weeks were kept, and not after one good week', () => {
    expect(holdsRhythm(unit([0, 5, 4, 5, 4]))).toBe(true)
    expect(holdsRhythm(unit([5, 5, 5, 5, 3, 5]))).toBe(false)
    expect(holdsRhythm(unit([5, 5, 3, 5, 5, 5]))).toBe(false)
    expect(holdsRhythm(unit([5, 5, 5, 5, 3]))).toBe(false)
  })

  test('holds in a young cycle when every week so far was kept, and is not judged by the first one', () => {
    expect(holdsRhythm(unit([5, 5]))).toBe(true)
    expect(holdsRhythm(unit([5, 5, 5]))).toBe(true)
    expect(holdsRhythm(unit([3, 5, 5]))).toBe(false)
    expect(holdsRhythm(unit([5]))).toBeNull()
    expect(holdsRhythm(unit([0]))).toBeNull()
    expect(holdsRhythm(unit([]))).toBeNull()
  })

  test('goes on from one cycle into the next', () => {
    expect(holdsRhythm(unit([5], [0, 5, 5]))).toBe(true)
    expect(holdsRhythm(unit([5, 5, 5], [3]))).toBe(true)
    expect(holdsRhythm(unit([3], [5, 5, 5]))).toBeNull()
  })

  test('of the sample customer holds in one of four units: 8, 2, 1 and 0 weeks in a row', () => {
    const eight = unit([5, 5, 5, 5, 5, 5, 5, 5])
    const two = unit([5, 5, 5, 5, 3, 3, 5, 5])
    const one = unit([3, 3, 3, 3, 3, 5, 1, 5])
    const none = unit([0, 0, 0, 0, 0, 0, 0, 0])
    expect(rhythmStanding([two, eight, one, none])).toEqual({ is: 'some', holding: 1 })
    expect(rhythmStanding([eight])).toEqual({ is: 'all', holding: 1 })
    expect(rhythmStanding([two, one, none])).toEqual({ is: 'returning', holding: 0 })
    expect(rhythmStanding([none])).toEqual({ is: 'stopped', holding: 0 })
    expect(rhythmStanding([unit([5]), unit([])])).toEqual({ is: 'started', holding: 0 })
    expect(rhythmStanding([unit([])])).toEqual({ is: 'not_started', holding: 0 })
    expect(rhythmStanding([eight, unit([])])).toEqual({ is: 'some', holding: 1 })
  })

  test('never holds where the last week was missed, nor on a single kept one', () => {
    const weeks = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(weeks, (counts) => {
        const judged = unit(counts)
        if (holdsRhythm(judged) === true) expect(judged.streak).toBeGreaterThanOrEqual(Math.min(4, counts.length))
        if ((counts.at(-1) ?? 0) < 4) expect(holdsRhythm(judged)).toBe(false)
      }),
    )
  })
})

describe('a strip', () => {
  test('has a beat a week: what was, what runs, what is to come, and rests', () => {
    const weeks = weeksOf([tracked(['2026-06-22']), tracked(['2026-06-22', '2026-06-29'])])
    const mondays = [18, 26, 27, 28, 31].map(mondayOf)
    expect(beatsOf(mondays, weeks, calendar, '2026-06-29')).toEqual([
      { week: mondayOf(18), state: 'not_due', due: 0, checked: 0, coverage: null },
      { week: mondayOf(26), state: 'complete', due: 2, checked: 2, coverage: 1 },
      { week: mondayOf(27), state: 'running', due: 2, checked: 1, coverage: 0.5 },
      { week: mondayOf(28), state: 'pause', due: 0, checked: 0, coverage: null },
      { week: mondayOf(31), state: 'ahead', due: 2, checked: 0, coverage: null },
    ])
  })

  test('rests in the other week of a fortnight', () => {
    const rhythm: Rhythm = { weekday: 1, cadenceWeeks: 2, anchor: '2026-05-04' }
    const beats = beatsOf([19, 20, 21].map(mondayOf), weeksOf([tracked([])], rhythm), calendar, '2026-06-29')
    expect(beats.map((beat) => beat.state)).toEqual(['complete', 'not_due', 'complete'])
  })

  test('knows the weeks of a period from its first day to its last', () => {
    expect(mondaysOf({ start: '2026-05-01', end: '2026-05-11' })).toEqual(['2026-04-27', '2026-05-04', '2026-05-11'])
  })

  test('has complete weeks only once their last day is over', () => {
    expect(completeWeeks(row([5]), '2025-01-12')).toEqual([])
    expect(completeWeeks(row([5]), '2025-01-13')).toHaveLength(1)
  })
})
