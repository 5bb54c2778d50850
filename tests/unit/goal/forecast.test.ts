import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workingDayAxis } from '#domain/goal/axis.ts'
import { forecastOf, theilSen, type Forecast } from '#domain/goal/forecast.ts'
import { addDays } from '#domain/time/calendar.ts'
import { calendar, cycle, definition } from './goals.ts'

/** Six weeks without holidays: 30 working days, five a week. */
const period = { start: '2026-06-01', end: '2026-07-10' }
const plain = { holidays: new Set<string>(), pauses: [] }
const axis = workingDayAxis(period, plain)
const DAYS = ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22']

type Given = Parameters<typeof definition>[0]
function forecast(values: readonly number[], given: Given = {}, today = '2026-06-22', dates: readonly string[] = DAYS) {
  const measured = values.map((value, index) => ({ date: dates[index] ?? '', value }))
  return forecastOf(definition(given), measured, { today, period, axis, tooEarly: 0.15 })
}
function told(given: Forecast): Extract<Forecast, { state: 'told' }> {
  if (given.state === 'none') throw new Error(given.why)
  return given
}

describe('a forecast', () => {
  test('goes on along the line from the latest value, by working days', () => {
    // Two a working day; fifteen of thirty are left after 22 June: 40 + 2 × 15.
    expect(forecast([10, 20, 30, 40])).toMatchObject({ value: 70, low: 70, high: 70, slope: 2, reachesOn: null })
  })

  test('goes on from the latest value, however long ago that was', () => {
    expect(forecast([10, 20, 30, 40], {}, '2026-07-06')).toMatchObject({ value: 70, low: 70, high: 70 })
  })

  test('takes the median of the pairwise slopes, and the 10 % and 90 % of them as its range', () => {
    // Slopes 1, 1.5, 2, 2, 2, 3: median 2, 10 % at 1.25, 90 % at 2.5. From 40, fifteen working days on.
    expect(forecast([10, 20, 25, 40])).toMatchObject({ value: 70, low: 58.75, high: 77.5, scattered: false })
  })

  test('is too scattered to tell where the range is wider than half the way, and not where it is just half', () => {
    expect(forecast([10, 20, 25, 40], { target: 37.5 })).toMatchObject({ scattered: false })
    expect(forecast([10, 20, 25, 40], { target: 37.4 })).toMatchObject({ scattered: true })
  })

  test('says about when the target is reached', () => {
    // From 40 to 60 takes ten working days: the twenty-fifth of the period is Friday 3 July.
    expect(forecast([10, 20, 30, 40], { target: 60 })).toMatchObject({ past: true, reachesOn: '2026-07-03' })
    expect(forecast([10, 20, 30, 40], { target: 70 })).toMatchObject({ past: true, reachesOn: '2026-07-10' })
    expect(forecast([10, 20, 30, 40], { target: 70.1 })).toMatchObject({ past: false, reachesOn: null })
    expect(forecast([90, 80, 70, 60], { kind: 'decrease', baseline: 100, target: 40 })).toMatchObject({
      value: 30,
      reachesOn: '2026-07-03',
    })
  })

  test('never says that the target is reached in the past: a line may have crossed it since anybody measured', () => {
    expect(forecast([10, 20, 30, 40], { target: 42 }, '2026-07-01')).toMatchObject({ reachesOn: '2026-07-01' })
  })

  test('of a target that is reached says so, and whether it will still be at the end', () => {
    expect(forecast([10, 20, 30, 40], { target: 40 })).toMatchObject({ reached: true, past: true, reachesOn: null })
    expect(forecast([70, 60, 50, 41], { target: 40 })).toMatchObject({ reached: true, past: false })
  })

  test('stays inside the natural limits', () => {
    expect(forecast([70, 80, 90, 98], { limitMax: 100 })).toMatchObject({ value: 100, high: 100 })
    expect(forecast([9, 6, 3, 1], { kind: 'decrease', baseline: 10, target: 0, limitMin: 0 })).toMatchObject({
      value: 0,
    })
    expect(forecast([0, 1, 2, 3], { kind: 'milestone', stages: ['a', 'b', 'c', 'd'] })).toMatchObject({ value: 4 })
  })

  test('needs four measurements on different dates', () => {
    expect(forecast([10, 20, 30])).toEqual({ state: 'none', why: 'too_few', measurements: 3 })
    const twice = [...DAYS.slice(0, 3), '2026-06-15']
    expect(forecast([10, 20, 30, 40], {}, '2026-06-22', twice)).toEqual({
      state: 'none',
      why: 'too_few',
      measurements: 3,
    })
  })

  test('of several measurements on one date takes the last', () => {
    expect(forecast([10, 20, 30, 99, 40], {}, '2026-06-22', [...DAYS, '2026-06-22'])).toMatchObject({ value: 70 })
  })

  test('is not made while it is too early, nor once the period is over, nor of a level, nor without a way to go', () => {
    const early = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04']
    // Four of thirty working days are over on Friday 5 June, five on the Monday after.
    expect(forecast([1, 2, 3, 4], {}, '2026-06-05', early)).toMatchObject({ why: 'too_early', measurements: 4 })
    expect(forecast([1, 2, 3, 4], {}, '2026-06-08', early)).toMatchObject({ state: 'told' })
    expect(forecast([10, 20, 30, 40], {}, '2026-07-11')).toMatchObject({ why: 'over' })
    expect(forecast([10, 20, 30, 40], { kind: 'at_least' })).toMatchObject({ why: 'level' })
    expect(forecast([10, 20, 30, 40], { baseline: null })).toMatchObject({ why: 'no_way' })
    expect(forecast([10, 20, 30, 40], { baseline: 100 })).toMatchObject({ why: 'no_way' })
    expect(forecast([1, 2, 3, 4], { kind: 'milestone', stages: [] })).toMatchObject({ why: 'no_way' })
  })

  test('does not go on through a pause', () => {
    const tertial = workingDayAxis(cycle, calendar)
    const dates = ['2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06']
    const measured = [10, 20, 30, 40].map((value, index) => ({ date: dates[index] ?? '', value }))
    const context = { today: '2026-07-06', period: cycle, axis: tertial, tooEarly: 0.15 }
    // Weeks 28–30 are a pause: 26 working days are left from 27 July on (31 July included), not 41.
    expect(told(forecastOf(definition({}), measured, context)).value).toBe(40 + 2 * 26)
  })

  test('is not made where all the measurements lie in one pause', () => {
    const dates = ['2026-07-06', '2026-07-08', '2026-07-13', '2026-07-20']
    const measured = dates.map((date, value) => ({ date, value }))
    const context = { today: '2026-07-27', period: cycle, axis: workingDayAxis(cycle, calendar), tooEarly: 0.15 }
    expect(forecastOf(definition({}), measured, context)).toMatchObject({ why: 'too_few', measurements: 4 })
  })
})

describe('whatever the measurements', () => {
  const value = fc.integer({ min: -1000, max: 1000 })
  const values = fc.array(value, { minLength: 4, maxLength: 16 })
  const dates = Array.from({ length: 16 }, (_, index) => addDays('2026-06-01', index + Math.floor(index / 5) * 2))
  const at = (series: readonly number[], given: Given) => told(forecast(series, given, '2026-06-22', dates))
  const about = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-6 * Math.max(1, Math.abs(a)))

  test('a forecast follows a shift and a change of unit', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 50 }), value, (series, scale, shift) => {
        const as = (each: number) => each * scale + shift
        const one = at(series, { baseline: 0, target: 1100 })
        const other = at(series.map(as), { baseline: as(0), target: as(1100) })
        about(as(one.value), other.value)
        about(as(one.low), other.low)
        about(as(one.high), other.high)
        about(one.slope * scale, other.slope)
        expect([other.reached, other.scattered]).toEqual([one.reached, one.scattered])
      }),
    )
  })

  test('a forecast turned upside down is the same upside down', () => {
    fc.assert(
      fc.property(values, (series) => {
        const one = at(series, { baseline: 0, target: 1100 })
        const other = at(
          series.map((each) => -each),
          { kind: 'decrease', baseline: 0, target: -1100 },
        )
        about(-one.value, other.value)
        about(-one.low, other.high)
      }),
    )
  })

  test('a forecast never leaves the natural limits, and its range holds it', () => {
    fc.assert(
      fc.property(values, value, value, (series, a, b) => {
        const [limitMin, limitMax] = [Math.min(a, b), Math.max(a, b)]
        const { value: lands, low, high } = at(series, { target: 1100, limitMin, limitMax })
        expect(lands).toBeGreaterThanOrEqual(limitMin)
        expect(lands).toBeLessThanOrEqual(limitMax)
        expect(low).toBeLessThanOrEqual(lands)
        expect(high).toBeGreaterThanOrEqual(lands)
      }),
    )
  })

  test('one wild outlier in eight points on a line moves nothing', () => {
    const wild = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(value, value, fc.integer({ min: 0, max: 7 }), wild, (start, step, place, outlier) => {
        const line = Array.from({ length: 8 }, (_, index) => start + step * index)
        const bent = line.with(place, outlier)
        const aim = { baseline: start - 1, target: start + 5000 }
        about(at(line, aim).slope, at(bent, aim).slope)
        // The latest value is the anchor: from there it goes on just as fast.
        if (place < 7) about(at(line, aim).value, at(bent, aim).value)
      }),
    )
  })

  test('one wild outlier in eight scattered points leaves the slope among those of the other seven', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: -1e9, max: 1e9 }),
        (series, place, outlier) => {
          const points = series.map((y, x) => ({ x, y }))
          const others = points.toSpliced(place, 1)
          const slopes = others.flatMap((a, index) => others.slice(index + 1).map((b) => (b.y - a.y) / (b.x - a.x)))
          const slope = theilSen(points.with(place, { x: place, y: outlier }))?.slope ?? Number.NaN
          expect(slope).toBeGreaterThanOrEqual(Math.min(...slopes))
          expect(slope).toBeLessThanOrEqual(Math.max(...slopes))
        },
      ),
    )
  })
})

describe('the axis of working days', () => {
  test('counts the 69 of the tertial, and days outside it on either side', () => {
    const tertial = workingDayAxis(cycle, calendar)
    expect(tertial.total).toBe(69)
    expect(tertial.at('2026-05-04')).toBe(0)
    expect(tertial.at('2026-05-26')).toBe(14)
    expect(tertial.at('2026-09-02')).toBe(70)
    expect(tertial.at('2026-04-29')).toBe(-2)
    expect(tertial.dayOf(1)).toBe('2026-05-04')
    expect(tertial.dayOf(69)).toBe('2026-08-31')
    expect(tertial.dayOf(70)).toBeNull()
  })
})
