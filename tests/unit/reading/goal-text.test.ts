/** Pasted texts: what each line is taken for, and the goals that come out. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readGoalText, type LineReading, type ReadGoalText } from '#domain/reading/goal-text.ts'
import { fjellsport, nordlys } from './texts.ts'

/** Shared machines are slow. */
vi.setConfig({ testTimeout: 60_000 })

const context = { today: '2026-05-04', cycle: { start: '2026-05-01', end: '2026-08-31' } }

function read(text: string): ReadGoalText {
  return readGoalText(text, context)
}

/** What each line was taken for. */
function readings(text: string): LineReading[] {
  return read(text).lines.map(({ reading }) => reading)
}

describe('the sample clients', () => {
  test('Nordlys kommune gives its four units, each with its goal and key results', () => {
    const { units } = read(nordlys)
    expect(
      units.map(({ unitName, objectives }) => [unitName, objectives.map(({ keyResults }) => keyResults.length)]),
    ).toEqual([
      ['Byggesak og plan', [3]],
      ['Team Mottak', [2]],
      ['Team Behandling', [3]],
      ['Ny innbyggerportal', [3]],
    ])
    expect(units[1]?.objectives[0]).toMatchObject({
      title: 'Det skal være lett å levere en komplett søknad første gang',
      why: 'Annenhver sak går i retur, og hver retur koster søkeren tre uker',
      ownerNames: ['Samir Haddad'],
      contributesTo: ['Byggesak og plan'],
    })
  })

  test('lists of units, people, KPIs and initiatives are kept unread, never taken for goals', () => {
    const { lines } = read(nordlys)
    for (const text of [
      'Enheter',
      '    - Team Mottak (team)',
      '- Jonas Ly, prosjektleder – Ny innbyggerportal',
      '- Klager i måneden, grønt under 10, gult under 15',
    ]) {
      expect(lines.find((line) => line.text === text || line.text.trim() === text.trim())?.reading).toBe('unread')
    }
  })

  test('Fjellsport gives three units, «People» among them, and both owners of the second goal', () => {
    const { units } = read(fjellsport)
    expect(units.map(({ unitName }) => unitName)).toEqual(['Leadership team', 'E-commerce', 'People'])
    expect(units[1]?.objectives[0]?.ownerNames).toEqual(['Kari Moen', 'Leo Strand'])
    expect(units.map(({ objectives }) => objectives[0]?.keyResults.length)).toEqual([4, 6, 1])
  })

  test('every key result knows the line it was typed on', () => {
    const { units, lines } = read(nordlys)
    for (const { objectives } of units) {
      for (const { keyResults } of objectives) {
        for (const { lineNumber, title } of keyResults) expect(lines[lineNumber - 1]?.text).toContain(title)
      }
    }
  })
})

describe('quick typing', () => {
  test('a lone line is an objective', () => {
    expect(readings('Innbyggerne finner svar selv')).toEqual(['objective'])
  })

  test('a lone line that measures is a key result, under a goal not yet written', () => {
    const { units } = read('Øke NPS fra 37 til 55')
    expect(units[0]?.objectives[0]).toMatchObject({ title: '', lineNumber: 1 })
    expect(units[0]?.objectives[0]?.keyResults[0]).toMatchObject({ baseline: 37, target: 55, lineNumber: 1 })
  })

  test('plain lines under an objective are key results when they read as one', () => {
    expect(readings('Mål: Raskere svar\nLiggetid fra 19 til 7 dager\nMinst 90 % samme dag\nLansere portalen')).toEqual([
      'objective',
      'key_result',
      'key_result',
      'key_result',
    ])
  })

  test('an objective with bullets, a blank line, and another', () => {
    const { units } = read('Folk finner frem\n- fra 8 til 2 skjema\n\nSaker flyter\n- fra 19 til 7 dager')
    expect(units.flatMap(({ objectives }) => objectives.map(({ title }) => title))).toEqual([
      'Folk finner frem',
      'Saker flyter',
    ])
  })

  test('a unit, an objective and its key results without a single label', () => {
    const { units } = read('Team Mottak\nDet skal være lett å levere\n- fra 8 til 2 skjema')
    expect(units).toMatchObject([{ unitName: 'Team Mottak', objectives: [{ title: 'Det skal være lett å levere' }] }])
  })

  test('numbered goals with indented key results', () => {
    const { units } = read(
      '1. Folk finner frem\n   - fra 8 til 2 skjema\n2. Saker flyter\n   - fra 19 til 7 dager\n   - Lansere portalen',
    )
    expect(units[0]?.objectives.map(({ title, keyResults }) => [title, keyResults.length])).toEqual([
      ['Folk finner frem', 1],
      ['Saker flyter', 2],
    ])
  })

  test('labels with what they name on the next line', () => {
    expect(
      readings(
        'Mål:\nFolk finner frem\nHvorfor:\nDe ringer oss\nNøkkelresultater:\n- fra 8 til 2 skjema\nNPS fra 3 til 5',
      ),
    ).toEqual(['label', 'objective', 'label', 'why', 'label', 'key_result', 'key_result'])
  })

  test('Markdown headings, bold labels and rulers', () => {
    const text = '# Team Mottak\n\n**Mål:** Folk finner frem\n---\n* **KR1:** fra 8 til 2 skjema'
    expect(readings(text)).toEqual(['heading', 'blank', 'objective', 'blank', 'key_result'])
    expect(read(text).units[0]?.objectives[0]?.keyResults[0]?.title).toBe('fra 8 til 2 skjema')
  })

  test.each([
    ['O: Win', 'objective'],
    ['O1: Win', 'objective'],
    ['Objective 2: Win', 'objective'],
    ['MÅL 1: Vinne', 'objective'],
    ['Mål – Vinne', 'objective'],
    ['- Mål: Vinne', 'objective'],
    ['KR: 8 til 2', 'key_result'],
    ['KR1 8 til 2', 'key_result'],
    ['Key result 1: 8 to 2', 'key_result'],
    ['Nøkkelresultat: 8 til 2', 'key_result'],
    ['Kunde: Nordlys', 'unread'],
    ['Enhet: Team Mottak', 'heading'],
  ] as const)('«%s» is taken for %s', (line, reading) => {
    expect(readings(line)).toEqual([reading])
  })

  test.each([
    ['Hvorfor: fordi', 'why'],
    ['Kvifor: fordi', 'why'],
    ['Why: because', 'why'],
    ['Fordi klagene øker', 'why'],
    ['Eier: Kari Moen', 'owner'],
    ['Eigar: Kari Moen', 'owner'],
    ['Owner: Kari Moen and Leo Strand', 'owner'],
    ['Bidrar til: Byggesak og plan', 'contributes_to'],
    ['Contributes to: Growth', 'contributes_to'],
    ['noe helt annet', 'unread'],
  ] as const)('under an objective «%s» is taken for %s', (line, reading) => {
    expect(readings(`Mål: Vinne\n${line}`)).toEqual(['objective', reading])
  })

  test('several owners are all named', () => {
    expect(read('O: Win\nOwner: Kari Moen, Leo Strand og Per Olsen').units[0]?.objectives[0]?.ownerNames).toEqual([
      'Kari Moen',
      'Leo Strand',
      'Per Olsen',
    ])
  })

  test('an owner indented under a key result owns that key result', () => {
    const { units } = read('O: Win\n- NPS from 3 to 5\n    Owner: Kari Moen\nOwner: Leo Strand')
    expect(units[0]?.objectives[0]).toMatchObject({ ownerNames: ['Leo Strand'], keyResults: [{ owner: 'Kari Moen' }] })
  })

  test('an owner in a parenthesis after the objective is its owner', () => {
    expect(read('Mål: Folk finner frem (Kari Moen)').units[0]?.objectives[0]).toMatchObject({
      title: 'Folk finner frem',
      ownerNames: ['Kari Moen'],
    })
  })

  test('what belongs to no objective is unread, not lost', () => {
    expect(readings('Eier: Kari Moen\nHvorfor: fordi')).toEqual(['unread', 'unread'])
  })
})

test('a bullet with nothing after it is no objective, also with bullets indented below it', () => {
  const { units } = read('- \n  - Ny innbyggerportal (prosjekt)')
  expect(units.flatMap((unit) => unit.objectives).map(({ title }) => title)).toEqual([''])
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...nordlys.split('\n'),
      ...fjellsport.split('\n'),
      'Mål:',
      'KR:',
      'Nøkkelresultater',
      '- ',
      '1. Ett',
      '   - to',
      '## Tittel',
      '---',
      '\tx',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  const anyText = fc
    .tuple(fc.array(piece, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([lines, end]) => lines.join(end))

  test('every line is accounted for, in order and as typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = read(text)
        const typed = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/)
        expect(result.lines.map((line) => line.text)).toEqual(typed)
        expect(result.lines.map(({ lineNumber }) => lineNumber)).toEqual(typed.map((_, index) => index + 1))
        const objectives = result.units.flatMap((unit) => unit.objectives)
        const taken = (reading: LineReading): number[] =>
          result.lines.filter((line) => line.reading === reading).map(({ lineNumber }) => lineNumber)
        expect(objectives.flatMap(({ keyResults }) => keyResults.map(({ lineNumber }) => lineNumber))).toEqual(
          taken('key_result'),
        )
        expect(objectives.filter(({ title }) => title !== '').map(({ lineNumber }) => lineNumber)).toEqual(
          taken('objective'),
        )
        expect(result.units.flatMap(({ lineNumber }) => (lineNumber === null ? [] : [lineNumber]))).toEqual(
          taken('heading'),
        )
        for (const { reading, text: line } of result.lines) if (line.trim() === '') expect(reading).toBe('blank')
      }),
      { numRuns: 300 },
    )
  })
})
