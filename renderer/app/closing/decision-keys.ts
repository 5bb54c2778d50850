/** One key a decision, the same wherever a goal is decided by key. None of them walks, undoes or captures. */
import type { GoalDecision } from '#domain/closing/closing.ts'

export const DECISIONS = ['continue', 'adjust', 'drop', 'achieved'] as const satisfies readonly GoalDecision[]
export const DECISION_KEYS = { continue: 'F', adjust: 'J', drop: 'D', achieved: 'N' } as const
