import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latestOf, standing, type Correctable } from '#domain/shared/corrections.ts'

const row = (id: string, supersedesId: string | null = null, withdrawn = false): Correctable => ({
  id,
  supersedesId,
  withdrawnAt: withdrawn ? '2026-06-01T07:00:00.000Z' : null,
})

describe('what a correction takes the place of', () => {
  test('is the row itself where nobody has corrected it', () => {
    expect(latestOf([row('a'), row('b')], 'a')).toBe('a')
    expect(latestOf([], 'a')).toBe('a')
  })

  test('is its last standing correction, past one that was withdrawn', () => {
    expect(latestOf([row('a'), row('b', 'a'), row('c', 'b')], 'a')).toBe('c')
    expect(latestOf([row('a'), row('b', 'a', true), row('c', 'b')], 'a')).toBe('c')
    expect(latestOf([row('a'), row('b', 'a'), row('c', 'b', true)], 'a')).toBe('b')
  })

  test('leaves one that stands, whatever is corrected and withdrawn in whatever order', () => {
    const step = fc.record({ correct: fc.nat(), withdraw: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let rows = [row('0')]
        for (const { correct, withdraw } of steps) {
          const target = rows[correct % rows.length]?.id ?? '0'
          // A window withdraws what it sees: one that stands.
          const seen = standing(rows)[0]
          if (withdraw && seen)
            rows = rows.map((each) => (each.id === seen.id ? row(each.id, each.supersedesId, true) : each))
          else rows = [...rows, row(String(rows.length), latestOf(rows, target))]
        }
        expect(standing(rows).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
