/** The report of a retrospective: what it says in which order, how a goal that was let go of is told, and that every language says all of it. */
import { describe, expect, it, vi } from 'vitest'
import type { WordPart } from '#contract/document-parts.ts'
import { retroFileName } from '#backend/documents/retrospective/file-name.ts'
import { retroParts } from '#backend/documents/retrospective/parts.ts'
import { writeRetrospectiveReport } from '#backend/documents/retrospective/write.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { readDocx } from '#tests/support/docx.ts'
import { crowded, nothing, single, usual } from './retro-scenes.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const nb = (content = usual()) => retroParts({ content, language: 'nb' })
const said = (parts: readonly WordPart[]) => JSON.stringify(parts)
const sections = (parts: readonly WordPart[]) => parts.flatMap((part) => (part.kind === 'section' ? part.text : []))
const tables = (parts: readonly WordPart[]) => parts.flatMap((part) => (part.kind === 'table' ? [part] : []))

const scenes = { usual, crowded, single, nothing }
const all = Object.entries(scenes).flatMap(([name, make]) =>
  documentLanguageSchema.options.map((language) => [name, language, make()] as const),
)

describe('the report of a retrospective', () => {
  it('tells the results first, then what the room said and learned, and ends with what is agreed', () => {
    expect(sections(nb())).toEqual([
      'Kort fortalt',
      'Resultatene',
      'Dette sa rommet',
      'Dette lærte vi',
      'Hva som skjer med målene',
      'Beslutninger',
      'Tiltak',
      'Veien videre',
    ])
    expect(said(nb())).toContain('Mål: 4 · Nøkkelresultater: 6 · Nådd: 1 · Delvis nådd: 1 · Lagt bort: 2')
  })

  it('says a score with its band in words and shape, and that the coach has set it, and why', () => {
    const [overview, first] = tables(nb())
    expect(overview?.rows.map((row) => row[1]?.[0])).toEqual([
      { text: '0,76, i grønt', mark: 'green' },
      { text: '0,35, i gult', mark: 'yellow' },
      { text: '0,10, i rødt', mark: 'red' },
      { text: 'Ingen score', look: 'quiet' },
    ])
    expect(overview?.rows[1]?.[1]?.[1]).toEqual({ text: 'av 2 av 3 målte', look: 'quiet' })
    expect(first?.rows[0]?.[0]).toContainEqual({
      label: 'Hvorfor scoren er satt:',
      text: 'Tallet for uke 34 manglet to dager',
    })
    expect(first?.rows[0]?.[4]).toEqual([
      { text: '0,68, i gult', mark: 'yellow' },
      { text: 'Satt av coachen, regnet ut: 0,61', look: 'quiet' },
    ])
  })

  it('draws the scores of the goals, of one goal alone those of its key results, and nothing where there is but one', () => {
    const charts = (parts: readonly WordPart[]) => parts.flatMap((part) => (part.kind === 'chart' ? [part] : []))
    expect(charts(nb())).toMatchObject([
      { categories: ['Mål 1', 'Mål 2', 'Mål 3', 'Mål 4'], series: [{ values: [0.76, 0.35, 0.1, null] }], most: 1 },
    ])
    expect(charts(nb())[0]?.text).toBe(
      'Score fra 0 til 1. Mål 1: 0,76, i grønt. Mål 2: 0,35, i gult. Mål 3: 0,10, i rødt. Mål 4: Ingen score.',
    )
    expect(charts(nb(single()))).toMatchObject([{ series: [{ values: [0.44, 0.25, null] }] }])
    expect(charts(nb({ ...usual(), objectives: usual().objectives.slice(2) }))).toEqual([])
  })

  it('tells a goal that was let go of by what it taught, not among those that go on', () => {
    const parts = nb()
    const goingOn = tables(parts).find(({ columns }) => columns.some(({ head }) => head === 'Beslutning'))
    expect(goingOn?.rows.map((row) => row[0]?.[0]?.text)).toEqual([
      'Innbyggerne får svar i tide',
      'Brukerne finner frem selv',
    ])
    const at = parts.findIndex((part) => part.kind === 'subject' && part.text.startsWith('Alle medarbeidere'))
    expect(parts.slice(at, at + 3)).toMatchObject([
      {},
      { label: 'Derfor lot vi det ligge:', text: 'Ingen hadde tid til det, og ingen savnet det.' },
      { label: 'Det vi tar med oss:', text: 'Vi sa ja til det fordi det lød fint.' },
    ])
    expect(said(parts).split('Vi sa ja til det fordi det lød fint')).toHaveLength(2)
    // On the way: with its reason from then.
    expect(said(parts)).toContain('Fylkeskommunen lager en felles.')
  })

  it('shows themes with their votes, and speaks of somebody who is gone as a former colleague', () => {
    expect(said(nb())).toContain('Mandagene (stemmer: 5)')
    expect(said(nb())).toContain('"Tidligere medarbeider"')
  })

  it('says that nobody owns what comes and nothing is booked', () => {
    expect(nb(nothing()).at(-1)).toMatchObject({
      pairs: [
        { label: 'Neste eier', value: 'Ingen ennå' },
        { label: 'Neste tilbakeblikk', value: 'Ikke booket ennå' },
      ],
    })
    expect(sections(nb(nothing()))).toEqual(['Kort fortalt', 'Veien videre'])
  })

  it('is called by its day, and by the unit where there is one', () => {
    expect(retroFileName({ content: usual(), language: 'nb' })).toBe(
      '2026-08-24 Nordlys kommune – Rapport fra tilbakeblikket.docx',
    )
    expect(retroFileName({ content: single(), language: 'en' }, 3)).toBe(
      '2026-08-24 Nordlys kommune, Team Mottak – Report of the review, version 3.docx',
    )
  })

  it.each(all)('%s in %s is whole: every blank filled, every goal and name there', async (_, language, content) => {
    const parts = retroParts({ content, language })
    expect(said(parts)).not.toMatch(/\{\{|undefined|null,|NaN/u)
    const docx = await readDocx(await writeRetrospectiveReport({ content, language }))
    for (const { title, keyResults } of content.objectives) {
      expect(docx.text).toContain(title)
      for (const each of keyResults) expect(docx.text).toContain(each.title)
    }
    for (const { text } of [...content.decisions, ...content.actions, ...content.learned])
      expect(docx.text).toContain(text)
    expect(docx.properties.title).toContain(content.clientName)
  })
})
