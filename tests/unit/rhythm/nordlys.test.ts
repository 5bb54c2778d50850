/** The weeks of the sample municipality (tests/fixtures/nordlys-weeks.csv), as they were written down. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import no from '#resources/holidays/no.json' with { type: 'json' }
import { beatsOf, dueWeeks, mergeWeeks, streakOf, trendOf, type Tracked } from '#domain/rhythm/coverage.ts'
import { addDays } from '#domain/time/calendar.ts'
import { checkInDayOfWeek, dueSlots, type Rhythm } from '#domain/time/due.ts'
import { mondayOfIsoWeek, parseIsoWeek, weeksToRange } from '#domain/time/weeks.ts'

const calendar = { holidays: new Set(no), pauses: [weeksToRange(2026, 28, 30)] }
const cycle = { start: '2026-05-01', end: '2026-08-31' }
const rhythm: Rhythm = { weekday: 1, cadenceWeeks: 1, anchor: null }
const slots = dueSlots(cycle, rhythm, calendar)
const mondayOf = (week: number) => mondayOfIsoWeek({ year: 2026, week })
const sundayOf = (week: number) => addDays(mondayOf(week), 6)

const UNITS = {
  'Byggesak og plan': ['svar innen frist', 'hvor er saken min', 'forutsigbarhet'],
  'Team Mottak': ['komplette søknader', 'antall skjema'],
  'Team Behandling': ['liggetid', 'tildelt samme dag', 'saker over 12 uker'],
  'Ny innbyggerportal': ['brukerveiledning', 'startet i portalen', 'lansering'],
}

const rows = readFileSync(join(import.meta.dirname, '../../fixtures/nordlys-weeks.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [week = '', keyResult = ''] = line.split(';')
    const read = parseIsoWeek(week)
    if (!read) throw new Error(`no week: ${line}`)
    return { keyResult, date: checkInDayOfWeek(mondayOfIsoWeek(read), rhythm, calendar) }
  })

/** The due weeks of a unit as they were known on a day. */
function weeksOn(unit: keyof typeof UNITS, today: string) {
  const tracked = UNITS[unit].map((name): Tracked => {
    const checkedOn = rows.filter((row) => row.keyResult === name && row.date <= today).map((row) => row.date)
    const definitions = [{ validFrom: cycle.start, startDate: null, endDate: null, dropped: false }]
    return { definitions, checkedOn, dueUntil: null }
  })
  return dueWeeks(slots, cycle, tracked)
}
const streakOn = (unit: keyof typeof UNITS, today: string) => streakOf(weeksOn(unit, today), today)

describe('Team Mottak', () => {
  test('has a streak of 9 after week 27, 9 through the pause of weeks 28–30, and 10 after week 31', () => {
    expect(streakOn('Team Mottak', sundayOf(27))).toBe(9)
    for (const week of [28, 29, 30])
      for (const day of [mondayOf(week), sundayOf(week)]) expect(streakOn('Team Mottak', day)).toBe(9)
    expect(streakOn('Team Mottak', addDays(mondayOf(31), -1))).toBe(9)
    expect(streakOn('Team Mottak', sundayOf(31))).toBe(10)
    expect(streakOn('Team Mottak', mondayOf(32))).toBe(11)
  })

  test('keeps it on the Monday of a week that has not been checked in yet', () => {
    const monday = mondayOf(31)
    const before = weeksOn('Team Mottak', addDays(monday, -1))
    expect(streakOf(before, monday)).toBe(9)
  })

  test('had every week covered, the one with Whit Monday on the day after', () => {
    // 25 May 2026 is Whit Monday: week 22 was given on the Tuesday.
    expect(rows.filter((row) => row.date === '2026-05-26')).toHaveLength(7)
    expect(trendOf(weeksOn('Team Mottak', mondayOf(28)), mondayOf(28))).toEqual({
      recent: 1,
      before: 1,
      direction: 'steady',
    })
  })
})

describe('the others', () => {
  test('Ny innbyggerportal never checked in: due every week, covered none', () => {
    const today = sundayOf(32)
    const weeks = weeksOn('Ny innbyggerportal', today)
    expect(weeks.filter((week) => week.end <= today).map((week) => week.checked / week.due)).toEqual(
      Array.from({ length: 11 }, () => 0),
    )
    expect(streakOf(weeks, today)).toBe(0)
  })

  test('Byggesak og plan lost its streak in weeks 23 and 24, when one of three was silent', () => {
    expect(streakOn('Byggesak og plan', mondayOf(23))).toBe(4)
    expect(streakOn('Byggesak og plan', sundayOf(23))).toBe(4)
    expect(streakOn('Byggesak og plan', mondayOf(24))).toBe(0)
    // Week 27 is the third in a row with all three.
    expect(streakOn('Byggesak og plan', mondayOf(28))).toBe(3)
    const trend = trendOf(weeksOn('Byggesak og plan', mondayOf(27)), mondayOf(27))
    expect(trend).toEqual({ recent: 10 / 12, before: 1, direction: 'falling' })
  })

  test('Team Behandling checks two of three every other week, and has no streak to speak of', () => {
    expect(
      weeksOn('Team Behandling', sundayOf(27))
        .slice(0, 9)
        .map((week) => week.checked),
    ).toEqual([2, 2, 2, 2, 2, 3, 1, 3, 3])
    expect(streakOn('Team Behandling', sundayOf(27))).toBe(2)
  })

  test('all together in week 27: eight of eleven, and a pause after it', () => {
    const today = sundayOf(27)
    const all = mergeWeeks((Object.keys(UNITS) as (keyof typeof UNITS)[]).map((unit) => weeksOn(unit, today)))
    const [week, next] = beatsOf([27, 28].map(mondayOf), all, calendar, addDays(today, 1))
    expect(week).toMatchObject({ state: 'complete', due: 11, checked: 8 })
    expect(next).toMatchObject({ state: 'pause', coverage: null })
  })
})
