/**
 * What the report of a maturity check says, as plain JSON: all that its Word document is made from, so that it can be collected beside the
 * database and sent to a worker. Unit against unit, and who answered what, are not in this type: what is not here cannot be printed.
 */
import type { AnsweredBy, AnswerMode, CheckKind, Intake, Reflection } from '#domain/maturity/check.ts'
import type { Dimension } from '#domain/maturity/dimensions.ts'
import type { CheckLength } from '#domain/maturity/question-set.ts'
import type { Recommendation } from '#domain/maturity/recommendations.ts'
import type { Readiness, StatementFigures } from '#domain/maturity/statistics.ts'
import type { DocumentLanguage, IsoDate } from '#domain/shared/basics.ts'

export type ReportContent = {
  language: DocumentLanguage
  clientName: string
  /** The unit the check covers with all below it; null: the whole client. */
  unitName: string | null
  date: IsoDate
  kind: CheckKind
  /** Who led the meeting it was taken in; empty where nobody has said. */
  preparedBy: string
  method: ReportMethod
  /** Null where nothing can be shown: then the report says how many answered, how, and why there is nothing more. */
  result: ReportResult | null
}

export type ReportMethod = {
  mode: AnswerMode
  length: CheckLength
  /** How many were asked about, in whose words, and in which language. */
  statements: number
  dimensions: number
  ownWords: boolean
  wording: DocumentLanguage
  /** How many handed in. */
  sheets: number
  /** In the order they are told; how many by each is told of no confidential check. */
  ways: { by: AnsweredBy; sheets: number }[]
  /** Fewest answers behind a figure; null where the check is not confidential. */
  threshold: number | null
}

export type ReportResult = {
  readiness: Readiness
  /** Ids of the statements to talk about, the first first. */
  talkAbout: string[]
  dimensions: ReportDimension[]
  /** With earlier checks of the same unit, in the order they are told. */
  comparisons: ReportComparison[]
  /** Earlier checks that are not compared with, for they are too many. */
  olderChecks: number
  steps: ReportStep[]
  reflection: Reflection
  intake: Intake
}

export type ReportDimension = {
  dimension: Dimension
  /** Null where nobody answered, or nothing of it can be shown. */
  level: number | null
  statements: ReportStatement[]
}

export type ReportStatement = {
  id: string
  text: string
  /** What the coach asks next. */
  ask: string
  /** With a figure. */
  answered: number
  /** Null where a confidential check holds it back. */
  figures: StatementFigures | null
}

export type ReportComparison = {
  kind: CheckKind
  date: IsoDate
  /** By the statements asked in the same words, and shown, both times: how many they are, and the levels they give. */
  dimensions: { dimension: Dimension; before: number; now: number; statements: number }[]
  /** Texts of this check's statements that were asked in other words then, or not at all. */
  reworded: string[]
  added: string[]
}

export type ReportStep = {
  title: string
  dimension: Dimension
  /** Null where its numbers cannot be shown. */
  because: Recommendation['because'] | null
  /** The statement its numbers are of; empty where they are a level's. */
  statement: string
  /** Null: nobody yet. Empty: somebody who has since been removed. */
  owner: string | null
  dueDate: IsoDate | null
}
