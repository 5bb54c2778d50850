/** Of which day a check-in is asked. */
import { describe, expect, test } from 'vitest'
import type { BoardKeyResult } from '#contract/goal.ts'
import { askedOf, choiceOf, dayToAsk } from '#renderer/features/check-in/asked.ts'

const standing = (missed: string | null, nextDue: string | null) =>
  ({ standing: { missed: missed === null ? null : { due: missed, end: missed }, nextDue } }) as BoardKeyResult

describe('the day a check-in is asked of', () => {
  test('is the next that is due', () => {
    const all = [standing(null, '2026-07-06'), standing(null, '2026-06-29'), standing(null, null)]
    expect(dayToAsk(all, '2026-06-26')).toBe('2026-06-29')
  })
  test('is today where most wait for one that did not come, and where nothing more is due', () => {
    const late = standing('2026-06-22', '2026-06-29')
    expect(dayToAsk([late, late, standing(null, '2026-06-29')], '2026-06-24')).toBe('2026-06-24')
    expect(dayToAsk([late, standing(null, '2026-06-29'), standing(null, '2026-06-29')], '2026-06-24')).toBe(
      '2026-06-29',
    )
    expect(dayToAsk([standing(null, null)], '2026-09-02')).toBe('2026-09-02')
  })
})

test('whom it asks is one of a list', () => {
  expect(askedOf('all')).toEqual({ kind: 'all' })
  expect(askedOf(choiceOf('unit', 'u1'))).toEqual({ kind: 'unit', unitId: 'u1' })
  expect(askedOf(choiceOf('owner', 'p1'))).toEqual({ kind: 'owner', ownerId: 'p1' })
})
