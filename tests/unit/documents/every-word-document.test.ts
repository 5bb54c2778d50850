/** Every Word document the app makes, in every language, by the checker: nothing in it would not open, be read aloud or be understood. */
import { describe, expect, it, vi } from 'vitest'
import { writeMaturityReport } from '#backend/documents/maturity/write.ts'
import { writeMinutes } from '#backend/documents/minutes/write.ts'
import { pack } from '#backend/documents/word/paper.ts'
import { writeRetrospectiveReport } from '#backend/documents/retrospective/write.ts'
import type { WordPart } from '#contract/document-parts.ts'
import { type DocumentLanguage, documentLanguageSchema } from '#domain/shared/basics.ts'
import { LANGUAGE_TAGS } from '#tests/support/word-check/language.ts'
import { checkDocx } from '#tests/support/word-check/check-docx.ts'
import { emptyMeeting, nordlysMeeting } from './content.ts'
import { consensus, divided, early, full, heldBack, tooFew } from './report-scenes.ts'
import { crowded, nothing, single, usual } from './retro-scenes.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 120_000 })

type Make = (language: DocumentLanguage) => Promise<Uint8Array>

/** Every form of chart where nothing has happened yet: an axis from nothing to nothing. */
const ofNothing: Make = (language) =>
  pack({
    languageTag: LANGUAGE_TAGS[language],
    title: 'OKR',
    subject: '',
    author: 'Maja Øverby',
    runningHead: { left: 'Nordlys kommune', right: 'OKR' },
    pageText: '{{page}}',
    body: [
      { kind: 'title', text: 'OKR' },
      ...(['columns', 'stacked', 'bars', 'lines', 'radar'] as const).flatMap((form): WordPart[] => [
        {
          kind: 'chart',
          form,
          categories: ['A', 'B', 'C'],
          series: [{ name: 'X', values: [0, null, 0] }],
          most: 0,
          text: 'A: 0, C: 0.',
        },
        { kind: 'table', columns: [{ head: 'A', share: 1 }], rows: [[[{ text: '0' }]]] },
      ]),
    ],
  })

const documents: Record<string, Make> = {
  'minutes of a usual meeting': (language) => writeMinutes(nordlysMeeting(language)),
  'minutes of a meeting in which nothing happened': (language) => writeMinutes(emptyMeeting(language)),
  'charts of nothing so far': ofNothing,
  ...Object.fromEntries(
    Object.entries({ divided, heldBack, tooFew, full, early, consensus }).map(([name, make]): [string, Make] => [
      `the report of a maturity check, ${name}`,
      (language) => writeMaturityReport(make(language)),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({ usual, crowded, single, nothing }).map(([name, make]): [string, Make] => [
      `the report of a retrospective, ${name}`,
      (language) => writeRetrospectiveReport({ content: make(), language }),
    ]),
  ),
}

describe('the checker finds nothing wrong with', () => {
  it.each(
    Object.entries(documents).flatMap(([name, make]) =>
      documentLanguageSchema.options.map((language) => [name, language, make] as const),
    ),
  )('%s in %s', async (_, language, make) => {
    expect(await checkDocx(await make(language), { language })).toEqual([])
  })
})
