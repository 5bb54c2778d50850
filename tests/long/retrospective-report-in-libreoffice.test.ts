/** The report of a retrospective as another program than Word lays it out: it opens, its chart is drawn, and every page says what it should. */
import { describe, expect, test } from 'vitest'
import { writeRetrospectiveReport } from '#backend/documents/retrospective/write.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { canLayOut, missingFrom, pageNumbers, pagesOfEach } from '#tests/support/libreoffice-pdf.ts'
import { once } from '#tests/support/once.ts'
import { documentTexts } from '#texts/documents.ts'
import { crowded, usual } from '../unit/documents/retro-scenes.ts'

const reports = documentLanguageSchema.options.flatMap((language) =>
  Object.entries({ usual, crowded }).map(([name, make]) => ({ language, name, content: make() })),
)

const laidOut = once(async () =>
  pagesOfEach(await Promise.all(reports.map(writeRetrospectiveReport)), temporaryFolder()),
)

describe.skipIf(!canLayOut)('LibreOffice, where it is installed,', () => {
  test.each(reports)(
    'opens a report in $language ($name), with every goal, its chart drawn, and numbered pages',
    async (report) => {
      const { language, content } = report
      const pages = (await laidOut())[reports.indexOf(report)] ?? []
      const said = [
        content.clientName,
        content.summary,
        ...content.objectives.flatMap(({ title, keyResults }) => [title, ...keyResults.map((each) => each.title)]),
        ...content.reflection.flatMap(({ themes }) => themes.flatMap(({ lines }) => lines.map(({ text }) => text))),
        ...[...content.learned, ...content.decisions, ...content.actions].map(({ text }) => text),
      ]
      expect(said.length).toBeGreaterThan(15)
      expect(missingFrom(pages, said)).toEqual([])
      expect(pageNumbers(pages, language)).toEqual(pages.map((_, at) => [at + 1, pages.length]))
      // The names beside the bars are the chart's alone.
      const { goal } = documentTexts[language].retrospectiveReport
      expect(pages.join('\n')).toContain(`${goal[content.goalTerms]} ${content.objectives.length}`)
    },
    180_000,
  )
})
