/** What a week is worth by the rule of thumb, and what a tenth moved gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursWorth, weekOf } from '#domain/meeting/hours-week.ts'

/** Half hours, as a room says them. */
const hours = fc.integer({ min: 0, max: 400 }).map((halves) => halves / 2)
const week = fc.record({ effective: hours, distraction: hours })

describe('a week', () => {
  it('of 40 hours, 10 of them effective: 87.5 points, and 118.5 with four hours moved', () => {
    expect(hoursWorth({ effective: 10, distraction: 30 })).toEqual({
      now: { points: 87.5, share: 0.25 },
      moved: { points: 118.5, share: 0.35 },
      movedHours: 4,
      isRest: false,
    })
  })

  it('that has less than a tenth in the distraction zone moves only what is there', () => {
    expect(hoursWorth({ effective: 38, distraction: 2 })).toEqual({
      now: { points: 304.5, share: 0.95 },
      moved: { points: 320, share: 1 },
      movedHours: 2,
      isRest: true,
    })
  })

  it('with everything effective moves nothing; eight hours of distraction are worth 2', () => {
    expect(hoursWorth({ effective: 5, distraction: 0 })).toMatchObject({ now: { points: 40, share: 1 }, movedHours: 0 })
    expect(hoursWorth({ effective: 0, distraction: 8 })?.now).toEqual({ points: 2, share: 0 })
  })

  it('adds up each zone, and keeps what is in neither, or has no hours yet, out of both', () => {
    const lines = [
      { section: 'effective' as const, amount: 12.5 },
      { section: 'effective' as const, amount: null },
      { section: 'distraction' as const, amount: 6 },
      { section: 'written' as const, amount: 9 },
    ]
    expect(weekOf(lines)).toEqual({ effective: 12.5, distraction: 6, unplaced: 9 })
    expect(hoursWorth(weekOf(lines.slice(3)))).toBeNull()
  })

  it('without hours is worth nothing that can be said', () => {
    expect(hoursWorth({ effective: 0, distraction: 0 })).toBeNull()
  })

  it('never loses by moving, and never moves more than a tenth or than the distraction zone has', () => {
    fc.assert(
      fc.property(week, ({ effective, distraction }) => {
        const worth = hoursWorth({ effective, distraction })
        if (worth === null) return
        const { now, moved, movedHours } = worth
        expect(moved.points).toBeGreaterThanOrEqual(now.points)
        expect(moved.share).toBeGreaterThanOrEqual(now.share)
        expect(moved.share).toBeLessThanOrEqual(1)
        expect(movedHours).toBeLessThanOrEqual(distraction)
        expect(movedHours).toBeLessThanOrEqual((effective + distraction) / 10 + 1e-9)
        const counted = 8 * (effective + movedHours) + 0.25 * (distraction - movedHours)
        expect(moved.points).toBeCloseTo(counted, 6)
      }),
    )
  })
})
