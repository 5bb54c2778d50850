/** Documents of the whole client: what they hold, what the coach writes in them, how they will look, and the finished files. The coach's alone. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { reportKindSchema, reportPeriodSchema, reportSectionSchema, reportSetupSchema } from '#domain/report/report.ts'
import { richTextSchema } from '#domain/report/rich-text.ts'
import { documentLanguageSchema, idSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, ofClient, query, stream } from './base.ts'
import { documentRowSchema } from './document.ts'
import { wordPartSchema } from './document-parts.ts'

/** What is being done with a document that is being made: its parts are set out, its pages found for the table of contents, its file put together. */
export const makingStepSchema = z.enum(['setting', 'numbering', 'packing'])
export type MakingStep = z.infer<typeof makingStepSchema>

const ofKind = ofClient.extend({ kind: reportKindSchema })

export const reportWordsSchema = z.object({ section: reportSectionSchema, text: richTextSchema })
export type ReportWords = z.infer<typeof reportWordsSchema>

const setupViewSchema = reportSetupSchema.extend({
  /** What the coach has written, also in sections that are off. */
  words: z.array(reportWordsSchema),
  /** The days it covers when it is made today. */
  covers: reportPeriodSchema,
})
export type ReportSetupView = z.infer<typeof setupViewSchema>

export const report = {
  /** How the document of a kind is made for this customer: as it was last time, else as it is by itself. */
  setup: query('coach').input(ofKind).output(setupViewSchema),
  /** Remembers another choice. `not_found` where a unit is gone. */
  change: edit('coach')
    .input(clientCommand.extend({ kind: reportKindSchema, patch: reportSetupSchema.omit({ kind: true }).partial() }))
    .output(doneSchema),
  /** The coach's own words in a section, whole; empty: none. They stay for the next document of the kind. */
  write: edit('coach')
    .input(clientCommand.extend({ kind: reportKindSchema, section: reportSectionSchema, text: richTextSchema }))
    .output(doneSchema),
  /** What the document says if it is made now, part by part. `section` is that which the parts from a place on belong to. */
  preview: query('coach')
    .input(ofKind)
    .output(
      z.object({
        language: documentLanguageSchema,
        parts: z.array(wordPartSchema),
        /** Where each section begins among the parts, in their order. One that has nothing to say has no parts. */
        sections: z.array(z.object({ id: reportSectionSchema, at: z.int() })),
      }),
    ),
  /** Every document of the client as a whole, all kinds, the latest first. */
  list: query('coach').input(ofClient).output(z.array(documentRowSchema)),
  /**
   * Makes the document as Word and keeps it as a new version with what it was made from. A draft is marked as one on every page and in its name; a finished
   * one never changes. `cancelled` where the call was taken back.
   */
  make: edit('coach')
    .input(clientCommand.extend({ kind: reportKindSchema, draft: z.boolean() }))
    .output(doneSchema.extend({ document: documentRowSchema })),
  /** Each step of the document that is being made by this command, as it is begun. It goes on until the caller goes. */
  progress: stream('coach')
    .input(z.object({ commandId: idSchema }))
    .output(eventIterator(makingStepSchema)),
}
