/**
 * The coach's eye on the goals of a client: what stands on purpose, what was rewritten when somebody asked, what earlier cycles were called, and the
 * library of key-result patterns. The judging itself is the domain's and happens where the words are typed. The coach's alone.
 */
import { z } from 'zod'
import { idSchema, textSchema, titleSchema } from '#domain/shared/basics.ts'
import {
  checkIdSchema,
  exceptionReasonSchema,
  rewriteSchema,
  wordingExceptionSchema,
} from '#domain/wording/exception.ts'
import { patternSchema } from '#domain/wording/pattern.ts'
import { clientCommand, doneSchema, edit, madeSchema, ofClient, query } from './base.ts'

/** What goes with a goal as it is put in: the questions it is put in in spite of, and what it was called before one was asked. */
export const wordingNotesSchema = z.object({
  accepted: z.array(z.object({ checkId: checkIdSchema, reason: exceptionReasonSchema })).max(20),
  rewritten: z.object({ before: titleSchema, checkId: checkIdSchema }).nullable(),
})
export type WordingNotes = z.infer<typeof wordingNotesSchema>

/** A goal of an earlier cycle, and where it stands. */
const earlierGoal = z.object({ id: idSchema, title: titleSchema, cycleId: idSchema })
export type EarlierGoal = z.infer<typeof earlierGoal>

export const wording = {
  /**
   * What the eye needs beside the board of a cycle (null: as the board's): every exception of the client, also those that have lapsed because the
   * words have changed, and the goals of the cycles before, the latest first, each title once.
   */
  around: query('coach')
    .input(ofClient.extend({ cycleId: idSchema.nullable() }))
    .output(z.object({ exceptions: z.array(wordingExceptionSchema), earlier: z.array(earlierGoal) })),
  /** It stands so on purpose. For the words as they are now; the same question accepted again gets the new reason. */
  accept: edit('coach')
    .input(
      clientCommand.extend({
        of: z.object({ type: z.enum(['objective', 'keyResult']), id: idSchema }),
        checkId: checkIdSchema,
        reason: exceptionReasonSchema,
      }),
    )
    .output(madeSchema),
  /** The question may be asked again. */
  takeBack: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  /** Before and after, the newest first, with the unit it was for (empty where the goal is gone). */
  rewrites: query('coach')
    .input(ofClient)
    .output(z.object({ rewrites: z.array(rewriteSchema.extend({ unitName: textSchema })) })),
  removeRewrite: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  /** The whole library, in the order of its topics. The same for every client. */
  patterns: query('coach')
    .input(z.object({}))
    .output(z.object({ patterns: z.array(patternSchema) })),
}
