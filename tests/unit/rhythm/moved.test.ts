import { describe, expect, test } from 'vitest'
import { moved } from '#renderer/features/rhythm/moved.ts'

/** Two rows of five cells and a last one of three. */
const COLUMNS = [5, 5, 3]

describe('the arrow keys on the heat map', () => {
  test('move one cell, and stop at the edges', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowRight', COLUMNS)).toEqual({ row: 0, column: 1 })
    expect(moved({ row: 0, column: 4 }, 'ArrowRight', COLUMNS)).toEqual({ row: 0, column: 4 })
    expect(moved({ row: 1, column: 0 }, 'ArrowLeft', COLUMNS)).toEqual({ row: 1, column: 0 })
    expect(moved({ row: 0, column: 2 }, 'ArrowUp', COLUMNS)).toEqual({ row: 0, column: 2 })
    expect(moved({ row: 2, column: 1 }, 'ArrowDown', COLUMNS)).toEqual({ row: 2, column: 1 })
  })

  test('land on the last cell of a shorter row', () => {
    expect(moved({ row: 1, column: 4 }, 'ArrowDown', COLUMNS)).toEqual({ row: 2, column: 2 })
  })

  test('Home and End go to the ends of the row, and other keys do nothing', () => {
    expect(moved({ row: 2, column: 1 }, 'Home', COLUMNS)).toEqual({ row: 2, column: 0 })
    expect(moved({ row: 2, column: 1 }, 'End', COLUMNS)).toEqual({ row: 2, column: 2 })
    expect(moved({ row: 2, column: 1 }, 'a', COLUMNS)).toBeNull()
  })
})
