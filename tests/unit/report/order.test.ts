/** Sections moved one place, and switched. */
import { expect, test } from 'vitest'
import type { ChosenSection } from '#domain/report/report.ts'
import { moved, switched } from '#renderer/features/report/logic/order.ts'

const LIST: ChosenSection[] = [
  { id: 'status', on: true },
  { id: 'goals', on: false },
  { id: 'kpis', on: true },
]
const ids = (list: readonly ChosenSection[] | null) => list?.map(({ id }) => id)

test('a section moves one place and stays on or off', () => {
  expect(moved(LIST, 'goals', -1)).toEqual([LIST[1], LIST[0], LIST[2]])
  expect(ids(moved(LIST, 'goals', 1))).toEqual(['status', 'kpis', 'goals'])
})

test('nothing moves past the end', () => {
  expect(moved(LIST, 'status', -1)).toBeNull()
  expect(moved(LIST, 'kpis', 1)).toBeNull()
  expect(moved(LIST, 'maturity', 1)).toBeNull()
})

test('one section is switched and the others stay', () => {
  expect(switched(LIST, 'goals', true)).toEqual([LIST[0], { id: 'goals', on: true }, LIST[2]])
})
