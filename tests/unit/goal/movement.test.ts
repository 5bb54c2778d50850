import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttentionReason } from '#domain/goal/attention.ts'
import { pictureOf, shareRows, type Pictured } from '#domain/goal/movement.ts'

type Made = Pictured & { name: string }
const keyResult = (name: string, given: Partial<Pictured['standing'] & Pictured['definition']> = {}): Made => {
  const { dropped = false, kind = 'increase', ...standing } = given
  return {
    name,
    definition: { dropped, kind },
    standing: {
      attention: [],
      needsAttention: (standing.attention ?? []).length > 0,
      checkedOn: '2026-06-22',
      ratio: 0.4,
      held: [],
      expected: 0.5,
      ...standing,
    },
  }
}
const names = (rows: readonly Made[]) => rows.map((row) => row.name)
const needing = (attention: AttentionReason[]) => ({ attention })

describe('the ten-second picture', () => {
  test('tells each key result once: the conversation before the movement', () => {
    const picture = pictureOf([
      keyResult('moves'),
      keyResult('moves and is red', needing(['red'])),
      keyResult('not measured', { ratio: null }),
      keyResult('at its baseline', { ratio: 0 }),
      keyResult('gone backwards', { ratio: -0.2 }),
      keyResult('dropped', { dropped: true, ...needing(['red']) }),
    ])
    expect(names(picture.needing)).toEqual(['moves and is red'])
    expect(names(picture.moving)).toEqual(['moves'])
    expect(names(picture.resting)).toEqual(['not measured', 'at its baseline', 'gone backwards'])
  })

  test('a level moves while it is held now, whatever it was before', () => {
    const picture = pictureOf([
      keyResult('held', { kind: 'at_least', held: [false, true], ratio: null, expected: null }),
      keyResult('lost', { kind: 'at_most', held: [true, false], ratio: 0.9, expected: null }),
      keyResult('never measured', { kind: 'at_least', ratio: null, expected: null }),
    ])
    expect(names(picture.moving)).toEqual(['held'])
    expect(names(picture.resting)).toEqual(['lost', 'never measured'])
  })

  test('the gravest need comes first, and the one furthest ahead moves first', () => {
    const picture = pictureOf([
      keyResult('no owner', needing(['no_owner'])),
      keyResult('silent since May', { ...needing(['outdated']), checkedOn: '2026-05-04' }),
      keyResult('never', { ...needing(['outdated']), checkedOn: null }),
      keyResult('red', needing(['red'])),
      keyResult('just behind', { ratio: 0.45 }),
      keyResult('ahead', { ratio: 0.9 }),
    ])
    expect(names(picture.needing)).toEqual(['red', 'never', 'silent since May', 'no owner'])
    expect(names(picture.moving)).toEqual(['ahead', 'just behind'])
  })
})

describe('how many rows each list gets', () => {
  test('all where there is room', () => {
    const counts = { needing: 5, moving: 4, resting: 2 }
    expect(shareRows(11, counts)).toEqual(counts)
  })

  test('what needs a talk goes first, but what moves keeps a third; a cut list gives a row to the line that says so', () => {
    expect(shareRows(12, { needing: 30, moving: 25, resting: 5 })).toEqual({ needing: 7, moving: 3, resting: 0 })
    expect(shareRows(12, { needing: 2, moving: 40, resting: 5 })).toEqual({ needing: 2, moving: 9, resting: 0 })
    expect(shareRows(12, { needing: 2, moving: 3, resting: 40 })).toEqual({ needing: 2, moving: 3, resting: 6 })
  })

  test('never more rows and lines together than there is room for, apart from a line for what has none', () => {
    const count = fc.integer({ min: 0, max: 80 })
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), count, count, count, (rooms, a, b, c) => {
        const counts = { needing: a, moving: b, resting: c }
        const given = shareRows(rooms, counts)
        let taken = 0
        for (const list of ['needing', 'moving', 'resting'] as const) {
          expect(given[list]).toBeGreaterThanOrEqual(0)
          expect(given[list]).toBeLessThanOrEqual(counts[list])
          taken += given[list] + (given[list] > 0 && given[list] < counts[list] ? 1 : 0)
        }
        expect(taken).toBeLessThanOrEqual(rooms)
      }),
    )
  })
})
