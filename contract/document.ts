/** Documents: made by a worker, kept in the client's vault, handed out by the shell. */
import { z } from 'zod'
import { reportKindSchema } from '#domain/report/report.ts'
import { documentLanguageSchema, idSchema, isoInstantSchema } from '#domain/shared/basics.ts'
import { action, clientCommand, doneSchema, edit, ofClient, query } from './base.ts'
import { partSchema } from './document-parts.ts'

export const documentRowSchema = z.object({
  id: idSchema,
  kind: z.enum(['minutes', 'maturity_report', 'retrospective_report', ...reportKindSchema.options]),
  meetingId: idSchema.nullable(),
  /** The maturity check a report is of. */
  checkId: idSchema.nullable(),
  language: documentLanguageSchema,
  /** File name as the client sees it. */
  name: z.string(),
  version: z.int(),
  /** Not finished: marked as a draft on every page. */
  draft: z.boolean(),
  /** What was left out of it, by its ids. */
  leftOut: z.array(idSchema),
  createdAt: isoInstantSchema,
  size: z.int(),
})
export type DocumentRow = z.infer<typeof documentRowSchema>

/** A file on its way to the coach. The window never sees a path: what a dialog saved is shown in its folder by a handle. */
export const handedOutSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('saved'),
    name: z.string(),
    handle: z.string(),
    /** The name of the file it was to replace, which another program holds; left out where it has the name that was chosen. */
    instead: z.string().optional(),
  }),
  /** In the browser shell: a one-time address to download from. */
  z.object({ outcome: z.literal('download'), name: z.string(), url: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
])
export type HandedOut = z.infer<typeof handedOutSchema>

/** Longer than any meeting's: an answer that never ends is a fault. */
const formSchema = z.string().max(5_000_000)

export const document = {
  /** The minutes of a meeting as they stand, to be looked at while it runs. Nothing is kept. */
  minutesDraft: query('coach')
    .input(ofClient.extend({ meetingId: idSchema }))
    .output(z.object({ language: documentLanguageSchema, parts: z.array(partSchema) })),
  /**
   * The same as texts for the clipboard: HTML to paste in an e-mail, what stands in for it where there is no formatting, and Markdown. They say what the Word
   * document says that is made now. `language` null: the client's.
   */
  minutesTexts: query('coach')
    .input(ofClient.extend({ meetingId: idSchema, language: documentLanguageSchema.nullable() }))
    .output(z.object({ html: formSchema, plain: formSchema, markdown: formSchema })),
  /** Leaves something captured or carried out of the meeting's minutes, or takes it in again. It stays where it is, and on every list. */
  leaveOut: edit('coach')
    .input(clientCommand.extend({ meetingId: idSchema, captureId: idSchema, out: z.boolean() }))
    .output(doneSchema),
  /** Whether the meeting says something else than its latest version does; null where that cannot be told, or where there is none. */
  minutesState: query('coach')
    .input(ofClient.extend({ meetingId: idSchema }))
    .output(z.object({ version: z.int().nullable(), changed: z.boolean().nullable() })),
  /** Makes the minutes of a meeting as they stand and keeps them under the meeting as a new version. */
  makeMinutes: edit('coach')
    .input(clientCommand.extend({ meetingId: idSchema, language: documentLanguageSchema.nullable() }))
    .output(doneSchema.extend({ document: documentRowSchema })),
  /** The reports made of a maturity check, the latest first. */
  ofCheck: query('coach')
    .input(ofClient.extend({ checkId: idSchema }))
    .output(z.array(documentRowSchema)),
  /**
   * Makes the report of a frozen maturity check as a Word document and keeps it as a new version. `language` null: the client's. `conflict` before
   * the freeze.
   */
  makeMaturityReport: edit('coach')
    .input(clientCommand.extend({ checkId: idSchema, language: documentLanguageSchema.nullable() }))
    .output(doneSchema.extend({ document: documentRowSchema })),
  /** The reports made of a meeting that looked back, the latest first. */
  retrospectiveReports: query('coach')
    .input(ofClient.extend({ meetingId: idSchema }))
    .output(z.array(documentRowSchema)),
  /**
   * The latest version, and whether something else would stand in a report that is made anew; null where that cannot be told, or where there is none.
   * `conflict` where the meeting is of a kind that has no such report.
   */
  retrospectiveReportState: query('coach')
    .input(ofClient.extend({ meetingId: idSchema }))
    .output(z.object({ version: z.int().nullable(), changed: z.boolean().nullable() })),
  /**
   * Makes the report of a retrospective or review as a Word document and keeps it as a new version, with what it was made from. `language` null: the client's.
   * It says what the latest version says, whatever has changed since and in whichever language; `fresh`: as things stand now. `conflict` for other kinds of
   * meeting.
   */
  makeRetrospectiveReport: edit('coach')
    .input(
      clientCommand.extend({
        meetingId: idSchema,
        language: documentLanguageSchema.nullable(),
        fresh: z.boolean(),
      }),
    )
    .output(doneSchema.extend({ document: documentRowSchema })),
  /**
   * Hands a document to the coach. In the desktop shell a dialog asks where; in the browser shell the answer is a one-time address to
   * download from. The window never sees a path.
   */
  save: action('coach')
    .input(ofClient.extend({ documentId: idSchema }))
    .output(handedOutSchema),
  /**
   * Makes the page of a unit's goals, with all units below, and hands it over: one HTML file to send. Nothing is kept of it. `cycleId` null:
   * the running one; `language` null: the client's.
   */
  savePage: action('coach')
    .input(
      ofClient.extend({ unitId: idSchema, cycleId: idSchema.nullable(), language: documentLanguageSchema.nullable() }),
    )
    .output(handedOutSchema),
  /** Shows a file that was just saved in its folder, by its handle. */
  reveal: action('coach')
    .input(z.object({ handle: z.string().max(200) }))
    .output(z.object({})),
}
