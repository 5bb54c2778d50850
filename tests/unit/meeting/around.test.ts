/** Since last time, the coach's questions, who is often away, and a meeting that was broken off. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oftenAbsent, questionsFor, type BriefingFacts } from '#domain/meeting/briefing.ts'
import { isBrokenOff, minutesLeft } from '#domain/meeting/interruption.ts'
import { inMoveOrder, moveOf, MOVES, type Stood } from '#domain/meeting/since-last.ts'

const stood = (part: Partial<Stood>): Stood => ({ shown: 'green', status: 'green', value: 10, ratio: 0.5, ...part })

describe('what moved', () => {
  test.each([
    ['a red that is yellow', { shown: 'red', status: 'red' }, { shown: 'yellow', status: 'yellow' }, 'recovered'],
    ['a green that is yellow', {}, { shown: 'yellow', status: 'yellow' }, 'slipped'],
    ['a figure nearer', {}, { ratio: 0.6, value: 12 }, 'forward'],
    ['a figure further off', {}, { ratio: 0.4, value: 8 }, 'back'],
    ['a level held with another figure', { ratio: null }, { ratio: null, value: 9 }, 'changed'],
    ['a first word', { shown: null, status: null }, {}, 'changed'],
    ['a silence', {}, { shown: 'stale' }, 'quiet'],
    ['a silence that goes on', { shown: 'stale' }, { shown: 'stale' }, null],
    ['the same again', {}, {}, null],
    ['status before figure', { shown: 'red', status: 'red' }, { ratio: 0.4, value: 8 }, 'recovered'],
  ] as const)('%s', (_name, before, now, move) => {
    expect(moveOf(stood(before), stood(now))).toBe(move)
  })

  test('is told the good first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES)), (moves) => {
        const places = inMoveOrder(moves.map((move) => ({ move }))).map(({ move }) => MOVES.indexOf(move))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
      }),
    )
  })
})

describe('questions for the coach', () => {
  const nothing: BriefingFacts = { keyResults: [], obstacles: [], overdue: [], promises: [], decisions: [] }
  const today = '2026-06-01'
  const asked = (facts: Partial<BriefingFacts>) => questionsFor({ ...nothing, ...facts }, today).map(({ id }) => id)
  const keyResult = (...ids: string[]) => ({ title: 'x', ownerId: 'p', reasons: ids.map((id) => ({ id, params: {} })) })

  test('take the gravest reason of each, never more than two alike and five in all', () => {
    expect(
      asked({ keyResults: [keyResult('red', 'outdated'), keyResult('outdated'), keyResult('confidence_fell')] }),
    ).toEqual(['red', 'silent', 'fell'])
    expect(
      asked({
        keyResults: [keyResult('red'), keyResult('red'), keyResult('red'), keyResult('never')],
        promises: [{ text: 'x', ownerId: null }],
        overdue: [{ title: 'y', ownerId: null, days: 3 }],
      }),
    ).toEqual(['red', 'red', 'silent', 'overdue', 'promise'])
  })

  test('ask for an obstacle by name when it has stood for two weeks, the oldest first', () => {
    const obstacle = (text: string, raisedOn: string) => ({ text, ownerId: null, raisedOn })
    expect(
      questionsFor(
        {
          ...nothing,
          obstacles: [obstacle('ny', '2026-05-25'), obstacle('gammel', '2026-05-18'), obstacle('eldst', '2026-04-01')],
        },
        today,
      ),
    ).toEqual([
      { id: 'obstacle', what: 'eldst', ownerId: null, count: 8 },
      { id: 'obstacle', what: 'gammel', ownerId: null, count: 2 },
    ])
  })

  test('wonder what has to be decided after two meetings without a decision, and whether all green is brave enough', () => {
    expect(asked({ decisions: [0, 0, 3] })).toEqual(['undecided'])
    expect(asked({ decisions: [0, 2] })).toEqual([])
    expect(asked({ keyResults: [keyResult(), keyResult()] })).toEqual(['brave'])
  })
})

describe('who is often away', () => {
  const rows = (...presences: ('present' | 'absent')[]) => presences.map((presence) => [{ personId: 'a', presence }])
  test('is who missed half of three or more', () => {
    expect(oftenAbsent(rows('absent', 'absent'))).toEqual([])
    expect(oftenAbsent(rows('absent', 'present', 'present'))).toEqual([])
    expect(oftenAbsent(rows('absent', 'absent', 'present'))).toEqual([{ personId: 'a', missed: 2, of: 3 }])
    expect(oftenAbsent(rows('absent', 'present', 'absent', 'present'))).toEqual([{ personId: 'a', missed: 2, of: 4 }])
  })
})

describe('a meeting that was left running', () => {
  test('is broken off after four hours without a word', () => {
    const last = '2026-06-01T08:00:00.000Z'
    expect(isBrokenOff(last, Date.parse('2026-06-01T11:59:59.000Z'))).toBe(false)
    expect(isBrokenOff(last, Date.parse('2026-06-01T12:00:00.000Z'))).toBe(true)
  })

  test('had left what its steps had left, the customer’s own apart, and a minute at least', () => {
    const step = (state: 'done' | 'current' | 'waiting' | 'skipped', kind: 'talk' | 'client_point' = 'talk') => ({
      kind,
      state,
      plannedSeconds: 600,
      usedSeconds: 0,
    })
    expect(
      minutesLeft(
        [step('done'), step('current'), step('waiting'), step('skipped'), step('waiting', 'client_point')],
        240,
      ),
    ).toBe(16)
    expect(minutesLeft([step('current')], 9000)).toBe(1)
  })
})
