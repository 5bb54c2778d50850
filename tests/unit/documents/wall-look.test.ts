/** The type of a sheet for the wall: as large as lets all of it stand on one sheet. */
import { expect, test } from 'vitest'
import type { WordPart } from '#contract/document-parts.ts'
import { WALL_LOOK } from '#backend/documents/word/paper-look.ts'
import { wallLook } from '#backend/documents/word/wall-look.ts'

const goals = (number: number, title = 'Innbyggerne får svar i tide'): WordPart[] => [
  { kind: 'title', text: 'Målene våre' },
  { kind: 'subtitle', text: 'Team Mottak' },
  ...Array.from({ length: number }).flatMap((): WordPart[] => [
    { kind: 'section', text: title },
    { kind: 'note', text: 'Eier: Samir Haddad' },
    {
      kind: 'table',
      columns: [
        { head: 'Nøkkelresultat', share: 41 },
        { head: 'Nå', share: 59 },
      ],
      rows: ['Svar i tide', 'Saker uten retur', 'Fornøyde'].map((text) => [
        [{ text, look: 'strong' }],
        [{ text: '1' }],
      ]),
    },
  ]),
]
const scaleOf = (parts: WordPart[]) => wallLook(parts).scale

test('few goals are written larger than many, and more than one sheet holds as large as usual', () => {
  const scales = [1, 3, 4].map((number) => scaleOf(goals(number)))
  expect(scales).toEqual(scales.toSorted((one, other) => other - one))
  expect(new Set(scales).size).toBe(3)
  expect(scaleOf(goals(20))).toBe(WALL_LOOK.scale)
})

test('long words take room too', () => {
  expect(scaleOf(goals(2, 'Innbyggerne får svar i tide '.repeat(12)))).toBeLessThan(scaleOf(goals(2)))
})
