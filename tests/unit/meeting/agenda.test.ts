import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  inAgendaOrder,
  initiativeReasons,
  isSweep,
  keyResultReasons,
  kpiOrder,
  kpiReasons,
  PROGRESS_STEPS,
  shareOut,
  spreadTime,
  type KeyResultFacts,
} from '#domain/meeting/agenda.ts'
import type { Flag } from '#domain/goal/flags.ts'
import { secondsBehind, secondsLeft } from '#domain/meeting/step-clock.ts'

const fine: KeyResultFacts = {
  shown: 'green',
  status: 'green',
  freshness: 'fresh',
  weeksSince: 1,
  pace: 'on_pace',
  confidence: 8,
  flags: [],
}
const noOwner: Flag = { id: 'no_owner', level: 'high', params: {} }
const fall = (checkIns: number): Flag => ({
  id: 'confidence_fell',
  level: 'high',
  params: { from: 6, to: 2, checkIns },
})
const standard = { okr_status: 5, kpi_review: 3, initiatives: 3, obstacles_decisions: 3, priorities: 4 }
const minutesOf = (steps: readonly { plannedSeconds: number }[]) => steps.map((step) => step.plannedSeconds / 60)

describe('the order of key results', () => {
  test('is red first, then the silent, then what is behind, and what is fine in one sweep', () => {
    const rows = [
      { name: 'fine', facts: fine },
      { name: 'yellow', facts: { ...fine, status: 'yellow' as const } },
      { name: 'quiet two weeks', facts: { ...fine, freshness: 'outdated' as const, weeksSince: 2 } },
      { name: 'quiet five weeks', facts: { ...fine, freshness: 'outdated' as const, weeksSince: 5 } },
      { name: 'red', facts: { ...fine, status: 'red' as const } },
      { name: 'far behind', facts: { ...fine, pace: 'far_behind' as const } },
    ]
    expect(inAgendaOrder(rows).map((row) => row.name)).toEqual([
      'red',
      'quiet five weeks',
      'quiet two weeks',
      'far behind',
      'yellow',
      'fine',
    ])
    expect(rows.filter((row) => isSweep(row.facts)).map((row) => row.name)).toEqual(['fine'])
  })

  test('keeps the order of the board among equals', () => {
    const rows = ['a', 'b', 'c'].map((name) => ({ name, facts: fine }))
    expect(inAgendaOrder(rows).map((row) => row.name)).toEqual(['a', 'b', 'c'])
  })

  test('says why each is on it', () => {
    expect(keyResultReasons(fine)).toEqual([])
    expect(
      keyResultReasons({
        ...fine,
        status: 'red',
        freshness: 'outdated',
        weeksSince: 3,
        confidence: 2,
        flags: [noOwner, fall(2)],
      }).map((each) => each.id),
    ).toEqual(['red', 'outdated', 'low_confidence', 'confidence_fell', 'no_owner'])
    expect(keyResultReasons({ ...fine, flags: [fall(3)] })).toEqual([
      { id: 'confidence_fell_slowly', params: { from: 6, to: 2 } },
    ])
    expect(keyResultReasons({ ...fine, freshness: 'outdated', weeksSince: 3 })).toEqual([
      { id: 'outdated', params: { weeks: 3 } },
    ])
  })
})

describe('KPIs and initiatives', () => {
  test('a KPI outside its band comes first and says so', () => {
    expect([null, 'green', 'red', 'yellow'].toSorted((a, b) => kpiOrder(a as null) - kpiOrder(b as null))).toEqual([
      'red',
      'yellow',
      null,
      'green',
    ])
    expect(kpiReasons('green')).toEqual([])
    expect(kpiReasons('red')[0]?.id).toBe('kpi_red')
  })

  test('an initiative is taken up when it is past its date or due within two weeks', () => {
    const quiet = { dueDate: null, overdue: false, hasOwner: true, promisedOn: null }
    const reasons = (facts: Partial<Parameters<typeof initiativeReasons>[0]>) =>
      initiativeReasons({ ...quiet, ...facts }, '2026-06-29')
    expect(reasons({ dueDate: '2026-06-20', overdue: true })).toEqual([
      { id: 'initiative_overdue', params: { days: 9 } },
    ])
    expect(reasons({ dueDate: '2026-07-13' })).toEqual([{ id: 'initiative_due', params: { days: 14 } }])
    expect(reasons({ dueDate: '2026-07-14' })).toEqual([])
    expect(reasons({ hasOwner: false }).map((each) => each.id)).toEqual(['no_owner'])
    expect(reasons({ promisedOn: '2026-06-24' })).toEqual([
      { id: 'from_maturity_check', params: { date: '2026-06-24' } },
    ])
  })
})

describe('the time', () => {
  test('is 3/8/4/5/7/3 of thirty minutes when every point has its usual share', () => {
    expect(minutesOf(spreadTime(30, standard))).toEqual(PROGRESS_STEPS.map((step) => step.minutes))
  })

  test('goes to where much is due and leaves where nothing is', () => {
    const steps = spreadTime(30, { ...standard, okr_status: 10, kpi_review: 0 })
    const seconds = Object.fromEntries(steps.map((step) => [step.kind, step.plannedSeconds]))
    expect(seconds['okr_status']).toBeGreaterThan(8 * 60)
    expect(seconds['kpi_review']).toBeLessThan(4 * 60)
    expect(seconds['kpi_review']).toBeGreaterThanOrEqual(60)
  })

  test('always adds up exactly, no point under a minute where there is room', () => {
    const many = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 240 }),
        fc.record({
          okr_status: many,
          kpi_review: many,
          initiatives: many,
          obstacles_decisions: many,
          priorities: many,
        }),
        (minutes, due) => {
          const seconds = spreadTime(minutes, due).map((step) => step.plannedSeconds)
          expect(seconds.reduce((a, b) => a + b, 0)).toBe(minutes * 60)
          expect(Math.min(...seconds)).toBeGreaterThanOrEqual(60)
        },
      ),
    )
  })

  test('shared out never makes or loses a second', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 20_000 }),
        (weights, total) => {
          expect(shareOut(weights, total).reduce((a, b) => a + b, 0)).toBe(total)
        },
      ),
    )
  })

  test('left is counted from the deadline, and goes below nothing', () => {
    expect(secondsLeft('2026-06-29T07:10:00.000Z', new Date('2026-06-29T07:06:40.000Z'))).toBe(200)
    expect(secondsLeft('2026-06-29T07:10:00.000Z', new Date('2026-06-29T07:10:30.000Z'))).toBe(-30)
  })

  test('behind is what was overspent less what was won', () => {
    const now = new Date('2026-06-29T07:10:00.000Z')
    const steps = [
      { state: 'done' as const, plannedSeconds: 180, usedSeconds: 240 },
      { state: 'skipped' as const, plannedSeconds: 60, usedSeconds: 0 },
      { state: 'current' as const, plannedSeconds: 480, usedSeconds: 0 },
      { state: 'waiting' as const, plannedSeconds: 300, usedSeconds: 0 },
    ]
    expect(secondsBehind(steps, '2026-06-29T07:05:00.000Z', now)).toBe(0)
    expect(secondsBehind(steps, '2026-06-29T07:01:00.000Z', now)).toBe(60)
  })
})
