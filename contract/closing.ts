/**
 * Closing a cycle: what came of every goal, what was decided, the drafts of the cycle to come, and who owns it. A closed cycle is read-only until it is
 * opened again on record: every edit of a goal, check-in, score or review in it is refused with `conflict` about `cycle_closed`. The coach's
 * alone; what the room sees of it is in `stage`.
 */
import { z } from 'zod'
import {
  causeSchema,
  cycleClosingSchema,
  goalDecisionSchema,
  habitSchema,
  nextOwnerSchema,
  objectiveReviewSchema,
  setScoreSchema,
} from '#domain/closing/closing.ts'
import { cycleSchema } from '#domain/cycle/cycle.ts'
import {
  checkInSchema,
  keyResultDefinitionSchema,
  objectiveOutcomeSchema,
  objectiveSchema,
  statusSchema,
} from '#domain/goal/goal.ts'
import { idSchema, isoDateSchema, textSchema, titleSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, ofClient, query } from './base.ts'

const ofCycle = clientCommand.extend({ cycleId: idSchema })
const ofObjective = clientCommand.extend({ objectiveId: idSchema })

/** A key result from where it began to where it ended. */
const closingKeyResultSchema = z.object({
  id: idSchema,
  title: titleSchema,
  /** Empty: the title is used. */
  shortName: z.string(),
  definition: keyResultDefinitionSchema,
  weight: z.number(),
  /** The last value measured in the cycle; null where none was. */
  value: z.number().nullable(),
  status: statusSchema.nullable(),
  confidence: z.int().nullable(),
  /** The cycle's measurements, oldest first. */
  trend: z.array(z.object({ date: isoDateSchema, value: z.number() })),
  /** Standing check-ins of the cycle, oldest first: its story in the room's own words. */
  checkIns: z.array(
    checkInSchema.pick({
      id: true,
      date: true,
      status: true,
      confidence: true,
      value: true,
      changed: true,
      blocks: true,
      offWall: true,
    }),
  ),
  /** Hold-level: was it held at each measurement, oldest first. */
  held: z.array(z.boolean()),
  /** Worked out, 0–1; null where nothing says it. */
  computed: z.number().nullable(),
  /** What the coach has set instead. */
  set: setScoreSchema.pick({ score: true, reason: true }).nullable(),
  /** The one that counts. */
  score: z.number().nullable(),
})
export type ClosingKeyResult = z.infer<typeof closingKeyResultSchema>

export const closingObjectiveSchema = objectiveSchema.extend({
  /** Dropped on the way: by whom it was decided is in its history; it needs no decision. */
  droppedOn: z.object({ date: isoDateSchema, reason: textSchema }).nullable(),
  /** Weighted mean of the scores; key results without one are left out and counted. */
  score: z.object({ score: z.number().nullable(), scored: z.int(), of: z.int() }),
  /** What the score says became of it; null without one. */
  proposedOutcome: objectiveOutcomeSchema.nullable(),
  /** Null before anything has been said of it. */
  review: objectiveReviewSchema.nullable(),
  /** Key results that run, in their order; dropped ones apart. */
  keyResults: z.array(closingKeyResultSchema),
  dropped: z.array(z.object({ id: idSchema, title: titleSchema, date: isoDateSchema, reason: textSchema })),
  /** The draft that continues it; null where there is none. */
  draft: z.object({ id: idSchema, title: titleSchema, cycleId: idSchema }).nullable(),
})
export type ClosingObjective = z.infer<typeof closingObjectiveSchema>

/** A goal of the next cycle beside the one it continues. */
const draftSchema = z.object({
  id: idSchema,
  previousId: idSchema,
  unitId: idSchema,
  cycleId: idSchema,
  title: titleSchema,
  why: textSchema,
  ownerId: idSchema.nullable(),
  state: objectiveSchema.shape.state,
  keyResults: z.array(
    z.object({
      id: idSchema,
      title: titleSchema,
      /** The key result it continues; null for a new one. */
      previousId: idSchema.nullable(),
      definition: keyResultDefinitionSchema,
    }),
  ),
  /** Likeness 0–1 to the goal it continues, in words alone. */
  likeness: z.number(),
  /** Near enough for the question what is different. */
  isNearCopy: z.boolean(),
  /** The answer to that question; empty before there is one. */
  difference: textSchema,
  /** Ids of the learning that changed it. */
  learningIds: z.array(idSchema),
})
export type NextDraft = z.infer<typeof draftSchema>

export const closingViewSchema = z.object({
  cycle: cycleSchema,
  summary: textSchema,
  /** Each time it was closed, oldest first. */
  closings: z.array(cycleClosingSchema),
  /** Not archived, in the order of the OKR picture. */
  objectives: z.array(closingObjectiveSchema),
  /** Objectives that wait for a decision; dropped ones wait for none. */
  undecided: z.int(),
  /** Everything came out in full: were the goals brave enough? */
  allReached: z.boolean(),
  nextOwners: z.array(nextOwnerSchema),
  /** The cycle that comes after; null where none is made, with the one that would be. */
  next: cycleSchema.nullable(),
  proposedNext: z.object({ start: isoDateSchema, end: isoDateSchema, number: z.int(), year: z.int() }).nullable(),
  drafts: z.array(draftSchema),
  /** No cycle of the client's was closed before this one: after the first it is decided whether it becomes a habit. */
  isFirst: z.boolean(),
  /** What the rooms have decided about that, by meeting. */
  habits: z.array(z.object({ meetingId: idSchema, date: isoDateSchema, habit: habitSchema })),
})
export type ClosingView = z.infer<typeof closingViewSchema>

/** One cycle in the life of a goal. */
const ancestorSchema = z.object({
  objectiveId: idSchema,
  title: titleSchema,
  cycle: cycleSchema.pick({ id: true, name: true, startDate: true, endDate: true, state: true }),
  score: z.number().nullable(),
  outcome: objectiveOutcomeSchema.nullable(),
  decision: goalDecisionSchema.nullable(),
  reason: textSchema,
  learned: textSchema,
})
export type Ancestor = z.infer<typeof ancestorSchema>

export const closing = {
  /** `cycleId` null: the running cycle, else the latest that has begun. */
  view: query('coach')
    .input(ofClient.extend({ cycleId: idSchema.nullable() }))
    .output(z.object({ closing: closingViewSchema.nullable() })),
  /** What the room says of a goal: its own colour, why, what it learned, and what lay behind. */
  review: edit('coach')
    .input(
      ofObjective.extend({
        meetingId: idSchema.nullable(),
        patch: objectiveReviewSchema
          .pick({ status: true, why: true, learned: true })
          .extend({ causes: z.array(causeSchema).max(20) })
          .partial(),
      }),
    )
    .output(doneSchema),
  /** Shows the room the score of a goal. What the room has seen cannot be unseen: this has no undo. */
  reveal: edit('coach')
    .input(ofObjective.extend({ meetingId: idSchema }))
    .output(doneSchema),
  /**
   * Null takes the decision back; what is left out stays as it is, for the next key may come before the window has heard of the last. A goal dropped here is
   * told as learning; `drop` and `achieved` make no draft.
   */
  decide: edit('coach')
    .input(
      ofObjective.extend({
        meetingId: idSchema.nullable(),
        decision: goalDecisionSchema.nullable().optional(),
        reason: textSchema.optional(),
      }),
    )
    .output(doneSchema),
  /** Null: as it is worked out. A score of the coach's own has a reason. */
  setScore: edit('coach')
    .input(
      clientCommand.extend({
        keyResultId: idSchema,
        set: setScoreSchema.pick({ score: true, reason: true }).nullable(),
      }),
    )
    .output(doneSchema),
  /** Null: as the score says. */
  setOutcome: edit('coach')
    .input(ofObjective.extend({ outcome: objectiveOutcomeSchema.exclude(['dropped']).nullable() }))
    .output(doneSchema),
  /** Null: nobody yet. */
  setNextOwner: edit('coach')
    .input(ofCycle.extend({ unitId: idSchema, personId: idSchema.nullable() }))
    .output(doneSchema),
  summarise: edit('coach')
    .input(ofCycle.extend({ text: textSchema }))
    .output(doneSchema),
  /**
   * Closes the cycle: every open goal gets its outcome (the coach's, else `dropped` where that was decided, else as its score says, else `missed`), and
   * nothing of it changes any more. `conflict` where it is closed (`cycle_closed`), and before its first day (`cycle_not_begun`).
   */
  close: edit('coach').input(ofCycle).output(doneSchema),
  /** Opens it again, on record: its goals run on as they did. `conflict` where it is not closed (`cycle_open`). */
  reopen: edit('coach')
    .input(ofCycle.extend({ reason: textSchema.min(1) }))
    .output(doneSchema),
  /**
   * Drafts in the next cycle of the goals that go on and have none: each key result that ran begins where this one ended, its target to be set. Makes
   * the cycle where `next` says so. Nothing else is carried. `conflict` where no goal goes on (`nothing_goes_on`).
   */
  draftNext: edit('coach')
    .input(
      ofCycle.extend({
        next: z.discriminatedUnion('is', [
          z.object({ is: z.literal('made'), cycleId: idSchema }),
          z.object({ is: z.literal('new'), cycle: cycleSchema.omit({ id: true, state: true }) }),
        ]),
        /** Which of them; all where it is not given. */
        objectiveIds: z.array(idSchema).max(500).optional(),
      }),
    )
    .output(doneSchema.extend({ cycleId: idSchema, objectiveIds: z.array(idSchema) })),
  /** The life of a goal through the cycles it has run in, oldest first, also what continues it. */
  lineage: query('coach')
    .input(ofClient.extend({ objectiveId: idSchema }))
    .output(z.object({ ancestors: z.array(ancestorSchema) })),
}
