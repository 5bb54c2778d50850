/** The decisions as rows that can be shown ahead of the back end. */
import { useMemo } from 'react'
import type { ClosingObjective } from '#contract/closing.ts'
import type { GoalDecision } from '#domain/closing/closing.ts'
import type { Id } from '#domain/shared/basics.ts'

export function useDecisions(objectives: readonly ClosingObjective[]): { id: Id; decision: GoalDecision | null }[] {
  return useMemo(() => objectives.map(({ id, review }) => ({ id, decision: review?.decision ?? null })), [objectives])
}
