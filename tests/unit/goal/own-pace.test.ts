/** A client's own thresholds of pace: they judge, they are told, and they stand in order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain } from '#domain/goal/explain.ts'
import { paceFault, paceOf, STANDARD_CLIENT_PACE, STANDARD_PACE, thresholdsOf } from '#domain/goal/pace.ts'
import { standingOf } from '#domain/goal/standing.ts'
import { checkIn, contextOf, definition, withValues } from './goals.ts'

const share = fc.double({ min: -1, max: 1, noNaN: true })

describe('a client’s own thresholds', () => {
  test('that are not touched are the standard', () => {
    expect(thresholdsOf(STANDARD_CLIENT_PACE)).toEqual(STANDARD_PACE)
    expect(paceFault(STANDARD_CLIENT_PACE)).toBeNull()
  })

  test('stand the wrong way round only where a better pace begins below a worse one', () => {
    expect(paceFault({ paceAhead: -0.2, paceOnPace: -0.1, paceBehind: -0.25 })).toBe('ahead_below_on_pace')
    expect(paceFault({ paceAhead: 0.1, paceOnPace: -0.3, paceBehind: -0.25 })).toBe('on_pace_below_behind')
    expect(paceFault({ paceAhead: 0, paceOnPace: 0, paceBehind: 0 })).toBeNull()
    fc.assert(
      fc.property(share, share, share, (paceAhead, paceOnPace, paceBehind) => {
        const inOrder = paceAhead >= paceOnPace && paceOnPace >= paceBehind
        expect(paceFault({ paceAhead, paceOnPace, paceBehind }) === null).toBe(inOrder)
      }),
    )
  })

  test('in order never call a larger gap a worse pace', () => {
    const order = ['far_behind', 'behind', 'on_pace', 'ahead']
    fc.assert(
      fc.property(fc.tuple(share, share, share), share, share, (three, one, other) => {
        const [behind = 0, onPace = 0, ahead = 0] = three.toSorted((a, b) => a - b)
        const rank = (gap: number) => order.indexOf(paceOf(gap, 1, { ahead, onPace, behind, tooEarly: 0 }))
        expect(rank(Math.max(one, other))).toBeGreaterThanOrEqual(rank(Math.min(one, other)))
      }),
    )
  })

  test('are those a pace is explained with', () => {
    const own = { ahead: 0.05, onPace: -0.3, behind: -0.5, tooEarly: 0.4 }
    const asked = definition({})
    const figure = (values: readonly number[], name: 'pace' | 'forecast') =>
      explain(asked, withValues(values), own).find((each) => each.figure === name)?.because[0]
    expect(figure([4, 4, 4, 4], 'pace')).toMatchObject({ id: 'pace', params: own })
    expect(figure([1], 'forecast')).toMatchObject({ params: { tooEarly: 0.4 } })
    const early = standingOf([asked], [checkIn({ value: 3 })], { ...contextOf('2026-06-01'), thresholds: own })
    expect(explain(asked, early, own).find((each) => each.figure === 'pace')?.because[0]).toMatchObject({
      id: 'pace_too_early',
      params: { tooEarly: 0.4 },
    })
  })

  test('say how early a target is met early', () => {
    const met = (ahead: number) =>
      standingOf([definition({ target: 10 })], [checkIn({ value: 10 })], {
        ...contextOf('2026-06-01'),
        thresholds: { ...STANDARD_PACE, ahead },
      }).flags.some((flag) => flag.id === 'met_early')
    expect(met(0.1)).toBe(true)
    // 18 of 69 working days are over: as much as nine tenths ahead cannot be reached from there.
    expect(met(0.9)).toBe(false)
  })
})
