/** Strategic directions as people write and paste them. */
import { expect, test } from 'vitest'
import { readDirections } from '#renderer/features/settings/direction/direction-line.ts'
import { positionOneStep } from '#renderer/features/settings/positions.ts'

test('a direction is read with where it says so, and what kind of source that is', () => {
  expect(
    readDirections(`
      - Innbyggerne får svar i tide – Kommuneplanens samfunnsdel, punkt 4
      2. Kortere saksbehandlingstid (Tildelingsbrevet 2026)
      Digitalt førstevalg\tStrategi for digitalisering\tside 7
      A safe town – Letter of allocation – page 2
      Trygg by`),
  ).toEqual([
    { title: 'Innbyggerne får svar i tide', source: 'plan', reference: 'Kommuneplanens samfunnsdel, punkt 4' },
    { title: 'Kortere saksbehandlingstid', source: 'allocation_letter', reference: 'Tildelingsbrevet 2026' },
    { title: 'Digitalt førstevalg', source: 'strategy', reference: 'Strategi for digitalisering, side 7' },
    { title: 'A safe town', source: 'allocation_letter', reference: 'Letter of allocation – page 2' },
    { title: 'Trygg by', source: 'other', reference: '' },
  ])
  expect(readDirections(' \n\n')).toEqual([])
})

test('one of a row moves a step to a place between its neighbours, and not beyond the ends', () => {
  const row = [
    { id: 'a', position: 1 },
    { id: 'b', position: 2 },
    { id: 'c', position: 3 },
  ]
  expect(positionOneStep(row, 'a', 1)).toBe(2.5)
  expect(positionOneStep(row, 'b', 1)).toBe(4)
  expect(positionOneStep(row, 'a', -1)).toBeNull()
  expect(positionOneStep(row, 'x', 1)).toBeNull()
})
