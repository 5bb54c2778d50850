/**
 * A maturity check: what is asked, of whom and how, from the day it is set up until its result is frozen. How it is answered is chosen before the
 * first answer and locked by it. Source: domain rules, Maturity.
 */
import { z } from 'zod'
import { idSchema, isoDateSchema, isoInstantSchema, textSchema } from '#domain/shared/basics.ts'
import { LEAST_THRESHOLD } from './confidentiality.ts'
import { checkLengthSchema, statementSchema } from './question-set.ts'

/** `early`: the evaluation four to six weeks after the start, one statement of each dimension and two questions. */
export const checkKindSchema = z.enum(['maturity', 'early'])
export type CheckKind = z.infer<typeof checkKindSchema>

/**
 * `open`: everybody's digit, by show of hands or in turn. `confidential`: on paper or at the laptop in turn, nobody's name, no figure of fewer than
 * the threshold. `consensus`: one digit of the room's, after talking.
 */
export const answerModeSchema = z.enum(['open', 'confidential', 'consensus'])
export type AnswerMode = z.infer<typeof answerModeSchema>

/** `hands`: typed by the coach as the room shows it. */
export const answeredBySchema = z.enum(['hands', 'paper', 'laptop'])
export type AnsweredBy = z.infer<typeof answeredBySchema>

/** More than a hall. */
export const MOST_SHEETS = 300
const MOST_STATEMENTS = 60
/** No organisation is large enough to need more before it dares to show a figure. */
const HIGHEST_THRESHOLD = 50

/** Before the first answer: what hurts, and where progress is talked about each week. Empty where it was not asked. */
export const intakeSchema = z.object({
  symptoms: z.array(z.string().trim().max(240)).max(3),
  whereProgress: textSchema.max(600),
})
export type Intake = z.infer<typeof intakeSchema>

export const MOST_REFLECTIONS = 20
/** Letters of one. */
export const REFLECTION_LENGTH = 240

/** Of an early evaluation: what works, and what must be adjusted, in the room's own words. */
const reflectionsSchema = z.array(z.string().trim().min(1).max(REFLECTION_LENGTH)).max(MOST_REFLECTIONS)
export const reflectionSchema = z.object({ works: reflectionsSchema, adjust: reflectionsSchema })
export type Reflection = z.infer<typeof reflectionSchema>

export const setUpSchema = z.object({
  kind: checkKindSchema,
  /** The unit it covers with all below it; null: the whole client. */
  unitId: idSchema.nullable(),
  date: isoDateSchema,
  mode: answerModeSchema,
  length: checkLengthSchema,
  /** Fewest answers a figure of a confidential check may stand on. */
  threshold: z.int().min(LEAST_THRESHOLD).max(HIGHEST_THRESHOLD),
})
export type SetUp = z.infer<typeof setUpSchema>

export const maturityCheckSchema = setUpSchema.extend({
  id: idSchema,
  /** In whose words it was asked: they are kept with the check. */
  statements: z.array(statementSchema).min(1).max(MOST_STATEMENTS),
  /** The meeting it is taken in; null where it is taken outside one. */
  meetingId: idSchema.nullable(),
  intake: intakeSchema,
  reflection: reflectionSchema,
  /** Statements the room has seen the answers to, in the order it saw them. Nothing of them changes any more. */
  revealed: z.array(z.string()),
  /** When the result was frozen; null while it is open. */
  frozenAt: isoInstantSchema.nullable(),
})
export type MaturityCheck = z.infer<typeof maturityCheckSchema>

/** What the first answer locks: from then on they are what people answered under. */
export const LOCKED_BY_ANSWERS = [
  'kind',
  'unitId',
  'mode',
  'length',
  'threshold',
] as const satisfies readonly (keyof SetUp)[]

/** May a statement be answered still? Not once the room has seen it, nor after the freeze. */
export function takesAnswers(
  { frozenAt, revealed }: Pick<MaturityCheck, 'frozenAt' | 'revealed'>,
  statementId: string,
): boolean {
  return frozenAt === null && !revealed.includes(statementId)
}

/** Can people answer that way? A show of hands is open by nature, and a consensus is the room's one digit. */
export function isWayToAnswer(mode: AnswerMode, by: AnsweredBy): boolean {
  return mode === 'open' || (mode === 'consensus' ? by === 'hands' : by !== 'hands')
}
