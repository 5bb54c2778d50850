/** What a room decides when a cycle ends: how each goal went, what lay behind, what becomes of it, and who owns the cycle to come. */
import { z } from 'zod'
import { objectiveOutcomeSchema, statusSchema } from '#domain/goal/goal.ts'
import { idSchema, isoDateSchema, isoInstantSchema, textSchema } from '#domain/shared/basics.ts'

/** What becomes of a goal. Continue and adjust make a draft in the next cycle; dropping is learning, not failure. */
export const goalDecisionSchema = z.enum(['continue', 'adjust', 'drop', 'achieved'])
export type GoalDecision = z.infer<typeof goalDecisionSchema>

/** Does the decision take the goal into the next cycle? */
export function goesOn(decision: GoalDecision | null): boolean {
  return decision === 'continue' || decision === 'adjust'
}

/**
 * What lay behind a score under 0.7: a short list to choose from, in the order it is asked. After the method's signs of a dying practice (too much at
 * once, nobody's, forgotten between meetings) and the checks on wording (wrong measure, outside our hands).
 */
export const causeSchema = z.enum([
  'too_ambitious',
  'too_many_goals',
  'no_capacity',
  'no_owner',
  'no_follow_up',
  'dependent_on_others',
  'wrong_measure',
  'initiatives_without_effect',
  'world_changed',
  'other',
])
export type Cause = z.infer<typeof causeSchema>

/** What was said of an objective at the end of its cycle: one row each, filled in bit by bit. */
export const objectiveReviewSchema = z.object({
  id: idSchema,
  objectiveId: idSchema,
  /** The retrospective it was said in last; null outside of any. */
  meetingId: idSchema.nullable(),
  /** What the room says itself, before it sees the score. */
  status: statusSchema.nullable(),
  why: textSchema,
  learned: textSchema,
  /** When the room saw the score; null before that. */
  revealedAt: isoInstantSchema.nullable(),
  causes: z.array(causeSchema).max(causeSchema.options.length),
  decision: goalDecisionSchema.nullable(),
  reason: textSchema,
  decidedOn: isoDateSchema.nullable(),
  /** The coach's word on what became of it; null: as the score says. */
  outcome: objectiveOutcomeSchema.nullable(),
})
export type ObjectiveReview = z.infer<typeof objectiveReviewSchema>

/** A score the coach has set instead of the worked-out one, and why. */
export const setScoreSchema = z.object({
  keyResultId: idSchema,
  score: z.number().min(0).max(1),
  reason: textSchema.min(1),
})
export type SetScore = z.infer<typeof setScoreSchema>

/** A cycle closed on a day, and opened again where that was needed. Never taken away. */
export const cycleClosingSchema = z.object({
  id: idSchema,
  cycleId: idSchema,
  closedOn: isoDateSchema,
  closedAt: isoInstantSchema,
  reopenedAt: isoInstantSchema.nullable(),
  /** Why it was opened again; empty while it is closed. */
  reason: textSchema,
})
export type CycleClosing = z.infer<typeof cycleClosingSchema>

/** Who holds the next cycle of a unit. */
export const nextOwnerSchema = z.object({ cycleId: idSchema, unitId: idSchema, personId: idSchema })
export type NextOwner = z.infer<typeof nextOwnerSchema>

/** After the first cycle, decided aloud: do we go on because it helps, or was it a one-off? */
export const habitSchema = z.enum(['habit', 'stunt', 'undecided'])
export type Habit = z.infer<typeof habitSchema>
