import { describe, expect, it } from 'vitest'
import { awaitingEvaluation, inComparingOrder } from '#domain/maturity/early.ts'

const TODAY = '2026-06-29'
const check = {
  id: 'first',
  kind: 'maturity' as 'maturity' | 'early',
  unitId: 'unit' as string | null,
  date: '2026-05-25',
  frozenAt: '2026-05-25T10:00:00.000Z' as string | null,
}

describe('an early evaluation', () => {
  it('is due from about four to ten weeks after a check with a result', () => {
    expect(awaitingEvaluation([check], TODAY)?.id).toBe('first')
    expect(awaitingEvaluation([{ ...check, date: '2026-06-10' }], TODAY)).toBeNull()
    expect(awaitingEvaluation([{ ...check, date: '2026-04-01' }], TODAY)).toBeNull()
    expect(awaitingEvaluation([{ ...check, frozenAt: null }], TODAY)).toBeNull()
    expect(awaitingEvaluation([], TODAY)).toBeNull()
  })

  it('is not due twice, nor after a newer check of the same unit; another unit counts for itself', () => {
    const early = { ...check, id: 'early', kind: 'early' as const, date: '2026-06-25', frozenAt: null }
    expect(awaitingEvaluation([early, check], TODAY)).toBeNull()
    expect(awaitingEvaluation([{ ...check, id: 'newer', date: '2026-06-28' }, check], TODAY)).toBeNull()
    expect(awaitingEvaluation([{ ...early, unitId: null }, check], TODAY)?.id).toBe('first')
  })
})

it('a result is read against the newest whole check before any early evaluation', () => {
  const early = { ...check, id: 'early', kind: 'early' as const }
  expect(inComparingOrder([early, check, { ...check, id: 'oldest' }]).map(({ id }) => id)).toEqual([
    'first',
    'oldest',
    'early',
  ])
})
