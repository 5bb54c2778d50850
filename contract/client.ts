/** The coach's clients. */
import { z } from 'zod'
import { clientSchema } from '#domain/client/client.ts'
import { cycleSchema } from '#domain/cycle/cycle.ts'
import { idSchema, isoDateSchema, nameSchema, textSchema } from '#domain/shared/basics.ts'
import { statusSchema } from '#domain/goal/goal.ts'
import { beatSchema } from './rhythm.ts'
import { clientCommand, doneSchema, edit, madeSchema, ofClient, ofCommand, query } from './base.ts'

const editableClient = clientSchema.omit({ id: true, sample: true })
/** Who says nothing about pace gets the standard. */
const newClient = editableClient.partial({ paceAhead: true, paceOnPace: true, paceBehind: true, paceTooEarly: true })

export const clientRowSchema = z.object({
  id: idSchema,
  name: nameSchema,
  sample: z.boolean(),
  /** Null where the file could not be opened; `problem` then says why. */
  cycle: cycleSchema.nullable(),
  weekOfCycle: z.object({ week: z.int(), of: z.int() }).nullable(),
  keyResults: z.int(),
  needsAttention: z.int(),
  worst: statusSchema.or(z.literal('stale')).nullable(),
  /** The last eight weeks, this one the last; empty where the file could not be opened. */
  beats: z.array(beatSchema),
  nextMeeting: z
    .object({ id: idSchema, date: isoDateSchema, startTime: z.string().nullable(), running: z.boolean() })
    .nullable(),
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
