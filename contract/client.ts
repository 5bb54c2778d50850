/** The coach's clients. */
import { z } from 'zod'
import { clientSchema, goalTermsSchema } from '#domain/client/client.ts'
import { cycleSchema } from '#domain/cycle/cycle.ts'
import { ATTENTION_REASONS } from '#domain/goal/attention.ts'
import { flagSchema } from '#domain/goal/flags.ts'
import { meetingSchema } from '#domain/meeting/meeting.ts'
import { NEEDS_SHOWN } from '#domain/portfolio/needs.ts'
import { idSchema, isoDateSchema, nameSchema, textSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, madeSchema, ofClient, ofCommand, query } from './base.ts'
import { shownStatusSchema } from './goal.ts'
import { beatSchema, earlyWarningSchema } from './rhythm.ts'

const editableClient = clientSchema.omit({ id: true, sample: true })
/** Who says nothing about pace gets the standard. */
const newClient = editableClient.partial({ paceAhead: true, paceOnPace: true, paceBehind: true, paceTooEarly: true })

/** Why a client needs the coach: ids and figures, which the screens have sentences for. */
export const clientNeedSchema = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('key_result'),
    id: idSchema,
    name: z.string(),
    /** The gravest of its reasons. */
    reason: z.enum(ATTENTION_REASONS),
    shown: shownStatusSchema,
    /** Whole weeks since the last check-in. */
    weeks: z.int().nullable(),
    confidence: z.int().nullable(),
    /** The flag that is the reason, where it is one. */
    flag: flagSchema.nullable(),
    /** Where it lands short of its target if it goes on as it has; null where that cannot be said. */
    landing: z.object({ value: z.number(), target: z.number() }).nullable(),
    unitLabel: z.string(),
    decimals: z.int(),
  }),
  /** Several key results without a check-in, for so many whole weeks. */
  z.object({ about: z.literal('quiet'), count: z.int().min(2), least: z.int(), most: z.int() }),
  /** The same early sign in one unit or several: the first of them, and its evidence. */
  earlyWarningSchema.extend({
    about: z.literal('warning'),
    unitId: idSchema,
    unitName: z.string(),
    units: z.int().min(1),
  }),
])
export type ClientNeed = z.infer<typeof clientNeedSchema>

const portfolioMeetingSchema = meetingSchema
  .pick({ id: true, kind: true, date: true, startTime: true, plannedMinutes: true })
  .extend({ running: z.boolean() })
export type PortfolioMeeting = z.infer<typeof portfolioMeetingSchema>

/** A client's figures of today. */
const figuresSchema = z.object({
  goalTerms: goalTermsSchema,
  cadenceWeeks: clientSchema.shape.cadenceWeeks,
  cycle: cycleSchema.nullable(),
  weekOfCycle: z.object({ week: z.int(), of: z.int() }).nullable(),
  /** Units with open goals in the cycle, in the order of the tree. */
  unitNames: z.array(z.string()),
  /** Of open goals; dropped ones are not counted. */
  keyResults: z.int(),
  /** Those that have been checked in and need no conversation. */
  moving: z.int(),
  needsAttention: z.int(),
  worst: shownStatusSchema,
  /** The gravest first. */
  needs: z.array(clientNeedSchema).max(NEEDS_SHOWN),
  needsInAll: z.int(),
  /** The last eight weeks, this one the last. */
  beats: z.array(beatSchema),
  /** The one that runs, then all of today's by the clock; where there are neither, the next. */
  meetings: z.array(portfolioMeetingSchema),
  /** When the last meeting was held. */
  lastMet: isoDateSchema.nullable(),
})
export type ClientFigures = z.infer<typeof figuresSchema>

export const clientRowSchema = z.object({
  id: idSchema,
  name: nameSchema,
  sample: z.boolean(),
  /** Null where the file could not be opened or read; `problem` then says why. */
  figures: figuresSchema.nullable(),
  problem: z.enum(['not_found', 'corrupt', 'from_the_future', 'read_only', 'in_use', 'disk_full']).nullable(),
})
export type ClientRow = z.infer<typeof clientRowSchema>

export const client = {
  /** Who the clients are, without opening their files: for what must name them while another is worked with. */
  names: query('coach')
    .input(z.object({}))
    .output(z.array(clientRowSchema.pick({ id: true, name: true, sample: true }))),
  /** With today's figures of each. */
  list: query('coach').input(z.object({})).output(z.array(clientRowSchema)),
  get: query('coach').input(ofClient).output(clientSchema),
  /** The command's id becomes the client's: a creation that was cut off is finished by repeating it. */
  create: edit('coach')
    .input(
      ofCommand.extend({
        client: newClient,
        /** Null: no cycle yet. */
        cycle: cycleSchema.omit({ id: true, state: true }).nullable(),
      }),
    )
    .output(madeSchema),
  update: edit('coach')
    .input(clientCommand.extend({ patch: editableClient.partial() }))
    .output(doneSchema),
  /** Deletes the client's file and all its backups. There is no undo. */
  remove: edit('coach').input(clientCommand).output(doneSchema),
  /** Adds the fictional client with its weeks of history. */
  addSample: edit('coach').input(ofCommand).output(madeSchema),
  note: query('coach')
    .input(ofClient)
    .output(z.object({ text: textSchema })),
  /** The coach's private note about the client. */
  writeNote: edit('coach')
    .input(clientCommand.extend({ text: textSchema }))
    .output(doneSchema),
}
