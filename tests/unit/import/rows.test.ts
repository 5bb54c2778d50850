import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalSignIn, readAmount, readConfidence, readStatus, readWhen } from '#domain/import/cells.ts'
import { findHeading } from '#domain/import/columns.ts'
import { codeIn, codeOf, keyResultsNamed } from '#domain/import/match.ts'
import { planCheckIns } from '#domain/import/plan-check-ins.ts'
import { readText, type ReadContext } from '#domain/import/read-rows.ts'
import { readTable } from '#domain/import/table.ts'
import { addDays, weekdayOf } from '#domain/time/calendar.ts'
import { calendar, checkIn, cycle, definition, rhythm } from '../goal/goals.ts'

const context: ReadContext = {
  today: '2026-08-10',
  cycle,
  rhythm,
  calendarOf: () => calendar,
  keyResults: [
    { id: '00000000-0000-7000-8000-0000aaaaaaaa', title: 'Median liggetid fra 19 til 7 dager', shortName: 'liggetid', unitId: 'u', droppedOn: null, definition: definition({ unitLabel: 'dager', limitMin: 0 }) },
    { id: '00000000-0000-7000-8000-0000bbbbbbbb', title: 'Andel komplette søknader', shortName: '', unitId: 'u', droppedOn: null, definition: definition({ unitLabel: '%', limitMin: 0, limitMax: 100 }) },
  ],
  people: [{ id: 'p', name: 'Samir Haddad' }],
  day: null,
  meanings: new Map(),
} // prettier-ignore
const rowsOf = (text: string, more: Partial<ReadContext> = {}) => readText(text, { ...context, ...more }).rows
const days = (...weeks: string[]) =>
  rowsOf(['uke;kr;verdi', ...weeks.map((week) => `${week};liggetid;1`)].join('\n')).map((row) => row.date)

describe('a table', () => {
  test.each([
    ['\t', 'a\tb;c'],
    [';', 'a;b,c'],
    [',', 'a,b c'],
    ['|', 'a|b c'],
  ])('is cut at %j where the heading is', (delimiter) => {
    const text = ['uke', 'nøkkelresultat', 'verdi', 'kommentar'].join(delimiter)
    const row = ['22', 'liggetid', '4', 'en, to; tre'].join(delimiter)
    const cells = readTable(`${text}\n${row}`)[1]?.cells ?? []
    expect(cells.slice(0, 3)).toEqual(['22', 'liggetid', '4'])
  })

  test('keeps a quoted cell with delimiter, quotes and line breaks whole, and the number of the line it began on', () => {
    const table = readTable('uke;kr;verdi;kommentar\n22;liggetid;4;"Sa ""ja"";\nog mer"\n\n23;liggetid;5;')
    expect(table.map(({ row }) => row)).toEqual([1, 2, 5])
    expect(table[1]?.cells).toEqual(['22', 'liggetid', '4', 'Sa "ja";\nog mer'])
  })

  test('takes a quote that is never closed for the sign it is', () => {
    expect(
      readTable('uke;kr;verdi;kommentar\n22;liggetid;4;"halv\n23;liggetid;5;').map(({ cells }) => cells[1]),
    ).toEqual(['kr', 'liggetid', 'liggetid'])
  })

  test('with lines around it is read as people draw it', () => {
    expect(readTable('| uke | kr | verdi |\n|---|---|---|\n| 22 | liggetid | 4 |').map(({ cells }) => cells)).toEqual([
      ['uke', 'kr', 'verdi'],
      ['22', 'liggetid', '4'],
    ])
  })

  test.each([
    'uke;nøkkelresultat;verdi;status;trygghet;kommentar',
    'veke;nøkkelresultat;verdi;status;tryggleik;merknad',
    'Comment;CONFIDENCE (1–10);Status;New value (%);Key result;Week',
  ])('has its columns found in any order and language: %s', (heading) => {
    expect([...(findHeading(readTable(heading))?.at.keys() ?? [])].toSorted()).toEqual(
      ['changed', 'confidence', 'keyResult', 'status', 'value', 'week'].toSorted(),
    )
  })

  test('a person’s name is not taken for the key result’s where both stand', () => {
    expect(findHeading(readTable('navn;nøkkelresultat;verdi'))?.at.get('keyResult')).toBe(1)
  })
})

describe('a week or day', () => {
  test('is read as people write it', () => {
    expect(days('22', 'uke 22', 'W22', '2026-22', '2026-W22', 'uke 22 2026', '22/2026')).toEqual(
      Array.from({ length: 7 }, () => '2026-05-26'),
    )
    expect(days('2026-06-03', '3.6.2026', '3. juni', '3 June 2026')).toEqual(
      Array.from({ length: 4 }, () => '2026-06-03'),
    )
  })

  test('is dated on the client’s day, the next working day where that is a holiday', () => {
    // Whit Monday is the 25th.
    expect(days('21', '22', '23')).toEqual(['2026-05-18', '2026-05-26', '2026-06-01'])
  })

  test('in a pause keeps its own week', () => {
    expect(days('28', '29', '30', '31')).toEqual(['2026-07-06', '2026-07-13', '2026-07-20', '2026-07-27'])
  })

  test('that runs now is no later than today', () => {
    expect(
      rowsOf('uke;kr;verdi\n33;liggetid;1', { rhythm: { ...rhythm, weekday: 5 }, today: '2026-08-12' })[0],
    ).toMatchObject({ date: '2026-08-12', faults: [] })
  })

  test('that has not been, that is no week or that lies outside the cycle is a fault', () => {
    const faults = rowsOf('uke;kr;verdi\n34;liggetid;1\n54;liggetid;1\n2025-22;liggetid;1\n;liggetid;1').map(
      ({ faults: all }) => all.map(({ id }) => id),
    )
    expect(faults).toEqual([['future'], ['not_a_day'], ['outside_cycle'], ['no_day']])
  })

  test('takes its year from a column of its own, where it names none itself', () => {
    const text = 'år;uke;kr;verdi\n2026;22;liggetid;1\n2025;22;liggetid;1\n2025;2026-W22;liggetid;1\n;22;liggetid;1'
    expect(rowsOf(text).map(({ date, faults }) => [date, ...faults.map(({ id }) => id)])).toEqual([
      ['2026-05-26'],
      ['2025-05-26', 'outside_cycle'],
      ['2026-05-26'],
      ['2026-05-26'],
    ])
  })

  test('of any year has the Monday of its ISO week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 53 }), (year, week) => {
        const when = readWhen(`${year}-W${week}`, { today: '2026-08-10', cycle })
        if (when === null) expect(week).toBe(53)
        else expect('monday' in when && weekdayOf(when.monday) === 1).toBe(true)
      }),
    )
  })

  test('is also what a spreadsheet counts days by', () => {
    expect(readWhen(46_174, { today: '2026-08-10', cycle })).toEqual({ day: '2026-06-01' })
  })
})

describe('a number', () => {
  test.each([
    ['4,2', 4.2],
    ['4.2', 4.2],
    ['1 234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['64 %', 64],
    ['12 dager', 12],
    ['−3', -3],
    ['ca. 60', null],
    ['60-70', null],
    ['12.500', 'either'],
  ])('%s is read as %s', (text, value) => {
    expect(readAmount(text, 'dager', null)).toBe(value)
  })

  test.each(['64 prosent', '64 pst.', '64 per cent', '64prosent'])('in per cent is read in words too: %s', (text) => {
    expect(readAmount(text, '%', null)).toBe(64)
    expect(readAmount(text, 'dager', null)).toBeNull()
  })

  test('that could be two is settled by the others in its column', () => {
    expect(decimalSignIn(['15,5', '12.500', '3'])).toBe(',')
    expect(readAmount('12.500', '', ',')).toBe(12_500)
    expect(readAmount('12.500', '', '.')).toBe(12.5)
    expect(decimalSignIn(['12.500', '3'])).toBeNull()
    expect(decimalSignIn(['1,5', '1.5'])).toBeNull()
  })

  test('written in Norwegian or English comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (cents) => {
        const value = cents / 100
        for (const [locale, sign] of [['nb-NO', ','], ['en-GB', '.']] as const) {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value)
          expect(readAmount(text, '', sign)).toBe(value === 0 ? 0 : value)
        }
      }),
    ) // prettier-ignore
  })
})

test('statuses are read by word and colour in three languages, and nothing else is', () => {
  for (const [status, words] of [
    ['green', ['grønn', 'Grøn', 'GREEN', 'i rute', 'på sporet', 'on track', '🟢']],
    ['yellow', ['gul', 'yellow', 'amber', 'usikker', '🟡']],
    ['red', ['rød', 'raud', 'Red', 'stoppet opp', 'stalled', '🔴']],
  ] as const)
    for (const word of words) expect(readStatus(word), word).toBe(status)
  expect(['turkis', 'nesten grønn', '1'].map((word) => readStatus(word))).toEqual([null, null, null])
})

test('confidence is a whole number from 1 to 10', () => {
  expect(['7', '7/10', '7 av 10', '10', 7].map((cell) => readConfidence(cell))).toEqual([7, 7, 7, 10, 7])
  expect(['0', '11', '7,5', 'høy'].map((cell) => readConfidence(cell))).toEqual([null, null, null, null])
})

describe('a key result', () => {
  const named = [
    { id: 'a', title: 'Redusere antall skjema søkeren må velge mellom fra 8 til 2', shortName: '' },
    { id: 'b', title: 'Halvere antall saker eldre enn 12 uker', shortName: 'saker over 12 uker' },
    { id: 'c', title: 'Henvendelser om «hvor er saken min» ned fra 350', shortName: '' },
  ]
  test.each([
    ['ANTALL SKJEMA', ['a']],
    ['«saker over 12 uker»', ['b']],
    ['Hvor er saken min?', ['c']],
    ['skjema velge', ['a']],
    ['antall', ['a', 'b']],
    ['noe annet', []],
    ['', []],
  ])('«%s» is %j', (text, ids) => {
    expect(keyResultsNamed(text, named)).toEqual(ids)
  })

  test('has a short id that is found in any text, and that no spreadsheet takes for a number', () => {
    const id = '019a0000-0000-7000-8000-00001234567e'
    expect(codeOf(id)).toBe('nr-1234567e')
    expect(codeIn(`— liggetid [${codeOf(id).toUpperCase()}]`)).toBe('nr-1234567e')
    expect(codeIn('nr 12')).toBeNull()
  })
})

describe('a sheet of another client, or of an earlier cycle', () => {
  const text = 'id;kr;dato;verdi\nnr-cccccccc;liggetid;3.8.2026;1\nnr-aaaaaaaa;noe de skrev om;3.8.2026;2'

  test('is known by its ids, and asked about although the words fit', () => {
    expect(rowsOf(text).map(({ keyResultId, faults }) => [keyResultId?.slice(-8) ?? null, ...faults])).toEqual([
      [null, { id: 'foreign_key_result', text: 'liggetid' }],
      ['aaaaaaaa'],
    ])
  })

  test('is read where the coach says what is meant', () => {
    const meant = context.keyResults[0]?.id ?? ''
    expect(rowsOf(text, { meanings: new Map([['liggetid', meant]]) })[0]).toMatchObject({
      keyResultId: meant,
      faults: [],
    })
  })
})

describe('an e-mail answered in its blanks', () => {
  const mail = [
    'Hei! Her er tallene. Hilsen Samir',
    '> Innsjekk 2026-08-03',
    '> liggetid [nr-aaaaaaaa]',
    '> Sist: 11 dager (27. juli)',
    '> Eier: Samir Haddad',
    '> Ny verdi (dager): 10,5',
    '> Status (grønn, gul, rød):',
    'gul',
    '> Trygghet (1–10): 7',
    '> Hva har endret seg? Færre i kø:',
    'to vikarer',
    '> Hva hindrer?',
    '> --------',
    '> Andel komplette søknader [nr-bbbbbbbb]',
    '> Ny verdi (%):',
    '> Status (grønn, gul, rød): grønn',
    '> --------',
    'Mvh Samir',
  ].join('\n')

  test('is read with answers beside and below their labels, on the day it was for, and the signature left alone', () => {
    expect(rowsOf(mail)).toMatchObject([
      {
        row: 3,
        date: '2026-08-03',
        givenById: 'p',
        said: { value: 10.5, status: 'yellow', confidence: 7, changed: 'Færre i kø: to vikarer', blocks: '' },
        faults: [],
      },
      { row: 14, said: { value: null, status: 'green', confidence: null }, faults: [] },
    ])
  })

  test('without a date is of the day the coach says, and asks where nobody does', () => {
    const undated = mail.replace('Innsjekk 2026-08-03', '')
    expect(rowsOf(undated, { day: '2026-08-10' })[0]?.date).toBe('2026-08-10')
    expect(rowsOf(undated)[0]?.faults).toEqual([{ id: 'no_day' }])
  })
})

describe('what reading it in would do', () => {
  const id = context.keyResults[0]?.id ?? ''
  const standing = new Map([
    [id, [checkIn({ id: 'c', keyResultId: id, date: '2026-08-05', value: 10, confidence: 7 })]],
  ])
  const plan = (row: string) => planCheckIns(rowsOf(`uke;kr;verdi;status;trygghet\n${row}`), standing)[0]

  test('a week told already, on another day of it, is the same, or corrected there; never told twice', () => {
    expect(plan('32;liggetid;10;grønn;7')).toMatchObject({ outcome: 'same', date: '2026-08-05' })
    expect(plan('32;liggetid;9;;')).toMatchObject({ outcome: 'correction', date: '2026-08-05', supersedesId: 'c' })
    expect(plan('31;liggetid;9;;')).toMatchObject({ outcome: 'new', date: '2026-07-27' })
  })

  test('a day that is named is that day', () => {
    expect(plan('2026-08-04;liggetid;9;;')).toMatchObject({ outcome: 'new', date: '2026-08-04' })
  })

  test('read again after it has been recorded is always nothing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            week: fc.integer({ min: 19, max: 32 }),
            value: fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
            status: fc.constantFrom('', 'grønn', 'gul', 'rød'),
          }),
          { maxLength: 12 },
        ),
        (said) => {
          const text = [
            'uke;kr;verdi;status',
            ...said.map((row) => `${row.week};liggetid;${row.value ?? ''};${row.status}`),
          ].join('\n')
          const first = planCheckIns(rowsOf(text), new Map())
          const recorded = first
            .filter((row) => row.outcome === 'new')
            .map((row, index) => checkIn({ ...row.said, id: `${index}`, keyResultId: id, date: row.date ?? '' }))
          const again = planCheckIns(rowsOf(text), new Map([[id, recorded]]))
          expect(again.filter((row) => row.outcome === 'new' || row.outcome === 'correction')).toEqual([])
        },
      ),
    )
  })

  test('no row is dated later than today', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 18, max: 36 }), (after, week) => {
        const today = addDays('2026-05-01', after)
        for (const row of rowsOf(`uke;kr;verdi\n${week};liggetid;1`, { today }))
          expect(row.faults.length > 0 || (row.date ?? '') <= today).toBe(true)
      }),
    )
  })
})
