import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inAttentionOrder, type AttentionReason } from '#domain/goal/attention.ts'
import { dateMoves, objectiveFlags, ownerOfMost, type ServingInitiative } from '#domain/goal/flags.ts'
import { standingOf, type Standing } from '#domain/goal/standing.ts'
import { checkIn, contextOf, definition, withValues } from './goals.ts'

const ids = ({ flags }: Pick<Standing, 'flags'>) => flags.map((flag) => flag.id)
const find = ({ flags }: Pick<Standing, 'flags'>, id: string) => flags.find((flag) => flag.id === id)

describe('a green key result', () => {
  test('that is flat is flagged once three measurements are the same and the pace is behind', () => {
    // On 18 May 9 of 69 working days are over: 13 %, too early; on 1 June 18 of 69: 26 %.
    expect(ids(withValues([10, 10, 10]))).toEqual([])
    expect(find(withValues([9, 10, 10, 10]), 'green_flat')).toEqual({
      id: 'green_flat',
      level: 'high',
      params: { value: 10, measurements: 3, since: '2026-05-11' },
    })
    expect(find(withValues([10, 10, 10, 10]), 'green_flat')).toMatchObject({ params: { measurements: 4 } })
    expect(ids(withValues([8, 9, 10, 10]))).toEqual([])
    expect(ids(withValues([9, 10, 10, 11]))).toEqual([])
    expect(ids(withValues([26, 26, 26, 26]))).toEqual([])
  })

  test('is called neither flat nor far behind while another status is the latest, nor once it has gone quiet', () => {
    expect(ids(withValues([0, 0, 0, 0]))).toEqual(['green_far_behind', 'green_flat'])
    expect(ids(withValues([0, 0, 0, 0], {}, { status: 'yellow' }))).toEqual([])
    const quiet = withValues([0, 0, 0, 0], {}, { today: '2026-06-15' })
    expect([quiet.shown, ids(quiet), quiet.attention]).toEqual(['stale', [], ['outdated', 'far_behind']])
  })

  test('that is far behind says how far it is and how far it should be', () => {
    const flag = find(withValues([0, 0, 0, 0.5]), 'green_far_behind')
    expect(flag).toMatchObject({ level: 'high', params: { ratio: 0.005, expected: 18 / 69 } })
  })
})

describe('confidence', () => {
  const after = (...confidences: (number | null)[]) => {
    const given = confidences.map((confidence, index) =>
      checkIn({ id: `c${index}`, date: `2026-05-0${index + 1}`, status: 'yellow', confidence }),
    )
    return find(standingOf([definition({})], given, contextOf('2026-05-08')), 'confidence_fell')
  }

  test('that fell three or more since the last, or over the last three, is a high flag', () => {
    expect(after(8, 5)).toMatchObject({ level: 'high', params: { from: 8, to: 5, checkIns: 2 } })
    expect(after(8, 6, 5)).toMatchObject({ params: { from: 8, to: 5, checkIns: 3 } })
    expect(after(8, 6)).toBeUndefined()
    expect(after(9, 8, 7, 6)).toBeUndefined()
    expect(after(8, 4, 5)).toMatchObject({ params: { from: 8, to: 5, checkIns: 3 } })
    expect(after(4, 8, 7)).toBeUndefined()
  })

  test('not given in a check-in is passed over', () => {
    expect(after(8, null, 5)).toMatchObject({ params: { from: 8, to: 5, checkIns: 2 } })
    expect(after(null)).toBeUndefined()
  })
})

describe('advice', () => {
  test('asks for a baseline, but not of a level', () => {
    expect(find(withValues([5], { baseline: null }), 'no_baseline')).toMatchObject({ level: 'advice' })
    for (const kind of ['at_least', 'at_most', 'milestone', null] as const)
      expect(ids(withValues([5], { kind, baseline: null }))).not.toContain('no_baseline')
  })

  test('tells of a move of 5 % of the way or more in the wrong direction', () => {
    expect(find(withValues([30, 25]), 'wrong_way')).toMatchObject({ level: 'advice', params: { from: 30, to: 25 } })
    expect(ids(withValues([30, 25.1]))).toEqual([])
    const down = { kind: 'decrease' as const, baseline: 350, target: 100 }
    expect(ids(withValues([312, 324.5], down))).toEqual(['wrong_way'])
    expect(ids(withValues([312, 324.4], down))).toEqual([])
    expect(ids(withValues([312, 200], down))).toEqual([])
  })

  test('tells of two moves running in the wrong direction, however small', () => {
    expect(find(withValues([30, 29, 28]), 'wrong_way_twice')).toMatchObject({ params: { from: 30, to: 28 } })
    expect(ids(withValues([30, 29, 29]))).toEqual([])
    expect(ids(withValues([30, 29, 30]))).toEqual([])
    expect(ids(withValues([30, 29, 28], { baseline: null }))).toContain('wrong_way_twice')
  })

  test('does not speak of a way where a level is held', () => {
    expect(ids(withValues([95, 80, 60], { kind: 'at_least', target: 90 }))).toEqual([])
  })

  test('does not compare measurements across a change of what is measured', () => {
    const first = definition({ id: 'a', unitLabel: 'timer' })
    const later = definition({ id: 'b', unitLabel: 'dager', validFrom: '2026-05-10' })
    const given = [
      checkIn({ id: 'a', date: '2026-05-04', value: 80 }),
      checkIn({ id: 'b', date: '2026-05-11', value: 10 }),
    ]
    expect(ids(standingOf([first, later], given, contextOf('2026-05-11')))).toEqual([])
    expect(ids(standingOf([first, { ...later, unitLabel: 'timer' }], given, contextOf('2026-05-11')))).toEqual([
      'wrong_way',
    ])
  })

  test('asks about a target that was reached while much less was expected', () => {
    expect(find(withValues([90, 100, 104]), 'met_early')).toEqual({
      id: 'met_early',
      level: 'advice',
      params: { value: 104, target: 100, since: '2026-05-11', expected: 9 / 69 },
    })
    expect(ids(withValues([100, 96]))).toEqual([])
    expect(ids(withValues([50, 100], {}, { today: '2026-08-31' }))).not.toContain('met_early')
    expect(ids(withValues([95], { kind: 'at_least', target: 90 }))).toEqual([])
  })

  test('tells of an initiative past its date, and of one whose date has moved twice', () => {
    const initiative: ServingInitiative = { title: 'SMS', dueDate: '2026-06-01', state: 'active', moves: 1 }
    const flags = (given: Partial<ServingInitiative>, today = '2026-06-02') =>
      standingOf([definition({})], [], contextOf(today), [{ ...initiative, ...given }]).flags
    expect(flags({})).toEqual([
      { id: 'initiative_overdue', level: 'advice', params: { title: 'SMS', due: '2026-06-01' } },
    ])
    expect(flags({}, '2026-06-01')).toEqual([])
    expect(flags({ moves: 2 }, '2026-06-01')).toEqual([
      { id: 'initiative_moved', level: 'advice', params: { title: 'SMS', times: 2, due: '2026-06-01' } },
    ])
    expect(flags({ state: 'done', moves: 2 })).toEqual([])
  })

  test('counts a date as moved once a day, and not when it is set for the first time or put back the same day', () => {
    const change = (date: string, dueBefore: string | null, dueAfter: string | null) => ({ date, dueBefore, dueAfter })
    expect(dateMoves([])).toBe(0)
    expect(dateMoves([change('2026-05-04', null, '2026-06-01')])).toBe(0)
    expect(dateMoves([change('2026-05-04', '2026-06-01', '2026-06-01')])).toBe(0)
    const moved = change('2026-05-04', '2026-06-01', '2026-06-08')
    expect(dateMoves([moved, change('2026-05-04', '2026-06-08', '2026-06-09')])).toBe(1)
    expect(dateMoves([moved, change('2026-05-04', '2026-06-08', '2026-06-01')])).toBe(0)
    expect(dateMoves([moved, change('2026-05-11', '2026-06-08', null)])).toBe(2)
  })
})

describe('an objective', () => {
  const facts = { ownerId: 'someone', cycles: 1, initiatives: [], mostOwned: null, today: '2026-06-01' }

  test('is asked about in its third cycle, and without an owner', () => {
    expect(objectiveFlags(facts)).toEqual([])
    expect(objectiveFlags({ ...facts, cycles: 2 })).toEqual([])
    expect(objectiveFlags({ ...facts, cycles: 3 })).toEqual([
      { id: 'third_cycle', level: 'advice', params: { cycles: 3 } },
    ])
    expect(objectiveFlags({ ...facts, ownerId: null })).toMatchObject([{ id: 'no_owner', level: 'high' }])
  })

  test('tells who owns more than half, not of half, nor where there are too few to share', () => {
    expect(ownerOfMost(['a', 'a', 'b'])).toEqual({ personId: 'a', owned: 2, of: 3 })
    expect(ownerOfMost(['a', 'a', 'b', 'c'])).toBeNull()
    expect(ownerOfMost(['a', 'a'])).toBeNull()
    expect(ownerOfMost([null, null, null, 'a'])).toBeNull()
  })
})

describe('what needs attention', () => {
  test('is what is red, quiet, far behind, unsure or has a high flag, and not what has advice', () => {
    expect(withValues([20, 20, 20, 10], { ownerId: null }).attention).toEqual(['no_owner'])
    expect(withValues([0, 0, 0, 0]).attention).toEqual(['far_behind', 'green_flat'])
    expect(withValues([30], {}, { confidence: 3 }).attention).toEqual(['low_confidence'])
    const advice = withValues([40, 35])
    expect([ids(advice), advice.attention, advice.needsAttention]).toEqual([['wrong_way'], [], false])
  })

  test('of a dropped key result is nothing', () => {
    const dropped = withValues([0, 0, 0, 0], { dropped: true, ownerId: null })
    expect([dropped.flags, dropped.attention, dropped.needsAttention]).toEqual([[], [], false])
  })

  test('comes by severity, then the longest without a check-in first', () => {
    const row = (attention: AttentionReason[], checkedOn: string | null) => ({ standing: { attention, checkedOn } })
    const quiet = row(['outdated', 'far_behind'], '2026-05-18')
    const quieter = row(['outdated'], '2026-05-11')
    const red = row(['red', 'outdated'], '2026-06-01')
    const nobody = row(['no_owner'], null)
    const fine = row([], '2026-05-04')
    expect(inAttentionOrder([fine, nobody, quiet, red, quieter])).toEqual([red, quieter, quiet, nobody, fine])
  })
})

describe('figures', () => {
  const number = fc.integer({ min: -500, max: 500 })
  const series = fc.array(number, { minLength: 1, maxLength: 7 })

  test('have the same flags, pace and attention whatever unit they are measured in', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 64 }), number, (values, scale, shift) => {
        const as = (each: number) => each * scale + shift
        const one = withValues(values, { target: 200 })
        const other = withValues(values.map(as), { baseline: as(0), target: as(200) })
        expect([ids(other), other.pace, other.attention]).toEqual([ids(one), one.pace, one.attention])
        expect(Math.abs((other.ratio ?? 0) - (one.ratio ?? 0))).toBeLessThan(1e-9)
      }),
    )
  })

  test('never have a worse pace for a better value', () => {
    const order = ['far_behind', 'behind', 'on_pace', 'ahead']
    fc.assert(
      fc.property(number, number, fc.boolean(), (a, b, up) => {
        const [worse, better] = [Math.min(a, b), Math.max(a, b)].map((value) =>
          withValues([up ? value : -value], up ? { target: 200 } : { kind: 'decrease', target: -200 }, {
            today: '2026-06-29',
          }),
        )
        expect(order.indexOf(better?.pace ?? '')).toBeGreaterThanOrEqual(order.indexOf(worse?.pace ?? ''))
      }),
    )
  })
})
