/** The units a room chooses among. */
import { expect, it } from 'vitest'
import { unitsToStartIn } from '#domain/meeting/units-to-start-in.ts'

const UNITS = [
  { id: 'whole', parentId: null, kind: 'organisation' as const },
  { id: 'plan', parentId: 'whole', kind: 'department' as const },
  { id: 'guard', parentId: 'plan', kind: 'team' as const },
  { id: 'cabins', parentId: 'guard', kind: 'project' as const },
  { id: 'school', parentId: 'whole', kind: 'department' as const },
]
const among = (...own: string[]) => unitsToStartIn(UNITS, own).map((unit) => unit.id)

it('is one of those below the meeting’s own units, however far down', () => {
  expect(among('plan')).toEqual(['guard', 'cabins'])
  expect(among('whole')).toEqual(['plan', 'guard', 'cabins', 'school'])
})

it('is not one of the meeting’s own where one is below another', () => {
  expect(among('plan', 'guard')).toEqual(['cabins'])
})

it('is any but the organisation where nothing is below', () => {
  expect(among('school')).toEqual(['plan', 'guard', 'cabins', 'school'])
  expect(unitsToStartIn([], ['school'])).toEqual([])
})
