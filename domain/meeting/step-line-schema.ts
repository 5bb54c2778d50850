/** The shape of a line that a room writes in a step; what the kinds of step do with lines is in `step-line`. */
import { z } from 'zod'
import { idSchema, isoInstantSchema, nameSchema, titleSchema } from '#domain/shared/basics.ts'

export const lineStepKindSchema = z.enum([
  'silent_writing',
  'dots',
  'translate',
  'many_to_three',
  'hours',
  'where_to_start',
  'free_text',
  'reflect',
])
export type LineStepKind = z.infer<typeof lineStepKindSchema>

export const lineSectionSchema = z.enum([
  'written',
  'meaning',
  'influence',
  'chosen',
  'many',
  'waiting',
  'effective',
  'distraction',
  'continues',
  'stops',
  'starts',
])
export type LineSection = z.infer<typeof lineSectionSchema>

const MOST_AMOUNT = 9999
const markSchema = z.int().min(1).max(5)

export const stepLineSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  stepId: idSchema,
  section: lineSectionSchema,
  text: titleSchema,
  position: z.number(),
  /** Dots given, or hours a week; null where nobody has said. */
  amount: z.number().min(0).max(MOST_AMOUNT).nullable(),
  /** A unit's marks for being the pilot, 1–5 each; null where nobody has said. */
  pressure: markSchema.nullable(),
  willingness: markSchema.nullable(),
  leadership: markSchema.nullable(),
  capacity: markSchema.nullable(),
  /** What «where to start» asked for before it was about units: kept and shown, never given any more. */
  effect: markSchema.nullable(),
  effort: markSchema.nullable(),
  /** Neither on the wall nor in the minutes. */
  offWall: z.boolean(),
  /** The decision, obstacle, priority … it has become. */
  captureId: idSchema.nullable(),
  /** The theme it is in; null for none. */
  groupId: idSchema.nullable(),
  createdAt: isoInstantSchema,
})
export type StepLine = z.infer<typeof stepLineSchema>

/** Lines that say the same, under a name of the room's: a theme. `stepId` is the step it was made in. */
export const lineGroupSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  stepId: idSchema,
  name: nameSchema,
  position: z.number(),
})
export type LineGroup = z.infer<typeof lineGroupSchema>
