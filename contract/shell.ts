/**
 * Between the back end and the shell that carries it. The shell calls these on a connection of its own (role `shell`); in return it serves the
 * host abilities: it listens to `host` and answers each request.
 */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { dueNoticeSchema } from '#domain/rhythm/due-today.ts'
import { idSchema } from '#domain/shared/basics.ts'
import { action, query, stream } from './base.ts'
import { displayMarkSchema, wallPlaceSchema, wallSurroundingsSchema } from './displays.ts'

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
  z.object({
    id: idSchema,
    ability: z.literal('open_audience'),
    clientId: idSchema,
    meetingId: idSchema,
    /** An ordinary window, to be shared in Teams. */
    shared: z.boolean(),
  }),
  z.object({ id: idSchema, ability: z.literal('close_audience') }),
  z.object({ id: idSchema, ability: z.literal('place_audience'), place: wallPlaceSchema }),
  /** Open the window of those who answer a maturity check, and take the coach's out of reach. */
  z.object({ id: idSchema, ability: z.literal('lend'), clientId: idSchema, checkId: idSchema }),
  z.object({ id: idSchema, ability: z.literal('end_loan') }),
  /** Keep the screens from going dark, or no longer. */
  z.object({ id: idSchema, ability: z.literal('stay_awake'), on: z.boolean() }),
  z.object({ id: idSchema, ability: z.literal('show_folder'), path: z.string() }),
  /** A notice of the system's; the answer is `SHOWN`, or null where the system shows none. */
  z.object({ id: idSchema, ability: z.literal('notify'), notice: dueNoticeSchema }),
  /** Takes the notice back that may still stand there. */
  z.object({ id: idSchema, ability: z.literal('withdraw_notice') }),
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
  /** The shell tells what the displays are and where the wall is, each time that changes. */
  tellWall: action('shell').input(wallSurroundingsSchema).output(z.object({})),
  /** Projectors the coach has used, the last one first. */
  projectors: query('shell').input(z.object({})).output(z.array(displayMarkSchema)),
  rememberProjector: action('shell').input(displayMarkSchema).output(z.object({})),
}
