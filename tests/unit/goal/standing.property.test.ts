/**
 * What must hold of a key result's figures whatever is measured, asked of the whole standing as the screens get it: in the sample customer's
 * tertial with its holidays and its pause, on any day, with any thresholds. Each property also counts what it was shown, so that one that never
 * met a case worth meeting fails.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standingOf } from '#domain/goal/standing.ts'
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import { STANDARD_PACE, type PaceThresholds } from '#domain/goal/pace.ts'
import { addDays, daysBetween } from '#domain/time/calendar.ts'
import { checkIn, contextOf, cycle, definition } from './goals.ts'

const LENGTH = daysBetween(cycle.start, cycle.end)
const dayOf = (offset: number) => addDays(cycle.start, offset)

/** Tenths: whole numbers alone never show what rounding does. */
const number = fc.integer({ min: -2000, max: 2000 }).map((tenths) => tenths / 10)
const way = fc.tuple(number, number).filter(([baseline, target]) => baseline !== target)
const today = fc.integer({ min: 0, max: LENGTH }).map(dayOf)
/** From nothing to twice the way, and backwards: what a real measurement is. */
const share = fc.integer({ min: -30, max: 160 }).map((percent) => percent / 100)
const thresholds: fc.Arbitrary<PaceThresholds> = fc
  .tuple(fc.integer({ min: -20, max: 40 }), fc.nat(30), fc.nat(30), fc.integer({ min: 0, max: 40 }))
  .map(([ahead, down, further, tooEarly]) => ({
    ahead: ahead / 100,
    onPace: (ahead - down) / 100,
    behind: (ahead - down - further) / 100,
    tooEarly: tooEarly / 100,
  }))
const someThresholds = fc.oneof(fc.constant(STANDARD_PACE), thresholds)

/** Days of measurements with how far each had come, oldest first, all on different days. */
const course = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: LENGTH }), share), { selector: ([day]) => day, maxLength: 12 })
  .map((points) => points.toSorted(([a], [b]) => a - b).map(([day, at]) => ({ date: dayOf(day), at })))

type Measured = readonly { readonly date: string; readonly value: number }[]
function stand(given: Partial<KeyResultDefinition>, measured: Measured, on: string, own = STANDARD_PACE) {
  const checkIns = measured.map(({ date, value }, index) => checkIn({ id: `c${index}`, date, value }))
  return standingOf([definition(given)], checkIns, { ...contextOf(on), thresholds: own })
}
const aim = (baseline: number, target: number) => ({
  kind: target > baseline ? ('increase' as const) : ('decrease' as const),
  baseline,
  target,
})
const along = (baseline: number, target: number, at: number) => baseline + (target - baseline) * at

/** Counts what a property was shown. */
function tally<K extends string>() {
  const seen = new Map<K, number>()
  return {
    saw: (kind: K) => seen.set(kind, (seen.get(kind) ?? 0) + 1),
    /** All of these were met, each more often than by a fluke. */
    met: (kinds: readonly K[]) => {
      for (const kind of kinds) expect(seen.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(10)
    },
  }
}
const RUNS = { numRuns: 1500 }
const PACES = ['far_behind', 'behind', 'on_pace', 'ahead'] as const
const near = (a: number | null, b: number | null) => {
  if (a === null || b === null) expect(a).toBe(b)
  else expect(Math.abs(a - b)).toBeLessThan(1e-6 * Math.max(1, Math.abs(a)))
}

describe('whatever is measured, on any day', () => {
  test('no figure that is a share changes with the unit it is measured in, and those with a unit follow it', () => {
    const cases = tally<(typeof PACES)[number] | 'too_early' | 'told' | 'scattered' | 'not scattered' | 'turned'>()
    const scale = fc.constantFrom(0.001, 0.01, 0.3, 12, 60, 1000, -1, -7)
    fc.assert(
      fc.property(way, course, today, scale, number, someThresholds, ([from, to], points, on, times, shift, own) => {
        const as = (value: number) => value * times + shift
        const measured = points.map(({ date, at }) => ({ date, value: along(from, to, at) }))
        const one = stand(aim(from, to), measured, on, own)
        const other = stand(
          aim(as(from), as(to)),
          measured.map((each) => ({ ...each, value: as(each.value) })),
          on,
          own,
        )
        near(one.ratio, other.ratio)
        near(one.expected, other.expected)
        near(one.expectedValue === null ? null : as(one.expectedValue), other.expectedValue)
        // Also where a gap lies on a threshold to the last digit: the rounding of another unit must not decide there.
        expect(other.pace).toBe(one.pace)
        expect(other.flags.map(({ id }) => id)).toEqual(one.flags.map(({ id }) => id))
        expect(other.attention).toEqual(one.attention)
        expect(other.forecast.state).toBe(one.forecast.state)
        if (one.pace !== null) cases.saw(one.pace)
        if (one.forecast.state === 'none' || other.forecast.state === 'none') return
        cases.saw('told')
        cases.saw(one.forecast.scattered ? 'scattered' : 'not scattered')
        if (times < 0) cases.saw('turned')
        near(as(one.forecast.value), other.forecast.value)
        near(as(one.forecast.low), times < 0 ? other.forecast.high : other.forecast.low)
        near(as(one.forecast.high), times < 0 ? other.forecast.low : other.forecast.high)
        expect([other.forecast.scattered, other.forecast.reached, other.forecast.past]).toEqual([
          one.forecast.scattered,
          one.forecast.reached,
          one.forecast.past,
        ])
        expect(other.forecast.reachesOn).toBe(one.forecast.reachesOn)
      }),
      RUNS,
    )
    cases.met([...PACES, 'too_early', 'told', 'scattered', 'not scattered', 'turned'])
  })

  test('a better value never has a worse pace, whichever way is better', () => {
    const cases = tally<'up' | 'down' | 'better' | 'same'>()
    fc.assert(
      fc.property(way, share, share, today, someThresholds, ([from, to], a, b, on, own) => {
        const paceAt = (at: number) =>
          stand(aim(from, to), [{ date: cycle.start, value: along(from, to, at) }], on, own).pace
        const [worse, better] = [paceAt(Math.min(a, b)), paceAt(Math.max(a, b))]
        if (worse === 'too_early' || worse === null || better === 'too_early' || better === null) {
          // How early it is has nothing to do with the value.
          expect(better).toBe(worse)
          return
        }
        cases.saw(to > from ? 'up' : 'down')
        cases.saw(worse === better ? 'same' : 'better')
        expect(PACES.indexOf(better)).toBeGreaterThanOrEqual(PACES.indexOf(worse))
      }),
      RUNS,
    )
    cases.met(['up', 'down', 'better', 'same'])
  })

  test('standing still, a pace never gets better by waiting, once it is not too early', () => {
    const cases = tally<'worse' | 'same' | 'over a pause'>()
    fc.assert(
      fc.property(share, today, fc.nat(60), (at, on, later) => {
        const measured = [{ date: cycle.start, value: at * 100 }]
        const soon = stand({}, measured, on).pace
        const late = stand({}, measured, addDays(on, later)).pace
        if (soon === 'too_early' || soon === null || late === null) return
        cases.saw(soon === late ? 'same' : 'worse')
        if (on < '2026-07-06' && addDays(on, later) > '2026-07-26') cases.saw('over a pause')
        expect(PACES.indexOf(late as 'behind')).toBeLessThanOrEqual(PACES.indexOf(soon))
      }),
      RUNS,
    )
    cases.met(['worse', 'same', 'over a pause'])
  })

  test('a pause and a weekend move neither what is expected nor where it lands', () => {
    fc.assert(
      fc.property(course, (points) => {
        const measured = points
          .filter(({ date }) => date <= '2026-07-03')
          .map(({ date, at }) => ({ date, value: at * 100 }))
        // From the Saturday before the pause to the Monday after it, no working day goes by.
        const [before, after] = [stand({}, measured, '2026-07-04'), stand({}, measured, '2026-07-27')]
        expect(after.expected).toBe(before.expected)
        expect(after.pace).toBe(before.pace)
        if (before.forecast.state === 'told' && after.forecast.state === 'told') {
          const { reachesOn: _, ...lands } = before.forecast
          expect(after.forecast).toMatchObject(lands)
        } else expect(after.forecast).toEqual(before.forecast)
      }),
    )
  })

  test('a forecast never leaves the natural limits, and lies inside its own range', () => {
    const cases = tally<'held by the lower' | 'held by the upper' | 'free' | 'one limit only'>()
    fc.assert(
      fc.property(
        way,
        course,
        today,
        fc.option(fc.integer({ min: 0, max: 60 })),
        fc.option(fc.integer({ min: 0, max: 60 })),
        ([from, to], points, on, below, above) => {
          const [low, high] = [Math.min(from, to), Math.max(from, to)]
          const limitMin = below === null ? null : low - below
          const limitMax = above === null ? null : high + above
          const inside = (value: number) => Math.min(limitMax ?? Infinity, Math.max(limitMin ?? -Infinity, value))
          const measured = points.map(({ date, at }) => ({ date, value: inside(along(from, to, at)) }))
          const { forecast } = stand({ ...aim(from, to), limitMin, limitMax }, measured, on)
          if (forecast.state === 'none') return
          for (const value of [forecast.value, forecast.low, forecast.high]) {
            expect(value).toBeGreaterThanOrEqual(limitMin ?? -Infinity)
            expect(value).toBeLessThanOrEqual(limitMax ?? Infinity)
          }
          expect(forecast.low).toBeLessThanOrEqual(forecast.value)
          expect(forecast.value).toBeLessThanOrEqual(forecast.high)
          if ((limitMin === null) !== (limitMax === null)) cases.saw('one limit only')
          if (forecast.low === limitMin) cases.saw('held by the lower')
          else if (forecast.high === limitMax) cases.saw('held by the upper')
          else cases.saw('free')
        },
      ),
      RUNS,
    )
    cases.met(['held by the lower', 'held by the upper', 'free', 'one limit only'])
  })

  test('one wild outlier in eight weekly measurements, but for the latest, moves where a steady course lands by nothing', () => {
    // Mondays, and Tuesday 26 May after Whit Monday.
    const weeks = [4, 11, 18, 26, 32, 39, 46, 53].map((days) => addDays('2026-05-01', days - 1))
    const expected = weeks.map((date) => stand({}, [], date).expected ?? 0)
    const cases = tally<'wild' | 'first' | 'in the middle'>()
    fc.assert(
      fc.property(way, fc.nat(6), fc.double({ min: -1e6, max: 1e6, noNaN: true }), ([from, to], place, outlier) => {
        // Exactly as expected, day by day: a straight line along the working days.
        const measured = weeks.map((date, index) => ({ date, value: along(from, to, expected[index] ?? 0) }))
        const bent = measured.with(place, { date: weeks[place] ?? '', value: outlier })
        const [one, other] = [measured, bent].map((each) => stand(aim(from, to), each, '2026-06-22').forecast)
        if (one?.state !== 'told' || other?.state !== 'told') throw new Error('nothing foretold')
        near(one.value, to)
        near(other.value, one.value)
        near(other.slope, one.slope)
        cases.saw(place === 0 ? 'first' : 'in the middle')
        if (Math.abs(outlier) > 1000) cases.saw('wild')
      }),
      RUNS,
    )
    cases.met(['wild', 'first', 'in the middle'])
  })
})
