/** The check-in that is sent out: what the e-mail writes is what the reader reads, whatever goals and units are called. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInEmail } from '#backend/documents/check-in/email.ts'
import { inert } from '#backend/documents/check-in/inert.ts'
import { checkInFileName, checkInTitle } from '#backend/documents/check-in/words.ts'
import type { CheckInAsked, CheckInContent } from '#backend/documents/check-in/content.ts'
import { codeOf } from '#domain/import/match.ts'
import { readText, type ReadContext } from '#domain/import/read-rows.ts'
import { documentTexts } from '#texts/documents.ts'

const ID = '01999999-0000-7000-8000-0000abcd1234'
const asked: CheckInAsked = {
  code: codeOf(ID),
  title: 'Median liggetid fra 19 til 7 dager',
  unitName: 'Team Behandling',
  owner: 'Kari Nilsen',
  unitLabel: 'dager',
  decimals: 0,
  stages: null,
  last: { value: 11, date: '2026-06-22' },
}
const content: CheckInContent = {
  language: 'nb',
  clientName: 'Nordlys kommune',
  goalTerms: 'goal',
  of: { kind: 'all' },
  day: '2026-06-29',
  asked: [asked],
}
const context: ReadContext = {
  today: '2026-06-29',
  cycle: { start: '2026-05-01', end: '2026-08-31' },
  rhythm: { weekday: 1, cadenceWeeks: 1, anchor: null },
  calendarOf: () => ({ holidays: new Set(), pauses: [] }),
  keyResults: [
    {
      id: ID,
      title: asked.title,
      shortName: '',
      unitId: ID,
      droppedOn: null,
      definition: { unitLabel: '', limitMin: null, limitMax: null, kind: 'decrease', stages: [], target: 7 },
    },
  ],
  people: [],
  day: null,
  meanings: new Map(),
}

/** Writes behind the colon of each blank, in order. */
function answer(body: string, answers: readonly string[]): string {
  const left = [...answers]
  let asking = false
  return body
    .split('\n')
    .map((line) => {
      asking ||= line.includes(`[${asked.code}]`)
      return asking && line.endsWith(':') ? `${line} ${left.shift() ?? ''}` : line
    })
    .join('\n')
}

describe('the e-mail', () => {
  test('is read back as it was answered, whatever key results, units, owners and measures are called', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('Status: grønn?', 'Id [nr-00000000]', 'kr (mill.)', '1:2', 'Kommentar:', 'Trygghet 1–10', '- - - -'),
    )
    fc.assert(
      fc.property(
        name, name, name, name, fc.constantFrom('nb', 'nn', 'en'), fc.boolean(),
        (title, unitName, owner, unitLabel, language, quoted) => {
          // Titles and names are one line each in a vault, and no blank is left of one.
          fc.pre(title.trim() !== '' && !/[\p{Cc}\u2028\u2029]/u.test(`${title}${unitName}${owner}${unitLabel}`))
          const { body } = checkInEmail({ ...content, language, asked: [{ ...asked, title, unitName, owner, unitLabel }] })
          const { yellow } = documentTexts[language].checkIn.statuses
          const answered = answer(body, ['9,5', yellow, '7', 'Gikk bra: alle var med'])
          const text = quoted ? answered.replaceAll(/^/gmu, '> ') : answered
          const { rows, day, problem } = readText(text, context)
          expect([problem, day]).toEqual([null, '2026-06-29'])
          expect(rows).toMatchObject([
            {
              keyResultId: ID,
              said: { value: 9.5, status: 'yellow', confidence: 7, changed: 'Gikk bra: alle var med' },
              faults: [],
            },
          ])
        },
      ),
    )
  }) // prettier-ignore

  test('names who is asked, the last value and its day', () => {
    const { subject, body } = checkInEmail({ ...content, of: { kind: 'unit', name: 'Team Behandling' } })
    expect(subject).toBe('Innsjekk Team Behandling 29. juni 2026')
    expect(body).toContain('Sist: 11\u00A0dager (22. juni 2026)'.replaceAll('\u00A0', ' '))
    expect(body).toContain('Ny verdi (dager):')
    expect(body).toContain('Kari Nilsen')
    expect(body).not.toContain('Team Behandling ·')
    const never = checkInEmail({ ...content, asked: [{ ...asked, last: null, stages: 4, unitLabel: '' }] }).body
    expect(never).toContain('Sist: ikke målt ennå')
    expect(never).toContain('Ny verdi (trinn 0–4):')
  })
})

describe('the names', () => {
  test('of a file are of whom and when, and safe everywhere', () => {
    expect(checkInFileName({ ...content, of: { kind: 'unit', name: 'Drift/vedlikehold' } })).toBe(
      '2026-06-29 Nordlys kommune – Innsjekk Drift-vedlikehold.xlsx',
    )
    expect(checkInTitle({ language: 'en', of: { kind: 'owner', name: '' } })).toBe('Check-in Former colleague')
  })
})

describe('a text in a cell', () => {
  test.each(['=1+1', '+47 22', '-5 % sykefravær', '@sum', '  =x', '\t=x'])('%j is no formula', (text) => {
    expect(inert(text)).toBe(`'${text}`)
  })
  test('that is none is left as it is, without signs no cell may hold', () => {
    expect(inert('Fra 8 til 2\u0000')).toBe('Fra 8 til 2')
  })
})
