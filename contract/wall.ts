/** How the coach window puts the meeting on the wall, and what it may say of the wall's place. The coach's alone. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { idSchema } from '#domain/shared/basics.ts'
import { action, query, stream } from './base.ts'
import { wallPlaceSchema, wallSurroundingsSchema } from './displays.ts'

export const wallNowSchema = z.object({
  /** Null where the shell knows nothing of displays (a browser), and until it has told. */
  surroundings: wallSurroundingsSchema.nullable(),
  /** The coach has said that this meeting's wall is shared in Teams. */
  shared: z.boolean(),
})
export type WallNow = z.infer<typeof wallNowSchema>

/** The desktop shell has opened it; in the browser shell the coach's window opens the one-time address. */
export const openedWindowSchema = z.discriminatedUnion('how', [
  z.object({ how: z.literal('opened') }),
  z.object({ how: z.literal('address'), url: z.string() }),
])

export const wall = {
  /** In the desktop shell the window opens; in the browser shell the coach window opens the one-time address itself. */
  open: action('coach')
    .input(z.object({ clientId: idSchema, meetingId: idSchema }))
    .output(openedWindowSchema),
  close: action('coach').input(z.object({})).output(z.object({})),
  /** Is an audience window connected to this meeting now? */
  connected: query('coach')
    .input(z.object({ meetingId: idSchema }))
    .output(z.object({ windows: z.int() })),
  /** What the displays are and where the wall is, and again each time it changes. */
  watch: stream('coach')
    .input(z.object({ meetingId: idSchema }))
    .output(eventIterator(wallNowSchema)),
  place: action('coach').input(wallPlaceSchema).output(z.object({})),
  /** The window tells that it leads a running meeting, or no longer does: while one does, the screens stay awake. */
  leading: action('coach')
    .input(z.object({ on: z.boolean() }))
    .output(z.object({})),
}
