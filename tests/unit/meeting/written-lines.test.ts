/** What people wrote, as it is pasted from a chat, a sheet or a list: the thoughts, without who and without marks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHours, readWrittenLines } from '#domain/meeting/written-lines.ts'

const PEOPLE = [
  { id: 'k', name: 'Kari Nordmann' },
  { id: 'j', name: 'Jonas Ly' },
]
const read = (text: string) => readWrittenLines(text, PEOPLE)

describe('what people wrote', () => {
  it('is a line a thought, without empty ones', () => {
    expect(read('Mer tid\r\n\n  Færre møter  \n')).toEqual(['Mer tid', 'Færre møter'])
  })

  it.each([
    ['- Mer tid', 'Mer tid'],
    ['• Mer tid', 'Mer tid'],
    ['1. Mer tid', 'Mer tid'],
    ['(2) Mer tid', 'Mer tid'],
    ['[ ] Mer tid', 'Mer tid'],
    ['3 team er for få', '3 team er for få'],
    ['−20 % sykefravær', '−20 % sykefravær'],
  ])('loses bullets and numbers of a list, never a figure of its own: «%s»', (line, thought) => {
    expect(read(line)).toEqual([thought])
  })

  it.each([
    ['Kari: mer tid', 'mer tid'],
    ['Kari Nordmann – mer tid', 'mer tid'],
    ['09:31 Jonas Ly: mer tid', 'mer tid'],
    ['Jonas Ly 09:31: mer tid', 'mer tid'],
    ['From Kari Nordmann to Everyone: mer tid', 'mer tid'],
    ['Mål: mer tid', 'Mål: mer tid'],
    ['Karin: mer tid', 'Karin: mer tid'],
  ])('loses who wrote it, and keeps a colon that is part of it: «%s»', (line, thought) => {
    expect(read(line)).toEqual([thought])
  })

  it('loses the names a chat writes over what was said, and keeps a first name that may be what somebody wrote', () => {
    expect(read('Kari Nordmann 09:31\nMer tid\nJonas Ly 09:32\nFærre møter')).toEqual(['Mer tid', 'Færre møter'])
    expect(read('Mer tid\nJonas')).toEqual(['Mer tid', 'Jonas'])
    expect(read('Jonas Ly')).toEqual(['Jonas Ly'])
  })

  it('is never longer than a line can be, and never empty', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 900 })), (lines) => {
        for (const line of read(lines.join('\n'))) {
          expect(line.trim().length).toBeGreaterThan(0)
          expect(line.length).toBeLessThanOrEqual(400)
        }
      }),
    )
  })
})

describe('hours at the end of a line', () => {
  it.each([
    ['Møter 6', 'Møter', 6],
    ['Journalføring: 2,5 t/uke', 'Journalføring', 2.5],
    ['E-post – 4 timer', 'E-post', 4],
    ['Meetings 6 hours a week', 'Meetings', 6],
    ['Møter med 3 team', 'Møter med 3 team', null],
    ['Møter', 'Møter', null],
    ['6', '6', null],
    ['Møter 999', 'Møter 999', null],
  ])('«%s» is «%s» and %s', (line, text, hours) => {
    expect(readHours(line)).toEqual({ text, hours })
  })
})
