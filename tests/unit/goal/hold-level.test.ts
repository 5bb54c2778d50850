import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isHeld, objectiveProgress, ratio } from '#domain/goal/progress.ts'

type Kind = 'at_least' | 'at_most'
const level = (kind: Kind, baseline: number | null, target: number) => ({ kind, baseline, target, stages: [] })

describe('how close a level is that is not held', () => {
  test('is counted from the baseline when the baseline is on the wrong side of the target', () => {
    expect(ratio(level('at_least', 60, 90), 75)).toBeCloseTo(0.5)
    expect(ratio(level('at_most', 140, 100), 120)).toBeCloseTo(0.5)
  })

  test('is never the whole way for a level that was held at the baseline and has been lost', () => {
    // From the baseline these would be (120 − 80) / (100 − 80) = 2, and so a full bar for a broken promise.
    expect(ratio(level('at_most', 80, 100), 120)).toBeCloseTo(100 / 120)
    expect(ratio(level('at_least', 95, 90), 85)).toBeCloseTo(85 / 90)
  })

  test('is value/target or target/value without a baseline', () => {
    expect(ratio(level('at_least', null, 90), 84)).toBeCloseTo(84 / 90)
    expect(ratio(level('at_most', null, 25), 40)).toBeCloseTo(25 / 40)
  })

  test('is nothing of the way above a limit of zero, so that the mean of the objective counts it', () => {
    const accidents = ratio(level('at_most', null, 0), 3)
    expect(accidents).toBe(0)
    expect(
      objectiveProgress([
        { ratio: accidents, weight: 1 },
        { ratio: 0.9, weight: 1 },
      ]),
    ).toEqual({ share: 0.45, measured: 2, of: 2 })
  })

  test('cannot be said as a quotient where the target is negative', () => {
    expect(ratio(level('at_least', null, -5), -10)).toBeNull()
    expect(ratio(level('at_most', null, -5), -1)).toBeNull()
    expect(ratio(level('at_least', -20, -5), -10)).toBeCloseTo(10 / 15)
  })

  test('is one exactly when the level is held, whatever the baseline', () => {
    const number = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(
        fc.constantFrom<Kind>('at_least', 'at_most'),
        fc.option(number),
        number,
        number,
        (kind, baseline, target, value) => {
          const way = level(kind, baseline, target)
          expect((ratio(way, value) ?? 0) >= 1).toBe(isHeld(way, value))
          expect(ratio(way, value) ?? 0).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('never falls as the value gets better', () => {
    const number = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(fc.option(number), number, number, number, (baseline, target, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const atLeast = level('at_least', baseline, target)
        expect(ratio(atLeast, high)).toBeGreaterThanOrEqual(ratio(atLeast, low) ?? 0)
        const atMost = level('at_most', baseline, target)
        expect(ratio(atMost, low)).toBeGreaterThanOrEqual(ratio(atMost, high) ?? 0)
      }),
    )
  })
})
