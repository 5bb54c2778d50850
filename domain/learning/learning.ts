/** What a client has learned, where it was learned, and under which words it is found again. It belongs to the client, not to a cycle. */
import { z } from 'zod'
import { idSchema, isoDateSchema, textSchema } from '#domain/shared/basics.ts'

/**
 * Where a learning stands: written into the log itself (maybe from a check-in), captured in a meeting as *learned*, or said of a goal at the end of its
 * cycle. It is told where it stands and never copied: a correction there is a correction here.
 */
export const learningSourceSchema = z.enum(['log', 'check_in', 'meeting', 'retrospective', 'goal_review'])
export type LearningSource = z.infer<typeof learningSourceSchema>

export const tagSchema = z.string().trim().min(1).max(40)
export const MOST_TAGS = 12

export const learningSchema = z.object({
  /** Of the row it stands in: a learning, a capture, or a review of an objective. */
  id: idSchema,
  source: learningSourceSchema,
  text: textSchema.min(1),
  learnedOn: isoDateSchema,
  unitId: idSchema.nullable(),
  objectiveId: idSchema.nullable(),
  keyResultId: idSchema.nullable(),
  meetingId: idSchema.nullable(),
  checkInId: idSchema.nullable(),
  tags: z.array(tagSchema).max(MOST_TAGS),
})
export type Learning = z.infer<typeof learningSchema>

/** A goal a learning is of, and how alike it is to the one that is written. */
export const learnedGoalSchema = z.object({ title: z.string(), likeness: z.number() })

/** What of the log is looked at. */
export const learningFilterSchema = z.object({
  /** Every word must stand in the text, a tag, or where it was learned. */
  text: z.string().max(200),
  /** It has all of them. */
  tags: z.array(tagSchema).max(MOST_TAGS),
  unitId: idSchema.nullable(),
  source: learningSourceSchema.nullable(),
  cycleId: idSchema.nullable(),
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
})
export type LearningFilter = z.infer<typeof learningFilterSchema>
