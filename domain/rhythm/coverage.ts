/**
 * Holding the rhythm: which key results were due and checked in week by week, how long the streak is, and whether it is going up or down.
 * A week is named by its Monday; with a check-in every other week a fortnight is named by its first. Source: domain rules, Rhythm.
 */
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import { chronological, type DateRange, type IsoDate } from '#domain/shared/basics.ts'
import { addDays, type WorkCalendar } from '#domain/time/calendar.ts'
import type { DueSlot } from '#domain/time/due.ts'
import { mondayOf } from '#domain/time/weeks.ts'

/** What of a definition says whether a check-in is due. */
export type DueTerms = Pick<KeyResultDefinition, 'validFrom' | 'startDate' | 'endDate' | 'dropped'>

/** A key result as the rhythm sees it. */
export type Tracked = {
  /** All there have been, oldest first; none: nothing is due of it. */
  readonly definitions: readonly DueTerms[]
  /** Days of its standing check-ins up to today, oldest first. */
  readonly checkedOn: readonly IsoDate[]
  /** The last day anything is due of it, where its objective was closed before the cycle was over; null: to the end. */
  readonly dueUntil: IsoDate | null
}

/** A week in which at least one check-in is due. `end` is the last day one counts for it; `checked` is never more than `due`. */
export type DueWeek = {
  readonly week: IsoDate
  readonly end: IsoDate
  readonly due: number
  readonly checked: number
}

/** The due weeks of a cycle for some key results with one calendar, those to come included, in order. */
export function dueWeeks(slots: readonly DueSlot[], cycle: DateRange, keyResults: readonly Tracked[]): DueWeek[] {
  const due = slots.map(() => 0)
  const checked = slots.map(() => 0)
  for (const keyResult of keyResults) {
    const own = isAlwaysDue(keyResult) ? slots : slots.filter((slot) => isDue(slot, cycle, keyResult))
    const met = slotsMet(own, keyResult.checkedOn)
    // Both in order: the own ones are found again in one walk.
    let place = 0
    for (let index = 0; index < slots.length && place < own.length; index += 1) {
      if (slots[index] !== own[place]) continue
      due[index] = (due[index] ?? 0) + 1
      if (met[place]) checked[index] = (checked[index] ?? 0) + 1
      place += 1
    }
  }
  return slots
    .map((slot, index) => ({ week: slot.start, end: slot.end, due: due[index] ?? 0, checked: checked[index] ?? 0 }))
    .filter((week) => week.due > 0)
}

/** As most are: from the first day of the cycle to the last. (A slot of a cycle falls due within it.) */
function isAlwaysDue({ definitions: [only, ...later], dueUntil }: Tracked): boolean {
  return (
    only !== undefined &&
    later.length === 0 &&
    dueUntil === null &&
    !only.dropped &&
    only.startDate === null &&
    only.endDate === null
  )
}

function isDue({ start, due }: DueSlot, cycle: DateRange, { definitions, dueUntil }: Tracked): boolean {
  // As `definitionAt` has it, without sorting what is in order already for every week of every key result.
  const terms = definitions.findLast((each) => each.validFrom <= due) ?? definitions[0]
  if (!terms || terms.dropped || (dueUntil !== null && start > dueUntil)) return false
  return due >= (terms.startDate ?? cycle.start) && due <= (terms.endDate ?? cycle.end)
}

/**
 * Which slots have a check-in. They overlap where a holiday has moved a due day into the week after; a day with a check-in counts once, for the
 * first slot it is in time for. So the one given on the moved day does not also do for the week it falls in, and a missed week is not made up for
 * by the next one's.
 */
function slotsMet(slots: readonly DueSlot[], dates: readonly IsoDate[]): boolean[] {
  const met = slots.map(() => false)
  let first = 0
  for (const date of new Set(dates)) {
    while ((slots[first]?.end ?? date) < date) first += 1
    let chosen: number | null = null
    for (let at = first; (slots[at]?.start ?? '9999') <= date; at += 1) {
      if (met[at]) continue
      chosen = at
      if ((slots[at]?.due ?? '') >= date) break
    }
    if (chosen !== null) met[chosen] = true
  }
  return met
}

/** Several units, or several cycles, as one: what was due and checked in the same week is added up. In order. */
export function mergeWeeks(all: readonly (readonly DueWeek[])[]): DueWeek[] {
  const merged = new Map<IsoDate, DueWeek>()
  for (const each of all.flat()) {
    const known = merged.get(each.week)
    if (!known) merged.set(each.week, each)
    else
      merged.set(each.week, {
        week: each.week,
        end: known.end > each.end ? known.end : each.end,
        due: known.due + each.due,
        checked: known.checked + each.checked,
      })
  }
  return [...merged.values()].toSorted((a, b) => chronological(a.week, b.week))
}

/** Key results checked in / key results due over some weeks together, 0–1; null where nothing was due. */
export function coverageOf(weeks: readonly Pick<DueWeek, 'due' | 'checked'>[]): number | null {
  const { due, checked } = sumOf(weeks)
  return due === 0 ? null : checked / due
}

/** What was due and what was checked over some weeks together. */
export function sumOf(weeks: readonly Pick<DueWeek, 'due' | 'checked'>[]): { due: number; checked: number } {
  let due = 0
  let checked = 0
  for (const week of weeks) {
    due += week.due
    checked += week.checked
  }
  return { due, checked }
}

/** The due weeks that have ended before today, in order. */
export function completeWeeks(weeks: readonly DueWeek[], today: IsoDate): DueWeek[] {
  return weeks.filter((week) => week.due > 0 && week.end < today)
}

/** A week that keeps the rhythm: coverage ≥ 0.8, in whole numbers, so that four of five is 0.8 to the last digit. */
export function isKept({ due, checked }: Pick<DueWeek, 'due' | 'checked'>): boolean {
  return checked * 5 >= due * 4
}

/** Due weeks in a row with coverage ≥ 0.8, up to the last complete one. A running week can make it longer, never break it. */
export function streakOf(weeks: readonly DueWeek[], today: IsoDate): number {
  let streak = 0
  for (const week of weeks) {
    if (week.due === 0 || week.week > today) continue
    if (isKept(week)) streak += 1
    else if (week.end < today) streak = 0
  }
  return streak
}

/** How many due weeks each side of a trend has, and how many kept in a row make a rhythm that holds. */
export const TREND_WEEKS = 4
/** As the step between two paces: less than this is the one check-in that anybody may miss. */
const TREND_STEP = 0.1

export type Trend = {
  /** Coverage of the last four complete due weeks, 0–1; null before there are four. */
  readonly recent: number | null
  /** Of the four before them; null before there are eight. */
  readonly before: number | null
  readonly direction: 'rising' | 'steady' | 'falling' | null
}

/** Coverage of the last four complete due weeks against the four before. */
export function trendOf(weeks: readonly DueWeek[], today: IsoDate): Trend {
  const complete = completeWeeks(weeks, today)
  const recent = complete.length < TREND_WEEKS ? null : coverageOf(complete.slice(-TREND_WEEKS))
  const before = complete.length < TREND_WEEKS * 2 ? null : coverageOf(complete.slice(-TREND_WEEKS * 2, -TREND_WEEKS))
  if (recent === null || before === null) return { recent, before, direction: null }
  // Rounded past what adding up can blur: 0.9 to 0.8 is a whole step.
  const step = Math.round((recent - before) * 1e9) / 1e9
  if (step >= TREND_STEP) return { recent, before, direction: 'rising' }
  return { recent, before, direction: step <= -TREND_STEP ? 'falling' : 'steady' }
}

/** `ahead`: due, and not begun. `pause` and `not_due`: a rest, which no figure counts. */
export type BeatState = 'complete' | 'running' | 'ahead' | 'pause' | 'not_due'

/** A week of a strip or a heat map. `coverage` 0–1; null for a rest and for what has not begun. */
export type Beat = {
  readonly week: IsoDate
  readonly state: BeatState
  readonly due: number
  readonly checked: number
  readonly coverage: number | null
}

/** The Mondays of every week a period touches. */
export function mondaysOf(period: DateRange): IsoDate[] {
  const mondays: IsoDate[] = []
  for (let monday = mondayOf(period.start); monday <= period.end; monday = addDays(monday, 7)) mondays.push(monday)
  return mondays
}

/** A beat for each of the weeks; `calendar` tells a pause from a week that is not due for another reason (a holiday, the other fortnight, no goals). */
export function beatsOf(
  mondays: readonly IsoDate[],
  weeks: readonly DueWeek[],
  calendar: Pick<WorkCalendar, 'pauses'>,
  today: IsoDate,
): Beat[] {
  const byWeek = new Map(weeks.map((week) => [week.week, week]))
  return mondays.map((monday): Beat => {
    const week = byWeek.get(monday)
    if (!week || week.due === 0) {
      const friday = addDays(monday, 4)
      const paused = calendar.pauses.some((pause) => pause.start <= friday && pause.end >= monday)
      return { week: monday, state: paused ? 'pause' : 'not_due', due: 0, checked: 0, coverage: null }
    }
    const { due, checked } = week
    if (week.week > today) return { week: monday, state: 'ahead', due, checked, coverage: null }
    const state = week.end < today ? 'complete' : 'running'
    return { week: monday, state, due, checked, coverage: coverageOf([week]) }
  })
}

/** One kept week is no rhythm, whatever came before it. */
const FEWEST_WEEKS = 2

/**
 * Whether the rhythm of a unit holds: its last four due weeks were kept, or all there have been of the cycle, where they are two or three. A streak
 * from the cycle before counts. Null: too early to say. Source: domain rules, Rhythm (streak, and the four weeks of a trend).
 */
export function holdsRhythm({ beats, streak }: { beats: readonly Beat[]; streak: number }): boolean | null {
  const complete = beats.filter((beat) => beat.state === 'complete').length
  if (Math.max(complete, streak) < FEWEST_WEEKS) return null
  return streak >= Math.min(TREND_WEEKS, Math.max(FEWEST_WEEKS, complete))
}

/**
 * How the rhythm of several units stands, for one sentence about them. `all`, `some`: it holds; `returning`: nowhere yet, though somebody kept the last
 * week; `stopped`: nobody did; `started`: too early to say; `not_started`: no check-in has been due, or none was given in the first week.
 */
export type RhythmStanding = {
  readonly is: 'all' | 'some' | 'returning' | 'stopped' | 'started' | 'not_started'
  readonly holding: number
}

/** How the rhythm of some units stands. */
export function rhythmStanding(units: readonly { beats: readonly Beat[]; streak: number }[]): RhythmStanding {
  const answers = units.map((unit) => holdsRhythm(unit))
  const holding = answers.filter((holds) => holds === true).length
  if (holding > 0) return { is: holding === units.length ? 'all' : 'some', holding }
  const kept = units.some((unit) => unit.streak > 0)
  if (answers.every((holds) => holds === null)) return { is: kept ? 'started' : 'not_started', holding }
  return { is: kept ? 'returning' : 'stopped', holding }
}
