/** What a row of the screen stands for, with all that is known of it. */
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import type { InitiativeRow, KpiRow } from '#contract/operations.ts'
import type { Id } from '#domain/shared/basics.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import type { GoalContextValue, Opened } from '../goal-context.ts'
import { partsOf, rowNameAt } from '../row-name.ts'

export type Thing =
  | { readonly type: 'objective'; readonly id: Id; readonly objective: BoardObjective }
  | {
      readonly type: 'keyResult'
      readonly id: Id
      readonly objective: BoardObjective
      readonly keyResult: BoardKeyResult
    }
  | { readonly type: 'kpi'; readonly id: Id; readonly kpi: KpiRow }
  | { readonly type: 'initiative'; readonly id: Id; readonly initiative: InitiativeRow }

type Known = Pick<GoalContextValue, 'objectives' | 'archive' | 'kpis' | 'initiatives'>

/** The thing with this id, whatever it is, or null where it is not (any more). */
export function thingOf({ objectives, archive, kpis, initiatives }: Known, id: Id | undefined): Thing | null {
  if (id === undefined) return null
  for (const objective of [...objectives, ...(archive ?? [])]) {
    if (objective.id === id) return { type: 'objective', id, objective }
    const keyResult = objective.keyResults.find((each) => each.id === id)
    if (keyResult !== undefined) return { type: 'keyResult', id, objective, keyResult }
  }
  const kpi = kpis.find((each) => each.id === id)
  if (kpi !== undefined) return { type: 'kpi', id, kpi }
  const initiative = initiatives.find((each) => each.id === id)
  return initiative === undefined ? null : { type: 'initiative', id, initiative }
}

/** In full. */
export function titleOf(thing: Thing): string {
  switch (thing.type) {
    case 'objective':
      return thing.objective.title
    case 'keyResult':
      return thing.keyResult.title
    case 'kpi':
      return thing.kpi.name
    case 'initiative':
      return thing.initiative.title
  }
}

/** As it is said in a message or a question: a key result by its short name. */
export function calledOf(thing: Thing): string {
  return thing.type === 'keyResult' ? nameOf(thing.keyResult) : titleOf(thing)
}

/** A goal: what can be copied, dropped and taken up again. */
export type Goal = Extract<Thing, { type: 'objective' | 'keyResult' }>

/** Can it be dropped, or taken up again? Null where neither: it is out of sight, closed otherwise, or dropped with its objective. */
export function turnOf(goal: Goal): 'drop' | 'takeUp' | null {
  const { objective } = goal
  if (objective.archived || (goal.type === 'keyResult' && goal.keyResult.archived)) return null
  const isClosed = objective.state === 'closed'
  if (goal.type === 'objective') return isDropped(objective) ? 'takeUp' : isClosed ? null : 'drop'
  if (isClosed) return null
  return goal.keyResult.definition.dropped ? 'takeUp' : 'drop'
}

/** The row that carries `data-row`, read back. */
export function rowOf(element: Element | null): Opened | null {
  const text = rowNameAt(element)
  return text === undefined ? null : readRow(text)
}

export function readRow(text: string): Opened | null {
  const parts = partsOf(text)
  const type = TYPES.find((each) => each === parts.type)
  return type === undefined ? null : { type, id: parts.id }
}

const TYPES = ['objective', 'keyResult', 'kpi', 'initiative'] as const
