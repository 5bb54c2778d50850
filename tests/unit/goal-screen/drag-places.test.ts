/** Where a row that is dragged may be put, and the place that gives. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BoardObjective } from '#contract/goal.ts'
import { boardGaps, boardPlace, placeAt } from '#renderer/features/goal/drag/places.ts'

const objective = (id: string, unitId: string, keyResults: string[], state = 'active') =>
  ({ id, unitId, state, keyResults: keyResults.map((each, at) => ({ id: each, position: at + 1 })) }) as BoardObjective
const board = [
  { ...objective('a', 'north', ['a1', 'a2', 'a3']), position: 1 },
  { ...objective('b', 'south', []), position: 2 },
  { ...objective('c', 'north', ['c1']), position: 3 },
  { ...objective('d', 'north', ['d1'], 'closed'), position: 4 },
]

describe('a key result', () => {
  test('may go before any other and last in any objective, but not into one that is closed', () => {
    const gaps = boardGaps(board, 'keyResult-a1')
    expect(gaps).toContain('before:keyResult-c1')
    expect(gaps).toContain('after:rows-b')
    expect(gaps).not.toContain('before:keyResult-d1')
    expect(gaps).not.toContain('after:rows-d')
  })

  test('of an objective that is closed stays among its own', () => {
    expect([...boardGaps(board, 'keyResult-d1')]).toEqual(['before:keyResult-d1', 'after:rows-d'])
  })

  test('stands between its new neighbours, last, or first in an empty objective, and says under which', () => {
    expect(boardPlace(board, 'keyResult-c1', 'before:keyResult-a2')).toMatchObject({
      position: 1.5,
      place: 2,
      count: 4,
    })
    expect(boardPlace(board, 'keyResult-a1', 'after:rows-a')).toEqual({ position: 4, place: 3, count: 3, under: null })
    expect(boardPlace(board, 'keyResult-a1', 'after:rows-b')).toMatchObject({ place: 1, count: 1, under: { id: 'b' } })
  })

  test('let go where it stands is not moved', () => {
    expect(boardPlace(board, 'keyResult-a1', 'before:keyResult-a1')).toBeNull()
    expect(boardPlace(board, 'keyResult-a1', 'before:keyResult-a2')).toBeNull()
    expect(boardPlace(board, 'keyResult-a3', 'after:rows-a')).toBeNull()
  })
})

test('an objective goes among those of its unit only', () => {
  expect([...boardGaps(board, 'objective-a')]).toEqual([
    'before:objective-a',
    'before:objective-c',
    'before:objective-d',
    'after:objective-d',
  ])
  expect(boardPlace(board, 'objective-a', 'before:objective-d')).toMatchObject({ position: 3.5, place: 2, count: 3 })
})

test('whatever is moved wherever, it comes to stand at the place that was said and nothing else moves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (count, from, to) => {
      const rows = Array.from({ length: count }, (_, at) => ({ id: `r${at}`, position: at + 1 }))
      const moved = rows[from % count]
      const before = rows[to % (count + 1)]
      const place = placeAt(rows, moved?.id ?? '', before?.id ?? null)
      if (place === null || moved === undefined) return
      const after = rows
        .map((row) => (row.id === moved.id ? { ...row, position: place.position } : row))
        .toSorted((a, b) => a.position - b.position)
      expect(after.findIndex((row) => row.id === moved.id) + 1).toBe(place.place)
      expect(after.filter((row) => row.id !== moved.id)).toEqual(rows.filter((row) => row.id !== moved.id))
    }),
  )
})
