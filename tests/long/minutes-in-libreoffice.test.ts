/** The minutes as another program than Word lays them out: they open, and every page says what it should. */
import { describe, expect, test } from 'vitest'
import { writeMinutes } from '#backend/documents/minutes/write.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { canLayOut, missingFrom, pageNumbers, pagesOfEach } from '#tests/support/libreoffice-pdf.ts'
import { once } from '#tests/support/once.ts'
import { nordlysMeeting } from '../unit/documents/content.ts'

const meetings = documentLanguageSchema.options.map((language) => ({ language, content: nordlysMeeting(language) }))

const laidOut = once(async () =>
  pagesOfEach(await Promise.all(meetings.map(({ content }) => writeMinutes(content))), temporaryFolder()),
)

describe.skipIf(!canLayOut)('LibreOffice, where it is installed,', () => {
  test.each(meetings)(
    'opens minutes in $language, with every line and numbered pages',
    async (meeting) => {
      const { language, content } = meeting
      const pages = (await laidOut())[meetings.indexOf(meeting)] ?? []
      const said = [
        content.clientName,
        content.leaderName,
        content.minuteTakerName,
        ...content.present.map(({ name }) => name),
        ...content.decisions.map(({ text }) => text),
        ...content.obstacles.map(({ text }) => text),
        ...content.priorities.map(({ text }) => text),
        ...content.objectives.flatMap(({ title, keyResults }) => [title, ...keyResults.map((row) => row.title)]),
      ]
      expect(missingFrom(pages, said)).toEqual([])
      expect(pages.length).toBeGreaterThan(1)
      expect(pageNumbers(pages, language)).toEqual(pages.map((_, at) => [at + 1, pages.length]))
    },
    180_000,
  )
})
