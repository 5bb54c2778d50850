/** The last whole quarter, and which choice a stored period is. */
import { expect, test } from 'vitest'
import { lastQuarter, spanOf } from '#renderer/features/report/logic/period.ts'

test.each([
  ['2026-08-24', '2026-04-01', '2026-06-30'],
  ['2026-01-01', '2025-10-01', '2025-12-31'],
  ['2026-12-31', '2026-07-01', '2026-09-30'],
  ['2024-04-01', '2024-01-01', '2024-03-31'],
])('on %s the last quarter is %s to %s', (today, start, end) => {
  expect(lastQuarter(today)).toEqual({ start, end })
  expect(spanOf({ start, end }, today)).toBe('quarter')
})

test('no stored period is the running cycle, and any other days are the coach’s own', () => {
  expect(spanOf(null, '2026-08-24')).toBe('cycle')
  expect(spanOf({ start: '2026-04-01', end: '2026-06-29' }, '2026-08-24')).toBe('own')
})
