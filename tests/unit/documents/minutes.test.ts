/** The minutes as a reader meets them: everything that was said is there, in order, in the client's language, for a screen reader too. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { writeMinutes } from '#backend/documents/minutes/write.ts'
import type { MinutesContent, MinutesKeyResult } from '#backend/documents/minutes/content.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { readDocx, type Docx } from '#tests/support/docx.ts'
import { emptyMeeting, keyResult, nordlysMeeting } from './content.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const LANGUAGES = documentLanguageSchema.options
/** Fields that are said in the document's own words, or with a number. */
const SPOKEN = new Set([
  'language',
  'goalTerms',
  'meetingKind',
  'kind',
  'topic',
  'section',
  'direction',
  'state',
  'status',
  'band',
  // What a picture's bytes are found by.
  'id',
])

const read = async (content: MinutesContent) => readDocx(await writeMinutes(content))
const tableUnder = (docx: Docx, heading: string) => docx.tables.find((table) => table.under === heading)

/** A meeting about one key result, and the row it becomes. */
async function rowOf(given: Partial<MinutesKeyResult>, language: MinutesContent['language'] = 'nb'): Promise<string[]> {
  const objective = {
    title: 'Saker skal flyte',
    unitName: 'Team Behandling',
    owner: null,
    keyResults: [keyResult(given)],
  }
  const docx = await read({ ...emptyMeeting(language), objectives: [objective] })
  return tableUnder(docx, 'Saker skal flyte')?.rows[0] ?? []
}

/** Every text a person typed, wherever in the content it lies. */
function typedTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const isDate = /^\d{4}-\d\d-\d\d$|^\d\d:\d\d$/.test(value)
    return value === '' || isDate || SPOKEN.has(key) ? [] : [value]
  }
  if (Array.isArray(value)) return value.flatMap((each) => typedTexts(each, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => typedTexts(each, name))
}

describe.each(LANGUAGES)('minutes in %s', (language) => {
  it('say everything that the meeting said', async () => {
    const content = nordlysMeeting(language)
    const docx = await read(content)
    const whole = [docx.text, ...Object.values(docx.headers), docx.properties.creator].join('\n')
    expect(typedTexts(content).filter((text) => !whole.includes(text))).toEqual([])
  })

  it('fill every cell of every table, across the whole sheet', async () => {
    const docx = await read(nordlysMeeting(language))
    expect(docx.tables).toHaveLength(9)
    for (const table of docx.tables) {
      expect(table.columnWidths.reduce((sum, width) => sum + width, 0)).toBe(9638)
      expect([...table.header, ...table.rows.flat()].filter((cell) => cell.trim() === '')).toEqual([])
    }
  })

  it('number their pages and name the client and the meeting above every page but the first', async () => {
    const docx = await read(nordlysMeeting(language))
    const page = { nb: 'Side {PAGE} av {NUMPAGES}', nn: 'Side {PAGE} av {NUMPAGES}', en: 'Page {PAGE} of {NUMPAGES}' }
    expect(docx.footers).toEqual({ default: page[language], first: page[language] })
    const running = {
      nb: 'Nordlys kommune Referat fremdriftsmøte 1. juni 2026',
      nn: 'Nordlys kommune Referat framdriftsmøte 1. juni 2026',
      en: 'Nordlys kommune Minutes of progress meeting 1 June 2026',
    }
    expect(docx.headers).toEqual({ default: running[language], first: 'Nordlys kommune' })
  })
})

describe('the order of minutes', () => {
  it('is decisions, this week’s priorities, then the meeting as it went', async () => {
    const docx = await read(nordlysMeeting('nb'))
    expect(docx.title).toBe('Referat fremdriftsmøte')
    expect(docx.headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual([
      'Beslutninger',
      'Ukens prioriteringer',
      'Gode nyheter',
      'Mål skrevet i møtet',
      'Avstemninger',
      'Status på mål og nøkkelresultater',
      'KPI-er (driftstall)',
      'Initiativer',
      'Hindringer',
      'Prioriteringer fra forrige gang',
      // Under the step's own name.
      'Fortsett',
      'Bilde',
      'Dette lærte vi',
      'Dette slutter vi med',
      'Parkert',
      'Notater',
      'Egne saker',
    ])
  })
})

describe('who and when', () => {
  it('tell the day, the clock, the place, the leader, the minute-taker, the present and the absent', async () => {
    const facts = (await read(nordlysMeeting('nb'))).paragraphs.filter(({ style }) => style === 'Fact')
    expect(facts.map(({ text }) => text)).toEqual([
      'Dato Mandag 1. juni 2026',
      'Tid kl. 09.00–09.28',
      'Sted Møterom Polarstjerna, rådhuset',
      'Saksnr. 2026/1234-5',
      'Møteleder Kari Solberg',
      'Referent Maja Øverby',
      'Til stede Tor Henrik Lie (avdelingsleder), Maja Øverby (OKR-ambassadør), Samir Haddad (teamleder, kom kl. 09.07), Anne-Grethe Fjelltveit (teamleder, gikk kl. 09.20)',
      'Ikke til stede Jonas Ly (prosjektleder)',
      'Sendes til Deltakerne og postmottaket',
    ])
  })

  it('are written as nynorsk and English write them', async () => {
    const nn = await read(nordlysMeeting('nn'))
    const en = await read(nordlysMeeting('en'))
    expect(nn.text).toContain('Dato Måndag 1. juni 2026\nTid kl. 09.00–09.28')
    expect(en.text).toContain('Date Monday 1 June 2026\nTime 09:00–09:28')
  })

  it('tell only the start of a meeting that has not ended', async () => {
    const docx = await read({ ...nordlysMeeting('nb'), endTime: null })
    expect(docx.text).toContain('Tid kl. 09.00\n')
  })
})

describe('the file’s properties', () => {
  it('name the meeting and who led it, and never «Un-named»', async () => {
    const docx = await read(nordlysMeeting('nb'))
    expect(docx.properties).toEqual({
      title: 'Referat fremdriftsmøte 1. juni 2026 – Nordlys kommune',
      subject: 'Byggesak og plan, Team Mottak',
      creator: 'Kari Solberg',
      lastModifiedBy: 'Kari Solberg',
      description: '',
    })
  })

  it('name the app where nobody is said to have led it', async () => {
    const docx = await read({ ...nordlysMeeting('nb'), leaderName: ' ' })
    expect(docx.properties).toMatchObject({ creator: 'Rytme', lastModifiedBy: 'Rytme' })
    expect(Object.values(docx.parts).join('\n')).not.toContain('Un-named')
  })
})

describe('an empty meeting', () => {
  it('says that nothing was decided and who led it is not given, and leaves the rest out', async () => {
    const docx = await read(emptyMeeting())
    expect(docx.paragraphs.map(({ text }) => text)).toEqual([
      'Referat fremdriftsmøte',
      'Dato Mandag 1. juni 2026',
      'Møteleder Ikke oppgitt',
      'Referent Ikke oppgitt',
      'Til stede Ingen',
      'Ikke til stede Ingen',
      'Beslutninger',
      'Ingen beslutninger i dette møtet.',
    ])
    expect(docx.tables).toEqual([])
  })

  it('leaves out objectives without key results', async () => {
    const objectives = [{ title: 'Uten tall', unitName: 'Team Mottak', owner: null, keyResults: [] }]
    const docx = await read({ ...emptyMeeting(), objectives })
    expect(docx.headings.map(({ text }) => text)).toEqual(['Beslutninger'])
  })
})

describe('a key result in the minutes', () => {
  it('holds value, status and confidence as they are and, where they differ, as they were', async () => {
    expect(await rowOf({ title: 'Komplette søknader', changed: 'Sjekken virker', blocks: 'Venter på avtale' })).toEqual(
      [
        'Komplette søknader\nSamir Haddad\nEndret: Sjekken virker\nHindrer: Venter på avtale',
        '58 %\nSist: 52 %',
        '75 %',
        '▲ Usikker, men fremdrift\nSist: På sporet',
        '5\nSist: 7',
      ],
    )
  })

  it('says unchanged of the same number, and nothing of the same status and confidence', async () => {
    const same = { date: '2026-06-01', value: 52, status: 'green', confidence: 7 } as const
    expect((await rowOf({ now: same })).slice(1)).toEqual(['52 %\nUendret', '75 %', '● På sporet', '7'])
  })

  it('says so where it was not measured, not checked in, never measured or has no owner', async () => {
    const unmeasured = { date: '2026-06-01', value: null, status: 'red', confidence: 3 } as const
    expect((await rowOf({ now: unmeasured }))[1]).toBe('Ikke målt\nSist: 52 %')
    expect((await rowOf({ now: null })).slice(1)).toEqual([
      'Ikke målt\nSist: 52 %',
      '75 %',
      'Ikke sjekket inn\nSist: På sporet, 26. mai',
      '–\nSist: 7',
    ])
    expect(await rowOf({ title: 'Ny', owner: null, target: null, before: null, now: null })).toEqual([
      'Ny\nEier: Ikke satt',
      'Ikke målt',
      'Ikke satt',
      'Ikke sjekket inn',
      '–',
    ])
  })

  it('calls somebody who has been removed a former colleague', async () => {
    expect((await rowOf({ title: 'Liggetid', owner: '' }))[0]).toBe('Liggetid\nTidligere medarbeider')
  })

  it('reads its target by its kind', async () => {
    const targets = async (language: MinutesContent['language']) => [
      (await rowOf({ kind: 'at_least', target: 90 }, language))[2],
      (await rowOf({ kind: 'at_most', target: 12, unitLabel: 'uker' }, language))[2],
      (await rowOf({ kind: 'milestone', target: 4, unitLabel: '' }, language))[2],
      (await rowOf({ kind: 'milestone', target: 1, unitLabel: '' }, language))[2],
    ]
    expect(await targets('nb')).toEqual(['minst 90 %', 'høyst 12 uker', '4 trinn', 'ett trinn'])
    expect(await targets('nn')).toEqual(['minst 90 %', 'høgst 12 uker', '4 steg', 'eitt steg'])
    expect(await targets('en')).toEqual(['at least 90%', 'at most 12 uker', '4 stages', 'one stage'])
    const now = { date: '2026-06-01', value: 2, status: null, confidence: null }
    expect((await rowOf({ kind: 'milestone', target: 4, now, before: null }))[1]).toBe('2 av 4')
  })

  it('never rounds what was recorded, and writes numbers as the language does', async () => {
    const value = async (number: number, language: MinutesContent['language']) => {
      const now = { date: '2026-06-01', value: number, status: null, confidence: null }
      return (await rowOf({ now, before: null, unitLabel: 'saker', decimals: 1 }, language))[1]
    }
    expect(await value(12_345.25, 'nb')).toBe('12 345,25 saker')
    expect(await value(-3, 'nn')).toBe('−3,0 saker')
    expect(await value(12_345.25, 'en')).toBe('12,345.25 saker')
  })

  it('has a comment too long for its column printed whole, under the table', async () => {
    const changed = 'Vi har ryddet i skjemaene. '.repeat(120).trim()
    const objective = { title: 'Mål', unitName: '', owner: null, keyResults: [keyResult({ title: 'Skjema', changed })] }
    const docx = await read({ ...emptyMeeting(), objectives: [objective] })
    expect(docx.tables[0]?.rows[0]?.[0]).toBe('Skjema\nSamir Haddad\nKommentar under tabellen')
    expect(docx.paragraphs.map(({ text }) => text).slice(-2)).toEqual(['Skjema', `Endret: ${changed}`])
  })

  it('is counted: how many were checked in, and with which status', async () => {
    const docx = await read(nordlysMeeting('nb'))
    expect(docx.text).toContain(
      'Sjekket inn: 5 av 6 · På sporet: 2 · Usikker, men fremdrift: 1 · Stoppet opp: 1 · Ikke meldt: 1',
    )
  })

  it('is called what the client calls it', async () => {
    const docx = await read({ ...nordlysMeeting('nb'), goalTerms: 'objective' })
    expect(docx.headings.map(({ text }) => text)).toContain('Status på Objectives og Key Results')
    expect(docx.tables.filter(({ header }) => header[0] === 'Key Result')).toHaveLength(2)
  })
})

describe('what was decided, promised and raised', () => {
  it('stands in tables with number, owner, date and what it replaces', async () => {
    const docx = await read(nordlysMeeting('nb'))
    expect(tableUnder(docx, 'Beslutninger')?.rows).toEqual([
      [
        '14',
        'Statusmelding på SMS utsettes til avtalen er signert. I mellomtiden sender Team Mottak statusen på e-post hver fredag.\nErstatter beslutning 11',
        'Samir Haddad',
        '5. juni',
      ],
      ['15', 'Seks skjema slås sammen til to', 'Ikke satt', 'Ingen'],
    ])
    expect(tableUnder(docx, 'Ukens prioriteringer')?.rows.at(-1)).toEqual([
      'Fordele sommervaktene',
      'Tor Henrik Lie',
      'Drift',
      'Ingen',
    ])
    expect(tableUnder(docx, 'Prioriteringer fra forrige gang')?.rows.map((row) => row.slice(1))).toEqual([
      ['Samir Haddad', 'Komplette søknader ved første innsending', '26. mai', 'Gjort'],
      ['Anne-Grethe Fjelltveit', 'Drift', '26. mai', 'Ikke gjort'],
      ['Tidligere medarbeider', 'Henvendelser om «hvor er saken min»', '11. mai', 'Fortsatt åpen'],
    ])
    expect(tableUnder(docx, 'Hindringer')?.rows.map((row) => row.slice(1))).toEqual([
      ['Jonas Ly', '11. mai', '8. juni', 'Fortsatt åpen'],
      ['Ikke satt', '1. juni', 'Ingen', 'Ny'],
      ['Tor Henrik Lie', '18. mai', 'Ingen', 'Løst'],
    ])
  })

  it('tells what the meeting changed in an initiative', async () => {
    const rows = tableUnder(await read(nordlysMeeting('nb')), 'Initiativer')?.rows.map((row) => row.slice(2))
    expect(rows).toEqual([
      ['15. juni', 'I gang\nFør: Planlagt'],
      ['15. august\nFlyttet fra 1. juli', 'Planlagt'],
      ['20. mai', 'I gang\nOver fristen'],
    ])
  })

  it('tells the reading of a KPI with its limit and its band in words', async () => {
    const rows = tableUnder(await read(nordlysMeeting('nb')), 'KPI-er (driftstall)')?.rows
    expect(rows).toEqual([
      ['Saker per saksbehandler\nTo er borte ut juni.', '27\nSist: 24', 'under 25', '▲ I gult', '1. juni'],
      ['Ubehandlede saker totalt', '1 387\nUendret', 'under 400', '■ I rødt', '29. mai'],
      ['Klager i måneden', 'Ikke målt', 'under 10', '–', '–'],
    ])
  })

  it('stands in real lists where it is no table, with who said it and when it was first raised', async () => {
    const lines = (await read(nordlysMeeting('nb'))).paragraphs.filter(({ list }) => list).map(({ text }) => text)
    expect(lines).toContain('Egen søknadsassistent for hyttebygging (Jonas Ly, tatt opp 11. mai)')
    expect(lines).toHaveLength(10)
  })

  it('has its year where that is another than the meeting’s', async () => {
    const parked = [
      {
        text: 'Ny nettside',
        owner: null,
        dueDate: '2027-01-15',
        raisedOn: '2025-12-01',
        state: 'open' as const,
        reason: '',
      },
    ]
    const docx = await read({ ...emptyMeeting(), parked })
    expect(docx.text).toContain('Ny nettside (frist 15. januar 2027, tatt opp 1. desember 2025)')
  })
})

it.each([
  ['nb', 'Samir Haddad (teamleder, kom kl. 09.07), Anne-Grethe Fjelltveit (teamleder, gikk kl. 09.20)'],
  ['nn', 'Samir Haddad (teamleiar, kom kl. 09.07), Anne-Grethe Fjelltveit (teamleiar, gjekk kl. 09.20)'],
  ['en', 'Samir Haddad (team leader, came at 09:07), Anne-Grethe Fjelltveit (team leader, left at 09:20)'],
] as const)('says in %s who came late and who left early, among the present', async (language, said) => {
  const docx = await read(nordlysMeeting(language))
  expect(docx.text).toContain(said)
})

it('says of a decision that another took its place in the same meeting', async () => {
  const content = nordlysMeeting('nb')
  const [first] = content.decisions
  if (!first) throw new Error('no decision')
  const docx = await read({ ...content, decisions: [{ ...first, number: 15, supersededBy: 16 }] })
  expect(tableUnder(docx, 'Beslutninger')?.rows[0]?.join(' ')).toContain('Erstattet av beslutning 16')
})

describe('what people really type', () => {
  it('survives: ampersands, brackets, emoji, quotes and 400 characters', async () => {
    const text = `A & B <c> "d" 'e' ]]> &amp; 👩🏽‍🚀 ${'lang '.repeat(80)}`.slice(0, 400).trim()
    const content = nordlysMeeting('nb')
    for (const decision of content.decisions) decision.text = text
    for (const objective of content.objectives) objective.title = text
    content.clientName = `${text.slice(0, 110)} AS`
    const docx = await read(content)
    expect(tableUnder(docx, 'Beslutninger')?.rows[1]?.[1]).toBe(text)
    expect(docx.headings.filter((heading) => heading.text === text)).toHaveLength(2)
    expect(docx.headers['default']).toContain(content.clientName)
  })

  it('never makes a file that Word refuses, whatever characters it holds', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('\u0000\u0008\u001F', '\uFFFE\uFFFF', '\uD800', 'a\u000Bb', 'x\r\ny\u2028z', '{{number}}', '$&'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 20, maxLength: 60 }), async (texts) => {
        const [text = ''] = texts
        const notes = texts.map((each) => ({ text: each, owner: each, dueDate: null, raisedOn: '2026-06-01' }))
        const docx = await read({ ...emptyMeeting(), clientName: text, leaderName: text, place: text, notes })
        expect(docx.paragraphs.filter(({ list }) => list)).toHaveLength(texts.length)
      }),
      { numRuns: 10 },
    )
  })

  it('is said letter by letter as it was typed', async () => {
    const typed = fc
      .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 80 })
      .filter((text) => !/[\p{Cc}\u00A0\u2028\u2029]/u.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 20, maxLength: 60 }), async (texts) => {
        const decisions = texts.map((text) => ({
          number: 1,
          text,
          owner: null,
          dueDate: null,
          supersedes: null,
          supersededBy: null,
        }))
        const docx = await read({ ...emptyMeeting(), decisions })
        expect(docx.tables[0]?.rows.map((row) => row[1])).toEqual(texts)
      }),
      { numRuns: 10 },
    )
  })

  it('fills sixty key results without losing one', async () => {
    const content = nordlysMeeting('nb')
    content.objectives = Array.from({ length: 12 }, (_, objective) => ({
      title: `Mål ${objective + 1}`,
      unitName: 'Team Mottak',
      owner: 'Samir Haddad',
      keyResults: Array.from({ length: 5 }, (__, at) =>
        keyResult({ title: `Nøkkelresultat ${objective + 1}.${at + 1}` }),
      ),
    }))
    const docx = await read(content)
    const titles = docx.tables
      .filter(({ under }) => under.startsWith('Mål ') && under !== 'Mål skrevet i møtet')
      .flatMap(({ rows }) => rows.map((row) => row[0]))
    expect(titles).toHaveLength(60)
    expect(new Set(titles).size).toBe(60)
    expect(docx.text).toContain('Sjekket inn: 60 av 60')
  })
})
