/** The report of a maturity check: method first, the spread before the mean, and nothing of what cannot be shown. */
import { describe, expect, it, vi } from 'vitest'
import { writeMaturityReport } from '#backend/documents/maturity/write.ts'
import type { ReportContent } from '#backend/documents/maturity/content.ts'
import { reportFileName } from '#backend/documents/maturity/file-name.ts'
import type { WordPart } from '#contract/document-parts.ts'
import { reportParts } from '#backend/documents/maturity/parts.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { readDocx } from '#tests/support/docx.ts'
import { CANARY_UNITS, consensus, divided, early, full, heldBack, reportOf, taken, tooFew } from './report-scenes.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const said = (parts: readonly WordPart[]) => JSON.stringify(parts)
const sections = (parts: readonly WordPart[]) => parts.flatMap((part) => (part.kind === 'section' ? part.text : []))
const tablesUnder = (parts: readonly WordPart[], heading: string) => {
  const from = parts.findIndex((part) => part.kind === 'section' && part.text === heading)
  const to = parts.findIndex((part, at) => at > from && part.kind === 'section')
  return parts.slice(from, to).flatMap((part) => (part.kind === 'figures' || part.kind === 'table' ? [part] : []))
}

const scenes = { divided, heldBack, tooFew, full, early, consensus }
const all = Object.entries(scenes).flatMap(([name, make]) =>
  documentLanguageSchema.options.map((language) => [name, language, make(language)] as const),
)

describe('the report of a maturity check', () => {
  it('tells how it was done before anything it came to, and ends with what to do and who signs', () => {
    expect(sections(reportParts(divided('nb')))).toEqual([
      'Slik ble det gjort',
      'Snakk om dette',
      'Områdene',
      'Svarene på hvert utsagn',
      'Utvikling',
      'Neste steg',
      'Før vi svarte',
      'Underskrift',
    ])
    const parts = reportParts(divided('nb'))
    expect(parts[0]).toEqual({ kind: 'title', text: 'Snakk først om retning og fokus: Der er rommet delt.' })
    const method = said(
      parts.slice(
        0,
        parts.findIndex((part) => part.kind === 'chart'),
      ),
    )
    expect(method).toContain('9 svarte: 7 ved håndsopprekning og 2 på papir.')
    expect(method).toContain('16 utsagn om 8 områder, stilt på bokmål')
  })

  it('shows what to talk about as a chart, its table, the spread, and the mean last', () => {
    const parts = reportParts(divided('nb'))
    const at = parts.findIndex((part) => part.kind === 'chart')
    const [chart, table, words, ask] = parts.slice(at, at + 4)
    expect(chart).toMatchObject({
      series: [{ values: [4, 0, 0, 0, 4] }],
      text: expect.stringMatching(/^Rommet er delt: 4 svarte 1–2 og 4 svarte 4–5\./u),
    })
    expect(table).toMatchObject({ rows: [['Antall', '4', '0', '0', '0', '4', '1', '8'].map((text) => [{ text }])] })
    expect(words).toMatchObject({
      label: 'Delt rom:',
      text: '4 svarte 1–2 og 4 svarte 4–5. Svarene går fra 1 til 5, og snittet er 3,0.',
    })
    expect(ask).toMatchObject({
      label: 'Spør:',
      text: 'Hva ville to av oss svart ulikt hvis vi ble spurt hver for oss?',
    })
  })

  it('talks about five statements at most', () => {
    const parts = reportParts(full('nb'))
    expect(parts.filter((part) => part.kind === 'chart' && part.form === 'columns')).toHaveLength(5)
  })

  it('names what was reworded since, compares the rest, and says how many', () => {
    const parts = reportParts(divided('nb'))
    const [latest] = tablesUnder(parts, 'Utvikling')
    const rhythm = latest?.rows.find(([name]) => name?.[0]?.text === 'Rytme')
    expect(rhythm?.map((cell) => cell[0]?.text).at(-1)).toBe('1')
    const after = parts.findIndex((part) => part.kind === 'lead' && part.text.startsWith('Omformulert'))
    expect(parts[after + 1]).toMatchObject({
      kind: 'bullets',
      lines: [{ text: 'Innsjekkene er korte og ærlige.' }],
    })
  })

  it('says plainly where a next step has no owner or no day, and why it is one', () => {
    const [steps] = tablesUnder(reportParts(divided('nb')), 'Neste steg')
    const cells = steps?.rows.map((row) => row.slice(1).map((cell) => cell[0]?.text.replaceAll('\u00A0', ' ')))
    expect(cells).toEqual([
      ['Kapasitet og tilrettelegging er på 2 av 5. Uten 3 holder ikke en oppstart.', 'Siv Bakken', '10. august'],
      [
        '4 svarte 1–2 og 4 svarte 4–5 av 8 på «Vi vet hvilke få ting som betyr mest akkurat nå».',
        'Ingen eier ennå',
        '10. august',
      ],
      ['Rytme er på 3 av 5.', 'Samir Haddad', 'Ingen frist ennå'],
    ])
  })

  it('tells what works and what must be adjusted of an early evaluation', () => {
    const parts = reportParts(early('nb'))
    expect(sections(parts)).toContain('Dette sa rommet')
    expect(said(parts)).toContain('Innsjekken på mandag tar ti minutter')
  })

  it('by consensus tells the room’s one answer, and draws no spread where there is none', () => {
    const parts = reportParts(consensus('nb'))
    expect(parts.filter((part) => part.kind === 'chart').map(({ form }) => form)).toEqual(['bars'])
    expect(tablesUnder(parts, 'Svarene på hvert utsagn').every(({ columns }) => columns.length === 2)).toBe(true)
  })

  it('has a file name with the unit it covers, and its version', () => {
    const of = { language: 'nb', clientName: 'Nordlys kommune', date: '2026-06-29', kind: 'maturity' } as const
    expect(reportFileName({ ...of, unitName: null })).toBe('2026-06-29 Nordlys kommune – Modenhetssjekk.docx')
    expect(reportFileName({ ...of, unitName: 'Byggesak / plan', language: 'en' }, 2)).toBe(
      '2026-06-29 Nordlys kommune, Byggesak-plan – Maturity check, version 2.docx',
    )
  })
})

describe('what cannot be shown', () => {
  it('below the threshold: the number of answers, the method and why, whatever was answered', () => {
    const parts = reportParts(tooFew('nb'))
    expect(sections(parts)).toEqual(['Slik ble det gjort', 'Hvorfor det ikke vises tall', 'Underskrift'])
    expect(parts.map(({ kind }) => kind)).not.toContain('chart')
    expect(said(parts)).toContain('4 svarte, på papir og på laptop etter tur.')
    expect(said(parts)).toContain('minst 5')
    expect(said(parts)).not.toMatch(/Kanari/iu)
    // Nothing in it depends on the answers, so nothing can be found by taking one thing from another.
    const of = (score: 1 | 5) => reportOf(taken({ mode: 'confidential', people: 4, answers: () => score }))
    expect(of(1)).toEqual(of(5))
  })

  it('one statement with too few answers has no figure in any table or chart, and its area is worked out without it', () => {
    const of = (few: 1 | 5) =>
      reportOf(
        taken({
          mode: 'confidential',
          people: 12,
          answers: (person, statement) => (statement === 4 ? (person > 2 ? null : few) : 3),
        }),
      )
    expect(of(1)).toEqual(of(5))
    const parts = reportParts(of(1))
    expect(said(parts)).toContain('Holdt tilbake, fordi færre enn 5 svarte med et tall:')
    const row = tablesUnder(parts, 'Svarene på hvert utsagn').flatMap(({ rows }) => rows)[4]
    expect(row?.slice(1).map((cell) => cell[0]?.text)).toEqual([
      '–',
      '–',
      '–',
      '–',
      '–',
      '–',
      '3',
      'Holdt tilbake',
      '–',
    ])
  })

  it('the reason of a step is not told where the figures it cites are held back', () => {
    const check = taken({
      mode: 'confidential',
      people: 12,
      answers: (person, statement) => (statement === 4 && person > 2 ? null : 3),
    })
    const statementId = check.check.statements[4]?.id ?? ''
    const because = { rule: 'spread', statementId, low: 97, high: 98, answered: 99, deviation: 1 } as const
    const step = {
      id: 's',
      initiativeId: 'i',
      dimension: 'rhythm',
      title: 'Steg',
      ownerId: null,
      dueDate: null,
    } as const
    const text = said(reportParts(reportOf(check, { steps: [{ ...step, because }] })))
    expect(text).toContain('Steg')
    expect(text).not.toMatch(/9[789]/u)
  })

  it.each(all)('units and whoever answered: %s in %s', (_, __, content) => {
    for (const unit of CANARY_UNITS) {
      expect(JSON.stringify(content)).not.toContain(unit)
      expect(said(reportParts(content))).not.toContain(unit)
    }
  })
})

describe.each(all)('%s in %s', (_, language, content) => {
  it('has nothing unfilled, and every chart says what it shows and has its table', () => {
    const parts = reportParts(content)
    expect(said(parts)).not.toMatch(/\{\{|undefined|NaN|null,null,null,null,null/u)
    for (const [at, part] of parts.entries())
      if (part.kind === 'chart') {
        expect(part.text).not.toBe('')
        expect(parts[at + 1]?.kind).toBe('figures')
      }
    expect(content.language).toBe(language)
  })
})

describe('the file', () => {
  const open = async (content: ReportContent) => readDocx(await writeMaturityReport(content))

  it('is a sound Word document with native charts whose numbers are the table’s', async () => {
    const content = divided('nb')
    const docx = await open(content)
    expect(docx.properties).toMatchObject({ creator: 'Maja Øverby', lastModifiedBy: 'Maja Øverby' })
    expect(docx.headers['default']).toBe('Nordlys kommune Modenhetssjekk 29. juni 2026')
    expect(docx.charts).toHaveLength(5 + 1 + 8 + 1)
    expect(docx.charts.every(({ beforeTable }) => beforeTable)).toBe(true)
    const [first] = docx.charts
    const [table] = docx.tables
    expect(first?.values[0]).toEqual(table?.rows[0]?.slice(1, 6).map(Number))
    const levels = docx.charts[5]
    const areas = docx.tables.find(({ under }) => under === 'Områdene')
    expect(levels?.categories).toEqual(areas?.rows.map(([name]) => name))
    expect(levels?.values[0]).toEqual(areas?.rows.map(([, level]) => Number(level)))
  })

  it('says in which language a statement is where the report is in another', async () => {
    const docx = await open(divided('en', 'nn'))
    expect(docx.language).toBe('en-GB')
    expect(docx.otherLanguages).toEqual(['nn-NO'])
  })

  it('is one page of words where nothing can be shown', async () => {
    const docx = await open(tooFew('nb'))
    expect(docx.charts).toEqual([])
    expect(docx.tables).toEqual([])
    expect(Object.keys(docx.parts).filter((name) => name.includes('chart'))).toEqual([])
    expect(Object.values(docx.parts).join('')).not.toMatch(/Kanari/iu)
  })
})
