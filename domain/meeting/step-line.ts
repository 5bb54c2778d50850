/**
 * What a room writes in a step: lines in the step's sections, put in order, marked and chosen among. Silent writing, focus exercises and
 * translating together are the same rows led in different ways; what a kind of step does with them stands in one table.
 */
import { z } from 'zod'
import { idSchema, isoInstantSchema, titleSchema } from '#domain/shared/basics.ts'

export const lineStepKindSchema = z.enum(['silent_writing'])
export type LineStepKind = z.infer<typeof lineStepKindSchema>

export const lineSectionSchema = z.enum(['written'])
export type LineSection = z.infer<typeof lineSectionSchema>

type LineStepRules = {
  /** The first is where a new line goes. */
  sections: readonly [LineSection, ...LineSection[]]
  /** What the room does not see before the reveal. */
  hides: 'lines' | null
}

export const LINE_STEPS: Record<LineStepKind, LineStepRules> = {
  silent_writing: { sections: ['written'], hides: 'lines' },
}

/** Does a step of that kind hold lines? */
export function isLineStep(kind: string): kind is LineStepKind {
  return lineStepKindSchema.safeParse(kind).success
}

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
  /** 1–5 each: what it would change, and what it would take. */
  effect: markSchema.nullable(),
  effort: markSchema.nullable(),
  /** Neither on the wall nor in the minutes. */
  offWall: z.boolean(),
  /** The decision, obstacle, priority … it has become. */
  captureId: idSchema.nullable(),
  createdAt: isoInstantSchema,
})
export type StepLine = z.infer<typeof stepLineSchema>

type Step = { id: string; kind: string; revealedAt: string | null }

/** Are the lines of the step still kept from the room? */
export function isHidden({ kind, revealedAt }: Omit<Step, 'id'>): boolean {
  return isLineStep(kind) && LINE_STEPS[kind].hides !== null && revealedAt === null
}

/** The lines of a step, section by section, each in its order. */
export function linesOf<Line extends Pick<StepLine, 'stepId' | 'section' | 'position'>>(
  { id, kind }: Pick<Step, 'id' | 'kind'>,
  lines: readonly Line[],
): Line[] {
  if (!isLineStep(kind)) return []
  const { sections } = LINE_STEPS[kind]
  return lines
    .filter((line) => line.stepId === id)
    .toSorted(
      (one, other) => sections.indexOf(one.section) - sections.indexOf(other.section) || one.position - other.position,
    )
}
