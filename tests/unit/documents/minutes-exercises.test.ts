/** What the focus exercises say in the minutes, in each language of documents. */
import { describe, expect, it } from 'vitest'
import type { MinutesWrittenLine } from '#backend/documents/minutes/content.ts'
import { pilotParts, unitMarks, weekParts } from '#backend/documents/minutes/exercises.ts'
import type { Say } from '#backend/documents/minutes/lines.ts'
import { speech } from '#backend/documents/speech.ts'
import type { LineSection } from '#domain/meeting/step-line-schema.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { nordlysMeeting } from './content.ts'

const NOTHING = { amount: null, effect: null, effort: null }
const say = (language: DocumentLanguage): Say => ({ ...speech(language), content: nordlysMeeting(language) })
const plain = (parts: ReturnType<typeof weekParts>) =>
  parts
    .map((part) => (part.kind === 'paragraph' ? `${part.label} ${part.text}` : part.kind === 'note' ? part.text : ''))
    .join(' ')
    .replaceAll('\u00A0', ' ')
    .trim()

describe('the week', () => {
  const hours = (section: LineSection, amount: number): MinutesWrittenLine => ({
    ...NOTHING,
    text: 'x',
    section,
    amount,
  })
  const said = (language: DocumentLanguage, ...lines: MinutesWrittenLine[]) => plain(weekParts(lines, say(language)))
  const week = [hours('effective', 10), hours('distraction', 30)]

  it('has points, share, aim and a tenth moved, and is named a rule of thumb by Kim Leinan, in each language', () => {
    expect(said('nb', ...week)).toBe(
      '25 % av timene går til det viktigste. Målet er 80 %. Uken er verdt 87,5 poeng. Flyttes en tidel av uken (4 timer) til effektiv sone, blir det 35 % og 118,5 poeng. Tommelfingerregel av Kim Leinan, ikke en måling: en time i effektiv sone regnes som 8 poeng, åtte timer i distraksjonssonen som 2.',
    )
    expect(said('nn', ...week)).toMatch(/^25 % av timane .* Veka er verd 87,5 poeng\..*118,5 poeng\..*Kim Leinan/)
    expect(said('en', ...week)).toMatch(/^25% of the hours .* worth 87\.5 points\..*118\.5 points\..*Kim Leinan/)
  })

  it('says that the rest moves where it is less than a tenth, and nothing where there is nothing to move', () => {
    expect(said('nb', hours('effective', 38), hours('distraction', 2))).toContain(
      'Flyttes resten (2 timer) til effektiv sone, blir det 100 % og 320 poeng.',
    )
    expect(said('nb', hours('effective', 5))).not.toContain('Flyttes')
  })

  it('counts nothing before there are zones, and names no rule where it gives no figure', () => {
    expect(said('nb', hours('written', 7.5))).toBe('7,5 timer er uten sone og ikke regnet med.')
    expect(said('nb')).toBe('')
  })
})

describe('the pilot', () => {
  const unit = (text: string, ...[pressure, willingness, leadership, capacity]: number[]): MinutesWrittenLine => ({
    ...NOTHING,
    text,
    section: 'written',
    marks: {
      pressure: pressure ?? null,
      willingness: willingness ?? null,
      leadership: leadership ?? null,
      capacity: capacity ?? null,
    },
  })
  const step = { kind: 'where_to_start' as const, topic: null, title: '', question: '' }
  const said = (language: DocumentLanguage, lines: MinutesWrittenLine[], chosen?: number) =>
    plain(pilotParts({ step, about: '', lines, ...(chosen === undefined ? {} : { chosen }) }, say(language)))
  const [ready, pressed] = [unit('Vakten', 4, 4, 3, 3), unit('Plan', 5, 5, 2, 5)]

  it('is named with what it is highest on and whether it can carry, in each language', () => {
    expect(said('nb', [ready, pressed])).toBe(
      'Pilot: Vakten. Høyest på press og vilje (4 av 5). Både ledelse og kapasitet er minst 3.',
    )
    expect(said('nn', [ready])).toBe(
      'Pilot: Vakten. Høgast på press og vilje (4 av 5). Både leiing og kapasitet er minst 3.',
    )
    expect(said('en', [ready])).toBe(
      'Pilot: Vakten. Highest on pressure and willingness (4 of 5). Leadership and capacity are both at least 3.',
    )
  })

  it('says plainly where no unit can carry one, and where others stand level', () => {
    expect(said('nb', [pressed])).toContain('Ingen av enhetene har både ledelse og kapasitet på minst 3 ennå.')
    expect(said('nb', [ready, { ...ready, text: 'Arkivet' }])).toContain('Helt likt med 1 av de andre.')
  })

  it('is the room’s own choice, with what the figures point to beside it where that is another', () => {
    expect(said('nb', [ready, pressed], 1)).toContain('Pilot: Plan. Rommet valgte den. Tallene peker på Vakten.')
    expect(said('nb', [ready, pressed], 0)).not.toContain('Tallene peker på')
    expect(said('nb', [unit('Vakten')], 0)).toBe('Pilot: Vakten. Rommet valgte den.')
    expect(said('nb', [unit('Vakten')])).toBe('')
  })

  it('has the marks of each unit, or what was asked before there were units', () => {
    expect(unitMarks(ready, say('nn'))).toBe('(press 4, vilje 4, leiing 3, kapasitet 3)')
    expect(unitMarks({ ...unit('Ny nettside'), effect: 5, effort: 2 }, say('nb'))).toBe('(effekt 5, innsats 2)')
    expect(unitMarks(unit('Ny nettside', 3, 2), say('nb'))).toBe('')
  })
})
