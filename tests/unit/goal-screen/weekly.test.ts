import { expect, test } from 'vitest'
import { historyLines } from '#renderer/features/goal/panel/history.ts'
import { weekly } from '#renderer/features/goal/weekly.ts'
import type { CheckIn } from '#domain/goal/goal.ts'

test('one value a week, the last of each; a running week without one is left out', () => {
  const trend = [
    { date: '2026-06-01', value: 5 },
    { date: '2026-06-03', value: 6 },
    { date: '2026-06-15', value: 7 },
  ]
  expect(weekly(trend, '2026-06-17', 4)).toEqual([null, 6, null, 7])
  expect(weekly(trend, '2026-06-22', 4)).toEqual([null, 6, null, 7])
  expect(weekly([], '2026-06-22', 3)).toEqual([null, null, null])
})

const checkIn = (id: string, rest: Partial<CheckIn>): CheckIn => ({
  id,
  keyResultId: 'kr',
  date: '2026-06-01',
  status: 'green',
  confidence: 7,
  value: 1,
  changed: '',
  blocks: '',
  givenById: null,
  meetingId: null,
  offWall: false,
  supersedesId: null,
  withdrawnAt: null,
  createdAt: '2026-06-01T08:00:00.000Z',
  ...rest,
})

test('a corrected check-in is told as corrected, unless the correction was taken back', () => {
  const first = checkIn('a', {})
  const second = checkIn('b', { supersedesId: 'a', createdAt: '2026-06-01T09:00:00.000Z' })
  const states = (checkIns: CheckIn[]) =>
    historyLines([], checkIns).map((line) => (line.type === 'checkIn' ? `${line.checkIn.id} ${line.state}` : ''))
  expect(states([first, second])).toEqual(['b standing', 'a corrected'])
  expect(states([first, { ...second, withdrawnAt: '2026-06-01T10:00:00.000Z' }])).toEqual(['b withdrawn', 'a standing'])
})
