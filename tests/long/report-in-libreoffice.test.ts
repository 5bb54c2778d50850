/** The report of a maturity check as another program than Word lays it out: it opens, its charts are drawn, and every page says what it should. */
import { describe, expect, test } from 'vitest'
import { writeMaturityReport } from '#backend/documents/maturity/write.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { canLayOut, missingFrom, pageNumbers, pagesOfEach } from '#tests/support/libreoffice-pdf.ts'
import { once } from '#tests/support/once.ts'
import { documentTexts } from '#texts/documents.ts'
import { maturityTexts } from '#texts/maturity.ts'
import { divided } from '../unit/documents/report-scenes.ts'

const reports = documentLanguageSchema.options.map((language) => ({ language, content: divided(language) }))

const laidOut = once(async () =>
  pagesOfEach(await Promise.all(reports.map(({ content }) => writeMaturityReport(content))), temporaryFolder()),
)

describe.skipIf(!canLayOut)('LibreOffice, where it is installed,', () => {
  test.each(reports)(
    'opens a report in $language, with every statement, its charts drawn, and numbered pages',
    async (report) => {
      const { language, content } = report
      const pages = (await laidOut())[reports.indexOf(report)] ?? []
      const result = content.result
      const said = [
        content.clientName,
        content.preparedBy,
        ...(result?.dimensions.flatMap(({ statements }) => statements.map(({ text }) => text)) ?? []),
        ...(result?.steps.map(({ title }) => title) ?? []),
        ...(result?.comparisons.flatMap(({ reworded }) => reworded) ?? []),
      ]
      expect(said.length).toBeGreaterThan(20)
      expect(missingFrom(pages, said)).toEqual([])
      expect(pageNumbers(pages, language)).toEqual(pages.map((_, at) => [at + 1, pages.length]))
      const { section, sign } = documentTexts[language].maturityReport
      // Once in the table, and once beside its bar.
      const areas = pages.find((page) => page.includes(section.dimensions)) ?? ''
      expect(areas.split(maturityTexts[language].rhythm.name)).toHaveLength(3)
      // The method stands before the first figure, and the lines to sign on stand together.
      expect(pages[0]).toMatch(new RegExp(`${section.method}[\\s\\S]+${section.talk}`, 'u'))
      expect(pages.at(-1)?.split(section.sign)[1]?.match(new RegExp(sign.date, 'gu'))).toHaveLength(2)
    },
    180_000,
  )
})
