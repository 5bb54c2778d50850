/** What becomes of the goals of a cycle in the next: who goes on, who is told as learning, who is celebrated, and who waits for a decision. */
import type { ClosingObjective } from '#contract/closing.ts'
import { goesOn } from '#domain/closing/closing.ts'

type Told = Pick<ClosingObjective, 'droppedOn' | 'review' | 'draft'>

export interface Becomes<Goal> {
  /** They go on and have no draft yet. */
  toDraft: Goal[]
  /** Dropped on the way or at the end: learning, not failure. */
  dropped: Goal[]
  achieved: Goal[]
  undecided: Goal[]
}

export function whatBecomes<Goal extends Told>(objectives: readonly Goal[]): Becomes<Goal> {
  const becomes: Becomes<Goal> = { toDraft: [], dropped: [], achieved: [], undecided: [] }
  for (const objective of objectives) {
    const decision = objective.review?.decision ?? null
    if (objective.droppedOn !== null || decision === 'drop') becomes.dropped.push(objective)
    else if (decision === 'achieved') becomes.achieved.push(objective)
    else if (!goesOn(decision)) becomes.undecided.push(objective)
    else if (objective.draft === null) becomes.toDraft.push(objective)
  }
  return becomes
}
