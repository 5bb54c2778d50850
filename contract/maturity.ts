/**
 * Maturity checks: set up, answered, revealed, and the next steps that are chosen from them. Of a confidential check no single answer is ever
 * given back, to any role. What the room sees of a check is in `stage`.
 */
import { z } from 'zod'
import {
  answeredBySchema,
  checkKindSchema,
  intakeSchema,
  maturityCheckSchema,
  MOST_SHEETS,
  reflectionSchema,
  setUpSchema,
} from '#domain/maturity/check.ts'
import { dimensionSchema } from '#domain/maturity/dimensions.ts'
import { statementSchema } from '#domain/maturity/question-set.ts'
import { PILOT_MARKS } from '#domain/meeting/pilot.ts'
import { documentLanguageSchema, idSchema, isoDateSchema, nameSchema, titleSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, madeSchema, ofClient, query } from './base.ts'

const ofCheck = ofClient.extend({ checkId: idSchema })
const checkCommand = clientCommand.extend({ checkId: idSchema })
const setCommand = clientCommand.extend({ setId: idSchema })

/** Null: «don't know». */
const scoreSchema = z.int().min(1).max(5).nullable()
const statementIdSchema = statementSchema.shape.id

const checkRowSchema = maturityCheckSchema.extend({
  setId: idSchema.nullable(),
  language: documentLanguageSchema,
  /** Handed in, or being answered; once it is frozen those that answered anything. */
  sheets: z.int(),
  /** Those of them typed in from paper: to count against the pile. */
  onPaper: z.int(),
})
export type CheckRow = z.infer<typeof checkRowSchema>

/** Who answers an open check, or the room of a consensus. */
const sheetSchema = z.object({
  id: idSchema,
  by: answeredBySchema,
  personId: idSchema.nullable(),
  unitId: idSchema.nullable(),
  leader: z.boolean(),
  answers: z.record(statementIdSchema, scoreSchema),
})
export type SheetRow = z.infer<typeof sheetSchema>

const figuresSchema = z.object({
  distribution: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]).readonly(),
  answered: z.int(),
  dontKnow: z.int(),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  median: z.number().nullable(),
  mean: z.number().nullable(),
  deviation: z.number().nullable(),
  divided: z.boolean(),
})
const unitResultSchema = z.object({
  sheets: z.int(),
  dimensions: z.array(
    z.object({
      dimension: dimensionSchema,
      level: z.int().nullable(),
      statements: z.array(
        z.object({
          id: z.string(),
          answered: z.int(),
          /** Null where a confidential check holds it back. */
          figures: figuresSchema.nullable(),
        }),
      ),
    }),
  ),
})

const becauseSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('not_ready'), level: z.int() }),
  z.object({ rule: z.literal('fall'), before: z.int(), now: z.int() }),
  z.object({
    rule: z.literal('spread'),
    statementId: statementIdSchema,
    low: z.int(),
    high: z.int(),
    answered: z.int(),
    deviation: z.number(),
  }),
  z.object({ rule: z.literal('lowest'), level: z.int() }),
])
const recommendationSchema = z.object({
  dimension: dimensionSchema,
  advice: z.enum(['level1', 'level2', 'level3', 'level4', 'spread', 'fall']),
  because: becauseSchema,
})

const comparisonSchema = z.object({
  checkId: idSchema,
  kind: checkKindSchema,
  date: isoDateSchema,
  dimensions: z.array(z.object({ dimension: dimensionSchema, before: z.int(), now: z.int(), statements: z.int() })),
  /** Statements of this check that the earlier one asked in other words, or not at all: left out above. */
  reworded: z.array(z.string()),
  added: z.array(z.string()),
})

const checkResultSchema = z.object({
  whole: unitResultSchema,
  /** For the coach alone: unit against unit. */
  units: z.array(z.object({ unitId: idSchema, result: unitResultSchema })),
  /** The statements to talk about, the first first. */
  talkAbout: z.array(z.string()),
  readiness: z.object({ ready: z.boolean().nullable(), lacking: z.array(dimensionSchema) }),
  recommendations: z.array(recommendationSchema),
  /** With every earlier frozen check of the same unit: whole checks before early evaluations, the newest first. */
  comparisons: z.array(comparisonSchema),
  steps: z.array(
    z.object({
      id: idSchema,
      initiativeId: idSchema,
      dimension: dimensionSchema,
      because: becauseSchema,
      title: titleSchema,
      ownerId: idSchema.nullable(),
      dueDate: isoDateSchema.nullable(),
    }),
  ),
})

const setSchema = z.object({
  id: idSchema,
  name: nameSchema,
  language: documentLanguageSchema,
  statements: z.array(statementSchema),
})
export type MaturitySet = z.infer<typeof setSchema>

const startScoreSchema = z.int().min(1).max(5).nullable()
const startUnitSchema = z.object({
  unitId: idSchema,
  /** The coach's own marks; null where there is none. */
  given: z.object({
    pressure: startScoreSchema,
    willingness: startScoreSchema,
    leadership: startScoreSchema,
    capacity: startScoreSchema,
  }),
  /** Levels in the latest check that shows any of the unit. */
  measured: z.object({ leadership: startScoreSchema, capacity: startScoreSchema, date: isoDateSchema }).nullable(),
})
export type StartUnit = z.infer<typeof startUnitSchema>

/** What a new sheet says of who answers. */
const newSheetSchema = z.object({
  personId: idSchema.nullable(),
  unitId: idSchema.nullable(),
  leader: z.boolean(),
})

export const maturity = {
  /** Newest first. */
  list: query('coach').input(ofClient).output(z.array(checkRowSchema)),
  check: query('coach').input(ofCheck).output(checkRowSchema),
  /** Leaders last. `conflict` for a confidential check: there is nothing to be read before its result. */
  sheets: query('coach').input(ofCheck).output(z.array(sheetSchema)),
  /** `conflict` before the freeze; of an open check also while it is answered, for what the room has seen. */
  result: query('coach').input(ofCheck).output(checkResultSchema),
  sets: query('coach').input(ofClient).output(z.array(setSchema)),

  /** `setId` null: the standard set. */
  setUp: edit('coach')
    .input(
      clientCommand.extend({
        check: setUpSchema,
        setId: idSchema.nullable(),
        language: documentLanguageSchema,
        meetingId: idSchema.nullable(),
      }),
    )
    .output(madeSchema),
  /** `conflict` with the field as its subject for one that the first answer has locked, and after the freeze for all but what was said beside it. */
  change: edit('coach')
    .input(
      checkCommand.extend({
        patch: setUpSchema.extend({ intake: intakeSchema, reflection: reflectionSchema }).partial(),
      }),
    )
    .output(doneSchema),
  /** `conflict` once it is frozen. */
  remove: edit('coach').input(checkCommand).output(doneSchema),

  /** Who answers in an open check, or the room of a consensus, before they do. `conflict` where the check is confidential or frozen. */
  addSheets: edit('coach')
    .input(checkCommand.extend({ sheets: z.array(newSheetSchema).min(1).max(MOST_SHEETS), by: answeredBySchema }))
    .output(doneSchema.extend({ ids: z.array(idSchema) })),
  removeSheet: edit('coach')
    .input(clientCommand.extend({ sheetId: idSchema }))
    .output(doneSchema),
  /** Answers to one statement of people in the room. `conflict` once the room has seen it, or the check is frozen. */
  answer: edit('coach')
    .input(
      checkCommand.extend({
        statementId: statementIdSchema,
        answers: z
          .array(z.object({ sheetId: idSchema, score: scoreSchema }))
          .min(1)
          .max(MOST_SHEETS),
      }),
    )
    .output(doneSchema),
  /** As if they had not answered. */
  takeBack: edit('coach')
    .input(checkCommand.extend({ statementId: statementIdSchema, sheetIds: z.array(idSchema).min(1).max(MOST_SHEETS) }))
    .output(doneSchema),
  /** One whole sheet, from paper or from the laptop handed over. It is not given back from a confidential check. */
  handIn: edit('coach')
    .input(
      checkCommand.extend({
        by: answeredBySchema.exclude(['hands']),
        sheet: newSheetSchema,
        answers: z.record(statementIdSchema, scoreSchema),
      }),
    )
    .output(madeSchema),
  /** The room sees the answers to one statement of an open check or a consensus. This has no undo. */
  reveal: edit('coach')
    .input(checkCommand.extend({ statementId: statementIdSchema }))
    .output(doneSchema),
  /** The result is what it is from here on. `conflict` before anybody has answered. This has no undo. */
  freeze: edit('coach').input(checkCommand).output(doneSchema),

  /** A next step: an initiative with its owner and date. `conflict` for a fourth, a second of the same dimension, or before the freeze. */
  addStep: edit('coach')
    .input(
      checkCommand.extend({
        step: z.object({
          dimension: dimensionSchema,
          because: becauseSchema,
          title: titleSchema,
          ownerId: idSchema.nullable(),
          dueDate: isoDateSchema.nullable(),
        }),
      }),
    )
    .output(madeSchema),
  removeStep: edit('coach')
    .input(clientCommand.extend({ stepId: idSchema }))
    .output(doneSchema),

  /** Where to start: the units one could start in, as they stand in the organisation. */
  start: query('coach').input(ofClient).output(z.array(startUnitSchema)),
  /** Null: what was measured counts again. */
  markUnit: edit('coach')
    .input(clientCommand.extend({ unitId: idSchema, mark: z.enum(PILOT_MARKS), value: startScoreSchema }))
    .output(doneSchema),

  /** Of the standard set, or of another copy, to be changed for this customer. */
  copySet: edit('coach')
    .input(clientCommand.extend({ name: nameSchema, language: documentLanguageSchema, from: idSchema.nullable() }))
    .output(madeSchema),
  /** New words are a new version where a check has asked the old ones. `conflict` about `short`: no dimension leaves the short set. */
  changeStatement: edit('coach')
    .input(
      setCommand.extend({
        statementId: statementIdSchema,
        patch: statementSchema.pick({ text: true, at1: true, at3: true, at5: true, ask: true, short: true }).partial(),
      }),
    )
    .output(doneSchema),
  renameSet: edit('coach')
    .input(setCommand.extend({ name: nameSchema }))
    .output(doneSchema),
  /** `conflict` where a check has asked it. */
  removeSet: edit('coach').input(setCommand).output(doneSchema),
}
