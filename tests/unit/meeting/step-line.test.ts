/** Lines in the order they are read, and what they come to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byAmount, byStart, sharesOf } from '#domain/meeting/step-line.ts'

const mark = fc.option(fc.integer({ min: 1, max: 5 }))
const amounts = fc.array(fc.record({ amount: fc.option(fc.integer({ min: 0, max: 200 })) }))

describe('lines', () => {
  it('by amount: none is lost, most first, those without one last', () => {
    fc.assert(
      fc.property(amounts, (lines) => {
        const read = byAmount(lines)
        expect(new Set(read)).toEqual(new Set(lines))
        expect(read).toHaveLength(lines.length)
        const figures = read.map((line) => line.amount ?? -1)
        expect(figures).toEqual(figures.toSorted((a, b) => b - a))
      }),
    )
  })

  it('by where to start: never something that gives less and takes more before what gives more for less', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ effect: mark, effort: mark })), (lines) => {
        const read = byStart(lines)
        expect(read).toHaveLength(lines.length)
        for (const [index, before] of read.entries())
          for (const after of read.slice(index + 1)) {
            if (after.effect === null || after.effort === null) continue
            expect(before.effect !== null && before.effort !== null).toBe(true)
            const isWorse = after.effect > (before.effect ?? 0) && after.effort < (before.effort ?? 0)
            expect(isWorse).toBe(false)
          }
      }),
    )
  })

  it('shares are whole per cent of all, within rounding of a hundred, and none where nothing is measured', () => {
    fc.assert(
      fc.property(amounts, (lines) => {
        const shares = sharesOf(lines).flatMap((share) => share ?? [])
        const sum = lines.reduce((total, line) => total + (line.amount ?? 0), 0)
        if (sum === 0) expect(shares).toEqual([])
        else expect(Math.abs(shares.reduce((a, b) => a + b, 0) - 100)).toBeLessThanOrEqual(lines.length / 2)
      }),
    )
  })
})
