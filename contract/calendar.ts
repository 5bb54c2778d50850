/** Calendar files (.ics): what a client's people can have in calendars of their own. Never a private note. */
import { z } from 'zod'
import { idSchema } from '#domain/shared/basics.ts'
import { action, ofClient } from './base.ts'
import { handedOutSchema } from './document.ts'

/** What a calendar file holds. Of check-ins and events, those from today on. */
export const calendarPartSchema = z.discriminatedUnion('kind', [
  /** One meeting, whenever it is. */
  z.object({ kind: z.literal('meeting'), meetingId: idSchema }),
  /** What was decided and promised in a meeting by somebody and by a day, and is still open. */
  z.object({ kind: z.literal('follow_up'), meetingId: idSchema }),
  /** One thing in the client's year, whenever it is: the next review among them. */
  z.object({ kind: z.literal('event'), eventId: idSchema }),
  /** The check-ins of the cycle. */
  z.object({ kind: z.literal('check_ins') }),
  /** Check-ins, planned meetings, reviews and other events. */
  z.object({ kind: z.literal('client') }),
])
export type CalendarPart = z.infer<typeof calendarPartSchema>

export const calendar = {
  /**
   * Hands out the file in the client's document language. `nothing`: there is nothing ahead to put in it.
   * Sent again after a change, it moves what it holds in the receiver's calendar instead of doubling it.
   */
  save: action('coach')
    .input(ofClient.extend({ part: calendarPartSchema }))
    .output(z.discriminatedUnion('outcome', [...handedOutSchema.options, z.object({ outcome: z.literal('nothing') })])),
}
