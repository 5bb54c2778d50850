/**
 * Every kind of Word document in the hands of another program: opened and saved again by LibreOffice it still has its headings, tables and charts, and its
 * table of contents says the pages on which the headings stand once it is laid out.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Bookmark, Document, HeadingLevel, Packer, Paragraph, TableOfContents, TextRun } from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { describe, expect, test } from 'vitest'
import { brandFor } from '#backend/brand.ts'
import { collectClient } from '#backend/client-report/collect.ts'
import type { Brand } from '#backend/documents/brand.ts'
import { writeClientDocument } from '#backend/documents/client/write.ts'
import { writeMaturityReport } from '#backend/documents/maturity/write.ts'
import { writeMinutes } from '#backend/documents/minutes/write.ts'
import { checkTemplate } from '#backend/documents/template/check-template.ts'
import { writeRetrospectiveReport } from '#backend/documents/retrospective/write.ts'
import { type ReportKind, reportKindSchema } from '#domain/report/report.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { readDocx } from '#tests/support/docx.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { canLayOut, pagesOfEach, savedAgain } from '#tests/support/libreoffice-pdf.ts'
import { once } from '#tests/support/once.ts'
import { plantSixty } from '#tests/support/sixty.ts'
import { pagesOfHeadings, tocPages } from '#tests/support/toc-pages.ts'
import { checkDocx } from '#tests/support/word-check/check-docx.ts'
import { nordlysMeeting } from '../unit/documents/content.ts'
import { divided } from '../unit/documents/report-scenes.ts'
import { usual } from '../unit/documents/retro-scenes.ts'

const languages = documentLanguageSchema.options
const nothing = new Uint8Array()

/** A document of the sample client as a whole, or of one with sixty key results. */
async function ofClient(
  kind: ReportKind,
  language: 'nb' | 'nn' | 'en',
  { plant = plantSample, template = null }: { plant?: typeof plantSample; template?: Brand['template'] } = {},
): Promise<Uint8Array> {
  const { backEnd, coach } = startBackEnd()
  const clientId = await plant(coach)
  const content = collectClient(backEnd.services, clientId, kind)
  const brand = { ...brandFor(backEnd.services, clientId), template }
  return writeClientDocument({ content, language, draft: false, brand })
}

/** A template as the app keeps it. */
async function templateNamed(name: string): Promise<NonNullable<Brand['template']>> {
  const file = join(import.meta.dirname, '..', 'fixtures', 'templates', name)
  const { content, description } = await checkTemplate(new Uint8Array(readFileSync(file)))
  return { bytes: Buffer.from(content).toString('base64'), description }
}

const documents: Record<string, () => Promise<Uint8Array>> = {
  minutes: () => writeMinutes(nordlysMeeting('nb')),
  'the report of a maturity check': () => writeMaturityReport(divided('nn')),
  'the report of a retrospective': () => writeRetrospectiveReport({ content: usual(), language: 'en' }),
  ...Object.fromEntries(reportKindSchema.options.map((kind) => [kind, () => ofClient(kind, 'nb')])),
}

const kinds = Object.keys(documents)

const made = once(async () => {
  const before: Uint8Array[] = []
  for (const make of Object.values(documents)) before.push(await make()) // oxlint-disable-line no-await-in-loop -- a back end at a time
  return { before, after: savedAgain(before, temporaryFolder()) }
})

/** The sample client's report in each language. */
const laidOut = once(async () => {
  const reports: Uint8Array[] = []
  for (const language of languages) reports.push(await ofClient('client_report', language)) // oxlint-disable-line no-await-in-loop -- a back end at a time
  const pages = pagesOfEach(reports, temporaryFolder())
  return Promise.all(reports.map(async (bytes, at) => ({ said: await tocPages(bytes), pages: pages[at] ?? [] })))
})

describe.skipIf(!canLayOut)('LibreOffice, where it is installed,', () => {
  test.each(kinds)(
    'opens %s and saves it with the same headings, tables and charts',
    async (kind) => {
      const all = await made()
      const at = kinds.indexOf(kind)
      const [before, after] = [await readDocx(all.before[at] ?? nothing), await readDocx(all.after[at] ?? nothing)]
      expect(after.headings).toEqual(before.headings)
      expect(after.tables.map(({ header, rows }) => [header, rows])).toEqual(
        before.tables.map(({ header, rows }) => [header, rows]),
      )
      expect(after.charts.map(({ values }) => values)).toEqual(before.charts.map(({ values }) => values))
      expect(before.headings.length + before.tables.length).toBeGreaterThan(0)
    },
    300_000,
  )

  test.each(languages)(
    'lays the client report of the sample client in %s out on the pages its table of contents says',
    async (language) => {
      const { said, pages } = (await laidOut())[languages.indexOf(language)] ?? { said: [], pages: [] }
      expect(said.length).toBeGreaterThan(8)
      expect(said).toEqual(
        pagesOfHeadings(
          pages,
          said.map(({ heading }) => heading),
        ),
      )
    },
    300_000,
  )

  test.each([
    { name: 'brevmal.docx', numbered: true },
    // Of a type nobody here knows the widths of: no number, rather than a wrong one.
    { name: 'rapportmal.dotx', numbered: false },
  ])(
    'lays the client report on the template $name out on the pages its table of contents says, where it says any ($numbered)',
    async ({ name, numbered }) => {
      const bytes = await ofClient('client_report', 'nb', { template: await templateNamed(name) })
      const said = await tocPages(bytes)
      expect(said.length).toBeGreaterThan(8)
      const headings = said.map(({ heading }) => heading)
      const [pages = []] = pagesOfEach([bytes], temporaryFolder())
      const there = pagesOfHeadings(pages, headings)
      expect(there.every(({ page }) => page > 0)).toBe(true)
      expect(said).toEqual(numbered ? there : headings.map((heading) => ({ heading, page: Number.NaN })))
      expect(await checkDocx(bytes, { language: 'nb' })).toEqual([])
      const [again = nothing] = savedAgain([bytes], temporaryFolder())
      expect((await readDocx(again)).headings).toEqual((await readDocx(bytes)).headings)
    },
    300_000,
  )

  test('sees a page in a table of contents that is not the heading’s', async () => {
    const chapter = (name: string, anchor: string) =>
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: true,
        children: [new Bookmark({ id: anchor, children: [new TextRun(name)] })],
      })
    const document = new Document({
      pageNumbers: estimatePageNumbers,
      styles: { default: { document: { run: { font: 'Arial' } } } },
      sections: [
        {
          children: [
            new TableOfContents('Innhold', { hyperlink: true, headingStyleRange: '1-1' }),
            chapter('Først', 'a'),
            chapter('Et kapittel med en lang overskrift som går over flere linjer, fordi den sier mye på en gang', 'b'),
            chapter('Sist', 'c'),
          ],
        },
      ],
    })
    const bytes = new Uint8Array(await Packer.toArrayBuffer(document))
    const said = await tocPages(bytes)
    expect(said.map(({ page }) => page)).toEqual([2, 3, 4])
    const [pages = []] = pagesOfEach([bytes], temporaryFolder())
    const headings = said.map(({ heading }) => heading)
    expect(pagesOfHeadings(pages, headings)).toEqual(said)
    expect(pagesOfHeadings(['', ...pages], headings).map(({ page }) => page)).toEqual([3, 4, 5])
    expect(pagesOfHeadings(pages.slice(0, 2), headings).map(({ page }) => page)).toEqual([2, 0, 0])
  }, 300_000)
})

describe('a client with sixty key results and long names', () => {
  test.each(reportKindSchema.options)(
    '%s has nothing the checker finds wrong, in any language',
    async (kind) => {
      for (const language of languages)
        expect(await checkDocx(await ofClient(kind, language, { plant: plantSixty }), { language })).toEqual([])
    },
    600_000,
  )
})
