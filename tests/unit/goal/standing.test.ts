import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import sample from '#resources/sample/nordlys.json' with { type: 'json' }
import { attentionReasons, worstShown } from '#domain/goal/attention.ts'
import { freshness, shownStatus } from '#domain/goal/freshness.ts'
import type { CheckIn, KeyResultDefinition, Status } from '#domain/goal/goal.ts'
import { definitionAt, standingCheckIns } from '#domain/goal/measurements.ts'
import { expectedOn, paceOf } from '#domain/goal/pace.ts'
import { clamp, isHeld, objectiveProgress, ratio } from '#domain/goal/progress.ts'
import { standingOf } from '#domain/goal/standing.ts'
import { addDays, nextWorkingDay } from '#domain/time/calendar.ts'
import { dueSlots } from '#domain/time/due.ts'
import { calendar, checkIn, contextOf, cycle, definition, rhythm } from './goals.ts'

/** The weeks of the sample customer as check-ins: week 0 is ISO week 19. */
function weeksOf(shortName: string): CheckIn[] {
  return sample.checkIns
    .filter((row) => row.keyResult === shortName)
    .map((row) =>
      checkIn({
        id: `${shortName}-${row.week}`,
        date: nextWorkingDay(addDays('2026-05-04', row.week * 7), calendar),
        status: row.status as Status,
        confidence: row.confidence,
        value: row.value,
      }),
    )
}
const onDay = (shortName: string, given: Partial<KeyResultDefinition>, today: string) =>
  standingOf([definition(given)], weeksOf(shortName), contextOf(today))

describe('the ratio', () => {
  test('is the share of the way, unclamped', () => {
    expect(ratio(definition({ baseline: 62, target: 90 }), 76)).toBeCloseTo(0.5)
    expect(ratio(definition({ kind: 'decrease', baseline: 350, target: 100 }), 400)).toBeCloseTo(-0.2)
    expect(ratio(definition({ baseline: 0, target: 40 }), 60)).toBeCloseTo(1.5)
  })

  test('is not said where there is no way: no value, no baseline, or baseline equal to target', () => {
    expect(ratio(definition({}), null)).toBeNull()
    expect(ratio(definition({ baseline: null }), 5)).toBeNull()
    expect(ratio(definition({ baseline: 12, target: 12 }), 12)).toBeNull()
    expect(ratio(definition({ kind: null }), 5)).toBeNull()
  })

  test('of a hold-level is met exactly on target, and else how close', () => {
    const atLeast = definition({ kind: 'at_least', baseline: null, target: 90 })
    expect(isHeld(atLeast, 90)).toBe(true)
    expect(ratio(atLeast, 90)).toBe(1)
    expect(ratio(atLeast, 45)).toBeCloseTo(0.5)
    expect(ratio(definition({ kind: 'at_most', baseline: null, target: 5 }), 10)).toBeCloseTo(0.5)
    expect(ratio(definition({ kind: 'at_most', baseline: 20, target: 10 }), 15)).toBeCloseTo(0.5)
  })

  test('of a milestone is the stages reached', () => {
    expect(ratio(definition({ kind: 'milestone', stages: ['a', 'b', 'c', 'd'] }), 3)).toBe(0.75)
  })

  test('does not change with the unit it is measured in', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        number,
        (baseline, target, value, scale, shift) => {
          fc.pre(Math.abs(target - baseline) > 1)
          const plain = ratio(definition({ baseline, target }), value) ?? 0
          const scaled =
            ratio(
              definition({ baseline: baseline * scale + shift, target: target * scale + shift }),
              value * scale + shift,
            ) ?? 0
          expect(Math.abs(plain - scaled)).toBeLessThan(1e-3 * Math.max(1, Math.abs(plain)))
        },
      ),
    )
  })
})

describe('an objective', () => {
  test('is the mean of what is measured, clamped, and counts what is not', () => {
    expect(
      objectiveProgress([
        { ratio: 0.5, weight: 1 },
        { ratio: 1.4, weight: 1 },
        { ratio: null, weight: 1 },
      ]),
    ).toEqual({ share: 0.75, measured: 2, of: 3 })
    expect(objectiveProgress([{ ratio: null, weight: 1 }])).toEqual({ share: null, measured: 0, of: 1 })
    expect(
      objectiveProgress([
        { ratio: 1, weight: 3 },
        { ratio: 0, weight: 1 },
      ]).share,
    ).toBe(0.75)
  })

  test('lies in 0..1 whatever its key results say', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            ratio: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
            weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
          }),
        ),
        (rows) => {
          const { share } = objectiveProgress(rows)
          expect(share === null || (share >= 0 && share <= 1 + 1e-12)).toBe(true)
        },
      ),
    )
  })
})

describe('pace', () => {
  test('has its limits where the client set them, the limit itself on the good side', () => {
    expect(paceOf(0.1, 0.5)).toBe('ahead')
    expect(paceOf(0.0999, 0.5)).toBe('on_pace')
    expect(paceOf(0.4 - 0.5, 0.5)).toBe('on_pace') // −0.09999999999999998
    expect(paceOf(0.2 - 0.3, 0.5)).toBe('on_pace')
    expect(paceOf(-0.25, 0.5)).toBe('behind')
    expect(paceOf(-0.26, 0.5)).toBe('far_behind')
    expect(paceOf(-0.9, 0.149)).toBe('too_early')
    expect(paceOf(-0.9, 0.15)).toBe('far_behind')
  })

  test('is never worse for a better value', () => {
    const order = ['far_behind', 'behind', 'on_pace', 'ahead']
    const gap = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(gap, gap, (a, b) => {
        expect(order.indexOf(paceOf(Math.max(a, b), 0.5))).toBeGreaterThanOrEqual(
          order.indexOf(paceOf(Math.min(a, b), 0.5)),
        )
      }),
    )
  })

  test('follows the expected curve: from a date, or by milestones', () => {
    const late = definition({ curve: 'from_date', curveFrom: '2026-08-03' })
    expect(expectedOn('2026-08-03', late, cycle, calendar)).toBe(0)
    expect(expectedOn('2026-08-31', late, cycle, calendar)).toBeCloseTo(20 / 21)
    const steps = definition({ curve: 'milestones', curvePoints: [{ date: '2026-06-01', share: 0.25 }] })
    expect(expectedOn('2026-06-01', steps, cycle, calendar)).toBe(0.25)
    expect(expectedOn('2026-08-31', steps, cycle, calendar)).toBe(1)
    expect(expectedOn('2026-06-01', definition({ kind: 'at_least' }), cycle, calendar)).toBeNull()
  })
})

describe('freshness on the sample weeks', () => {
  const decrease = { kind: 'decrease' as const, baseline: 350, target: 100, measured: 'month' as const }

  test('«hvor er saken min» is waiting on 2 June, quiet on 8 June with its last green of 26 May, and fresh after 15 June', () => {
    expect(onDay('hvor er saken min', decrease, '2026-06-01').freshness).toBe('fresh')
    expect(onDay('hvor er saken min', decrease, '2026-06-02')).toMatchObject({ freshness: 'waiting', shown: 'green' })
    expect(onDay('hvor er saken min', decrease, '2026-06-08')).toMatchObject({
      freshness: 'outdated',
      shown: 'stale',
      status: 'green',
      checkedOn: '2026-05-26',
    })
    expect(onDay('hvor er saken min', decrease, '2026-06-15')).toMatchObject({
      freshness: 'fresh',
      shown: 'red',
      needsAttention: true,
    })
  })

  test('a check-in without a measurement keeps it fresh, and the measurement keeps its own age', () => {
    expect(onDay('forutsigbarhet', { baseline: 3.1, target: 4.2 }, '2026-06-15')).toMatchObject({
      freshness: 'fresh',
      checkedOn: '2026-06-15',
      measuredOn: '2026-05-04',
      value: 3.1,
    })
  })

  test('a check-in earlier in the week than the due day is the week’s', () => {
    const thursdays = { ...contextOf('2026-06-12'), rhythm: { ...rhythm, weekday: 4 } }
    const on = (...days: string[]) =>
      standingOf(
        [definition({})],
        days.map((date) => checkIn({ id: date, date })),
        thursdays,
      ).freshness
    expect(on('2026-06-09')).toBe('fresh')
    expect(on('2026-06-04')).toBe('waiting')
  })

  test('whole weeks since the last check-in are told, not begun ones', () => {
    const since = (today: string) => standingOf([definition({})], [checkIn({ date: '2026-06-01' })], contextOf(today))
    expect(['2026-06-07', '2026-06-08', '2026-06-14', '2026-06-15'].map((day) => since(day).weeksSince)).toEqual([
      0, 1, 1, 2,
    ])
  })

  test('once its period is over, all of the way is expected and no more', () => {
    const after = standingOf([definition({})], [checkIn({ date: '2026-08-31', value: 90 })], contextOf('2026-10-15'))
    expect(after).toMatchObject({ expected: 1, expectedValue: 100, pace: 'on_pace' })
  })

  test('what was measured before the cycle is the value, and nothing to foretell or flag from', () => {
    const dates = ['2026-04-13', '2026-04-20', '2026-05-26', '2026-06-01', '2026-06-08']
    const given = dates.map((date, index) => checkIn({ id: date, date, value: [5, 5, 5, 5, 10][index] ?? 0 }))
    expect(standingOf([definition({})], given, contextOf('2026-06-08')).forecast).toEqual({
      state: 'none',
      why: 'too_few',
      measurements: 3,
    })
    // 5, 5, 5, 5: four equal on end, but only two of them are the cycle's.
    const flat = standingOf([definition({})], given.slice(0, 4), contextOf('2026-06-01'))
    expect(flat).toMatchObject({ value: 5, pace: 'behind', flags: [] })
  })

  test('nobody is waited for in the pause', () => {
    expect(onDay('liggetid', { kind: 'decrease', baseline: 19, target: 7 }, '2026-07-24').freshness).toBe('fresh')
  })

  test('what was never checked in says so, and a bare threshold is held in n of m without a pace', () => {
    expect(standingOf([definition({})], [], contextOf('2026-06-29'))).toMatchObject({
      freshness: 'never',
      shown: null,
      pace: null,
    })
    const held = onDay('tildelt samme dag', { kind: 'at_least', baseline: null, target: 90 }, '2026-06-29')
    expect(held.pace).toBeNull()
    expect(held.held).toEqual([false, true, true, false, true])
  })

  test('nothing is due of a key result after its own end', () => {
    const launched = onDay(
      'liggetid',
      { kind: 'decrease', baseline: 19, target: 7, endDate: '2026-06-22' },
      '2026-08-20',
    )
    expect(launched.freshness).toBe('fresh')
    expect(onDay('liggetid', { kind: 'decrease', baseline: 19, target: 7 }, '2026-08-28').freshness).toBe('outdated')
  })

  test('each measurement is held against the level that was asked for on its day', () => {
    const before = definition({ id: 'a', kind: 'at_least', baseline: null, target: 90 })
    const lowered = definition({ id: 'b', kind: 'at_least', baseline: null, target: 80, validFrom: '2026-06-22' })
    const { held } = standingOf([before, lowered], weeksOf('tildelt samme dag'), contextOf('2026-06-29'))
    expect(held).toEqual([false, true, true, true, true])
  })

  test('a dropped key result asks for nothing', () => {
    expect(standingOf([definition({ dropped: true, ownerId: null })], [], contextOf('2026-06-29')).needsAttention).toBe(
      false,
    )
  })

  test('never gets fresher by waiting', () => {
    const slots = dueSlots(cycle, rhythm, calendar)
    const order = ['fresh', 'waiting', 'outdated']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60 }), (last, later) => {
        const checked = addDays(cycle.start, last)
        const soon = freshness(checked, slots, checked)
        const late = freshness(checked, slots, addDays(checked, later))
        expect(order.indexOf(late)).toBeGreaterThanOrEqual(order.indexOf(soon))
      }),
    )
  })
})

describe('what is shown', () => {
  test('silence replaces green and yellow, red stays red', () => {
    expect(shownStatus('green', 'outdated')).toBe('stale')
    expect(shownStatus('yellow', 'outdated')).toBe('stale')
    expect(shownStatus('red', 'outdated')).toBe('red')
    expect(shownStatus('green', 'waiting')).toBe('green')
    expect(shownStatus(null, 'never')).toBeNull()
  })

  test('what needs a conversation says why, the gravest first', () => {
    expect(
      attentionReasons({
        status: 'red',
        confidence: 3,
        freshness: 'outdated',
        pace: 'far_behind',
        flags: [{ id: 'no_owner', level: 'high', params: {} }],
      }),
    ).toEqual(['red', 'outdated', 'far_behind', 'low_confidence', 'no_owner'])
    expect(
      attentionReasons({ status: 'green', confidence: 4, freshness: 'waiting', pace: 'behind', flags: [] }),
    ).toEqual([])
    expect(worstShown(['green', null, 'stale'])).toBe('stale')
    expect(worstShown([null])).toBeNull()
  })
})

describe('a key result with dates of its own', () => {
  test('is not waited for before it begins, nor after it has ended', () => {
    const given = [checkIn({ date: '2026-05-11', value: 10 })]
    const at = (today: string, dates: Partial<KeyResultDefinition>) =>
      standingOf([definition(dates)], given, contextOf(today)).freshness
    expect(at('2026-06-29', {})).toBe('outdated')
    expect(at('2026-06-29', { startDate: '2026-06-22' })).toBe('outdated')
    expect(at('2026-06-29', { startDate: '2026-06-29' })).toBe('fresh')
    expect(at('2026-06-30', { startDate: '2026-06-29' })).toBe('waiting')
    expect(at('2026-08-30', { endDate: '2026-05-15' })).toBe('fresh')
  })

  test('is judged on its own period: too early in its first weeks, not the cycle’s', () => {
    const late = definition({ startDate: '2026-08-03' })
    expect(standingOf([late], [checkIn({ date: '2026-08-04', value: 0 })], contextOf('2026-08-05')).pace).toBe(
      'too_early',
    )
  })

  test('has no share where the way is too short to have one', () => {
    expect(ratio(definition({ baseline: 0, target: 5e-324 }), 1)).toBeNull()
  })
})

describe('history', () => {
  test('figures use the definition that was valid at the time', () => {
    const definitions = [definition({ id: 'b', validFrom: '2026-07-01', target: 80 }), definition({ id: 'a' })]
    expect(definitionAt(definitions, '2026-06-30')?.id).toBe('a')
    expect(definitionAt(definitions, '2026-07-01')?.id).toBe('b')
    expect(definitionAt(definitions, '2026-01-01')?.id).toBe('a')
    expect(definitionAt([], '2026-01-01')).toBeUndefined()
  })

  test('a corrected or withdrawn check-in is kept out of figures; withdrawing the correction brings the first back', () => {
    const wrong = checkIn({ id: 'wrong', value: 37 })
    const right = checkIn({ id: 'right', value: 73, supersedesId: 'wrong', createdAt: '2026-06-01T08:00:00.000Z' })
    expect(standingCheckIns([wrong, right]).map((each) => each.id)).toEqual(['right'])
    expect(
      standingCheckIns([wrong, { ...right, withdrawnAt: '2026-06-01T09:00:00.000Z' }]).map((each) => each.id),
    ).toEqual(['wrong'])
  })

  test('clamping keeps what is inside', () => {
    expect([clamp(-1), clamp(0.3), clamp(7)]).toEqual([0, 0.3, 1])
  })

  test(
    'the sample weeks are those of the shared data, where it lies beside the repository',
    { skip: !hasShared() },
    () => {
      const csv = readFileSync(new URL('../../../../shared/data/nordlys-weeks.csv', import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
      expect(sample.checkIns).toHaveLength(csv.length)
    },
  )
})

function hasShared(): boolean {
  try {
    readFileSync(new URL('../../../../shared/data/nordlys-weeks.csv', import.meta.url))
    return true
  } catch {
    return false
  }
}
