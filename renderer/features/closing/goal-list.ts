/** The goals of a closing as a list to walk: by unit in the order of the picture, and which of them the closing speaks of. */
import { waitsForDecision } from '#domain/closing/reviewed.ts'
import type { ClosingObjective } from '#contract/closing.ts'
import type { Id } from '#domain/shared/basics.ts'

type Placed = Pick<ClosingObjective, 'id' | 'unitId'>

/** Units in the order their first goal comes. */
export function byUnit<Goal extends Placed>(objectives: readonly Goal[]): { unitId: Id; objectives: Goal[] }[] {
  const groups = new Map<Id, Goal[]>()
  for (const objective of objectives) groups.set(objective.unitId, [...(groups.get(objective.unitId) ?? []), objective])
  return [...groups].map(([unitId, ofUnit]) => ({ unitId, objectives: ofUnit }))
}

/** The goal a step away from one; where none has the keys, the first that waits for a decision, else the first. */
export function stepTo(
  objectives: readonly Pick<ClosingObjective, 'id' | 'review' | 'droppedOn'>[],
  from: Id | null,
  by: 1 | -1,
): Id | null {
  const at = objectives.findIndex((each) => each.id === from)
  if (at >= 0) return objectives[at + by]?.id ?? from
  return (objectives.find(waitsForDecision) ?? objectives[0])?.id ?? null
}
