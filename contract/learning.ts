/** The learning log of a client: what was learned, where, and under which words it is found again. The coach's alone. */
import { z } from 'zod'
import {
  learnedGoalSchema,
  learningFilterSchema,
  learningSchema,
  MOST_TAGS,
  tagSchema,
} from '#domain/learning/learning.ts'
import { meetingKindSchema } from '#domain/meeting/meeting.ts'
import { documentLanguageSchema, idSchema, isoDateSchema, textSchema, titleSchema } from '#domain/shared/basics.ts'
import { action, clientCommand, doneSchema, edit, madeSchema, ofClient, query } from './base.ts'
import { handedOutSchema } from './document.ts'

/** A learning with the words of where it stands, as they are now. */
export const learnedSchema = learningSchema.extend({
  /** The cycle it belongs to; null where it was learned in none. */
  cycleId: idSchema.nullable(),
  objectiveTitle: z.string().nullable(),
  keyResultTitle: z.string().nullable(),
  meeting: z.object({ kind: meetingKindSchema, date: isoDateSchema }).nullable(),
  /** The goals it has changed. */
  changed: z.array(idSchema),
})
export type Learned = z.infer<typeof learnedSchema>

/** A learning that fits a goal somebody writes, and why. */
const fittingSchema = z.object({
  learned: learnedSchema,
  because: z.object({
    /** It was learned of a goal like this one; null where it was not. */
    goal: learnedGoalSchema.nullable(),
    /** Words of the goal it has too, as they stand in the goal. */
    words: z.array(z.string()),
    tags: z.array(tagSchema),
    sameUnit: z.boolean(),
  }),
})
export type FittingLearning = z.infer<typeof fittingSchema>

const written = z.object({
  text: textSchema.min(1),
  tags: z.array(tagSchema).max(MOST_TAGS),
  unitId: idSchema.nullable(),
})

export const learning = {
  /** Newest first. Every word of the search must fit; a filter that is not given leaves nothing out. */
  list: query('coach')
    .input(ofClient.extend(learningFilterSchema.partial().shape))
    .output(z.object({ learned: z.array(learnedSchema) })),
  /** The tags in use, the most used first. */
  tags: query('coach')
    .input(ofClient)
    .output(z.object({ tags: z.array(z.object({ tag: tagSchema, count: z.int() })) })),
  /** What the client has learned that fits a goal, the best first. `objectiveId`: the goal itself, where it is there already. */
  similar: query('coach')
    .input(
      ofClient.extend({
        title: titleSchema,
        unitId: idSchema.nullable(),
        objectiveId: idSchema.nullable(),
        limit: z.int().min(1).max(20),
      }),
    )
    .output(z.object({ fitting: z.array(fittingSchema) })),
  /** The learning that changed a goal. */
  ofObjective: query('coach')
    .input(ofClient.extend({ objectiveId: idSchema }))
    .output(z.object({ learned: z.array(learnedSchema) })),
  /** `learnedOn` null: today. */
  add: edit('coach')
    .input(
      clientCommand.extend({
        ...written.shape,
        learnedOn: isoDateSchema.nullable(),
        objectiveId: idSchema.nullable(),
        keyResultId: idSchema.nullable(),
      }),
    )
    .output(madeSchema),
  /** Of what stands in the log itself. What was said in a meeting or of a goal is put right there: `not_found` here. */
  update: edit('coach')
    .input(
      clientCommand.extend({
        id: idSchema,
        patch: written.pick({ text: true, unitId: true }).extend({ learnedOn: isoDateSchema }).partial(),
      }),
    )
    .output(doneSchema),
  /** Takes it out of the log, and off the goals it changed. */
  remove: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  /** Whatever its source. */
  setTags: edit('coach')
    .input(clientCommand.extend({ learningId: idSchema, tags: written.shape.tags }))
    .output(doneSchema),
  /**
   * Takes what was said in a check-in into the log, in the words given. What was marked *not on the wall* comes in by this alone. Taken in before: that
   * one is answered, and nothing is written.
   */
  fromCheckIn: edit('coach')
    .input(clientCommand.extend({ checkInId: idSchema, text: written.shape.text, tags: written.shape.tags }))
    .output(madeSchema),
  /** The learning changed the goal: the question what is different is answered. */
  link: edit('coach')
    .input(clientCommand.extend({ objectiveId: idSchema, learningId: idSchema }))
    .output(doneSchema),
  unlink: edit('coach')
    .input(clientCommand.extend({ objectiveId: idSchema, learningId: idSchema }))
    .output(doneSchema),
  /** Hands the log over as a file: a table for a spreadsheet, or to read. `language` null: the client's. */
  exportFile: action('coach')
    .input(
      ofClient.extend({
        form: z.enum(['csv', 'markdown']),
        language: documentLanguageSchema.nullable(),
        filter: learningFilterSchema.partial(),
      }),
    )
    .output(handedOutSchema),
}
