import { describe, expect, test } from 'vitest'
import { explain, type Figure } from '#domain/goal/explain.ts'
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import { STANDARD_PACE } from '#domain/goal/pace.ts'
import { standingOf } from '#domain/goal/standing.ts'
import { contextOf, cycle, definition, withValues } from './goals.ts'

function why(figure: Figure, values: readonly number[], given: Partial<KeyResultDefinition> = {}, today?: string) {
  const standing =
    values.length === 0
      ? standingOf([definition(given)], [], contextOf(today ?? '2026-06-01'))
      : withValues(values, given, today === undefined ? {} : { today })
  return explain(definition(given), standing, STANDARD_PACE).find((each) => each.figure === figure)?.because
}

describe('a figure explains itself by', () => {
  test('the numbers of its share of the way', () => {
    expect(why('progress', [57], { baseline: 48, target: 75 })).toEqual([
      { id: 'ratio', params: { value: 57, baseline: 48, target: 75, ratio: 1 / 3 } },
    ])
    expect(why('progress', [3], { kind: 'milestone', stages: ['a', 'b', 'c', 'd'] })).toEqual([
      { id: 'ratio_stages', params: { value: 3, stages: 4, ratio: 0.75 } },
    ])
  })

  test('what is missing where there is no share', () => {
    const missing = (given: Partial<KeyResultDefinition>, values: readonly number[] = [5]) =>
      why('progress', values, given)?.map((each) => each.params)
    expect(missing({}, [])).toEqual([{ missing: 'value' }])
    expect(missing({ kind: null })).toEqual([{ missing: 'kind' }])
    expect(missing({ baseline: null })).toEqual([{ missing: 'baseline' }])
    expect(missing({ target: null })).toEqual([{ missing: 'target' }])
    expect(missing({ baseline: 100 })).toEqual([{ missing: 'way' }])
    expect(missing({ kind: 'milestone' })).toEqual([{ missing: 'stages' }])
  })

  test('how close a level is that is not held, from the baseline or as a quotient', () => {
    const level = { kind: 'at_least' as const, target: 90 }
    expect(why('progress', [91, 84], { ...level, baseline: null })).toEqual([
      { id: 'level', params: { ...level, value: 84, held: false } },
      { id: 'level_close', params: { ...level, value: 84, from: null, ratio: 84 / 90 } },
      { id: 'level_times', params: { held: 1, of: 2 } },
    ])
    expect(why('progress', [75], { ...level, baseline: 60 })).toMatchObject([
      {},
      { params: { from: 60, ratio: 0.5 } },
      {},
    ])
    expect(why('progress', [75], { ...level, baseline: 95 })).toMatchObject([{}, { params: { from: null } }, {}])
  })

  test('the working days that are over, or the curve it was given', () => {
    expect(why('expected', [], { target: 69 }, '2026-06-01')).toEqual([
      { id: 'expected', params: { passed: 18, of: 69, share: 18 / 69, period: cycle, value: 18 } },
    ])
    expect(why('expected', [], { curve: 'from_date', curveFrom: '2026-08-03' })).toMatchObject([
      { id: 'expected_from_date', params: { from: '2026-08-03', until: '2026-08-31', share: 0 } },
    ])
    const curvePoints = [{ date: '2026-06-01', share: 0.25 }]
    expect(why('expected', [], { curve: 'milestones', curvePoints })).toMatchObject([
      { id: 'expected_milestones', params: { points: 1, share: 0.25, value: 25 } },
    ])
    expect(why('expected', [], { kind: 'at_least' })).toBeUndefined()
  })

  test('the gap and the limits of its pace, or that it is too early for one', () => {
    const [pace] = why('pace', [1, 2, 3, 4]) ?? []
    expect(pace).toMatchObject({
      id: 'pace',
      params: { pace: 'behind', ratio: 0.04, expected: 18 / 69, gap: 0.04 - 18 / 69, ...STANDARD_PACE },
    })
    expect(why('pace', [1])).toEqual([
      { id: 'pace_too_early', params: { passed: 0, of: 69, share: 0, tooEarly: 0.15 } },
    ])
    expect(why('pace', [])).toBeUndefined()
  })

  test('the line of its forecast, or what a forecast still needs', () => {
    expect(why('forecast', [1, 2, 3])).toEqual([
      { id: 'forecast_none', params: { why: 'too_early', measurements: 3, fewest: 4, tooEarly: 0.15 } },
    ])
    expect(why('forecast', [1, 2, 3], {}, '2026-06-01')).toMatchObject([{ params: { why: 'too_few' } }])
    expect(why('forecast', [10, 15, 20, 25, 30])).toMatchObject([
      { id: 'forecast', params: { measurements: 5, from: '2026-06-08', until: '2026-08-31', widest: 0.5 } },
    ])
    expect(why('forecast', [90], { kind: 'at_least' })).toBeUndefined()
  })

  test('when the next check-in is due, none after the last', () => {
    expect(why('freshness', [], {}, '2026-08-31')).toEqual([
      { id: 'never_checked_in', params: { nextDue: '2026-08-31' } },
    ])
    expect(why('freshness', [], {}, '2026-09-01')).toEqual([{ id: 'never_checked_in', params: { nextDue: null } }])
  })
})
