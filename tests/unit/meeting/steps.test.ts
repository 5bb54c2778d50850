/** Steps with state, and the templates meetings are made from. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadTime } from '#domain/meeting/agenda.ts'
import { meetingKindSchema, type MeetingStep } from '#domain/meeting/meeting.ts'
import { canBeRemoved, onAgenda, respread, stepAfter, type Running } from '#domain/meeting/steps.ts'
import { positionBetween } from '#domain/shared/positions.ts'
import { standardMinutes, templateOf, usualMinutes } from '#domain/meeting/templates.ts'

const step = (id: string, state: MeetingStep['state'], plannedSeconds = 300, usedSeconds = 0): Running => ({
  id,
  kind: 'okr_status',
  state,
  position: Number(id),
  plannedSeconds,
  usedSeconds,
})
const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

describe('«we have 18 minutes»', () => {
  test('goes to what is left by what it had left; done, skipped and passed-over steps are not touched', () => {
    const steps = [
      step('1', 'done', 180, 200),
      step('2', 'waiting'),
      step('3', 'current', 480, 120),
      step('4', 'skipped'),
      step('5', 'waiting', 360),
      step('6', 'waiting', 180),
    ]
    expect(respread(steps, '3', 18 * 60)).toEqual([
      { id: '3', plannedSeconds: 120 + 450, left: 450 },
      { id: '5', plannedSeconds: 420, left: 420 },
      { id: '6', plannedSeconds: 210, left: 210 },
    ])
  })

  test('gives a step that has run over a minute all the same', () => {
    const shares = respread([step('1', 'current', 60, 600), step('2', 'waiting', 600)], '1', 300)
    expect(shares.map(({ left }) => left)).toEqual([60, 240])
    expect(shares[0]?.plannedSeconds).toBe(660)
  })

  test('always adds up exactly, never less than a minute where there is room, and never touches the rest', () => {
    const any = fc.record({
      state: fc.constantFrom('waiting' as const, 'done' as const, 'skipped' as const),
      plannedSeconds: fc.integer({ min: 0, max: 7200 }),
      usedSeconds: fc.integer({ min: 0, max: 7200 }),
    })
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 14 }),
        fc.nat(),
        fc.integer({ min: 1, max: 480 }),
        (rows, pick, minutes) => {
          const at = pick % rows.length
          const steps = rows.map((row, index) => ({
            ...row,
            kind: 'okr_status' as const,
            id: String(index),
            position: index,
            state: index === at ? ('current' as const) : row.state,
          }))
          const shares = respread(steps, String(at), minutes * 60)
          const left = shares.map((share) => share.left)
          expect(total(left)).toBe(minutes * 60)
          expect(Math.min(...left)).toBeGreaterThanOrEqual(Math.min(60, Math.floor((minutes * 60) / shares.length)))
          for (const share of shares) {
            const stood = steps.find((each) => each.id === share.id)
            expect(stood?.state === 'current' || stood?.state === 'waiting').toBe(true)
            expect(Number(share.id)).toBeGreaterThanOrEqual(at)
            expect(share.plannedSeconds - (stood?.usedSeconds ?? 0)).toBe(share.left)
          }
        },
      ),
    )
  })
})

describe('the order of steps', () => {
  test('passes skipped steps by', () => {
    const steps = [step('1', 'done'), step('2', 'current'), step('3', 'skipped'), step('4', 'waiting')]
    expect(stepAfter(steps, '2')?.id).toBe('4')
    expect(stepAfter(steps, '4')).toBeUndefined()
    expect(onAgenda(steps).map((each) => each.id)).toEqual(['1', '2', '4'])
  })

  test('a place between two neighbours lies between them, until there is none left', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (one, other) => {
          const [before, after] = [Math.min(one, other), Math.max(one, other)]
          const between = positionBetween(before, after)
          expect(between === null || (between > before && between < after)).toBe(true)
        },
      ),
    )
    expect(positionBetween(null, 1)).toBe(0)
    expect(positionBetween(6, null)).toBe(7)
    expect(positionBetween(1, 1 + Number.EPSILON)).toBeNull()
  })

  test('a step that has been used, is current, or is the only one is not removed', () => {
    const steps = [step('1', 'done', 300, 12), step('2', 'current'), step('3', 'waiting')]
    expect(steps.map(({ id }) => canBeRemoved(steps, id))).toEqual([false, false, true])
    expect(canBeRemoved([step('1', 'waiting')], '1')).toBe(false)
  })
})

describe('the templates', () => {
  test('of a kick-off has the parts of the workshop and their minutes', () => {
    expect(templateOf('kickoff').map(({ kind, topic, minutes }) => [topic ?? kind, minutes])).toEqual([
      ['why_now', 20],
      ['many_to_three', 40],
      ['objective_why', 35],
      ['key_results', 45],
      ['owner_confidence', 15],
      ['rhythm', 15],
      ['close', 10],
    ])
  })

  test.each([
    ['progress', 30],
    ['check_in', 15],
    ['kickoff', 180],
    ['evaluation', 45],
    ['review', 90],
    ['retrospective', 45],
    ['free', 30],
  ] as const)('a meeting of the kind %s takes %d minutes', (kind, minutes) => {
    expect(usualMinutes(kind)).toBe(minutes)
  })

  test('a talk, what is written in silence and what goals are written in have a topic, and nothing else has', () => {
    const withTopic = new Set(['talk', 'silent_writing', 'write_goals'])
    for (const kind of meetingKindSchema.options)
      for (const each of templateOf(kind)) expect(each.topic === null, each.kind).toBe(!withTopic.has(each.kind))
  })

  test('a kick-off of the usual length gets its minutes to the second, whatever is due elsewhere', () => {
    const due = { okr_status: 9, kpi_review: 0, initiatives: 4, obstacles_decisions: 1, priorities: 1 }
    expect(spreadTime(180, due, templateOf('kickoff')).map((each) => each.plannedSeconds / 60)).toEqual(
      templateOf('kickoff').map((each) => each.minutes),
    )
  })

  test('every one can be spread over any length, adding up exactly with no step under a minute', () => {
    const many = fc.integer({ min: 0, max: 40 })
    const due = fc.record({
      okr_status: many,
      kpi_review: many,
      initiatives: many,
      obstacles_decisions: many,
      priorities: many,
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...meetingKindSchema.options),
        fc.integer({ min: 10, max: 480 }),
        due,
        (kind, minutes, is) => {
          const seconds = spreadTime(minutes, is, templateOf(kind)).map((each) => each.plannedSeconds)
          expect(total(seconds)).toBe(minutes * 60)
          expect(Math.min(...seconds)).toBeGreaterThanOrEqual(60)
        },
      ),
    )
  })

  test('a step takes what its own template says, else what another says, and words of one’s own what was planned', () => {
    const planned = { plannedSeconds: 420 }
    expect(standardMinutes('check_in', { kind: 'okr_status', topic: null, ...planned })).toBe(7)
    expect(standardMinutes('kickoff', { kind: 'kpi_review', topic: null, ...planned })).toBe(4)
    expect(standardMinutes('progress', { kind: 'talk', topic: 'why_now', ...planned })).toBe(20)
    expect(standardMinutes('kickoff', { kind: 'talk', topic: null, ...planned })).toBe(7)
  })
})
