import { describe, expect, test } from 'vitest'
import type { BoardKeyResult, BoardObjective, Contributor } from '#contract/goal.ts'
import type { AttentionReason } from '#domain/goal/attention.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import { understood } from '#renderer/app/address.ts'
import { changeSearch, comeBackTo, leaveGoals, readGoalSearch } from '#renderer/app/goal-search.ts'
import { filterBoard, isFiltered, type Filters } from '#renderer/features/goal/goal-filter.ts'

const ID = '0197b1a0-0000-7000-8000-000000000001'

const unit = (id: string, kind: Unit['kind'], parentId: string | null = null) => ({ id, kind, parentId }) as Unit
const units = [unit('org', 'organisation'), unit('dep', 'department', 'org'), unit('team', 'team', 'dep')]

type Given = { owner?: string | null; shown?: 'green' | 'red' | 'stale' | null; attention?: AttentionReason[] }
const keyResult = (id: string, { owner = null, shown = null, attention = [] }: Given = {}) =>
  ({
    id,
    definition: { ownerId: owner, dropped: false },
    standing: { shown, attention, needsAttention: attention.length > 0, checkedOn: '2026-06-01' },
  }) as unknown as BoardKeyResult
const objective = (id: string, unitId: string, keyResults: BoardKeyResult[], ownerId: string | null = null) =>
  ({ id, unitId, ownerId, keyResults }) as unknown as BoardObjective

const board = [
  objective('first', 'org', [keyResult('a', { owner: 'jonas', shown: 'green' })], 'kari'),
  objective('second', 'team', [
    keyResult('b', { shown: 'stale', attention: ['outdated'] }),
    keyResult('c', { owner: 'jonas', shown: 'red', attention: ['red'] }),
  ]),
  objective('third', 'dep', []),
]
/** «second: b c» */
const shown = (filters: Filters) =>
  filterBoard(board, filters, units).map(({ id, keyResults }) => [id, ...keyResults.map((each) => each.id)].join(' '))

describe('who only contributes', () => {
  const by = (unitId: string, to: { objectiveId?: string; keyResultId?: string }): Contributor => ({
    id: `${unitId}-${to.objectiveId ?? to.keyResultId}`,
    unitId,
    personId: null,
    objectiveId: to.objectiveId ?? null,
    keyResultId: to.keyResultId ?? null,
    note: '',
  })
  const helped = (filters: Filters, contributors: Contributor[]) =>
    filterBoard(board, filters, units, contributors).map(({ id, keyResults }) =>
      [id, ...keyResults.map((each) => each.id)].join(' '),
    )

  test('sees the objective after its own, whole, and of others the key results it contributes to', () => {
    expect(helped({ unit: 'team' }, [by('team', { objectiveId: 'first' })])).toEqual(['second b c', 'first a'])
    expect(helped({ level: 'department' }, [by('dep', { keyResultId: 'c' })])).toEqual(['third', 'second c'])
  })

  test('sees a goal once, and nothing more where no unit is asked for or another one contributes', () => {
    const both = [by('dep', { objectiveId: 'first' }), by('team', { keyResultId: 'a' })]
    expect(helped({ unit: 'dep' }, both)).toEqual(['second b c', 'third', 'first a'])
    expect(helped({}, both)).toEqual(['first a', 'second b c', 'third'])
    expect(helped({ unit: 'team' }, [by('dep', { objectiveId: 'first' })])).toEqual(['second b c'])
  })

  test('sees of it what the other filters leave', () => {
    expect(helped({ unit: 'dep', status: 'green' }, [by('dep', { objectiveId: 'first' })])).toEqual(['first a'])
    expect(helped({ unit: 'dep', status: 'red' }, [by('dep', { objectiveId: 'first' })])).toEqual(['second c'])
  })
})

describe('what the filters leave', () => {
  test('everything, in its own order, where nothing is asked for', () => {
    expect(shown({})).toEqual(['first a', 'second b c', 'third'])
    expect(isFiltered({ order: 'attention' })).toBe(false)
  })

  test('a unit comes with the units below it, a level only with its own', () => {
    expect(shown({ unit: 'dep' })).toEqual(['second b c', 'third'])
    expect(shown({ level: 'department' })).toEqual(['third'])
    expect(shown({ unit: 'dep', level: 'team' })).toEqual(['second b c'])
  })

  test('an owner is found on key results and on objectives, and nobody is somebody to ask for', () => {
    expect(shown({ owner: 'jonas' })).toEqual(['first a', 'second c'])
    expect(shown({ owner: 'kari' })).toEqual(['first'])
    expect(shown({ owner: 'none' })).toEqual(['second b', 'third'])
  })

  test('filters narrow down together', () => {
    expect(shown({ owner: 'jonas', status: 'red' })).toEqual(['second c'])
    expect(shown({ owner: 'kari', needs: 1 })).toEqual([])
  })

  test('asked for what needs a conversation, the gravest comes first, unless its own order is asked for', () => {
    expect(shown({ needs: 1 })).toEqual(['second c b'])
    expect(shown({ needs: 1, order: 'own' })).toEqual(['second b c'])
    expect(shown({ order: 'attention' })).toEqual(['second c b', 'first a', 'third'])
  })

  test('a status is what the board shows, and nothing reported is one', () => {
    expect(shown({ status: 'stale' })).toEqual(['second b'])
    expect(shown({ status: 'none' })).toEqual([])
  })
})

describe('the address', () => {
  test('keeps what it understands and leaves the rest out', () => {
    expect(
      readGoalSearch({ unit: ID, level: 'team', status: 'pink', needs: '1', open: '../x', order: 7, cycle: 4 }),
    ).toEqual({ unit: ID, level: 'team', needs: 1 })
    expect(changeSearch({ unit: ID, needs: 1 }, { unit: undefined, owner: 'none' })).toEqual({
      needs: 1,
      owner: 'none',
    })
  })

  test('is taken for no more than was understood: the router by itself keeps what it was not told about', () => {
    const raw = { status: 'pink', needs: '1', nonsense: 'x' }
    expect({ ...raw, ...understood(readGoalSearch)(raw) }).toEqual({ needs: 1 })
    const nonsense = understood(readGoalSearch)({ status: 'pink' })
    expect(comeBackTo('asked', { needs: 1 })).toBeNull()
    leaveGoals()
    expect(comeBackTo('asked', nonsense)).toEqual({ needs: 1 })
  })

  test('a link that says nothing leads back to what was shown, one that says something holds, and what was open stays closed', () => {
    expect(comeBackTo('one', { needs: 1, open: ID })).toBeNull()
    leaveGoals()
    expect(comeBackTo('one', {})).toEqual({ needs: 1 })
    expect(comeBackTo('one', { needs: 1 })).toBeNull()
    // Cleared by the coach, who is still there.
    expect(comeBackTo('one', {})).toBeNull()
    leaveGoals()
    expect(comeBackTo('one', {})).toBeNull()
    expect(comeBackTo('another', {})).toBeNull()
  })
})
