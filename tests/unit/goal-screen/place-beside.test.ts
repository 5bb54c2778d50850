import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBeside } from '#renderer/features/goal/drag/places.ts'

const rows = [1, 2, 3].map((position) => ({ id: String(position), position }))

test('a row moved one step lies between its new neighbours, or beyond the last', () => {
  expect(placeBeside(rows, '1', 1)).toEqual({ position: 2.5, place: 2, count: 3 })
  expect(placeBeside(rows, '2', 1)).toEqual({ position: 4, place: 3, count: 3 })
  expect(placeBeside(rows, '2', -1)).toEqual({ position: 0, place: 1, count: 3 })
  expect(placeBeside(rows, '1', -1)).toBeNull()
  expect(placeBeside(rows, '3', 1)).toBeNull()
})

test('however rows are moved, the order is the one that was seen', () => {
  const moves = fc.array(fc.record({ at: fc.nat(4), step: fc.constantFrom(1 as const, -1 as const) }), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(moves, (all) => {
      let now = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({ id, position: index + 1 }))
      for (const { at, step } of all) {
        const id = now[at]?.id ?? ''
        const seen = now.map((row) => row.id)
        const moved = placeBeside(now, id, step)
        if (moved === null) continue
        seen.splice(at, 1)
        seen.splice(moved.place - 1, 0, id)
        now = now
          .map((row) => (row.id === id ? { id, position: moved.position } : row))
          .toSorted((a, b) => a.position - b.position)
        expect(now.map((row) => row.id)).toEqual(seen)
      }
    }),
  )
})
