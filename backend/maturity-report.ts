/**
 * Collects what the report of a maturity check says, field by field from the result the coach sees, and has the document made. Of a check that can
 * show no figure nothing is taken but how it was done and how many answered.
 */
import type { CheckRow } from '#contract/maturity.ts'
import { clientQueries } from '#db/queries/client.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import type { Store } from '#db/store.ts'
import { answeredBySchema } from '#domain/maturity/check.ts'
import type { UnitResult } from '#domain/maturity/result.ts'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import { brandFor } from './brand.ts'
import type { Services } from './context.ts'
import type {
  ReportComparison,
  ReportContent,
  ReportMethod,
  ReportResult,
  ReportStatement,
  ReportStep,
} from './documents/maturity/content.ts'
import { failure } from './failure.ts'
import { readCheck, readResult } from './maturity.ts'
import { personNames, unitNamesOf } from './names.ts'
import { vaultOf } from './procedure.ts'

/** What the report tells of development: a year of quarters. */
const MOST_COMPARISONS = 4

type Told = ReturnType<typeof readResult>
/** Who signs, what units and people are called, and by which way each sheet came. */
export type ReportNames = {
  clientName: string
  unitName: string | null
  preparedBy: string
  ways: readonly string[]
  /** Empty for somebody who has been removed. */
  person: (id: Id) => string
}

/**
 * Makes the report of a frozen check. `language` null: the client's.
 * @throws `not_found` where the client or check is gone, `conflict` before the freeze, `cancelled` where the signal says so
 */
export async function makeMaturityReport(
  services: Services,
  clientId: Id,
  checkId: Id,
  language: DocumentLanguage | null,
  signal?: AbortSignal,
): Promise<{ bytes: Uint8Array; content: ReportContent }> {
  const content = collectReport(services, clientId, checkId, language)
  const order = { ...content, brand: brandFor(services, clientId) }
  const bytes = await services.documents.make('maturityReport', order, { signal })
  return { bytes, content }
}

function collectReport(
  services: Services,
  clientId: Id,
  checkId: Id,
  language: DocumentLanguage | null,
): ReportContent {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  const check = readCheck(vault, checkId)
  const people = personNames(vault)
  return reportContent(check, readResult(vault, checkId), language ?? client.documentLanguage, {
    clientName: client.name,
    unitName: check.unitId === null ? null : (unitNamesOf(vault).get(check.unitId) ?? null),
    preparedBy: leaderOf(vault, check),
    ways: vault
      .queries(maturityQueries)
      .sheetsOf.all({ checkId })
      .map(({ by }) => by),
    person: (id) => people.get(id) ?? '',
  })
}

function leaderOf(vault: Store, { meetingId }: CheckRow): string {
  if (meetingId === null) return ''
  return vault.queries(meetingQueries).meeting.get({ id: meetingId })?.leaderName ?? ''
}

/** What the report says, from the check and its result. */
export function reportContent(
  check: CheckRow,
  told: Told,
  language: DocumentLanguage,
  names: ReportNames,
): ReportContent {
  const isShown = told.whole.dimensions.some(({ level }) => level !== null)
  return {
    language,
    clientName: names.clientName,
    unitName: names.unitName,
    date: check.date,
    kind: check.kind,
    preparedBy: names.preparedBy,
    method: methodOf(check, told.whole, names.ways),
    result: isShown ? resultOf(check, told, names) : null,
  }
}

function methodOf(check: CheckRow, whole: UnitResult, ways: readonly string[]): ReportMethod {
  return {
    mode: check.mode,
    length: check.length,
    statements: check.statements.length,
    dimensions: whole.dimensions.length,
    ownWords: check.setId !== null,
    wording: check.language,
    sheets: whole.sheets,
    ways: answeredBySchema.options
      .map((by) => ({ by, sheets: ways.filter((way) => way === by).length }))
      .filter(({ sheets }) => sheets > 0),
    threshold: check.mode === 'confidential' ? check.threshold : null,
  }
}

function resultOf(check: CheckRow, told: Told, names: ReportNames): ReportResult {
  const { whole, talkAbout, readiness, comparisons, steps } = told
  const words = new Map(check.statements.map((statement) => [statement.id, statement]))
  const textOf = (id: string) => words.get(id)?.text ?? ''
  const dimensions = whole.dimensions.map(({ dimension, level, statements }) => ({
    dimension,
    level,
    statements: statements.map(({ id, answered, figures }): ReportStatement => {
      return { id, text: textOf(id), ask: words.get(id)?.ask ?? '', answered, figures }
    }),
  }))
  return {
    readiness,
    talkAbout: [...talkAbout],
    dimensions,
    comparisons: comparisons
      .slice(0, MOST_COMPARISONS)
      .map(({ kind, date, dimensions: moved, reworded, added }): ReportComparison => ({
        kind,
        date,
        dimensions: moved,
        reworded: reworded.map(textOf),
        added: added.map(textOf),
      })),
    olderChecks: Math.max(0, comparisons.length - MOST_COMPARISONS),
    steps: steps.map((step) => stepOf(step, dimensions, textOf, names)),
    reflection: check.reflection,
    intake: check.intake,
  }
}

/** Its reason came from a window: its numbers are told only where the figures they are of can be shown. */
function stepOf(
  { title, dimension, because, ownerId, dueDate }: Told['steps'][number],
  dimensions: ReportResult['dimensions'],
  textOf: (id: string) => string,
  names: ReportNames,
): ReportStep {
  const of = dimensions.find((each) => each.dimension === dimension)
  const cites = because.rule === 'spread' ? because.statementId : null
  const isShown =
    cites === null
      ? (of?.level ?? null) !== null
      : dimensions.some(({ statements }) => statements.some(({ id, figures }) => id === cites && figures !== null))
  return {
    title,
    dimension,
    because: isShown ? because : null,
    statement: cites === null ? '' : textOf(cites),
    owner: ownerId === null ? null : names.person(ownerId),
    dueDate,
  }
}
