/** A document on a client's own template, made in another program: its page, type, head and foot are the template's, its text is ours alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Brand } from '#backend/documents/brand.ts'
import { paragraph, section } from '#backend/documents/parts.ts'
import { writeMaturityReport } from '#backend/documents/maturity/write.ts'
import { writeMinutes } from '#backend/documents/minutes/write.ts'
import { writeRetrospectiveReport } from '#backend/documents/retrospective/write.ts'
import { checkTemplate } from '#backend/documents/template/check-template.ts'
import { brandLook, bytesOf } from '#backend/documents/word/brand-look.ts'
import { pack } from '#backend/documents/word/paper.ts'
import { chart, figureTable, written } from '#backend/documents/word/word-part.ts'
import type { WordPart } from '#contract/document-parts.ts'
import { readDocx } from '#tests/support/docx.ts'
import { checkDocx } from '#tests/support/word-check/check-docx.ts'
import { nordlysMeeting } from './content.ts'
import { divided } from './report-scenes.ts'
import { usual } from './retro-scenes.ts'

// Reading and packing Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const body: WordPart[] = [
  { kind: 'contents', text: 'Innhold' },
  section('Status'),
  paragraph('Vi er på vei.'),
  written([{ kind: 'numbers', items: [[{ text: 'Først' }], [{ text: 'Så' }]] }]),
  chart({
    form: 'lines',
    categories: ['1. mai', '8. mai'],
    series: [{ name: 'Målt', values: [8, 6] }],
    most: 10,
    text: 'Antall skjema gikk ned fra 8 til 6.',
  }),
  figureTable(
    [
      { head: 'Dato', share: 50 },
      { head: 'Målt', share: 50 },
    ],
    [
      [[{ text: '1. mai' }], [{ text: '8' }]],
      [[{ text: '8. mai' }], [{ text: '6' }]],
    ],
    [0],
  ),
  section('Neste steg'),
  paragraph('Vi fortsetter.'),
]

async function brandWith(name: string): Promise<Brand> {
  const file = join(import.meta.dirname, '..', '..', 'fixtures', 'templates', name)
  const { content, description } = await checkTemplate(new Uint8Array(readFileSync(file)))
  return {
    coach: { name: 'Kari Coach', company: '', role: '', contactLines: [], logo: null },
    client: { name: 'Nordlys kommune', logo: null },
    accent: '1B4F75',
    cover: false,
    template: { bytes: Buffer.from(content).toString('base64'), description },
  }
}

async function onTemplate(name: string) {
  const brand = await brandWith(name)
  const { template } = brand
  if (template === null) throw new Error('no template')
  const bytes = await pack({
    languageTag: 'nb-NO',
    title: 'Rapport – Nordlys kommune',
    subject: 'Hele virksomheten',
    author: 'Kari Coach',
    runningHead: { left: 'Nordlys kommune', right: 'Rapport' },
    pageText: 'Side {{page}} av {{pages}}',
    body: [{ kind: 'title', text: 'Rapport' }, ...body],
    look: brandLook(brand),
    template: bytesOf(template.bytes),
    draft: 'Utkast',
  })
  return {
    bytes,
    description: template.description,
    before: await readDocx(bytesOf(template.bytes)),
    after: await readDocx(bytes),
  }
}

describe.each(['rapportmal.dotx', 'brevmal.docx'])('on %s', (name) => {
  test('the page and its margins are the template’s, and tables fill what is between them', async () => {
    const { description, after } = await onTemplate(name)
    const { page, textWidth } = description
    const margins = /<w:pgMar\b[^>]*>/.exec(after.parts['word/document.xml'] ?? '')?.[0] ?? ''
    for (const side of ['left', 'right', 'top', 'bottom'] as const)
      expect(margins).toContain(`w:${side}="${page[side]}"`)
    expect(after.tables[0]?.columnWidths.reduce((sum, width) => sum + width, 0)).toBe(textWidth)
  })

  test('its styles and what stands at its head stay, none of its text does, and the text is ours in the document’s language', async () => {
    const { before, after } = await onTemplate(name)
    const styleOf = (parts: Record<string, string>, level: string) =>
      new RegExp(`<w:style\\b(?:(?!</w:style>)[\\s\\S])*?<w:name w:val="${level}"[\\s\\S]*?</w:style>`, 'i')
        .exec(parts['word/styles.xml'] ?? '')?.[0]
        .replaceAll(/w:(styleId|val)="[^"]*"/g, '')
    expect(styleOf(after.parts, 'heading 1')).toBe(styleOf(before.parts, 'heading 1'))
    expect(after.headers['default'] ?? '').toBe(before.headers['default'] ?? '')
    expect(after.headings.map(({ text }) => text)).toEqual(['Status', 'Neste steg'])
    for (const { text } of before.paragraphs) if (text.trim() !== '') expect(after.text).not.toContain(text)
    expect(after.language).toBe('nb-NO')
    expect(after.properties).toMatchObject({
      title: 'Rapport – Nordlys kommune',
      creator: 'Kari Coach',
      lastModifiedBy: 'Kari Coach',
    })
    expect(after.text).toContain('Utkast')
    expect(after.charts).toHaveLength(1)
  })

  test('it numbers its pages, and nothing is wrong with it', async () => {
    const { bytes, after } = await onTemplate(name)
    expect(Object.values({ ...after.headers, ...after.footers }).join(' ')).toMatch(/PAGE/)
    expect(await checkDocx(bytes, { language: 'nb', author: 'Kari Coach' })).toEqual([])
  })

  test('minutes and reports stand on it too, signed by the coach where nobody led', async () => {
    const brand = await brandWith(name)
    const { page } = brand.template?.description ?? {}
    const documents = [
      await writeMinutes({ ...nordlysMeeting('nb'), leaderName: '', brand }),
      await writeMaturityReport({ ...divided('nb'), preparedBy: '', brand }),
      await writeRetrospectiveReport({ content: { ...usual(), leaderName: '' }, language: 'nb', brand }),
    ]
    for (const bytes of documents) {
      const { parts, properties } = await readDocx(bytes)
      expect(parts['word/document.xml']).toContain(`w:left="${page?.left}"`)
      expect(properties.creator).toBe('Kari Coach')
      expect(await checkDocx(bytes, { language: 'nb', author: 'Kari Coach' })).toEqual([])
    }
  })
})
