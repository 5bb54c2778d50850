/** Who only contributes to a goal, and by which name. */
import type { Contributor } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useGoal } from './goal-context.ts'

export function contributorsTo(contributors: readonly Contributor[], id: Id): Contributor[] {
  return contributors.filter((row) => (row.objectiveId ?? row.keyResultId) === id)
}

/** Names of those who contribute to a goal. */
export function useContributorNames(id: Id): string[] {
  const { contributors } = useGoal()
  const format = useFormat()
  return contributorsTo(contributors, id).map(format.contributor)
}
