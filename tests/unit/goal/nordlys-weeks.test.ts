/** The acceptance case of the pace engine: the eleven weeks of Nordlys kommune, judged on the days they were lived. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explain } from '#domain/goal/explain.ts'
import type { CheckIn, KeyResultDefinition, Status } from '#domain/goal/goal.ts'
import { STANDARD_PACE } from '#domain/goal/pace.ts'
import { standingOf } from '#domain/goal/standing.ts'
import { countWorkingDays } from '#domain/time/calendar.ts'
import { checkInDayOfWeek } from '#domain/time/due.ts'
import { mondayOfIsoWeek, parseIsoWeek } from '#domain/time/weeks.ts'
import { calendar, checkIn, contextOf, cycle, definition, rhythm } from './goals.ts'

const STATUS: Record<string, Status> = { grønn: 'green', gul: 'yellow', rød: 'red' }

/** The rows as check-ins, dated on the customer's Monday or the next working day. */
const checkIns: ReadonlyMap<string, CheckIn[]> = Map.groupBy(
  readFileSync(new URL('../../fixtures/nordlys-weeks.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [week = '', name = '', value = '', status = '', confidence = '', changed = ''] = line.split(';')
      const read = parseIsoWeek(week)
      if (!read) throw new Error(week)
      return checkIn({
        id: `${name} ${week}`,
        keyResultId: name,
        date: checkInDayOfWeek(mondayOfIsoWeek(read), rhythm, calendar),
        value: value === '' ? null : Number(value.replace(',', '.')),
        status: STATUS[status] ?? null,
        confidence: Number(confidence),
        changed,
      })
    }),
  (row) => row.keyResultId,
)

const KEY_RESULTS: Record<string, Partial<KeyResultDefinition>> = {
  'svar innen frist': { baseline: 62, target: 90, unitLabel: '%', limitMin: 0, limitMax: 100 },
  'hvor er saken min': { kind: 'decrease', baseline: 350, target: 100, limitMin: 0, measured: 'month' },
  forutsigbarhet: { baseline: 3.1, target: 4.2, decimals: 1, limitMin: 1, limitMax: 5, measured: 'quarter' },
  'komplette søknader': { baseline: 48, target: 75, unitLabel: '%', limitMin: 0, limitMax: 100 },
  liggetid: { kind: 'decrease', baseline: 19, target: 7, unitLabel: 'dager', limitMin: 0 },
  'saker over 12 uker': { kind: 'decrease', baseline: 46, target: 23, unitLabel: 'saker', limitMin: 0 },
  'tildelt samme dag': { kind: 'at_least', baseline: null, target: 90, unitLabel: '%' },
  'startet i portalen': { baseline: 0, target: 40, unitLabel: '%', limitMin: 0, limitMax: 100 },
}

const defined = (name: string) => definition(KEY_RESULTS[name] ?? {})
const on = (today: string, name: string) => standingOf([defined(name)], checkIns.get(name) ?? [], contextOf(today))
const flagsOn = (today: string, name: string) => on(today, name).flags.map((flag) => flag.id)
const whyOn = (today: string, name: string, figure: string) =>
  explain(defined(name), on(today, name), STANDARD_PACE).find((each) => each.figure === figure)?.because

describe('the weeks of Nordlys kommune', () => {
  test('lie in a tertial of 69 working days', () => {
    expect(countWorkingDays(cycle, calendar)).toBe(69)
    expect(on('2026-06-29', 'liggetid').workingDays).toEqual({ passed: 38, of: 69 })
  })

  test('«komplette søknader» is not flagged on 18 May', () => {
    expect(flagsOn('2026-05-18', 'komplette søknader')).toEqual([])
  })

  test('«komplette søknader» is green but flat after the check-ins of 26 May and 1 June', () => {
    const flat = { id: 'green_flat', level: 'high' }
    // 2 of 27 percentage points are 7 %; 14 of 69 working days are 20 %, 18 of them 26 %: behind on both days.
    expect(on('2026-05-26', 'komplette søknader')).toMatchObject({
      pace: 'behind',
      flags: [{ ...flat, params: { value: 50, measurements: 3, since: '2026-05-11' } }],
      attention: ['green_flat'],
    })
    expect(on('2026-06-01', 'komplette søknader')).toMatchObject({
      pace: 'behind',
      flags: [{ ...flat, params: { value: 50, measurements: 4, since: '2026-05-11' } }],
    })
  })

  test('«komplette søknader» is clear after 8 June', () => {
    expect(on('2026-06-08', 'komplette søknader')).toMatchObject({ pace: 'on_pace', flags: [], needsAttention: false })
  })

  test('«hvor er saken min» is waiting on Tuesday 2 June, and says for what', () => {
    expect(on('2026-06-02', 'hvor er saken min')).toMatchObject({ freshness: 'waiting', shown: 'green' })
    expect(whyOn('2026-06-02', 'hvor er saken min', 'freshness')).toEqual([
      { id: 'waiting', params: { checkedOn: '2026-05-26', due: '2026-06-01' } },
    ])
  })

  test('«hvor er saken min» is outdated on Monday 8 June, last green 26 May', () => {
    expect(on('2026-06-08', 'hvor er saken min')).toMatchObject({
      freshness: 'outdated',
      shown: 'stale',
      status: 'green',
      checkedOn: '2026-05-26',
      attention: ['outdated'],
    })
    expect(whyOn('2026-06-08', 'hvor er saken min', 'freshness')).toEqual([
      { id: 'outdated', params: { checkedOn: '2026-05-26', due: '2026-06-01', end: '2026-06-07' } },
    ])
  })

  test('«hvor er saken min» is fresh after 15 June, red and with little confidence', () => {
    expect(on('2026-06-15', 'hvor er saken min')).toMatchObject({
      freshness: 'fresh',
      shown: 'red',
      attention: ['red', 'low_confidence'],
    })
    expect(whyOn('2026-06-15', 'hvor er saken min', 'freshness')).toEqual([
      { id: 'fresh', params: { checkedOn: '2026-06-15', nextDue: '2026-06-22' } },
    ])
  })

  test('«tildelt samme dag» is held in n of m and has neither pace nor forecast', () => {
    const standing = on('2026-08-03', 'tildelt samme dag')
    expect([standing.pace, standing.expected, standing.forecast]).toEqual([
      null,
      null,
      { state: 'none', why: 'level', measurements: 6 },
    ])
    expect(whyOn('2026-08-03', 'tildelt samme dag', 'progress')).toEqual([
      { id: 'level', params: { kind: 'at_least', value: 90, target: 90, held: true } },
      { id: 'level_times', params: { held: 4, of: 6 } },
    ])
    expect(whyOn('2026-08-03', 'tildelt samme dag', 'pace')).toEqual([{ id: 'pace_of_level', params: {} }])
  })

  test('«startet i portalen» of Ny innbyggerportal was never checked in', () => {
    expect(on('2026-06-29', 'startet i portalen')).toMatchObject({ freshness: 'never', shown: null, pace: null })
    expect(whyOn('2026-06-29', 'startet i portalen', 'freshness')).toEqual([
      { id: 'never_checked_in', params: { nextDue: '2026-06-29' } },
    ])
  })

  test('«forutsigbarhet», measured each quarter, keeps fresh while its measurement grows old', () => {
    expect(whyOn('2026-06-15', 'forutsigbarhet', 'freshness')).toEqual([
      { id: 'fresh', params: { checkedOn: '2026-06-15', nextDue: '2026-06-22' } },
      { id: 'measured_before', params: { measuredOn: '2026-05-04', checkedOn: '2026-06-15' } },
    ])
    expect(on('2026-06-29', 'forutsigbarhet').forecast).toEqual({ state: 'none', why: 'too_few', measurements: 2 })
  })

  test('«liggetid» lands past its target, and says in which week', () => {
    // A fifth of a day less each working day. From 10 down to 7 takes fifteen of them: from 3 August to Friday 21 August.
    expect(on('2026-08-03', 'liggetid').forecast).toMatchObject({
      scattered: false,
      reached: false,
      past: true,
      reachesOn: '2026-08-21',
      measurements: 11,
    })
  })

  test('«saker over 12 uker» moved too unevenly to tell where it lands', () => {
    expect(on('2026-06-29', 'saker over 12 uker').forecast).toMatchObject({ state: 'told', scattered: true })
  })
})
