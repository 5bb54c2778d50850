import { expect, test } from 'vitest'
import type { CheckIn } from '#domain/goal/goal.ts'
import { standingCheckIns } from '#domain/goal/measurements.ts'

function checkIn(id: string, supersedesId: string | null, withdrawn = false): CheckIn {
  const at = '2026-06-01T07:00:00.000Z'
  return {
    id,
    keyResultId: 'k',
    date: '2026-06-01',
    status: 'green',
    confidence: 7,
    value: 50,
    changed: '',
    blocks: '',
    givenById: null,
    meetingId: null,
    offWall: false,
    supersedesId,
    withdrawnAt: withdrawn ? at : null,
    createdAt: at,
  }
}
const standing = (...given: CheckIn[]) => standingCheckIns(given).map((each) => each.id)

test('a correction of a correction leaves only the last', () => {
  expect(standing(checkIn('a', null), checkIn('b', 'a'), checkIn('c', 'b'))).toEqual(['c'])
})

test('withdrawing a correction in between does not bring the first back beside the last', () => {
  expect(standing(checkIn('a', null), checkIn('b', 'a', true), checkIn('c', 'b'))).toEqual(['c'])
})

test('withdrawing the last correction brings back the one before it', () => {
  expect(standing(checkIn('a', null), checkIn('b', 'a'), checkIn('c', 'b', true))).toEqual(['b'])
})

test('check-ins that end in each other do not stop the figures', () => {
  expect(standing(checkIn('a', 'b'), checkIn('b', 'a'), checkIn('c', null))).toEqual(['c'])
})
