/** The goals a meeting is setting, and the evaluation after it. */
import { describe, expect, test } from 'vitest'
import { evaluationAfter, mayEvaluateOn, objectivesBeingSet } from '#domain/meeting/agreed.ts'

describe('the objectives a meeting is setting', () => {
  const all = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  test('are those it has written on, in the order of the picture', () => {
    expect(objectivesBeingSet(all, new Set(['c', 'a']))).toEqual([{ id: 'a' }, { id: 'c' }])
  })
  test('are all of them where nothing has been written, or on none that stands', () => {
    expect(objectivesBeingSet(all, new Set())).toEqual(all)
    expect(objectivesBeingSet(all, new Set(['gone']))).toEqual(all)
  })
})

describe('the evaluation after a meeting', () => {
  const scopes = [{ unitId: 'u', withBelow: false }]
  const meeting = { date: '2026-06-22', scopes }
  const row = (date: string, given: object = {}) => ({
    kind: 'evaluation' as const,
    state: 'planned' as const,
    date,
    startTime: null,
    scopes,
    ...given,
  })
  test('is the first that is planned for one of its units', () => {
    expect(evaluationAfter(meeting, [row('2026-09-01'), row('2026-07-27', { startTime: '09:00' })])).toEqual({
      date: '2026-07-27',
      startTime: '09:00',
    })
  })
  test('is none of another unit, of another kind, held already, or of the same day', () => {
    expect(
      evaluationAfter(meeting, [
        row('2026-07-27', { scopes: [{ unitId: 'other', withBelow: true }] }),
        row('2026-07-27', { kind: 'progress' }),
        row('2026-07-27', { state: 'ended' }),
        row('2026-06-22'),
      ]),
    ).toBeNull()
  })
  test('may be booked on the days it is found on afterwards, and on no other', () => {
    for (const date of ['2026-06-21', '2026-06-22', '2026-06-23'])
      expect(mayEvaluateOn(date, meeting)).toBe(evaluationAfter(meeting, [row(date)]) !== null)
    expect(mayEvaluateOn('2026-06-22', meeting)).toBe(false)
  })
})
