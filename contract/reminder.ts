/** The day's reminder: what the coach chose about it, and how a coach window hears of one. The coach's alone. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { dueNoticeSchema, reminderSettingsSchema } from '#domain/rhythm/due-today.ts'
import { action, doneSchema, edit, ofCommand, query, stream } from './base.ts'

/**
 * `notice`: the system shows none, so the window does. `withdraw`: something is being projected now, which a notice in the window is no part of. `open`: the coach pressed a notice and wants to see the customers.
 */
export const reminderEventSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('notice'), notice: dueNoticeSchema }),
  z.object({ what: z.literal('withdraw') }),
  z.object({ what: z.literal('open') }),
])
export type ReminderEvent = z.infer<typeof reminderEventSchema>

export const reminder = {
  settings: query('coach').input(z.object({})).output(reminderSettingsSchema),
  /** A time that has passed when it is chosen counts from tomorrow. */
  change: edit('coach')
    .input(ofCommand.extend({ patch: reminderSettingsSchema.partial() }))
    .output(doneSchema),
  /** Shows today's reminder now, as it would come. Not while something is projected. */
  try: action('coach')
    .input(z.object({}))
    .output(z.object({ outcome: z.enum(['system', 'window', 'projecting']) })),
  watch: stream('coach').input(z.object({})).output(eventIterator(reminderEventSchema)),
  /** The window tells whether its curtain is drawn: then no reminder names anybody. Until it has, none comes. */
  curtain: action('coach')
    .input(z.object({ drawn: z.boolean() }))
    .output(z.object({})),
}
