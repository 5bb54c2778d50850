/**
 * The looks back a cycle asks for, from the day it begins: an evaluation on the way, the retrospective before it ends, and after that the planning of the
 * next. Source: product, The method, point 8 (evaluate after 4–6 weeks; 45 minutes of reflection before any new goals).
 */
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import type { EventKind } from '#domain/organisation/organisation.ts'
import type { DateRange, Id, IsoDate } from '#domain/shared/basics.ts'
import { addDays, isWorkingDay, type WorkCalendar } from '#domain/time/calendar.ts'
import { mondayOf } from '#domain/time/weeks.ts'

/** The days of a cycle's fifth and sixth week are those that lie four to six weeks after its start. */
const EVALUATION_WEEKS = { first: 5, last: 6 }
/** Nearer to the retrospective than this, one look back is enough. */
const WEEKS_BETWEEN = 3
/** How long before the end a look back is one at the end: some hold it while the last figures are still to come. */
const CLOSING_DAYS = 28
/** The first fortnight of a cycle is still the last one's to look back in, and so is the one after its end. */
export const REFLECTION_SHIFT_DAYS = 14
/** Later than this, goals being set are no longer the planning of the cycle: it is time to evaluate it. */
export const PLANNING_DAYS = 42

export const reviewKinds = ['evaluation', 'retrospective', 'planning'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** The kind of meeting each of them is. New goals are set in a kick-off: it is the one meeting that has steps for it. */
export const MEETING_OF_REVIEW: Record<ReviewKind, MeetingKind> = {
  evaluation: 'evaluation',
  retrospective: 'retrospective',
  planning: 'kickoff',
}

/** The days they ought to be on. */
export type ReviewPlan = {
  /** Null: the cycle is too short for a look back on the way. */
  readonly evaluation: IsoDate | null
  readonly retrospective: IsoDate
  readonly planning: IsoDate
  /** From this day a look back is the one at the end. */
  readonly closingFrom: IsoDate
}

/**
 * Evaluation: half-way, but in the fifth or sixth week that people are at work in. Retrospective: in the last whole week before the end that has a
 * working day. Planning: in the first such week after that. Each on the client's day where that is a working day, else the next of the same
 * week, else the last before it.
 */
export function reviewPlan(cycle: DateRange, checkInWeekday: number, calendar: WorkCalendar): ReviewPlan {
  const dayIn = (monday: IsoDate) => dayOfWeek(monday, checkInWeekday, calendar)
  const worked = workedWeeks(cycle, calendar)
  const lastWhole = mondayOf(addDays(cycle.end, -6))
  const closing = worked.findLast((monday) => monday <= lastWhole) ?? lastWhole
  const half = Math.floor(worked.length / 2)
  const at = Math.min(Math.max(half, EVALUATION_WEEKS.first), EVALUATION_WEEKS.last) - 1
  const midway = worked[at]
  const isApart = midway !== undefined && worked.indexOf(closing) - at >= WEEKS_BETWEEN
  const late = addDays(cycle.end, 1 - CLOSING_DAYS)
  const afterMidway = isApart ? addDays(midway, 7) : addDays(cycle.start, REFLECTION_SHIFT_DAYS)
  const retrospective = dayIn(closing) ?? closing
  return {
    evaluation: isApart ? (dayIn(midway) ?? midway) : null,
    retrospective,
    planning: planningAfter(retrospective, checkInWeekday, calendar),
    closingFrom: late > afterMidway ? late : afterMidway,
  }
}

/** The first week after a retrospective in which people are at work. */
function planningAfter(retrospective: IsoDate, checkInWeekday: number, calendar: WorkCalendar): IsoDate {
  const first = addDays(mondayOf(retrospective), 7)
  for (let weeks = 0; weeks < 52; weeks += 1) {
    const day = dayOfWeek(addDays(first, weeks * 7), checkInWeekday, calendar)
    if (day !== null) return day
  }
  return first
}

function workedWeeks({ start, end }: DateRange, calendar: WorkCalendar): IsoDate[] {
  const mondays: IsoDate[] = []
  for (let day = start; day <= end; day = addDays(mondayOf(day), 7)) {
    for (let at = day; at <= end && at < addDays(mondayOf(day), 7); at = addDays(at, 1)) {
      if (!isWorkingDay(at, calendar)) continue
      mondays.push(mondayOf(day))
      break
    }
  }
  return mondays
}

function dayOfWeek(monday: IsoDate, weekday: number, calendar: WorkCalendar): IsoDate | null {
  const later = [0, 1, 2, 3, 4].map((days) => weekday - 1 + days).filter((days) => days < 7)
  const earlier = [1, 2, 3, 4].map((days) => weekday - 1 - days).filter((days) => days >= 0)
  const found = [...later, ...earlier].map((days) => addDays(monday, days)).find((day) => isWorkingDay(day, calendar))
  return found ?? null
}

type ReflectionKind = MeetingKind | EventKind | 'pause' | 'next_cycle'

const REFLECTIONS: ReadonlySet<ReflectionKind> = new Set(['evaluation', 'review', 'retrospective'])
const CLOSINGS: ReadonlySet<ReflectionKind> = new Set(['review', 'retrospective'])

/** Is it a look back at this cycle? */
export function isReflectionOf(cycle: DateRange, kind: ReflectionKind, date: IsoDate): boolean {
  const from = addDays(cycle.start, REFLECTION_SHIFT_DAYS)
  const until = addDays(cycle.end, REFLECTION_SHIFT_DAYS)
  return REFLECTIONS.has(kind) && from <= date && date <= until
}

/** What has been held, or is booked. */
export type OnRecord = {
  readonly kind: MeetingKind | EventKind
  readonly date: IsoDate
  /** Of a retrospective the cycle it looks back on; null or left out where nobody has said. */
  readonly cycleId?: Id | null
}

/** Each look back of a cycle: the day it ought to be on, and the day it was or is booked for. */
export type CycleReviews = {
  readonly [kind in ReviewKind]: { readonly due: IsoDate | null; readonly on: IsoDate | null }
} & { readonly closingFrom: IsoDate }

/** Which of what is on record is which look back of the cycle. Planning comes after the retrospective also where that is later than it ought to be. */
export function reviewsOf(
  cycle: DateRange & { readonly id: Id },
  plan: ReviewPlan,
  onRecord: readonly OnRecord[],
  { checkInWeekday, calendar }: { checkInWeekday: number; calendar: WorkCalendar },
): CycleReviews {
  const first = (is: (each: OnRecord) => boolean) =>
    onRecord
      .filter(is)
      .map((each) => each.date)
      .toSorted()[0] ?? null
  const saysOther = ({ cycleId }: OnRecord) => typeof cycleId === 'string' && cycleId !== cycle.id
  const retrospective = first(
    (each) =>
      (each.kind === 'retrospective' && each.cycleId === cycle.id) ||
      (CLOSINGS.has(each.kind) &&
        !saysOther(each) &&
        isReflectionOf(cycle, each.kind, each.date) &&
        each.date >= plan.closingFrom),
  )
  const evaluation = first(
    (each) =>
      !saysOther(each) &&
      isReflectionOf(cycle, each.kind, each.date) &&
      (each.kind === 'evaluation' || each.date < plan.closingFrom),
  )
  const planning = first(
    ({ kind, date }) => kind === 'kickoff' && plan.closingFrom <= date && date <= addDays(cycle.end, PLANNING_DAYS),
  )
  const isLate = retrospective !== null && retrospective >= plan.planning
  return {
    evaluation: { due: plan.evaluation, on: evaluation },
    retrospective: { due: plan.retrospective, on: retrospective },
    planning: {
      due: isLate ? planningAfter(retrospective, checkInWeekday, calendar) : plan.planning,
      on: planning,
    },
    closingFrom: plan.closingFrom,
  }
}
