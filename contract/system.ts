/** The app itself: who it is, its settings, its events, undo. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { idSchema, isoDateSchema, uiLanguageSchema } from '#domain/shared/basics.ts'
import { action, clientCommand, doneSchema, edit, ofCommand, query, stream } from './base.ts'

export const themeSchema = z.enum(['system', 'light', 'dark'])

export const settingsSchema = z.object({
  /** Null: as the computer. */
  language: uiLanguageSchema.nullable(),
  theme: themeSchema,
  /** Single-letter keys can be switched off (WCAG 2.1.4). */
  singleKeys: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>

export const changeEventSchema = z.object({
  /** Sequence in the change record of its client (or of the app where `clientId` is null). */
  seq: z.int(),
  clientId: idSchema.nullable(),
  /** Names of the tables touched. */
  topics: z.array(z.string()),
})
export type ChangeEvent = z.infer<typeof changeEventSchema>

export const system = {
  about: query('coach', 'shell')
    .input(z.object({}))
    .output(
      z.object({
        version: z.string(),
        /** The back end's today; fixed in tests. */
        today: isoDateSchema,
        /** Where a saved file goes: a dialog of the shell's, or a download. */
        shell: z.enum(['electron', 'browser', 'none']),
      }),
    ),
  /** Opens the folder that holds everything. The window never learns where it is. */
  showFolder: action('coach').input(z.object({})).output(z.object({})),
  settings: query('coach', 'shell').input(z.object({})).output(settingsSchema),
  changeSettings: edit('coach', 'shell')
    .input(ofCommand.extend({ patch: settingsSchema.partial() }))
    .output(doneSchema),
  /** Every committed edit, of any client. Coach only: the audience has `stage.watch`. */
  events: stream('coach', 'shell').input(z.object({})).output(eventIterator(changeEventSchema)),
  /**
   * Takes back an edit of this client's. `conflict` where one of its rows has changed since, where a decision would go that its meeting has ended
   * with (it is superseded instead), and for what made the client (it is removed instead).
   */
  undo: edit('coach')
    .input(clientCommand.extend({ undone: z.uuid() }))
    .output(doneSchema),
}
