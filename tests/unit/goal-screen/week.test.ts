import { expect, test } from 'vitest'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import { dueNow, ofThisWeek } from '#renderer/app/check-in/due.ts'

/** A Wednesday. */
const today = '2026-07-01'

const row = (id: string, checkedOn: string | null, nextDue: string | null, dropped = false) =>
  ({ id, definition: { dropped }, standing: { checkedOn, nextDue, missed: null } }) as unknown as BoardKeyResult
const board = (...keyResults: BoardKeyResult[]) => [{ state: 'active', keyResults } as unknown as BoardObjective]
const ids = (rows: readonly BoardKeyResult[]) => rows.map(({ id }) => id)

test('a week in which all is checked in is still about them, so that nobody is told there was nothing to do', () => {
  const all = board(row('a', '2026-06-29', '2026-07-06'), row('b', '2026-07-01', '2026-07-06'))
  expect(dueNow(all, today)).toEqual([])
  expect(ids(ofThisWeek(all, today))).toEqual(['a', 'b'])
})

test('what was checked in last week and is not due, never was, or has been dropped, is not of this week', () => {
  const all = board(
    row('last week', '2026-06-28', '2026-07-06'),
    row('never', null, null),
    row('due', '2026-06-22', '2026-07-03'),
    row('dropped', '2026-06-29', null, true),
  )
  expect(ids(ofThisWeek(all, today))).toEqual(['due'])
})
