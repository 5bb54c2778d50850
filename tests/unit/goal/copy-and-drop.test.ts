import { describe, expect, test } from 'vitest'
import { definitionOfCopy } from '#domain/goal/copy.ts'
import { canTurn, droppedSince, dropThatHolds, isDropped, wentWith } from '#domain/goal/dropped.ts'
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
  const change = (date: string, dropped: boolean, reason: string) => ({ date, dropped, reason })

  test('is told by its last change; never where that is being taken up again', () => {
    const dropped = change('2026-06-22', true, 'Vi valgte feil')
    expect(dropThatHolds([change('2026-06-01', true, 'før'), change('2026-06-08', false, 'x'), dropped])).toEqual({
      date: '2026-06-22',
      reason: 'Vi valgte feil',
    })
    expect(dropThatHolds([dropped, change('2026-06-22', false, 'Likevel')])).toBeNull()
    expect(dropThatHolds([])).toBeNull()
  })

  test('is asked of one that is closed as dropped, not of one closed otherwise', () => {
    expect(isDropped({ state: 'closed', outcome: 'dropped' })).toBe(true)
    expect(isDropped({ state: 'closed', outcome: 'missed' })).toBe(false)
    expect(isDropped({ state: 'active', outcome: null })).toBe(false)
  })
})

describe('a key result', () => {
  const meaning = (validFrom: string, dropped: boolean, reason = '') => ({ validFrom, dropped, reason })
  const first = meaning('2026-05-01', false)
  const drop = { date: '2026-06-22', reason: 'Vi valgte feil' }

  test('went with its objective where it says the same day and reason, also when something else was decided of it since', () => {
    expect(wentWith([first, meaning(drop.date, true, drop.reason)], drop)).toBe(true)
    expect(
      wentWith([first, meaning(drop.date, true, drop.reason), meaning('2026-06-29', true, 'Nytt mål')], drop),
    ).toBe(true)
    expect(wentWith([first, meaning('2026-06-01', true, 'Ikke målbart')], drop)).toBe(false)
    expect(wentWith([first, meaning(drop.date, true, 'Ikke målbart')], drop)).toBe(false)
    expect(wentWith([first], drop)).toBe(false)
  })

  test('has been dropped since the day it was, whatever was decided of it later, and never from a day to come', () => {
    const dropped = meaning(drop.date, true, drop.reason)
    expect(droppedSince([first, dropped, meaning('2026-06-24', true, 'Mer')], '2026-06-29')).toEqual(drop)
    expect(droppedSince([first, dropped], '2026-06-21')).toBeNull()
    expect(droppedSince([first, dropped, meaning('2026-06-24', false, 'Likevel')], '2026-06-29')).toBeNull()
    expect(droppedSince([meaning('2026-09-01', true, 'x')], '2026-06-29')).toEqual({ date: '2026-09-01', reason: 'x' })
  })

  test('that had not begun when its objective was dropped went with it from its first day', () => {
    expect(wentWith([meaning('2026-09-01', true, drop.reason)], drop)).toBe(true)
  })

  test('can be dropped on any day it runs, and not before it was taken up again', () => {
    expect(canTurn([first], '2026-04-01', true)).toBe(true)
    expect(canTurn([first, meaning('2026-06-15', false, 'Mer')], '2026-06-08', true)).toBe(true)
    const back = [first, meaning('2026-06-01', true), meaning('2026-06-15', false)]
    expect(canTurn(back, '2026-05-15', true)).toBe(false)
    expect(canTurn(back, '2026-06-08', true)).toBe(false)
    expect(canTurn(back, '2026-06-15', true)).toBe(true)
  })

  test('can be dropped earlier than was planned, and taken up again no sooner than it was dropped', () => {
    const planned = [first, meaning('2026-08-01', true)]
    expect(canTurn(planned, '2026-07-01', true)).toBe(true)
    expect(canTurn(planned, '2026-07-01', false)).toBe(false)
    expect(canTurn(planned, '2026-08-01', false)).toBe(true)
  })
})

test('decisions about an objective are told once for all the key results they touch, newest first, and also where there is none', () => {
  const of = (keyResultId: string, ...later: Parameters<typeof definition>[0][]) =>
    [{}, ...later].map((given, index) => definition({ id: `${keyResultId}${index}`, keyResultId, ...given }))
  const change = (date: string, dropped: boolean, reason: string) => ({
    id: `${date} ${dropped}`,
    objectiveId: 'o',
    date,
    dropped,
    reason,
    decisionId: null,
  })
  const dropped = { validFrom: '2026-06-22', dropped: true, reason: 'Vi valgte feil' }
  const told = decisionsOf(
    [
      change('2026-06-22', true, 'Vi valgte feil'),
      change('2026-06-29', false, 'Likevel'),
      change('2026-06-29', true, 'Nei'),
    ],
    [
      ...of('a', { validFrom: '2026-06-08', target: 90, reason: 'For lett' }, { ...dropped, target: 90 }),
      ...of('b', dropped, { validFrom: '2026-06-29', reason: 'Likevel' }),
      ...of('c', { ...dropped, reason: 'Ikke målbart' }),
    ],
  )
  expect(told.map((line) => [line.date, line.type, line.type === 'change' ? line.to.reason : line.count])).toEqual([
    ['2026-06-29', 'dropped', 0],
    ['2026-06-29', 'takenUp', 1],
    ['2026-06-22', 'dropped', 2],
    ['2026-06-22', 'change', 'Ikke målbart'],
    ['2026-06-08', 'change', 'For lett'],
  ])
})
