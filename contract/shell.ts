/**
 * Between the back end and the shell that carries it. The shell calls these on a connection of its own (role `shell`); in return it serves the
 * host abilities: it listens to `host` and answers each request.
 */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { dueNoticeSchema } from '#domain/rhythm/due-today.ts'
import { idSchema } from '#domain/shared/basics.ts'
import { action, query, stream } from './base.ts'

export const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(150),
  maximized: z.boolean(),
})
export type Bounds = z.infer<typeof boundsSchema>

/** Answers `notify`. */
export const SHOWN = 'shown'

/** What a back end may ask its shell to do. */
export const hostRequestSchema = z.discriminatedUnion('ability', [
  /** Ask the coach where to put a file; the answer is a path or null. */
  z.object({ id: idSchema, ability: z.literal('choose_save_path'), name: z.string() }),
  z.object({ id: idSchema, ability: z.literal('show_file'), path: z.string() }),
  /** Open (or bring back) the audience window for a meeting; the answer is null. */
  z.object({ id: idSchema, ability: z.literal('open_audience'), clientId: idSchema, meetingId: idSchema }),
  z.object({ id: idSchema, ability: z.literal('close_audience') }),
  z.object({ id: idSchema, ability: z.literal('show_folder'), path: z.string() }),
  /** A notice of the system's; the answer is `SHOWN`, or null where the system shows none. */
  z.object({ id: idSchema, ability: z.literal('notify'), notice: dueNoticeSchema }),
])
export type HostRequest = z.infer<typeof hostRequestSchema>

export const shell = {
  host: stream('shell').input(z.object({})).output(eventIterator(hostRequestSchema)),
  answer: action('shell')
    .input(z.object({ id: idSchema, path: z.string().nullable() }))
    .output(z.object({})),
  /** The coach pressed a notice. */
  noticeOpened: action('shell').input(z.object({})).output(z.object({})),
  dataFolder: query('shell')
    .input(z.object({}))
    .output(z.object({ path: z.string() })),
  bounds: query('shell')
    .input(z.object({ window: z.enum(['coach', 'audience']) }))
    .output(boundsSchema.nullable()),
  rememberBounds: action('shell')
    .input(z.object({ window: z.enum(['coach', 'audience']), bounds: boundsSchema }))
    .output(z.object({})),
}

/** How the coach window puts the meeting on the wall. */
export const wall = {
  /** In the desktop shell the window opens; in the browser shell the coach window opens the one-time address itself. */
  open: action('coach')
    .input(z.object({ clientId: idSchema, meetingId: idSchema }))
    .output(
      z.discriminatedUnion('how', [
        z.object({ how: z.literal('opened') }),
        z.object({ how: z.literal('address'), url: z.string() }),
      ]),
    ),
  close: action('coach').input(z.object({})).output(z.object({})),
  /** Is an audience window connected to this meeting now? */
  connected: query('coach')
    .input(z.object({ meetingId: idSchema }))
    .output(z.object({ windows: z.int() })),
}
