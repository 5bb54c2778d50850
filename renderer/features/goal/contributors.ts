/** Who only contributes to a goal, and by which name. */
import type { Contributor } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useGoal } from './goal-context.ts'

export function contributorsTo(contributors: readonly Contributor[], id: Id): Contributor[] {
  return contributors.filter((row) => (row.objectiveId ?? row.keyResultId) === id)
}

export function useContributorName(): (row: Pick<Contributor, 'unitId' | 'personId'>) => string {
  const format = useFormat()
  return ({ unitId, personId }) => (unitId === null ? (format.person(personId) ?? '') : format.unit(unitId))
}

/** Names of those who contribute to a goal. */
export function useContributorNames(id: Id): string[] {
  const { contributors } = useGoal()
  return contributorsTo(contributors, id).map(useContributorName())
}
