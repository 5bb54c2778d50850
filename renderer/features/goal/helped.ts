/** Others' goals that some units contribute to. */
import type { BoardObjective, Contributor } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'

/**
 * What some units help with: a whole objective, or of an objective the key results that they contribute to. Null where they do not.
 */
export function helpedBy(
  objective: BoardObjective,
  contributors: readonly Contributor[],
  isAmong: (unitId: Id) => boolean,
): BoardObjective | null {
  const ids = new Set(
    contributors
      .filter(({ unitId }) => unitId !== null && isAmong(unitId))
      .map((row) => row.objectiveId ?? row.keyResultId),
  )
  if (ids.has(objective.id)) return objective
  const keyResults = objective.keyResults.filter((each) => ids.has(each.id))
  return keyResults.length === 0 ? null : { ...objective, keyResults }
}
