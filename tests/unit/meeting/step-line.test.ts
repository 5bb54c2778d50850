/** Lines in the order they are read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asRead, byAmount } from '#domain/meeting/step-line.ts'

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

  it('hours are read zone by zone, the most first in each, and what is in no zone last', () => {
    const line = (section: 'effective' | 'distraction' | 'written', amount: number | null) => ({
      stepId: 's',
      section,
      position: 1,
      amount,
      pressure: null,
      willingness: null,
      leadership: null,
      capacity: null,
    })
    const [old, mail, cases, talks] = [
      line('written', 40),
      line('distraction', 6),
      line('effective', 2),
      line('effective', 18),
    ] as const
    const step = { id: 's', kind: 'hours', revealedAt: null }
    expect(asRead(step, [old, mail, cases, talks])).toEqual([talks, cases, mail, old])
  })
})
