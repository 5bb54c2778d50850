/** Who has the focus when the row that had it is gone. */
import { expect, test } from 'vitest'
import { heirOf } from '#renderer/features/goal/actions/use-row-focus.ts'

const order = ['objective-a', 'keyResult-a1', 'keyResult-a2', 'objective-b', 'kpi-k']
const heir = (row: string, ...gone: string[]) => heirOf(order, row, (each) => !gone.includes(each))

test('a row that is there, perhaps in another place, keeps it', () => {
  expect(heir('keyResult-a2')).toBe('keyResult-a2')
})

test('else the next row that is left, also past all that went with it', () => {
  expect(heir('keyResult-a1', 'keyResult-a1')).toBe('keyResult-a2')
  expect(heir('objective-a', 'objective-a', 'keyResult-a1', 'keyResult-a2')).toBe('objective-b')
})

test('else the nearest before it, and nobody where nothing is left', () => {
  expect(heir('kpi-k', 'kpi-k')).toBe('objective-b')
  expect(heir('kpi-k', ...order)).toBeUndefined()
})
