/** Check-ins that come from outside a meeting and without the coach: pasted rows and returned sheets, shown row by row before they are recorded. */
import { z } from 'zod'
import { cycleSchema } from '#domain/cycle/cycle.ts'
import { checkInSchema } from '#domain/goal/goal.ts'
import { idSchema, isoDateSchema } from '#domain/shared/basics.ts'
import { action, clientCommand, doneSchema, edit, ofClient, query } from './base.ts'
import { handedOutSchema } from './document.ts'
import { LARGEST_SHEET, PART_OF_SHEET } from './sheet-size.ts'

const amount = z.number()
const text = z.string()

/** What is wrong with a row; `text` is what stands in the cell. The screens have a sentence for each. */
const faultSchema = z.discriminatedUnion('id', [
  z.object({
    id: z.enum([
      'unknown_key_result',
      // By its id: of another client, or of another cycle.
      'foreign_key_result',
      'no_key_result',
      'not_a_day',
      'not_a_number',
      'two_numbers',
      'unknown_status',
      'not_a_confidence',
    ]),
    text,
  }),
  z.object({ id: z.literal('several_key_results'), text, ids: z.array(idSchema) }),
  z.object({ id: z.literal('no_day') }),
  z.object({ id: z.enum(['future', 'outside_cycle', 'dropped']), date: isoDateSchema }),
  z.object({ id: z.enum(['above_limit', 'below_limit', 'not_a_stage']), text, limit: amount }),
  z.object({ id: z.literal('repeated'), row: z.int() }),
  z.object({ id: z.literal('too_long'), limit: z.int() }),
])
export type RowFault = z.infer<typeof faultSchema>

const saidSchema = checkInSchema.pick({ value: true, status: true, confidence: true, changed: true, blocks: true })

export const plannedRowSchema = z.object({
  /** The line of the pasted text, or the row of the sheet. */
  row: z.int(),
  /** The key result as the row names it. */
  name: text,
  keyResultId: idSchema.nullable(),
  date: isoDateSchema.nullable(),
  outcome: z.enum(['new', 'correction', 'same', 'empty', 'fault']),
  /** What will stand; of a row with faults what could be read. */
  said: saidSchema.extend({ changed: text, blocks: text }),
  /** What stands now and would be corrected. */
  before: saidSchema.nullable(),
  faults: z.array(faultSchema),
})
export type PlannedRow = z.infer<typeof plannedRowSchema>

/** Rows as they are on the clipboard; longer texts are another kind of job. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(400_000) }),
  /** A spreadsheet that was taken in: see `takeSheet`. */
  z.object({ kind: z.literal('sheet'), handle: idSchema }),
])
export type ImportSource = z.infer<typeof sourceSchema>

/** A part of a spreadsheet on its way to the back end, in base64. */
const partSchema = z
  .object({
    /** Made by the window (UUIDv7), one a chosen file. */
    handle: idSchema,
    part: z.int().min(0),
    of: z
      .int()
      .min(1)
      .max(Math.ceil(LARGEST_SHEET / PART_OF_SHEET)),
    bytes: z.base64().max((PART_OF_SHEET / 3) * 4),
  })
  .refine(({ part, of }) => part < of, { path: ['part'] })
export type SheetPart = z.infer<typeof partSchema>

const takenSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('more') }),
  /** It can be planned and recorded by its handle. */
  z.object({ outcome: z.literal('read') }),
  z.object({
    outcome: z.literal('refused'),
    problem: z.enum(['empty', 'too_large', 'not_a_sheet', 'encrypted', 'unsafe']),
  }),
])
export type SheetTaken = z.infer<typeof takenSchema>

const reading = {
  /** Null: the running one, else the next, else the latest. */
  cycleId: idSchema.nullable(),
  source: sourceSchema,
  /** The day of rows that name none, where the source names none either. */
  day: isoDateSchema.nullable(),
  /** What the coach has said that names mean. */
  meanings: z.array(z.object({ name: z.string().max(400), keyResultId: idSchema })).max(200),
}

/** Whom a check-in goes out to. A unit is asked of its own goals, not of those below it. */
const askedOfSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('unit'), unitId: idSchema }),
  z.object({ kind: z.literal('owner'), ownerId: idSchema }),
])
export type AskedOf = z.infer<typeof askedOfSchema>

const sending = ofClient.extend({
  /** Null: the running one, else the next, else the latest. */
  cycleId: idSchema.nullable(),
  of: askedOfSchema,
  /** The day the answers are to be of. */
  day: isoDateSchema,
})

export const checkIn = {
  /** Makes the sheet that asks for a check-in, in the client's language, and hands it over. Nothing is kept of it. */
  saveSheet: action('coach').input(sending).output(handedOutSchema),
  /** The same as the text of an e-mail. */
  email: query('coach')
    .input(sending)
    .output(z.object({ subject: text, body: text })),

  /**
   * Takes a spreadsheet in, part by part: the window has its bytes and no path, in both shells. The last part has it read; that may be cancelled.
   * Kept in memory, for as long as it is looked at.
   */
  takeSheet: action('coach').input(partSchema).output(takenSchema),
  /** What reading it in would do, row by row. Nothing is recorded. */
  plan: query('coach')
    .input(ofClient.extend(reading))
    .output(
      z.object({
        cycle: cycleSchema.nullable(),
        /** Why nothing could be read at all; `gone`: the spreadsheet is to be chosen again. */
        problem: z.enum(['empty', 'no_heading', 'no_cycle', 'too_many_rows', 'gone']).nullable(),
        /** The day the sheet or e-mail says it is of. */
        day: isoDateSchema.nullable(),
        rows: z.array(plannedRowSchema),
      }),
    ),
  /**
   * Records the rows that are good (`rows` null), or those of them that are named, in one edit. It is worked out anew what each does: what was
   * recorded meanwhile is not recorded twice.
   */
  record: edit('coach')
    .input(clientCommand.extend(reading).extend({ rows: z.array(z.int()).max(2000).nullable() }))
    .output(doneSchema.extend({ recorded: z.int(), corrected: z.int() })),
}
