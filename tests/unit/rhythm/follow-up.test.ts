import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meetingQuality, promisesOf, type HeldMeeting, type Raised } from '#domain/rhythm/follow-up.ts'

const period = { start: '2026-05-01', end: '2026-08-31' }

const meeting = (id: string, date: string, given: Partial<HeldMeeting> = {}): HeldMeeting => ({
  id,
  date,
  state: 'ended',
  startedAt: `${date}T07:00:00.000Z`,
  unitIds: new Set(['team']),
  worth: null,
  ...given,
})
const raised = (kind: Raised['kind'], meetingId: string, raisedOn: string, given: Partial<Raised> = {}): Raised => ({
  kind,
  meetingId,
  raisedOn,
  keyResultId: null,
  state: 'open',
  resolvedOn: null,
  resolvedMeetingId: null,
  ...given,
})
const done = (resolvedOn: string, resolvedMeetingId: string): Partial<Raised> => ({
  state: 'done',
  resolvedOn,
  resolvedMeetingId,
})

const first = meeting('m1', '2026-06-01')
const second = meeting('m2', '2026-06-08')
const third = meeting('m3', '2026-06-15')

describe('a promise', () => {
  test('is kept when it is done by the next meeting, not when it is done in the one after', () => {
    const rows = [
      raised('priority', 'm1', '2026-06-01', done('2026-06-08', 'm2')),
      raised('priority', 'm1', '2026-06-01', done('2026-06-15', 'm3')),
      raised('priority', 'm1', '2026-06-01', { ...done('2026-06-08', 'm2'), state: 'not_done' }),
      raised('priority', 'm1', '2026-06-01'),
    ]
    expect(promisesOf(rows, [third, second, first], period)).toEqual({ judged: 4, kept: 1, raised: 4, tied: 0 })
  })

  test('is kept where it was told of outside a meeting on the very day of the next, not the day after', () => {
    const rows = ['2026-06-08', '2026-06-09'].map((resolvedOn) =>
      raised('priority', 'm1', '2026-06-01', { state: 'done', resolvedOn }),
    )
    expect(promisesOf(rows, [first, second], period)).toMatchObject({ judged: 2, kept: 1 })
  })

  test('is not judged before the next meeting has ended', () => {
    const rows = [raised('priority', 'm1', '2026-06-01', done('2026-06-02', 'm1'))]
    const running = meeting('m2', '2026-06-08', { state: 'running' })
    expect(promisesOf(rows, [first, running], period)).toEqual({ judged: 0, kept: 0, raised: 1, tied: 0 })
    expect(promisesOf(rows, [first], period)).toMatchObject({ judged: 0, raised: 1 })
  })

  test('of a department is not asked for in one team’s meeting, one of a team is in the department’s', () => {
    const department = meeting('d', '2026-06-01', { unitIds: new Set(['team', 'other']) })
    const teamNext = meeting('t', '2026-06-02')
    const departmentNext = meeting('d2', '2026-06-08', { unitIds: new Set(['team', 'other']) })
    const rows = [raised('priority', 'd', '2026-06-01', done('2026-06-08', 'd2'))]
    expect(promisesOf(rows, [department, teamNext, departmentNext], period)).toMatchObject({ judged: 1, kept: 1 })
    const ofTeam = [raised('priority', 't', '2026-06-02', done('2026-06-08', 'd2'))]
    expect(promisesOf(ofTeam, [department, teamNext, departmentNext], period)).toMatchObject({ judged: 1, kept: 1 })
  })

  test('counts where it was tied to a key result, and only those raised in the period', () => {
    const rows = [
      raised('priority', 'm1', '2026-06-01', { keyResultId: 'k' }),
      raised('priority', 'm1', '2026-06-01'),
      raised('priority', 'm0', '2026-04-27', { keyResultId: 'k' }),
      raised('obstacle', 'm1', '2026-06-01', { keyResultId: 'k' }),
    ]
    expect(promisesOf(rows, [first], period)).toMatchObject({ raised: 2, tied: 1 })
  })

  test('takes the later of two meetings on one day as the next', () => {
    const later = meeting('m1b', '2026-06-01', { startedAt: '2026-06-01T12:00:00.000Z' })
    const rows = [raised('priority', 'm1', '2026-06-01', done('2026-06-08', 'm2'))]
    expect(promisesOf(rows, [first, later, second], period)).toMatchObject({ judged: 1, kept: 0 })
  })

  test('is never kept more often than judged, nor judged more often than raised', () => {
    const row = fc.record({ from: fc.nat(2), on: fc.integer({ min: 1, max: 30 }), in: fc.nat(2), done: fc.boolean() })
    const all = [first, second, third]
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const given = rows.map((each) => {
          const from = all[each.from] ?? first
          const day = `2026-06-${String(each.on).padStart(2, '0')}`
          return raised('priority', from.id, from.date, each.done ? done(day, all[each.in]?.id ?? '') : {})
        })
        const { judged, kept, raised: count } = promisesOf(given, all, period)
        expect(kept <= judged && judged <= count && count === rows.length).toBe(true)
      }),
    )
  })
})

describe('the quality of meetings', () => {
  test('behaviour 11: is how many ended with a decision, the mean score and the last ones in their order, and the median of days to resolve an obstacle', () => {
    const meetings = [
      meeting('m1', '2026-06-01', { worth: 6 }),
      meeting('m2', '2026-06-08', { worth: 9 }),
      meeting('m3', '2026-06-15'),
      meeting('planned', '2026-06-22', { state: 'planned', startedAt: null }),
      meeting('earlier', '2026-04-20', { worth: 1 }),
    ]
    const rows = [
      raised('decision', 'm1', '2026-06-01'),
      raised('decision', 'm1', '2026-06-01', { state: 'superseded' }),
      raised('decision', 'earlier', '2026-04-20'),
      raised('obstacle', 'm1', '2026-06-01', done('2026-06-01', 'm1')),
      raised('obstacle', 'm1', '2026-06-01', done('2026-06-08', 'm2')),
      raised('obstacle', 'm1', '2026-06-01', done('2026-06-22', 'm3')),
      raised('obstacle', 'm2', '2026-06-08', done('2026-06-22', 'm3')),
      raised('obstacle', 'm3', '2026-06-15'),
    ]
    expect(meetingQuality(meetings, rows, period)).toEqual({
      held: 3,
      withDecision: 1,
      score: 7.5,
      scored: 2,
      lastScores: [6, 9],
      // 0, 7, 14 and 21.
      daysToResolve: 10.5,
      resolved: 4,
      openObstacles: 1,
    })
  })

  test('says nothing of what there is none of', () => {
    expect(meetingQuality([], [], period)).toEqual({
      held: 0,
      withDecision: 0,
      score: null,
      scored: 0,
      lastScores: [],
      daysToResolve: null,
      resolved: 0,
      openObstacles: 0,
    })
  })
})
