/** Notes pasted under «continue, stop, start»: sorted by their headings in three languages, and nothing of them is lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NoteSection, readPastedNotes } from '#domain/meeting/pasted-notes.ts'

const read = (text: string, at: NoteSection = 'continues') => readPastedNotes(text, at)
const sorted = (text: string, at: NoteSection = 'continues') => {
  const { notes } = read(text, at)
  const of = (section: NoteSection) => notes.filter((note) => note.section === section).map((note) => note.text)
  return [of('continues'), of('stops'), of('starts')]
}

describe('pasted notes', () => {
  test.each([
    ['nb, headings with a colon', 'Fortsette:\nInnsjekken\nSlutte:\nLange møter\nBegynne:\nFadder'],
    ['nb, imperatives', 'Fortsett\nInnsjekken\nStopp\nLange møter\nStart\nFadder'],
    ['nb, with «med»', 'FORTSETTE MED\nInnsjekken\nSlutte med:\nLange møter\nBegynne med\nFadder'],
    ['nb, told by us', 'Vi fortsetter med:\nInnsjekken\nVi slutter med:\nLange møter\nVi begynner med:\nFadder'],
    ['nn', 'Halde fram:\nInnsjekken\nSlutte:\nLange møter\nByrje:\nFadder'],
    ['nn, with «med» and «å»', 'Halde fram med\nInnsjekken\nÅ slutte\nLange møter\nByrja med\nFadder'],
    ['en', 'Continue:\nInnsjekken\nStop:\nLange møter\nStart:\nFadder'],
    ['en, doing', 'Keep doing\nInnsjekken\nStop doing\nLange møter\nStart doing\nFadder'],
    ['two languages in one', 'Continue\nInnsjekken\nSlutte\nLange møter\nByrje\nFadder'],
    ['before the text', 'Fortsette: Innsjekken\nSlutte: Lange møter\nBegynne: Fadder'],
    ['before the text, with dashes', 'Continue – Innsjekken\nStop doing - Lange møter\nStart — Fadder'],
    ['in any order', 'Start\nFadder\nStopp\nLange møter\nFortsett\nInnsjekken'],
    ['Markdown', '## Fortsette\n- Innsjekken\n## **Slutte**\n* Lange møter\n**Begynne:**\n1. Fadder'],
    ['ticks and pictures', '✅ Fortsette\n✔️ Innsjekken\n🛑 Stopp!\n☐ Lange møter\n🚀 Start\n👉 Fadder'],
    ['bullets, numbers and boxes', 'Fortsette\n1) Innsjekken\nSlutte\n• Lange møter\nBegynne\n- [x] Fadder'],
    [
      'blank lines and rules',
      '\n\nFortsette\n\n  Innsjekken  \n---\nSlutte\n\n\nLange møter\r\n\r\nBegynne\r\nFadder\n***',
    ],
    ['a table with columns', 'Fortsette\tSlutte\tBegynne\nInnsjekken\tLange møter\tFadder'],
    ['how many there are in the heading', 'Fortsette (1)\nInnsjekken\nSlutte (1):\nLange møter\nBegynne (1)\nFadder'],
  ])('are sorted: %s', (_, text) => {
    expect(sorted(text)).toEqual([['Innsjekken'], ['Lange møter'], ['Fadder']])
    expect(read(text).left).toEqual([])
  })

  test('before any heading belong to the section the coach is in', () => {
    expect(sorted('Lange møter\nRapporten\nBegynne\nFadder', 'stops')).toEqual([
      [],
      ['Lange møter', 'Rapporten'],
      ['Fadder'],
    ])
  })

  test('that begin with such a word are thoughts, not headings', () => {
    const thoughts = ['Start møtet tidligere', 'Stopp å spørre om status', 'Start-up-kurs', 'Slutten av uken: ro']
    expect(sorted(thoughts.join('\n'))).toEqual([thoughts, [], []])
  })

  test('said twice are there once, however they are written, and what stands there already is not added', () => {
    expect(sorted('Slutte\nLange møter\n- lange  møter.\nBegynne\nLange møter')).toEqual([
      [],
      ['Lange møter'],
      ['Lange møter'],
    ])
    const known = [{ section: 'stops' as const, text: 'Lange møter' }]
    expect(readPastedNotes('Slutte: lange møter\nRapporten', 'continues', [], known).notes).toEqual([
      { section: 'stops', text: 'Rapporten' },
    ])
  })

  test('under a heading that is none of the three are left as they were, until one that is', () => {
    const text = 'Fortsette\nInnsjekken\nTiltak:\n- Kari ringer\nSlutte\nRapporten'
    expect(sorted(text)).toEqual([['Innsjekken'], ['Rapporten'], []])
    expect(read(text)).toMatchObject({ left: ['Tiltak:', '- Kari ringer'], why: 'heading' })
  })

  test('longer than a line may be are left whole', () => {
    const long = 'ord '.repeat(120).trim()
    expect(read(`Slutte\n${long}\nRapporten`)).toEqual({
      notes: [{ section: 'stops', text: 'Rapporten' }],
      left: [long],
      why: 'long',
    })
  })

  test('lose the names of those who wrote them, and keep a colon of their own', () => {
    const people = [{ id: '1', name: 'Kari Moe' }]
    const { notes } = readPastedNotes('Kari Moe 09:31\nSlutte: Kari: rapporten\nMål: færre', 'stops', people)
    expect(notes.map(({ text }) => text)).toEqual(['rapporten', 'Mål: færre'])
  })

  test('no word is lost, whatever is pasted', () => {
    const word = fc.stringMatching(/^[a-zæøå]{1,12}$/)
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
    const piece = fc.oneof(
      line,
      line.map((text) => `- ${text}`),
      line.map((text) => `✅ ${text}`),
      line.map((text) => `Slutte: ${text}`),
      line.map((text) => `${text}:`),
      line.map((text) => `## ${text}`),
      fc.tuple(line, line).map((cells) => cells.join('\t')),
      fc.constantFrom('Fortsette', 'Stop doing', 'Byrje:', 'Fortsette\tSlutte', '', '---'),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.constantFrom<NoteSection>('continues', 'stops', 'starts'),
        (lines, at) => {
          const { notes, left } = read(lines.join('\n'), at)
          const kept = [...notes.map(({ text }) => text), ...left].join('\n').toLocaleLowerCase()
          const headings = new Set(['fortsette', 'slutte', 'byrje', 'stop', 'doing'])
          for (const found of lines
            .join('\n')
            .toLocaleLowerCase()
            .match(/\p{L}+/gu) ?? [])
            if (!headings.has(found)) expect(kept).toContain(found)
        },
      ),
    )
  })
})
