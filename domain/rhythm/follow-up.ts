/** Are promises kept, and are the meetings worth their time? Source: domain rules, Rhythm (promises, meetings). */
import type { Capture, Meeting } from '#domain/meeting/meeting.ts'
import { chronological, type DateRange, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { median } from '#domain/shared/median.ts'
import { daysBetween } from '#domain/time/calendar.ts'

export type HeldMeeting = Pick<Meeting, 'id' | 'date' | 'state' | 'startedAt'> & {
  /** Those of its scopes, with the units below where a scope says so. */
  readonly unitIds: ReadonlySet<Id>
  /** 1–10: was this worth our time? */
  readonly worth: number | null
}

/** Standing captures only. */
export type Raised = Pick<
  Capture,
  'kind' | 'meetingId' | 'keyResultId' | 'raisedOn' | 'state' | 'resolvedOn' | 'resolvedMeetingId'
>

export type Promises = {
  /** Priorities whose next meeting has been held, and how many of them were done by then. */
  readonly judged: number
  readonly kept: number
  /** All that were raised, and how many of them move a key result rather than operations. */
  readonly raised: number
  readonly tied: number
}

/** The priorities raised in a period: were they done by the next meeting, and do they move a key result? */
export function promisesOf(captures: readonly Raised[], meetings: readonly HeldMeeting[], period: DateRange): Promises {
  const priorities = captures.filter((row) => row.kind === 'priority' && isWithin(row.raisedOn, period))
  const nextOf = new Map<Id, HeldMeeting | null>()
  let judged = 0
  let kept = 0
  for (const row of priorities) {
    let next = nextOf.get(row.meetingId)
    if (next === undefined) {
      next = nextMeeting(row.meetingId, meetings)
      nextOf.set(row.meetingId, next)
    }
    if (!next) continue
    judged += 1
    const inTime = row.resolvedMeetingId === next.id || (row.resolvedOn ?? '9999') <= next.date
    if (row.state === 'done' && inTime) kept += 1
  }
  return {
    judged,
    kept,
    raised: priorities.length,
    tied: priorities.filter((row) => row.keyResultId !== null).length,
  }
}

/**
 * The first meeting held after it that takes up all of its units: a department's promise is not asked for in one team's meeting the day after,
 * and a team's is in the department's.
 */
function nextMeeting(id: Id, meetings: readonly HeldMeeting[]): HeldMeeting | null {
  const from = meetings.find((meeting) => meeting.id === id)
  if (!from) return null
  const units = [...from.unitIds]
  const later = meetings.filter(
    (meeting) =>
      meeting.state === 'ended' && inOrder(from, meeting) < 0 && units.every((unit) => meeting.unitIds.has(unit)),
  )
  return later.toSorted(inOrder)[0] ?? null
}

function inOrder(a: HeldMeeting, b: HeldMeeting): number {
  return chronological(a.date, b.date) || chronological(a.startedAt ?? '', b.startedAt ?? '')
}

export type MeetingQuality = {
  readonly held: number
  readonly withDecision: number
  /** Mean of the scores 1–10; null where none was given. */
  readonly score: number | null
  readonly scored: number
  /** The last scores, oldest first: where it is going. */
  readonly lastScores: number[]
  /** Median of whole days from an obstacle is raised until it is resolved; null where none is. Which decision did it is not recorded. */
  readonly daysToResolve: number | null
  readonly resolved: number
  readonly openObstacles: number
}

/** How many scores a person takes in as a row. */
const LAST_SCORES = 8

/** The meetings that were held in a period, and the obstacles raised in it. */
export function meetingQuality(
  meetings: readonly HeldMeeting[],
  captures: readonly Raised[],
  period: DateRange,
): MeetingQuality {
  const held = meetings.filter((meeting) => meeting.state === 'ended' && isWithin(meeting.date, period))
  // A decision that was replaced later was made all the same.
  const deciding = new Set(captures.filter((row) => row.kind === 'decision').map((row) => row.meetingId))
  const scores = held.toSorted(inOrder).flatMap((meeting) => meeting.worth ?? [])
  const obstacles = captures.filter((row) => row.kind === 'obstacle' && isWithin(row.raisedOn, period))
  const days = obstacles.flatMap((row) =>
    row.state === 'done' && row.resolvedOn !== null ? Math.max(0, daysBetween(row.raisedOn, row.resolvedOn)) : [],
  )
  return {
    held: held.length,
    withDecision: held.filter((meeting) => deciding.has(meeting.id)).length,
    score: scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length,
    scored: scores.length,
    lastScores: scores.slice(-LAST_SCORES),
    daysToResolve: median(days),
    resolved: days.length,
    openObstacles: obstacles.filter((row) => row.state === 'open').length,
  }
}

function isWithin(date: IsoDate, { start, end }: DateRange): boolean {
  return start <= date && date <= end
}
