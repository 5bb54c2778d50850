/**
 * The annual wheel: the client's year from the month it starts in, the weeks on it, the cycles around it, and what happens when. What ought to
 * be booked and is not stands there as a proposal, so that the part of the year still to come has something to say.
 */
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { proposeCycle } from '#domain/cycle/proposals.ts'
import type { Meeting, MeetingKind } from '#domain/meeting/meeting.ts'
import type { ClientEvent, Pause, Unit } from '#domain/organisation/organisation.ts'
import { unitsCovered } from '#domain/meeting/covered.ts'
import { chronological, type DateRange, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { addDays, daysBetween, nextWorkingDay, type WorkCalendar } from '#domain/time/calendar.ts'
import { mondayOf } from '#domain/time/weeks.ts'
import {
  MEETING_OF_REVIEW,
  REFLECTION_SHIFT_DAYS,
  reviewKinds,
  reviewPlan,
  reviewsOf,
  type CycleReviews,
} from './reviews.ts'

const MONTHS = 12

/** The twelve months from the first of `startMonth` (1–12) that a day lies in. */
export function yearAround(date: IsoDate, startMonth: number): DateRange {
  const year = Number(date.slice(0, 4))
  const first = Number(date.slice(5, 7)) >= startMonth ? year : year - 1
  return { start: firstOf(first, startMonth), end: addDays(firstOf(first + 1, startMonth), -1) }
}

function firstOf(year: number, month: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}

/** The first day of each of the year's twelve months, in its order. */
export function monthsOfYear({ start }: DateRange): IsoDate[] {
  const year = Number(start.slice(0, 4))
  const month = Number(start.slice(5, 7))
  return Array.from({ length: MONTHS }, (_, index) => {
    const at = month - 1 + index
    return firstOf(year + Math.floor(at / MONTHS), (at % MONTHS) + 1)
  })
}

/** How far round the year a day begins: 0 at its first day, 1 at the day after its last. Clamped: what lies outside is drawn at the edge. */
export function shareOfYear(date: IsoDate, year: DateRange): number {
  const days = daysBetween(year.start, year.end) + 1
  return Math.min(1, Math.max(0, daysBetween(year.start, date) / days))
}

/**
 * The Mondays of the weeks that are the year's: those with their Thursday in it, as an ISO year has its weeks. So a week is in one year and one
 * only, and 2026 from January has 53.
 */
export function weeksOfYear({ start, end }: DateRange): IsoDate[] {
  const mondays: IsoDate[] = []
  for (let monday = mondayOf(start); addDays(monday, 3) <= end; monday = addDays(monday, 7))
    if (addDays(monday, 3) >= start) mondays.push(monday)
  return mondays
}

/** A cycle on the wheel. `proposed`: it is not made yet. `start`–`end` is the part of it that lies in the year. */
export type Arc = DateRange & {
  readonly id: Id | null
  readonly name: string
  readonly state: 'past' | 'running' | 'coming' | 'proposed'
}

type YearCycle = Pick<Cycle, 'id' | 'name' | 'kind' | 'startDate' | 'endDate'>

/** The cycles that touch the year, in order, and the one to come where none is made. */
export function arcsOfYear(
  cycles: readonly YearCycle[],
  year: DateRange,
  today: IsoDate,
  proposal: DateRange | null,
): Arc[] {
  const made = cycles.map((cycle): Arc => ({
    id: cycle.id,
    name: cycle.name,
    start: cycle.startDate,
    end: cycle.endDate,
    state: cycle.endDate < today ? 'past' : cycle.startDate <= today ? 'running' : 'coming',
  }))
  const all = proposal ? [...made, { id: null, name: '', state: 'proposed' as const, ...proposal }] : made
  return all
    .filter((arc) => arc.start <= year.end && arc.end >= year.start)
    .map((arc) => ({
      ...arc,
      start: arc.start < year.start ? year.start : arc.start,
      end: arc.end > year.end ? year.end : arc.end,
    }))
    .toSorted((a, b) => chronological(a.start, b.start))
}

/** The cycle that follows the last one, of the length the client uses; null while one is made that begins after today, or none ever was. */
export function cycleToCome(
  cycles: readonly YearCycle[],
  today: IsoDate,
  { cycleKind, fiscalYearStartMonth }: Pick<Client, 'cycleKind' | 'fiscalYearStartMonth'>,
): DateRange | null {
  const last = cycles.toSorted((a, b) => chronological(a.endDate, b.endDate)).at(-1)
  if (!last || last.startDate > today) return null
  const from = last.endDate < today ? today : addDays(last.endDate, 1)
  const { start, end } = proposeCycle(cycleKind, from, fiscalYearStartMonth)
  // Where the client's year does not fall in with its cycles, the next one still begins when the last has ended.
  return { start: start > last.endDate ? start : addDays(last.endDate, 1), end }
}

export type MomentKind = ClientEvent['kind'] | MeetingKind | 'pause' | 'next_cycle'

/** What happens on a day or some days of the year. */
export type Moment = DateRange & {
  readonly source: 'event' | 'meeting' | 'pause' | 'proposal'
  /** Of the event, meeting or pause; null for what is only proposed. */
  readonly id: Id | null
  readonly kind: MomentKind
  /** As somebody wrote it; empty where the kind says it all. */
  readonly title: string
  /** None: the whole client. */
  readonly unitIds: readonly Id[]
  /** Of a look back that is proposed, the cycle it is of; null for everything else. */
  readonly cycleId: Id | null
  readonly state: 'past' | 'now' | 'coming' | 'proposed'
}

/** A meeting as the year sees it. */
export type YearMeeting = Pick<Meeting, 'id' | 'kind' | 'date' | 'state' | 'scopes'> & {
  /** Of a retrospective the cycle it looks back on. */
  readonly cycleId?: Id | null
}

/** The weekly ones are the beat itself; only these are days to remember. */
const REMEMBERED: ReadonlySet<MeetingKind> = new Set(['kickoff', 'evaluation', 'review', 'retrospective'])

type YearFacts = {
  readonly year: DateRange
  readonly today: IsoDate
  readonly events: readonly ClientEvent[]
  readonly meetings: readonly YearMeeting[]
  readonly pauses: readonly Pause[]
  readonly proposals: readonly Moment[]
}

/** Late in the year, what is next lies beyond it. */
const BEYOND_DAYS = 92

/** Everything of the year, and of the quarter after it, in the order of its days. Of the weekly meetings, only the next; of what was planned and never held, nothing. */
export function momentsOfYear({ year, today, events, meetings, pauses, proposals }: YearFacts): Moment[] {
  const stateOf = ({ start, end }: DateRange) => (end < today ? 'past' : start <= today ? 'now' : 'coming')
  const planned = meetings
    .filter((meeting) => meeting.state !== 'ended' && meeting.date >= today)
    .toSorted((a, b) => chronological(a.date, b.date))
  const next = planned.find((meeting) => !REMEMBERED.has(meeting.kind))
  const remembered = meetings.filter(
    (meeting) => meeting.id === next?.id || (REMEMBERED.has(meeting.kind) && isOnRecord(meeting, today)),
  )
  const moments: Moment[] = [
    ...events.map(({ id, kind, title, startDate: start, endDate: end, unitIds }): Moment => {
      return { source: 'event', id, kind, title, start, end, unitIds, cycleId: null, state: stateOf({ start, end }) }
    }),
    ...remembered.map(({ id, kind, date, scopes }): Moment => {
      const days = { start: date, end: date }
      const unitIds = scopes.map((scope) => scope.unitId)
      return { source: 'meeting', id, kind, title: '', ...days, unitIds, cycleId: null, state: stateOf(days) }
    }),
    ...joined(pauses).map(({ id, start, end, unitId }): Moment => {
      const unitIds = unitId === null ? [] : [unitId]
      return {
        source: 'pause',
        id,
        kind: 'pause',
        title: '',
        start,
        end,
        unitIds,
        cycleId: null,
        state: stateOf({ start, end }),
      }
    }),
    ...proposals,
  ]
  return moments
    .filter((moment) => moment.start <= addDays(year.end, BEYOND_DAYS) && moment.end >= year.start)
    .toSorted((a, b) => chronological(a.start, b.start) || chronological(a.end, b.end))
}

/** Pauses that follow each other are one: three weeks typed week by week are a summer. */
function joined(pauses: readonly Pause[]): (DateRange & Pick<Pause, 'id' | 'unitId'>)[] {
  const rows: (DateRange & Pick<Pause, 'id' | 'unitId'>)[] = []
  for (const { id, unitId, startDate: start, endDate: end } of pauses.toSorted((a, b) =>
    chronological(a.startDate, b.startDate),
  )) {
    const before = rows.findIndex((row) => row.unitId === unitId && row.start <= start && start <= addDays(row.end, 1))
    const known = rows[before]
    if (known) rows[before] = { ...known, end: end > known.end ? end : known.end }
    else rows.push({ id, unitId, start, end })
  }
  return rows
}

/** Held, running, or still to come. */
function isOnRecord({ state, date }: YearMeeting, today: IsoDate): boolean {
  return state !== 'planned' || date >= today
}

type ProposedCycle = Pick<Cycle, 'id' | 'state'> & DateRange

type ProposalFacts = {
  readonly today: IsoDate
  readonly cycles: readonly ProposedCycle[]
  readonly next: DateRange | null
  readonly checkInWeekday: number
  readonly calendar: WorkCalendar
  readonly units: readonly Pick<Unit, 'id' | 'parentId'>[]
  /** The units that have goals in each cycle. */
  readonly unitsWithGoals: ReadonlyMap<Id, readonly Id[]>
  readonly events: readonly ClientEvent[]
  readonly meetings: readonly YearMeeting[]
}

/**
 * What the method asks for and nobody has booked, from the day the cycle begins: an evaluation on the way, the retrospective before it ends, the planning
 * of the next, and the cycle to come. Of a cycle that is over they stay for as long as it may be looked back on.
 */
export function proposalsOf(facts: ProposalFacts): Moment[] {
  const { today, cycles, next } = facts
  const running = cycles.findLast((each) => each.start <= today && today <= each.end)
  const over = cycles.filter((each) => each.end < today).toSorted((a, b) => chronological(a.end, b.end))
  const last = over.at(-1)
  const isOpen = last && last.state !== 'closed' && today <= addDays(last.end, REFLECTION_SHIFT_DAYS)
  return [
    ...(isOpen ? reviewProposals(facts, last) : []),
    ...(running ? reviewProposals(facts, running) : []),
    ...(next && next.start > today ? [proposal('next_cycle', next.start, null, [])] : []),
  ]
}

function proposal(kind: MomentKind, date: IsoDate, cycleId: Id | null, unitIds: readonly Id[]): Moment {
  return { source: 'proposal', id: null, kind, title: '', start: date, end: date, unitIds, cycleId, state: 'proposed' }
}

function reviewProposals(facts: ProposalFacts, cycle: ProposedCycle): Moment[] {
  const { today, checkInWeekday, calendar, units } = facts
  const plan = reviewPlan(cycle, checkInWeekday, calendar)
  const onRecord = onRecordIn(facts)
  const reviewsFor = (unitId: Id | null) =>
    reviewsOf(
      cycle,
      plan,
      onRecord.filter((each) => unitId === null || each.unitIds === null || each.unitIds.has(unitId)),
      { checkInWeekday, calendar },
    )
  const withGoals = facts.unitsWithGoals.get(cycle.id) ?? []
  // Where nobody has goals yet, what anybody has booked is the client's.
  const rows: { unitId: Id | null; reviews: CycleReviews }[] =
    withGoals.length === 0
      ? [{ unitId: null, reviews: reviewsFor(null) }]
      : units
          .filter((unit) => withGoals.includes(unit.id))
          .map((unit) => ({ unitId: unit.id, reviews: reviewsFor(unit.id) }))
  return reviewKinds.flatMap((kind) => {
    // Once it is time for the retrospective, that is the look back.
    if (kind === 'evaluation' && today >= plan.closingFrom) return []
    const without = rows.filter(({ reviews }) => reviews[kind].due !== null && reviews[kind].on === null)
    const [due] = without
      .flatMap(({ reviews }) => reviews[kind].due ?? [])
      .toSorted()
      .toReversed()
    if (due === undefined) return []
    // All of them: it is everybody's.
    const unitIds = without.length === rows.length ? [] : without.flatMap(({ unitId }) => unitId ?? [])
    const day = due > today ? due : nextWorkingDay(today, calendar)
    return [proposal(MEETING_OF_REVIEW[kind], day, cycle.id, unitIds)]
  })
}

/** Held, running or booked, and whom it is for; null: everybody. */
function onRecordIn({ today, events, meetings, units }: ProposalFacts) {
  const covered = (scopes: readonly { unitId: Id; withBelow: boolean }[]) =>
    scopes.length === 0 ? null : new Set(unitsCovered(units, scopes))
  return [
    ...events.map(({ kind, startDate: date, unitIds }) => ({
      kind,
      date,
      cycleId: null,
      // What a department is called to, its teams are.
      unitIds: covered(unitIds.map((unitId) => ({ unitId, withBelow: true }))),
    })),
    ...meetings
      .filter((meeting) => isOnRecord(meeting, today))
      .map(({ kind, date, cycleId = null, scopes }) => ({ kind, date, cycleId, unitIds: covered(scopes) })),
  ]
}
