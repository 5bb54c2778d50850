/**
 * What those may call who answer a maturity check at the laptop in turn. The connection is bound to one check of one client by whoever made it and
 * takes no input that could name another. Nothing of what anybody answered is ever given back, not one's own sheet either.
 */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { answerModeSchema, checkKindSchema } from '#domain/maturity/check.ts'
import { statementSchema } from '#domain/maturity/question-set.ts'
import { documentLanguageSchema, idSchema, uiLanguageSchema } from '#domain/shared/basics.ts'
import { action, doneSchema, edit, ofCommand, stream } from './base.ts'
import { triedCodeSchema } from './hand-over.ts'
import { themeSchema } from './system.ts'

const namedSchema = z.object({ id: idSchema, name: z.string() })

const collectionSchema = z.object({
  clientName: z.string(),
  /** The unit it covers; null: the whole client. */
  unitName: z.string().nullable(),
  kind: checkKindSchema,
  mode: answerModeSchema.exclude(['consensus']),
  /** Fewest answers a figure of a confidential check may stand on. */
  threshold: z.int(),
  takesAnswers: z.boolean(),
  /** The coach asks for a code to have the laptop back. */
  hasCode: z.boolean(),
  /** Of the statements. */
  language: documentLanguageSchema,
  statements: z.array(statementSchema.pick({ id: true, text: true, at1: true, at3: true, at5: true })),
  /** Of an open check: who may say that it is them, without those who have answered. Empty for a confidential one. */
  people: z.array(namedSchema),
  /** Of a confidential check that covers several. Empty for an open one. */
  units: z.array(namedSchema),
  /** Of the screen. Null: as the computer. */
  screenLanguage: uiLanguageSchema.nullable(),
  theme: themeSchema,
})
export type Collection = z.infer<typeof collectionSchema>

export const participant = {
  /** What is asked, and again each time it changes. `not_found` once the check is gone, `forbidden` once the coach has the laptop back. */
  collection: stream('participant').input(z.object({})).output(eventIterator(collectionSchema)),
  /**
   * One whole sheet. `conflict` after the freeze (`maturity_check`) or where the person has answered (`personId`); `not_found` where the check is gone.
   * Who answers is kept in an open check only.
   */
  handIn: edit('participant')
    .input(
      ofCommand.extend({
        personId: idSchema.nullable(),
        unitId: idSchema.nullable(),
        leader: z.boolean(),
        /** Null: «don't know». */
        answers: z.record(statementSchema.shape.id, z.int().min(1).max(5).nullable()),
      }),
    )
    .output(doneSchema),
  /** Gives the laptop back to the coach. Fails as `handOver.takeBack` does. */
  giveBack: action('participant')
    .input(z.object({ code: triedCodeSchema }))
    .output(z.object({})),
}
