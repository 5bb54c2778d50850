/** The report of a retrospective as another program than Word lays it out: it opens, its chart is drawn, and every page says what it should. */
import { describe, expect, test } from 'vitest'
import { writeRetrospectiveReport } from '#backend/documents/retrospective/write.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { canLayOut, missingFrom, pageNumbers, pagesOf } from '#tests/support/libreoffice-pdf.ts'
import { documentTexts } from '#texts/documents.ts'
import { crowded, usual } from '../unit/documents/retro-scenes.ts'

describe.skipIf(!canLayOut)('LibreOffice, where it is installed,', () => {
  test.each(
    documentLanguageSchema.options.flatMap((language) => [usual, crowded].map((make) => [language, make] as const)),
  )(
    'opens a report in %s, with every goal, its chart drawn, and numbered pages',
    async (language, make) => {
      const content = make()
      const pages = pagesOf(await writeRetrospectiveReport({ content, language }), temporaryFolder())
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
