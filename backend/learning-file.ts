/** The learning log as a file: a table for a spreadsheet, or Markdown to read. It says what stands in the log, and nothing of the check-in behind it. */
import type { Learned } from '#contract/learning.ts'
import type { Part } from '#contract/document-parts.ts'
import { clientQueries } from '#db/queries/client.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { passes } from '#domain/learning/find.ts'
import type { LearningFilter } from '#domain/learning/learning.ts'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import type { Services } from './context.ts'
import { asMarkdown } from './documents/forms/as-markdown.ts'
import { fileNameWith } from './documents/file-name.ts'
import { speech } from './documents/speech.ts'
import { failure } from './failure.ts'
import { readLearned } from './learning.ts'
import { vaultOf } from './procedure.ts'

export type LearningFileOf = {
  readonly clientId: Id
  readonly form: 'csv' | 'markdown'
  readonly language: DocumentLanguage | null
  readonly filter: { readonly [K in keyof LearningFilter]?: LearningFilter[K] | undefined }
}

/** @throws `not_found` where the client is gone */
export function makeLearningFile(
  services: Services,
  { clientId, form, language, filter }: LearningFileOf,
): { bytes: Uint8Array; name: string } {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  const today = services.today()
  const { units, cycles } = vault.queries(organisationQueries)
  const written: Written = {
    language: language ?? client.documentLanguage,
    clientName: client.name,
    learned: readLearned(vault, today).filter((each) => passes(each, filter)),
    units: new Map(units.all().map(({ id, name }) => [id, name])),
    cycles: new Map(cycles.all().map(({ id, name }) => [id, name])),
  }
  const { title, fileName } = documentTexts[written.language].learning
  const named = (name: string) => fill(fileName, { date: today, client: name, title })
  const text = form === 'csv' ? asTable(written) : asMarkdown(partsOf(written))
  return {
    bytes: new TextEncoder().encode(text),
    name: fileNameWith(client.name, named, form === 'csv' ? '.csv' : '.md'),
  }
}

type Written = {
  readonly language: DocumentLanguage
  readonly clientName: string
  readonly learned: readonly Learned[]
  readonly units: ReadonlyMap<Id, string>
  readonly cycles: ReadonlyMap<Id, string>
}

/** Semicolons and the mark of UTF-8: opens as columns, with its letters right, where the comma is the decimal sign. */
function asTable({ language, learned, units, cycles }: Written): string {
  const { head, source } = documentTexts[language].learning
  const heads = [head.date, head.cycle, head.unit, head.text, head.source, head.objective, head.keyResult, head.tags]
  const rows = learned.map((each) => [
    each.learnedOn,
    cycles.get(each.cycleId ?? '') ?? '',
    units.get(each.unitId ?? '') ?? '',
    each.text,
    source[each.source],
    each.objectiveTitle ?? '',
    each.keyResultTitle ?? '',
    each.tags.join(', '),
  ])
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`
}

/** What a spreadsheet would work out is text in front of its eyes; quotes stand around what would end a cell. */
function cellOf(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[";\n\r]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** By cycle, the newest first, each with where it was learned. */
function partsOf({ language, clientName, learned, units, cycles }: Written): Part[] {
  const { title, noCycle, empty, source } = documentTexts[language].learning
  const say = speech(language)
  const groups = Map.groupBy(learned, (each) => cycles.get(each.cycleId ?? '') ?? noCycle)
  return [
    { kind: 'title', text: title },
    { kind: 'subtitle', text: clientName },
    ...(learned.length === 0 ? [{ kind: 'paragraph' as const, label: '', text: empty }] : []),
    ...[...groups].flatMap(([name, rows]): Part[] => [
      { kind: 'section', text: name },
      {
        kind: 'bullets',
        lines: rows.map((each) => ({
          text: each.text,
          quiet: `(${[
            say.date(each.learnedOn),
            units.get(each.unitId ?? '') ?? '',
            source[each.source],
            each.keyResultTitle ?? each.objectiveTitle ?? '',
            ...each.tags.map((tag) => `#${tag}`),
          ]
            .filter((word) => word !== '')
            .join(' · ')})`,
        })),
      },
    ]),
  ]
}
