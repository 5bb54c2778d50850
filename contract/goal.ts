/** Objectives, key results and check-ins: the board, quick entry and what happens to a goal. */
import { z } from 'zod'
import { cycleSchema } from '#domain/cycle/cycle.ts'
import { ATTENTION_REASONS } from '#domain/goal/attention.ts'
import { flagSchema } from '#domain/goal/flags.ts'
import {
  checkInSchema,
  keyResultDefinitionSchema,
  keyResultSchema,
  objectiveChangeSchema,
  objectiveOutcomeSchema,
  objectiveSchema,
  statusSchema,
} from '#domain/goal/goal.ts'
import { idSchema, isoDateSchema, textSchema, titleSchema } from '#domain/shared/basics.ts'
import { checkIdSchema } from '#domain/wording/exception.ts'
import { clientCommand, doneSchema, edit, madeSchema, ofClient, query } from './base.ts'
import { courseSchema } from './course.ts'
import { wordingNotesSchema } from './wording.ts'

/** Where a status is shown: `stale` takes the place of green and yellow that are not fresh. `null`: nothing reported yet. */
export const shownStatusSchema = z.enum(['green', 'yellow', 'red', 'stale']).nullable()
export type ShownStatus = z.infer<typeof shownStatusSchema>

export const paceSchema = z.enum(['ahead', 'on_pace', 'behind', 'far_behind', 'too_early'])

/** Where a key result lands if it goes on as it has; see the domain's `Forecast` for what each field means. */
const forecastSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('none'),
    why: z.enum(['level', 'no_way', 'over', 'too_early', 'too_few']),
    measurements: z.int(),
  }),
  z.object({
    state: z.literal('told'),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    slope: z.number(),
    scattered: z.boolean(),
    reached: z.boolean(),
    past: z.boolean(),
    reachesOn: isoDateSchema.nullable(),
    measurements: z.int(),
    from: isoDateSchema,
    until: isoDateSchema,
  }),
])

export const standingSchema = z.object({
  shown: shownStatusSchema,
  status: statusSchema.nullable(),
  confidence: z.int().nullable(),
  confidenceBefore: z.int().nullable(),
  value: z.number().nullable(),
  valueBefore: z.number().nullable(),
  /** Date of the last check-in and of the last measurement. */
  checkedOn: isoDateSchema.nullable(),
  measuredOn: isoDateSchema.nullable(),
  freshness: z.enum(['fresh', 'waiting', 'outdated', 'never']),
  /** Whole weeks since the last check-in; null where there is none. */
  weeksSince: z.int().nullable(),
  /** Unclamped share of the way; null while not measured or not measurable. */
  ratio: z.number().nullable(),
  /** Share of the way expected today; null for a hold-level. */
  expected: z.number().nullable(),
  /** The value expected today; null where there is no expected share. */
  expectedValue: z.number().nullable(),
  pace: paceSchema.nullable(),
  /** Hold-level: was the level held at each measurement, oldest first. */
  held: z.array(z.boolean()),
  /** Where it lands if it goes on as it has, or why that cannot be said. */
  forecast: forecastSchema,
  /** What is worth noticing, high ones first. */
  flags: z.array(flagSchema),
  /** Why it needs attention, the gravest first; empty where it does not. */
  attention: z.array(z.enum(ATTENTION_REASONS)),
  needsAttention: z.boolean(),
  /** Its own dates, else the cycle's. */
  period: z.object({ start: isoDateSchema, end: isoDateSchema }),
  /** Working days of the period: strictly before today, and in all. */
  workingDays: z.object({ passed: z.int(), of: z.int() }),
  /** The first check-in that was due and did not come, and the last day it counted for. */
  missed: z.object({ due: isoDateSchema, end: isoDateSchema }).nullable(),
  /** The next check-in that is due, today's included; null after the last. */
  nextDue: isoDateSchema.nullable(),
})
export type Standing = z.infer<typeof standingSchema>

export const boardKeyResultSchema = keyResultSchema.extend({
  definition: keyResultDefinitionSchema,
  standing: standingSchema,
  /** From which day it has been dropped, and why; null where it is not. */
  drop: objectiveChangeSchema.pick({ date: true, reason: true }).nullable(),
  /** The cycle's measurements, oldest first. */
  trend: z.array(z.object({ date: isoDateSchema, value: z.number() })),
})
export type BoardKeyResult = z.infer<typeof boardKeyResultSchema>

/** What an objective contributes to: an objective or a key result. */
const contributionTarget = z.object({ objectiveId: idSchema.nullable(), keyResultId: idSchema.nullable() })

export const boardObjectiveSchema = objectiveSchema.extend({
  keyResults: z.array(boardKeyResultSchema),
  /** Mean of the clamped ratios; null while nothing is measured. */
  progress: z.object({ share: z.number().nullable(), measured: z.int(), of: z.int() }),
  contributesTo: z.array(contributionTarget),
  flags: z.array(flagSchema),
  /** When and why it was dropped; null where it is not. */
  drop: objectiveChangeSchema.pick({ date: true, reason: true }).nullable(),
})
export type BoardObjective = z.infer<typeof boardObjectiveSchema>

const enteredKeyResult = z.object({
  title: titleSchema,
  shortName: keyResultSchema.shape.shortName,
  definition: keyResultDefinitionSchema.omit({
    id: true,
    keyResultId: true,
    validFrom: true,
    decisionId: true,
    dropped: true,
    reason: true,
  }),
  /** What the coach's eye keeps with it. */
  notes: wordingNotesSchema.optional(),
})
export type EnteredKeyResult = z.infer<typeof enteredKeyResult>

const enteredObjective = z.object({
  title: titleSchema,
  why: textSchema,
  ownerId: idSchema.nullable(),
  contributesTo: z.array(idSchema).max(50),
  keyResults: z.array(enteredKeyResult).max(50),
  /** Nobody has said yes to it yet: it is kept as a draft. */
  draft: z.boolean().optional(),
  notes: wordingNotesSchema.optional(),
})
export type EnteredObjective = z.infer<typeof enteredObjective>

const editableDefinition = keyResultDefinitionSchema.omit({
  id: true,
  keyResultId: true,
  decisionId: true,
  validFrom: true,
  reason: true,
})

const editableCheckIn = checkInSchema.pick({
  keyResultId: true,
  date: true,
  status: true,
  confidence: true,
  value: true,
  changed: true,
  blocks: true,
  givenById: true,
  meetingId: true,
  offWall: true,
})

/** What follows into a copy. Check-ins never do. */
const copiedSchema = z.object({
  /** Of an objective: the key results that run, each with what else follows. */
  keyResults: z.boolean(),
  initiatives: z.boolean(),
  /** What it serves and contributes to, and who contributes to it. */
  links: z.boolean(),
  owner: z.boolean(),
  /** Baseline and target. */
  targets: z.boolean(),
})
export type Copied = z.infer<typeof copiedSchema>

/** Exactly one of unit and person contributes, to exactly one of objective and key result. */
const newContributorSchema = z
  .object({
    unitId: idSchema.nullable(),
    personId: idSchema.nullable(),
    objectiveId: idSchema.nullable(),
    keyResultId: idSchema.nullable(),
    /** With what, in their own words; may be empty. */
    note: textSchema,
  })
  .refine((row) => (row.unitId === null) !== (row.personId === null))
  .refine((row) => (row.objectiveId === null) !== (row.keyResultId === null))
export type NewContributor = z.infer<typeof newContributorSchema>

/** A unit or person that drives a goal without owning one. */
export const contributorSchema = z.object({
  id: idSchema,
  unitId: idSchema.nullable(),
  personId: idSchema.nullable(),
  objectiveId: idSchema.nullable(),
  keyResultId: idSchema.nullable(),
  note: textSchema,
})
export type Contributor = z.infer<typeof contributorSchema>

const dated = z.object({ date: isoDateSchema, reason: textSchema.min(1), decisionId: idSchema.nullable() })

export const goal = {
  /** The connected structure of a cycle (null: the running one, else the next, else the latest), with today's figures. */
  board: query('coach')
    .input(
      ofClient.extend({
        cycleId: idSchema.nullable(),
        /** True: what has been archived, by itself, instead of what has not. */
        archived: z.boolean().optional(),
      }),
    )
    .output(
      z.object({
        cycle: cycleSchema.nullable(),
        objectives: z.array(boardObjectiveSchema),
        /** Objectives and key results of the cycle that are archived. */
        archivedCount: z.int(),
        /** Who only contributes, to an objective or key result above. */
        contributors: z.array(contributorSchema),
      }),
    ),
  /** A batch of goals as typed in one go, in one edit. */
  enter: edit('coach')
    .input(
      clientCommand.extend({
        cycleId: idSchema,
        unitId: idSchema,
        objectives: z.array(enteredObjective).min(1).max(50),
      }),
    )
    .output(doneSchema.extend({ objectiveIds: z.array(idSchema) })),
  /** More key results under an objective that is there already; `conflict` (`objective_closed`) where it is closed or archived. */
  addKeyResults: edit('coach')
    .input(clientCommand.extend({ objectiveId: idSchema, keyResults: z.array(enteredKeyResult).min(1).max(50) }))
    .output(doneSchema),
  /**
   * `conflict` where what it contributes to contributes to it, at once or the long way round; and, moved to another cycle, with a subject that says
   * why not: `cycle_closed`, or `check_ins_outside` where its check-ins lie on other days than the cycle's. Work that serves it comes along to its
   * unit, which then no longer only contributes to it; dates of its own that lie outside the cycle are left behind. Dropping, and taking up again, have a day and a reason: see `dropObjective`; here a dropped one stays so (`objective_closed`).
   */
  updateObjective: edit('coach')
    .input(
      clientCommand.extend({
        id: idSchema,
        patch: objectiveSchema
          .omit({ id: true, previousId: true })
          .extend({ outcome: objectiveOutcomeSchema.exclude(['dropped']).nullable() })
          .partial(),
        contributesTo: z
          .array(contributionTarget.refine((to) => (to.objectiveId === null) !== (to.keyResultId === null)))
          .max(50)
          .optional(),
        /** The check whose question the new title answers: before and after are kept to learn from. */
        answers: checkIdSchema.optional(),
      }),
    )
    .output(doneSchema),
  /** With its key results; `conflict` once there are check-ins (close or drop it instead). */
  removeObjective: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  /**
   * A change of words corrects in place. A change of meaning (`change` given) is dated, has a reason, and leaves what was valid before
   * readable. Moved to another objective it stands last, unless a place is given; `conflict` as for an objective, or `objective_closed`. Dropped, or
   * taken up again, it stays so from that day on; `invalid` (`date`) where it was so by then, or has been both since.
   */
  updateKeyResult: edit('coach')
    .input(
      clientCommand.extend({
        id: idSchema,
        patch: keyResultSchema.omit({ id: true }).partial(),
        definition: editableDefinition.partial(),
        change: z.object({ date: isoDateSchema, reason: textSchema, decisionId: idSchema.nullable() }).nullable(),
        /** As for an objective. */
        answers: checkIdSchema.optional(),
      }),
    )
    .output(doneSchema),
  removeKeyResult: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  /**
   * A copy in a unit and cycle, with what is to follow. It stands last, is open, and has no check-ins. `conflict` (`cycle_closed`) in a cycle that is
   * over.
   */
  duplicateObjective: edit('coach')
    .input(
      clientCommand.extend({
        id: idSchema,
        unitId: idSchema,
        cycleId: idSchema,
        title: titleSchema,
        follow: copiedSchema,
      }),
    )
    .output(madeSchema),
  /** The same of a key result, under an objective. `conflict` also where that is closed or archived (`objective_closed`). */
  duplicateKeyResult: edit('coach')
    .input(
      clientCommand.extend({
        id: idSchema,
        objectiveId: idSchema,
        title: titleSchema,
        follow: copiedSchema.omit({ keyResults: true }),
      }),
    )
    .output(madeSchema),
  /**
   * Closed as dropped, with the key results that run: it and they keep the day and the reason. `invalid` (`date`) ahead of today, or before it or one
   * of them was last taken up; `conflict` where it is closed (`objective_closed`).
   */
  dropObjective: edit('coach')
    .input(clientCommand.extend({ id: idSchema, change: dated }))
    .output(doneSchema),
  /** Open again, with the key results that were dropped with it. `conflict` where it is not dropped; `invalid` (`date`) before it was. */
  takeUpObjective: edit('coach')
    .input(clientCommand.extend({ id: idSchema, change: dated }))
    .output(doneSchema),
  /** `invalid` (`unitId`) for the unit whose goal it is, `conflict` (`contributor`) for one that contributes already. */
  addContributor: edit('coach')
    .input(clientCommand.extend({ contributor: newContributorSchema }))
    .output(madeSchema),
  updateContributor: edit('coach')
    .input(clientCommand.extend({ id: idSchema, note: textSchema }))
    .output(doneSchema),
  removeContributor: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  /**
   * Append-only. `supersedesId` corrects an earlier one; both stay readable. `invalid`: dated ahead of today (of the meeting's day, where one is
   * held ahead of its date), or a stage that the key result does not have.
   */
  checkIn: edit('coach')
    .input(clientCommand.extend({ checkIn: editableCheckIn, supersedesId: idSchema.nullable() }))
    .output(madeSchema),
  /** Several in one edit: the unchanged green ones in one sweep. */
  checkInMany: edit('coach')
    .input(clientCommand.extend({ checkIns: z.array(editableCheckIn).min(1).max(100) }))
    .output(doneSchema),
  /** One key result through its period, for its chart. `not_found` where it is not of that cycle. */
  course: query('coach')
    .input(ofClient.extend({ cycleId: idSchema, keyResultId: idSchema }))
    .output(courseSchema),
  /** Definitions and check-ins of one key result, oldest first, also corrected and withdrawn ones. */
  history: query('coach')
    .input(ofClient.extend({ keyResultId: idSchema }))
    .output(z.object({ definitions: z.array(keyResultDefinitionSchema), checkIns: z.array(checkInSchema) })),
  /** What has been decided about an objective: when it was dropped and taken up again, and what its key results have meant, each oldest first. */
  meanings: query('coach')
    .input(ofClient.extend({ objectiveId: idSchema }))
    .output(z.object({ changes: z.array(objectiveChangeSchema), definitions: z.array(keyResultDefinitionSchema) })),
}
