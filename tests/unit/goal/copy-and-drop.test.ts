import { describe, expect, test } from 'vitest'
import { definitionOfCopy } from '#domain/goal/copy.ts'
import { isDropped, lastDrop } from '#domain/goal/dropped.ts'
import { decisionsOf } from '#renderer/features/goal/panel/history.ts'
import { definition } from './goals.ts'

const full = definition({
  validFrom: '2026-06-15',
  baseline: 8,
  target: 2,
  unitLabel: 'skjema',
  startDate: '2026-05-11',
  measured: 'dates',
  measuredOn: ['2026-06-01'],
  curve: 'milestones',
  curvePoints: [{ date: '2026-06-01', share: 0.5 }],
  dropped: true,
  reason: 'Vi valgte feil',
  decisionId: 'b',
})

describe('the meaning of a copy', () => {
  test('begins with its cycle, open and without a history, whatever became of the original', () => {
    const copy = definitionOfCopy(full, { owner: true, targets: true }, { validFrom: '2026-05-01', sameCycle: true })
    expect(copy).toMatchObject({ validFrom: '2026-05-01', dropped: false, reason: '', decisionId: null })
    expect(copy).toMatchObject({ ownerId: 'someone', baseline: 8, target: 2, unitLabel: 'skjema' })
    expect(copy).toMatchObject({ startDate: '2026-05-11', measured: 'dates', curve: 'milestones' })
    expect(Object.keys(copy)).not.toContain('id')
  })

  test('without owner and targets keeps how it is measured', () => {
    const copy = definitionOfCopy(full, { owner: false, targets: false }, { validFrom: '2026-05-01', sameCycle: true })
    expect(copy).toMatchObject({ ownerId: null, baseline: null, target: null, kind: full.kind, unitLabel: 'skjema' })
  })

  test('in another cycle leaves the days of the old one behind, and what hangs on them', () => {
    const copy = definitionOfCopy(full, { owner: true, targets: true }, { validFrom: '2026-09-01', sameCycle: false })
    expect(copy).toMatchObject({ startDate: null, measured: 'week', measuredOn: [], curve: 'linear', curvePoints: [] })
  })
})

describe('when an objective was dropped', () => {
  const meaning = (validFrom: string, dropped: boolean, reason = '') => ({ validFrom, dropped, reason })

  test('is the latest day its key results were, with the reason; never where none is', () => {
    expect(lastDrop([meaning('2026-06-01', true, 'før'), meaning('2026-06-22', true, 'nå')])).toEqual({
      date: '2026-06-22',
      reason: 'nå',
    })
    expect(lastDrop([meaning('2026-06-22', false)])).toBeNull()
    expect(lastDrop([])).toBeNull()
  })

  test('is asked of one that is closed as dropped, not of one closed otherwise', () => {
    expect(isDropped({ state: 'closed', outcome: 'dropped' })).toBe(true)
    expect(isDropped({ state: 'closed', outcome: 'missed' })).toBe(false)
    expect(isDropped({ state: 'active', outcome: null })).toBe(false)
  })
})

test('decisions about an objective are told once for all the key results they touch, newest first', () => {
  const of = (keyResultId: string, ...later: Parameters<typeof definition>[0][]) =>
    [{}, ...later].map((given, index) => definition({ id: `${keyResultId}${index}`, keyResultId, ...given }))
  const dropped = { validFrom: '2026-06-22', dropped: true, reason: 'Vi valgte feil' }
  const told = decisionsOf([
    ...of('a', { validFrom: '2026-06-08', target: 90, reason: 'For lett' }, { ...dropped, target: 90 }),
    ...of('b', dropped, { validFrom: '2026-06-29', reason: 'Likevel' }),
    ...of('c'),
  ])
  expect(told.map(({ type, date }) => [type, date])).toEqual([
    ['takenUp', '2026-06-29'],
    ['dropped', '2026-06-22'],
    ['change', '2026-06-08'],
  ])
  expect(told[1]).toMatchObject({ count: 2, reason: 'Vi valgte feil' })
})
