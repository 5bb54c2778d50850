/** What an objective contributes to, by the name a person knows it by: the unit of an objective, the short name of a key result. */
import type { BoardObjective } from '#contract/goal.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useGoal } from '../goal-context.ts'

export function useContributions(objective: BoardObjective): string[] {
  const { objectives } = useGoal()
  const format = useFormat()
  const names = objective.contributesTo.flatMap(({ objectiveId, keyResultId }) => {
    const other = objectives.find((each) => each.id === objectiveId)
    if (other !== undefined) return [format.unit(other.unitId)]
    const keyResult = objectives.flatMap((each) => each.keyResults).find((each) => each.id === keyResultId)
    return keyResult === undefined ? [] : [nameOf(keyResult)]
  })
  return [...new Set(names)]
}
