/** The documents of a whole client as the back end collects them: every kind, in every language, has nothing the checker finds wrong. */
import { describe, expect, test, vi } from 'vitest'
import { brandFor } from '#backend/brand.ts'
import { collectClient } from '#backend/client-report/collect.ts'
import { writeClientDocument } from '#backend/documents/client/write.ts'
import { reportKindSchema } from '#domain/report/report.ts'
import type { RichText } from '#domain/report/rich-text.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { checkDocx } from '#tests/support/word-check/check-docx.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 180_000 })

const kinds = reportKindSchema.options
/** The coach's own, with all that they can have. */
const WORDS: RichText = [
  { kind: 'heading', runs: [{ text: 'Fra veilederen' }] },
  { kind: 'paragraph', runs: [{ text: 'Les ' }, { text: 'planen', bold: true, href: 'https://example.no/plan' }] },
  { kind: 'bullets', items: [[{ text: 'Skjemaet' }], [{ text: 'Brevene' }]] },
  { kind: 'numbers', items: [[{ text: 'Først' }], [{ text: 'Så' }]] },
]
const languages = documentLanguageSchema.options

/** What the checker says, each with the document it says it of. */
async function wrongWith(
  { backEnd }: ReturnType<typeof startBackEnd>,
  clientId: string,
  kind: (typeof kinds)[number],
): Promise<string[]> {
  const content = collectClient(backEnd.services, clientId, kind)
  const brand = brandFor(backEnd.services, clientId)
  const found: string[] = []
  for (const language of languages)
    for (const { rule, says } of await checkDocx(
      await writeClientDocument({ content, language, draft: false, brand }),
      {
        language,
      },
    ))
      found.push(`${language}: ${rule}: ${says}`)
  return found
}

describe('the documents of a whole client', () => {
  test.each(kinds)('%s of the sample client is sound in every language', async (kind) => {
    const harness = startBackEnd()
    const clientId = await plantSample(harness.coach)
    const { sections } = await harness.coach.report.setup({ clientId, kind })
    for (const { id } of sections)
      await harness.coach.report.write({ clientId, commandId: commandId(), kind, section: id, text: WORDS })
    expect(await wrongWith(harness, clientId, kind)).toEqual([])
  })

  test.each(kinds)('%s of a client about whom nothing is known yet is sound in every language', async (kind) => {
    const harness = startBackEnd()
    const { id } = await harness.coach.client.create({
      commandId: commandId(),
      client: {
        name: 'Tomme kommune',
        sector: 'public',
        documentLanguage: 'nb',
        goalTerms: 'goal',
        cycleKind: 'tertial',
        accent: null,
        fiscalYearStartMonth: 1,
        checkInWeekday: 1,
        cadenceWeeks: 1,
        cadenceAnchor: null,
        limitObjectives: 3,
        limitKeyResults: 3,
      },
      cycle: { name: '2. tertial 2026', kind: 'tertial', startDate: '2026-05-01', endDate: '2026-08-31' },
    })
    expect(await wrongWith(harness, id, kind)).toEqual([])
  })
})
