/** What an initiative serves, by name: a key result, an objective, else its unit. */
import type { Initiative } from '#domain/initiative/initiative.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useGoal } from '../goal-context.ts'

export function useServed() {
  const { objectives } = useGoal()
  const format = useFormat()
  return ({ keyResultId, objectiveId, unitId }: Pick<Initiative, 'keyResultId' | 'objectiveId' | 'unitId'>): string => {
    const keyResult = objectives.flatMap((each) => each.keyResults).find((each) => each.id === keyResultId)
    if (keyResult !== undefined) return nameOf(keyResult)
    return objectives.find((each) => each.id === objectiveId)?.title ?? format.unit(unitId)
  }
}
