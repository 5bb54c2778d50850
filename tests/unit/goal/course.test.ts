import { describe, expect, test } from 'vitest'
import { courseOf } from '#domain/goal/course.ts'
import type { CheckIn, KeyResultDefinition } from '#domain/goal/goal.ts'
import { standingOf } from '#domain/goal/standing.ts'
import { calendar, checkIn, contextOf, cycle, definition, MONDAYS } from './goals.ts'

function course(
  definitions: readonly [Partial<KeyResultDefinition>, ...Partial<KeyResultDefinition>[]],
  values: readonly (number | Partial<CheckIn>)[] = [],
  today = MONDAYS[Math.max(0, values.length - 1)] ?? '',
) {
  const [first, ...later] = definitions
  const all = [definition(first), ...later.map((each) => definition({ ...first, ...each }))] as const
  const checkIns = values.map((given, index) =>
    checkIn({ id: `c${index}`, date: MONDAYS[index] ?? '', ...(typeof given === 'number' ? { value: given } : given) }),
  )
  const { forecast } = standingOf(all, checkIns, contextOf(today))
  return { ...courseOf(all, checkIns, forecast, { today, cycle, calendar }), told: forecast }
}
const line = (points: readonly { date: string; value: number }[] | undefined) =>
  (points ?? []).map(({ date, value }) => [date, Math.round(value * 100) / 100])

describe('the course of a key result', () => {
  test('gives a pause the room of its working days, and weekends and holidays none', () => {
    const { length, pauses, today, months } = course([{}], [], '2026-06-29')
    // 69 working days and the fifteen of weeks 28 to 30.
    expect(length).toBe(84)
    expect(pauses).toEqual([{ start: '2026-07-06', end: '2026-07-26', from: 43, to: 58 }])
    expect(today.at).toBe(38)
    expect(months.map((month) => month.date)).toEqual(['2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01'])
  })

  test('expects nothing of a pause, all at the end, and by working days between', () => {
    expect(line(course([{ baseline: 0, target: 69 }]).expected[0])).toEqual([
      ['2026-05-01', 0],
      ['2026-07-06', 43],
      ['2026-07-27', 43],
      ['2026-09-01', 69],
    ])
  })

  test('expects along a curve that begins later, and through milestones', () => {
    const later = course([{ baseline: 10, target: 20, curve: 'from_date', curveFrom: '2026-06-01' }])
    expect(line(later.expected[0]).slice(0, 2)).toEqual([
      ['2026-05-01', 10],
      ['2026-06-01', 10],
    ])
    const through = course([{ curve: 'milestones', curvePoints: [{ date: '2026-06-01', share: 0.75 }] }])
    expect(line(through.expected[0])).toContainEqual(['2026-06-01', 75])
    expect(line(through.expected[0]).at(-1)).toEqual(['2026-09-01', 100])
  })

  test('shows the step where the target was changed, and judges each day by what was valid then', () => {
    const { expected, targets, changes, measured } = course(
      [
        { baseline: 0, target: 69 },
        { validFrom: '2026-06-01', target: 138 },
      ],
      [1, 2, 3, 4],
    )
    expect(targets.map(({ from, to, value }) => [from.date, to.date, value])).toEqual([
      ['2026-05-01', '2026-06-01', 69],
      ['2026-06-01', '2026-09-01', 138],
    ])
    expect(changes).toMatchObject([{ date: '2026-06-01', target: { from: 69, to: 138 }, baseline: { from: 0, to: 0 } }])
    // Eighteen working days lie before 1 June.
    expect([expected[0]?.at(-1)?.value, expected[1]?.[0]?.value]).toEqual([18, 36])
    expect(measured.map((each) => each.expected)).toEqual([0, 5, 9, 36])
  })

  test('does not mark a change of owner as a change of what is aimed for', () => {
    expect(course([{}, { validFrom: '2026-06-01', ownerId: 'another' }]).changes).toEqual([])
  })

  test('leaves out what was measured in another unit', () => {
    const { measured, targets } = course(
      [{ unitLabel: 'dager' }, { validFrom: '2026-06-01', unitLabel: '%', target: 80 }],
      [1, 2, 3, 40],
    )
    expect(measured.map((each) => each.value)).toEqual([40])
    expect(targets.map((each) => each.value)).toEqual([80])
  })

  test('ends where the forecast says it lands, after standing still in the pause', () => {
    const { forecast, told } = course([{ baseline: 0, target: 100, limitMax: 100 }], [0, 5, 10, 20, 22, 30])
    if (told.state === 'none') throw new Error(told.why)
    expect(forecast.at(-1)).toMatchObject({ date: '2026-09-01', value: told.value, low: told.low, high: told.high })
    const [before, after] = ['2026-07-06', '2026-07-27'].map((date) => forecast.find((each) => each.date === date))
    expect(after?.value).toBe(before?.value)
    expect(forecast[0]).toMatchObject({ date: '2026-06-15', value: 30, low: 30, high: 30 })
  })

  test('bends at a natural limit instead of sloping to it all the way', () => {
    const { forecast } = course([{ baseline: 0, target: 100, limitMax: 100 }], [0, 20, 40, 60, 80])
    const full = forecast.filter((each) => each.value === 100)
    expect(full.length).toBeGreaterThan(1)
    expect(full[0]?.date).toBe('2026-06-16')
    expect(Math.max(...forecast.map((each) => each.high))).toBe(100)
  })

  test('foretells nothing from three measurements', () => {
    expect(course([{}], [10, 20, 30])).toMatchObject({ forecast: [], told: { state: 'none' } })
  })

  test('of a level has no expectation, and says of each measurement whether the level of its day was held', () => {
    const { expected, measured, forecast, targets } = course(
      [
        { kind: 'at_least', baseline: null, target: 90 },
        { validFrom: '2026-05-18', target: 80 },
      ],
      [85, 91, 85, 70],
    )
    expect(expected).toEqual([])
    expect(forecast).toEqual([])
    expect(measured.map((each) => each.held)).toEqual([false, true, true, false])
    expect(targets.map((each) => each.value)).toEqual([90, 80])
  })

  test('of milestones aims for the number of stages', () => {
    const { targets, expected } = course([{ kind: 'milestone', target: null, baseline: null, stages: ['a', 'b', 'c'] }])
    expect(targets.map((each) => each.value)).toEqual([3])
    expect(expected[0]?.at(-1)?.value).toBe(3)
  })

  test('expects and aims for nothing after a key result was dropped', () => {
    const { targets, expected } = course([{}, { validFrom: '2026-06-01', dropped: true }], [1, 2, 3, 4])
    expect(targets.map(({ to }) => to.date)).toEqual(['2026-06-01'])
    expect(expected).toHaveLength(1)
  })

  test('holds also what was measured after the period of its own had ended', () => {
    const { frame, measured } = course([{ endDate: '2026-05-29' }], [1, 2, 3, 4])
    expect(frame).toEqual({ start: '2026-05-01', end: '2026-06-01' })
    expect(measured).toHaveLength(4)
  })
})
