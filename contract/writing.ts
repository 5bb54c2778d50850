/**
 * Goals written in a running meeting: a line said, the coach's question, the line said anew, and the room's yes. What is written here stands in the
 * meeting until it is accepted; then it is a goal of the OKR picture like any other. What the room sees of it is in `stage`.
 */
import { z } from 'zod'
import { goalRoleSchema, writtenLineSchema } from '#domain/meeting/write-goals.ts'
import { idSchema, textSchema, titleSchema } from '#domain/shared/basics.ts'
import { checkIdSchema } from '#domain/wording/exception.ts'
import { clientCommand, doneSchema, edit, madeSchema } from './base.ts'

const ofLine = clientCommand.extend({ lineId: idSchema })

/** The words of a goal; why is an objective's, and empty for a key result. */
const words = { text: titleSchema, why: textSchema }

/** A goal of the meeting's units, or a line that is to become one. */
export const workedGoalSchema = z.object({
  /** The goal's, also of a line that is no goal yet: it keeps its id when it becomes one. */
  id: idSchema,
  role: goalRoleSchema,
  unitId: idSchema,
  unitName: z.string(),
  /** The objective a key result is under; an objective's own. Null for an objective that is not there yet, or where it has gone. */
  objectiveId: idSchema.nullable(),
  /** What has been said of it in this meeting; null where nothing has. */
  line: writtenLineSchema.pick({ id: true, acceptedAt: true }).nullable(),
  /** As it was before this meeting said it anew; of a new line as it was said first. */
  before: z.string(),
  whyBefore: z.string(),
  /** As it is said now; empty where it has not been said anew. */
  after: z.string(),
  whyAfter: z.string(),
  /** The one question to ask of its words now; null where there is none, and outside the step that asks. */
  question: z.object({ id: checkIdSchema, params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
})
export type WorkedGoal = z.infer<typeof workedGoalSchema>

/** Every one is refused with `conflict` (`meeting`) in a meeting that does not run. */
export const writing = {
  /** A line of its own: an objective for a unit, or a key result under an objective. */
  add: edit('coach')
    .input(
      clientCommand.extend({
        meetingId: idSchema,
        role: goalRoleSchema,
        unitId: idSchema,
        /** Null for an objective only. */
        objectiveId: idSchema.nullable(),
        ...words,
      }),
    )
    .output(madeSchema),
  /**
   * Says a goal, or a line that is to become one, anew; what it was stays beside it until the room accepts. `id`: of the goal, as the room tells it.
   * Answers with the line. `not_found` where it is neither.
   */
  reword: edit('coach')
    .input(clientCommand.extend({ meetingId: idSchema, role: goalRoleSchema, id: idSchema, ...words }))
    .output(madeSchema),
  /**
   * The room's yes: the words are written in the OKR picture, as a new goal or as new words for the one that is there, and what it was called is
   * kept. `conflict` where the line has been accepted (`line`), or its objective is closed or gone (`objective_closed`).
   */
  accept: edit('coach').input(ofLine).output(doneSchema),
  /** Gives up a line, or new words, that nobody has accepted. `conflict` after that. */
  remove: edit('coach').input(ofLine).output(doneSchema),
}
