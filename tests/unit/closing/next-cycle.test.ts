/** What a goal that goes on brings with it. */
import { expect, test } from 'vitest'
import { cycleAfter, definitionOfDraft } from '#domain/closing/next-cycle.ts'
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import { measureOf } from '#tests/support/measure.ts'

function definitionOf(given: Partial<KeyResultDefinition>): KeyResultDefinition {
  const ids = { id: 'd', keyResultId: 'k', validFrom: '2026-05-01', dropped: false, reason: '', decisionId: null }
  return { ...measureOf(), ...ids, ...given }
}

test('a key result begins where the last one ended, with its target and owner to be agreed on', () => {
  const old = definitionOf({
    kind: 'increase',
    baseline: 48,
    target: 75,
    unitLabel: '%',
    decimals: 1,
    limitMax: 100,
    ownerId: '0190aaaa-0000-7000-8000-000000000001',
    endDate: '2026-06-30',
    measured: 'month',
    dropped: false,
    reason: 'Nytt mål fra juni',
  })
  expect(definitionOfDraft(old, 61.5, '2026-09-01')).toMatchObject({
    kind: 'increase',
    baseline: 61.5,
    target: null,
    ownerId: null,
    unitLabel: '%',
    decimals: 1,
    limitMax: 100,
    endDate: null,
    measured: 'month',
    reason: '',
    validFrom: '2026-09-01',
  })
})

test('one that was never measured begins where the last one began; a milestone gets new stages', () => {
  expect(
    definitionOfDraft(definitionOf({ kind: 'decrease', baseline: 8, target: 2 }), null, '2026-09-01').baseline,
  ).toBe(8)
  const milestone = definitionOfDraft(
    definitionOf({ kind: 'milestone', stages: ['utkast', 'ferdig'] }),
    1,
    '2026-09-01',
  )
  expect(milestone).toMatchObject({ kind: 'milestone', stages: [], baseline: null, target: null })
})

test('the cycle after is the first that begins later, wherever it stands in the list', () => {
  const cycles = ['2027-01-01', '2026-05-01', '2026-09-01'].map((startDate) => ({ startDate }))
  expect(cycleAfter(cycles, { startDate: '2026-05-01' })).toEqual({ startDate: '2026-09-01' })
  expect(cycleAfter(cycles, { startDate: '2027-01-01' })).toBeNull()
})
