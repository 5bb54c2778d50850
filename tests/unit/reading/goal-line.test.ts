/** The line reader on lines as people type them: the table, and the parts that the table does not show. */
import { describe, expect, test } from 'vitest'
import { readGoalLine, type ReadGoalLine } from '#domain/reading/goal-line.ts'
import { blindTaught } from './blind-lines.ts'
import {
  firstWorkshop,
  fourthWorkshop,
  hostile,
  sampleAndBrief,
  secondWorkshop,
  thirdWorkshop,
  type ExpectedLine,
} from './lines.ts'
import { spoken } from './spoken-lines.ts'
import { unseenFirst, unseenSecond, unseenThird } from './unseen-lines.ts'

const tertial = { today: '2026-05-04', cycle: { start: '2026-05-01', end: '2026-08-31' } }
const noCycle = { today: '2026-05-04', cycle: null }

function read(line: string): ReadGoalLine {
  return readGoalLine(line, tertial)
}

function asked(line: string): string[] {
  return read(line).questions.map(({ id }) => id)
}

const tables: readonly (readonly [string, readonly ExpectedLine[]])[] = [
  ['the sample clients and the design', sampleAndBrief],
  ['a first workshop', firstWorkshop],
  ['a second workshop', secondWorkshop],
  ['a third workshop', thirdWorkshop],
  ['a fourth workshop', fourthWorkshop],
  ['lines that try to be misread', hostile],
  ['lines that were once misread', spoken],
  ['lines nobody had seen', unseenFirst],
  ['more lines nobody had seen', unseenSecond],
  ['still more lines nobody had seen', unseenThird],
  ['a blind round', blindTaught],
]

describe.each(tables)('lines from %s', (_name, lines) => {
  test.each(lines)('«%s» reads as %s, %s → %s %s', (line, kind, baseline, target, unit, questions, due) => {
    const result = read(line)
    expect({
      kind: result.kind,
      baseline: result.baseline,
      target: result.target,
      unit: result.unit,
      questions: result.questions.map(({ id }) => id).join(' '),
      due: result.due,
    }).toEqual({ kind, baseline, target, unit, questions, due })
  })
})

describe('title and owner', () => {
  test.each([
    [
      '- Median liggetid fra 19 til 7 dager (Anne-Grethe Fjelltveit)',
      'Median liggetid fra 19 til 7 dager',
      'Anne-Grethe Fjelltveit',
    ],
    ['KR: Øke NPS fra 37 til 55', 'Øke NPS fra 37 til 55', null],
    ['  •  KR 2: NPS 37 → 55 (Kari)', 'NPS 37 → 55', 'Kari'],
    ['1) Øke NPS fra 37 til 55, eier: Kari Moen', 'Øke NPS fra 37 til 55', 'Kari Moen'],
    ['Page load (p75) below 1.5 s', 'Page load (p75) below 1.5 s', null],
    ['Kundetilfredshet (NPS) fra 37 til 55 (Per Olsen)', 'Kundetilfredshet (NPS) fra 37 til 55', 'Per Olsen'],
    ['Andel fornøyde fra 3 til 5 (prosent)', 'Andel fornøyde fra 3 til 5 (prosent)', null],
    ['1. juni skal portalen være lansert', '1. juni skal portalen være lansert', null],
    ['> 90 % av brukerne finner svar', '> 90 % av brukerne finner svar', null],
    ['-5 til 10 i margin', '-5 til 10 i margin', null],
    ['Øke  NPS\u00a0fra 37   til 55', 'Øke NPS fra 37 til 55', null],
    ['* **KR1:** Øke *NPS* fra **37** til **55** (Kari)', 'Øke NPS fra 37 til 55', 'Kari'],
    ['NPS* fra 37 til 55*', 'NPS* fra 37 til 55*', null],
    ['fra __ til __ dager', 'fra __ til __ dager', null],
    ['\u0000Øke NPS\u0007 fra 37 til 55', 'Øke NPS fra 37 til 55', null],
  ])('«%s» is titled «%s» and owned by %s', (line, title, owner) => {
    expect(read(line)).toMatchObject({ title, owner })
  })

  test('two names are asked about and neither becomes the owner', () => {
    const result = read('NPS fra 37 til 55 (Kari Moen og Leo Strand)')
    expect(result).toMatchObject({ title: 'NPS fra 37 til 55', owner: null })
    expect(result.questions).toEqual([{ id: 'several_owners', params: { names: 'Kari Moen, Leo Strand' } }])
  })

  test('a date beside the owner is the time limit', () => {
    expect(read('Sende ut skjema (Samir Haddad, 15. juni)')).toMatchObject({ owner: 'Samir Haddad', due: '2026-06-15' })
  })
})

describe('spaces, dashes and quotes', () => {
  test.each([
    ['fra 1\u00a0200 til 2\u00a0500', 1200, 2500],
    ['fra 1\u2009200 til 2\u202f500', 1200, 2500],
    ['fra \u22125 til 10', -5, 10],
    ['fra 8\u2060 til 2', 8, 2],
    ['NPS 37–>55', 37, 55],
    ['NPS 37 —> 55', 37, 55],
    ['NPS 37 => 55', 37, 55],
    ['«Øke NPS fra 37 til 55»', 37, 55],
    ['“Øke NPS fra 37 til 55”', 37, 55],
    ['A\u030aande: fra 3 til 5', 3, 5],
  ])('%j is read from %d to %d', (line, baseline, target) => {
    expect(read(line)).toMatchObject({ baseline, target })
  })

  test('a number in a quotation is part of the name', () => {
    expect(read('Klager om «de 3 store» fra 20 til 5')).toMatchObject({ baseline: 20, target: 5 })
  })
})

test('of a line that is too long for a goal, the beginning is read and all of it kept', () => {
  const line = `Øke NPS fra 37 til 55 ${'og enda mer '.repeat(2000)}fra 1 til 2`
  expect(read(line)).toMatchObject({ title: line, baseline: 37, target: 55 })
  const cut = `${'x'.repeat(4990)} til 10 000 000 kr`
  expect(read(cut)).toMatchObject({ title: cut, target: null })
})

describe('decimals', () => {
  test.each([
    ['fra 3,1 til 4,25', 2],
    ['fra 3 til 4', 0],
    ['fra 1.8% -> 2.6%', 1],
    ['fra 1,5 til 2 mill. kr', 0],
    ['Halvere avvik fra 45', 1],
    ['fra 1,123456 til 2', 4],
  ])('«%s» needs %d', (line, decimals) => {
    expect(read(line).decimals).toBe(decimals)
  })

  test('halving leaves no noise behind', () => {
    expect(read('Halvere ventetiden, i dag 3,9 dager').target).toBe(1.95)
    expect(read('Tredoble andelen fra 0,1 %').target).toBe(0.3)
  })

  test('what is multiplied is not always larger', () => {
    expect(read('Halvere underskuddet, i dag -4 mill. kr')).toMatchObject({ kind: 'increase', target: -2_000_000 })
    expect(asked('Halvere underskuddet, i dag -4 mill. kr')).toEqual(['verb_disagrees'])
    expect(asked('Doble antall kunder fra 0')).toEqual(['baseline_equals_target'])
  })

  test('a magnitude said once is meant for both', () => {
    expect(read('fra 1,5 til 2 mill. kr')).toMatchObject({ baseline: 1_500_000, target: 2_000_000, unit: 'kr' })
    expect(read('fra 800 000 til 1,2 mill. kr')).toMatchObject({ baseline: 800_000, target: 1_200_000 })
  })

  test('magnitudes do not round: 4,35 mill. is 4 350 000', () => {
    expect(read('fra 4,35 mill. til 1,1 mrd').baseline).toBe(4_350_000)
  })
})

describe('natural limits', () => {
  test.each([
    ['Andel fornøyde fra 60 % til 70 %', 0, 100],
    ['Revenue growth from 5% to 10%', null, null],
    ['Omsetning fra 80 % til 120 % av budsjett', null, null],
    ['Antall saker fra 40 til 20', 0, null],
    ['Liggetid fra 19 til 7 dager', 0, null],
    ['Trivsel fra 3,1 til 4,2 på en skala 1–5', 1, 5],
    ['Trivsel fra 3,1 til 4,2 på en skala fra 1 til 6', 1, 6],
    ['Score from 3.4 to 4.0 out of 5', 0, 5],
    ['NPS fra 37 til 55', null, null],
    ['Resultat fra -5 % til 3 %', null, null],
    ['Utarbeide brukerveiledning', null, null],
  ])('«%s» lies between %s and %s', (line, limitMin, limitMax) => {
    expect(read(line)).toMatchObject({ limitMin, limitMax })
  })
})

describe('stages', () => {
  test.each([
    ['utkast → høring → vedtatt', ['utkast', 'høring', 'vedtatt']],
    ['Kommuneplan: utkast -> høring -> vedtatt (Kari Moen)', ['utkast', 'høring', 'vedtatt']],
    ['Planen går fra utkast → høring → vedtatt innen 1. juni', ['utkast', 'høring', 'vedtatt']],
    ['milepæler: behov, konkurranse og kontrakt', ['behov', 'konkurranse', 'kontrakt']],
    ['milepælar: 1. behov, 2. kontrakt', ['behov', 'kontrakt']],
    ['stages: a > b > c', ['a', 'b', 'c']],
    ['Excel → nytt system', []],
    ['10 % → 50 % → 100 %', []],
    ['milepæler: 3', []],
  ])('«%s» has the stages %j', (line, stages) => {
    const result = read(line)
    expect(result.stages).toEqual(stages)
    expect(result.kind === 'milestone').toBe(stages.length > 0)
    if (stages.length > 0) expect(result).toMatchObject({ baseline: null, target: null, unit: null })
  })
})

describe('time limits', () => {
  test('a day without a year is the one inside the cycle, also when it has passed', () => {
    expect(readGoalLine('Levere innen 2. mai', { today: '2026-06-01', cycle: tertial.cycle }).due).toBe('2026-05-02')
  })

  test('a day outside the cycle is the next one after today', () => {
    expect(readGoalLine('Levere innen 1. april', tertial).due).toBe('2027-04-01')
    expect(readGoalLine('Levere innen 4. mai', noCycle).due).toBe('2027-05-04')
    expect(readGoalLine('Levere innen 5. mai', noCycle).due).toBe('2026-05-05')
  })

  test('a cycle over New Year holds days of both years', () => {
    const winter = { today: '2026-11-20', cycle: { start: '2026-11-01', end: '2027-02-28' } }
    expect(readGoalLine('Levere innen 1. februar', winter).due).toBe('2027-02-01')
    expect(readGoalLine('Levere innen 15. november', winter).due).toBe('2026-11-15')
  })

  test('a date in the line never becomes a value', () => {
    expect(read('Innen 1. juni skal 40 brukere være med')).toMatchObject({ target: 40, due: '2026-06-01' })
    expect(read('Øke NPS til 55 innen 1.6.')).toMatchObject({ target: 55, baseline: null, due: '2026-06-01' })
    expect(read('Øke NPS til 55 innen 31.08.26')).toMatchObject({ target: 55, due: '2026-08-31' })
  })

  test('a season is asked about in its own words', () => {
    expect(read('Øke NPS fra 37 til 55 før sommeren').questions).toEqual([
      { id: 'due_unread', params: { text: 'før sommeren' } },
    ])
  })

  test('a day that does not exist is asked about', () => {
    expect(asked('Øke NPS fra 37 til 55 innen 31. juni')).toEqual(['due_unread'])
  })

  test('two time limits are asked about', () => {
    expect(asked('Øke NPS fra 37 til 55 innen 1. juni, senest 1. august')).toContain('several_dates')
  })

  test('a today that is no date breaks nothing', () => {
    expect(() => readGoalLine('Levere innen fredag, innen kvartalet', { today: '', cycle: null })).not.toThrow()
  })
})

describe('questions', () => {
  test('a relative change is never computed, even beside its baseline', () => {
    const result = read('Øke salget med 20 %, i dag 100')
    expect(result).toMatchObject({ kind: 'increase', baseline: 100, target: null })
    expect(result.questions).toEqual([
      { id: 'relative_change', params: { amount: 20, unit: '%' } },
      { id: 'no_target' },
    ])
  })

  test('a threshold that is already met is a level to hold', () => {
    expect(read('Minst 90 %, i dag 95 %')).toMatchObject({ kind: 'at_least', baseline: 95, target: 90 })
  })

  test('a level said to be held is not asked about', () => {
    expect(asked('Holde sykefraværet under 6 % hele perioden')).toEqual([])
  })

  test('a comma before three digits is thousands only in English, and asked about otherwise', () => {
    expect(read('Increase users from 1,200 to 2,500').baseline).toBe(1200)
    expect(read('Øke antallet fra 1,200 til 2,500').baseline).toBe(1.2)
    expect(asked('Øke antallet fra 1,200 til 2,500')).toEqual(['ambiguous_number', 'ambiguous_number'])
  })
})

test('words in angle brackets are to be filled in, and are no stages', () => {
  for (const line of ['Svartid fra <antall> til <mål> dager', 'Øke <noe> fra <x> til <y>'])
    expect([read(line).stages, asked(line)]).toEqual([[], ['no_number']])
  expect(read('Utkast > høring > vedtatt').stages).toEqual(['Utkast', 'høring', 'vedtatt'])
})
