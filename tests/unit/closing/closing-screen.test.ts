/** What the screens of a closing work out by themselves: a typed score, where a step leads, where a cycle stands, and what becomes of its goals. */
import { describe, expect, test } from 'vitest'
import type { ClosingObjective } from '#contract/closing.ts'
import type { GoalDecision } from '#domain/closing/closing.ts'
import { cycleAtHand, standOf } from '#renderer/features/closing/cycle-stand.ts'
import { byUnit, stepTo } from '#renderer/features/closing/goal-list.ts'
import { whatBecomes } from '#renderer/features/closing/next/what-becomes.ts'
import { readScore } from '#renderer/features/closing/score-text.ts'

type Goal = Pick<ClosingObjective, 'id' | 'unitId' | 'review' | 'droppedOn' | 'draft'>

function goal(id: string, decision: GoalDecision | null, rest: Partial<Goal> = {}): Goal {
  const review: ClosingObjective['review'] = {
    id: `review-${id}`,
    objectiveId: id,
    meetingId: null,
    status: null,
    why: '',
    learned: '',
    revealedAt: null,
    causes: [],
    decision,
    reason: '',
    decidedOn: null,
    outcome: null,
  }
  return { id, unitId: 'a', review: decision === null ? null : review, droppedOn: null, draft: null, ...rest }
}
const ids = (goals: readonly Goal[]) => goals.map(({ id }) => id)

describe('a typed score', () => {
  test.each([
    ['0,8', 0.8],
    ['0.8', 0.8],
    ['1', 1],
    ['0', 0],
    ['80 %', 0.8],
    ['100%', 1],
  ])('%s is read', (text, score) => {
    expect(readScore(text)).toBe(score)
  })

  test.each(['', 'god', '8', '-0,1', '101 %', '1,01'])('«%s» is none', (text) => {
    expect(readScore(text)).toBeNull()
  })
})

describe('walking the goals', () => {
  const goals = [goal('1', 'continue'), goal('2', null), goal('3', null)]

  test('begins at the first that waits for a decision', () => {
    expect(stepTo(goals, null, 1)).toBe('2')
    expect(stepTo([goal('1', 'drop')], null, 1)).toBe('1')
    expect(stepTo([], null, 1)).toBeNull()
  })

  test('goes one at a time and stays at either end', () => {
    expect(stepTo(goals, '1', 1)).toBe('2')
    expect(stepTo(goals, '3', 1)).toBe('3')
    expect(stepTo(goals, '1', -1)).toBe('1')
  })

  test('a goal dropped on the way waits for nothing', () => {
    const dropped = goal('0', null, { droppedOn: { date: '2026-05-01', reason: '' } })
    expect(stepTo([dropped, ...goals], null, 1)).toBe('2')
  })

  test('goals stand by unit, in the order their units come', () => {
    const mixed = [goal('1', null, { unitId: 'b' }), goal('2', null), goal('3', null, { unitId: 'b' })]
    expect(byUnit(mixed).map(({ unitId, objectives }) => [unitId, ids(objectives)])).toEqual([
      ['b', ['1', '3']],
      ['a', ['2']],
    ])
  })
})

describe('where a cycle stands', () => {
  const cycle = (name: string, startDate: string, endDate: string, state: 'planned' | 'active' | 'closed') => ({
    id: name,
    name,
    kind: 'tertial' as const,
    startDate,
    endDate,
    state,
  })
  const first = cycle('first', '2026-01-01', '2026-04-30', 'active')
  const second = cycle('second', '2026-05-01', '2026-08-31', 'active')

  test('its last day is still its own', () => {
    expect(standOf(second, '2026-08-31')).toBe('running')
    expect(standOf(second, '2026-09-01')).toBe('over')
    expect(standOf(second, '2026-04-30')).toBe('planned')
    expect(standOf({ ...second, state: 'closed' }, '2026-06-01')).toBe('closed')
  })

  test('one that is over and not closed is spoken of before the one that runs', () => {
    expect(cycleAtHand([first, second], '2026-06-01')?.id).toBe('first')
    expect(cycleAtHand([{ ...first, state: 'closed' }, second], '2026-06-01')?.id).toBe('second')
    expect(cycleAtHand([{ ...first, state: 'closed' }], '2026-06-01')?.id).toBe('first')
    expect(cycleAtHand([second], '2026-01-01')).toBeNull()
  })
})

test('each goal becomes one thing in the next cycle: a draft, learning, a celebration, or a question', () => {
  const drafted = goal('drafted', 'adjust', { draft: { id: 'd', title: 'd', cycleId: 'next' } })
  const before = goal('before', null, { droppedOn: { date: '2026-05-01', reason: 'Flyttet' } })
  const all = [
    goal('on', 'continue'),
    goal('other', 'adjust'),
    drafted,
    goal('gone', 'drop'),
    before,
    goal('reached', 'achieved'),
    goal('open', null),
  ]
  const { toDraft, dropped, achieved, undecided } = whatBecomes(all)
  expect([toDraft, dropped, achieved, undecided].map(ids)).toEqual([
    ['on', 'other'],
    ['gone', 'before'],
    ['reached'],
    ['open'],
  ])
})
