/**
 * What a coach should have in mind on the way in: whom to ask what. Questions are ids with their figures; the screens have the words. Sources:
 * product, The method (green, yellow, red, then always: why, and what have we learned; no owner, no momentum) and experience (tone: asks,
 * never blames).
 */
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { daysBetween } from '#domain/time/calendar.ts'
import type { AgendaReason } from './agenda.ts'
import type { Attendance } from './meeting.ts'

export const QUESTION_IDS = [
  'red',
  'silent',
  'fell',
  'far_behind',
  'no_owner',
  'obstacle',
  'overdue',
  'promise',
  'undecided',
  'brave',
] as const
export type QuestionId = (typeof QUESTION_IDS)[number]

/** `what`: the thing in the customer's own words; `ownerId`: who to ask, null for the room. */
export type Question = { id: QuestionId; what: string; ownerId: Id | null; count: number }

type Talked = { title: string; ownerId: Id | null; reasons: readonly AgendaReason[] }
export type BriefingFacts = {
  /** In the order of the agenda, the gravest first. */
  keyResults: readonly Talked[]
  obstacles: readonly { text: string; ownerId: Id | null; raisedOn: IsoDate }[]
  overdue: readonly { title: string; ownerId: Id | null; days: number }[]
  /** Promises of last time that are still open. */
  promises: readonly { text: string; ownerId: Id | null }[]
  /** Decisions of the latest meetings, the newest first; empty where there were none. */
  decisions: readonly number[]
}

/** More than this is a list to read aloud, not something to keep in mind. */
const AT_MOST = 5
/** Of one kind: the rest is on the agenda anyway. */
const AT_MOST_ALIKE = 2
/** An obstacle that has stood this long is asked for by name. */
const STANDING_DAYS = 14
/** Meetings without a decision that make it a pattern. */
const UNDECIDED = 2

const FIRST: readonly { reason: string; question: QuestionId }[] = [
  { reason: 'red', question: 'red' },
  { reason: 'never', question: 'silent' },
  { reason: 'outdated', question: 'silent' },
  { reason: 'confidence_fell', question: 'fell' },
  { reason: 'confidence_fell_slowly', question: 'fell' },
  { reason: 'far_behind', question: 'far_behind' },
  { reason: 'no_owner', question: 'no_owner' },
]

/** At most five questions, the gravest first, never more than two alike. */
export function questionsFor(facts: BriefingFacts, today: IsoDate): Question[] {
  const asked: Question[] = [
    ...facts.keyResults.flatMap(({ title, ownerId, reasons }) => {
      const first = FIRST.find(({ reason }) => reasons.some((each) => each.id === reason))
      return first === undefined ? [] : [{ id: first.question, what: title, ownerId, count: 0 }]
    }),
    ...facts.obstacles
      .map((each) => ({ ...each, days: daysBetween(each.raisedOn, today) }))
      .filter(({ days }) => days >= STANDING_DAYS)
      .toSorted((one, other) => other.days - one.days)
      .map(({ text, ownerId, days }) => ({
        id: 'obstacle' as const,
        what: text,
        ownerId,
        count: Math.floor(days / 7),
      })),
    ...facts.overdue.map(({ title, ownerId, days }) => ({ id: 'overdue' as const, what: title, ownerId, count: days })),
    ...facts.promises.map(({ text, ownerId }) => ({ id: 'promise' as const, what: text, ownerId, count: 0 })),
  ]
  const silent = facts.decisions.findIndex((count) => count > 0)
  const without = silent === -1 ? facts.decisions.length : silent
  if (without >= UNDECIDED) asked.push({ id: 'undecided', what: '', ownerId: null, count: without })
  const isCalm = facts.keyResults.length > 0 && facts.keyResults.every(({ reasons }) => reasons.length === 0)
  if (isCalm) asked.push({ id: 'brave', what: '', ownerId: null, count: facts.keyResults.length })
  const seen = new Map<QuestionId, number>()
  return asked
    .filter(({ id }) => {
      const alike = (seen.get(id) ?? 0) + 1
      seen.set(id, alike)
      return alike <= AT_MOST_ALIKE
    })
    .slice(0, AT_MOST)
}

export type Absence = { personId: Id; missed: number; of: number }

/** Two of two say nothing yet. */
const LEAST_MEETINGS = 3

/**
 * Who has been absent from at least half of the meetings they were expected at, of three or more; most absent first.
 * @param meetings attendance of the latest meetings
 */
export function oftenAbsent(meetings: readonly (readonly Pick<Attendance, 'personId' | 'presence'>[])[]): Absence[] {
  const people = Map.groupBy(meetings.flat(), (row) => row.personId)
  return [...people]
    .map(([personId, rows]) => ({
      personId,
      missed: rows.filter((row) => row.presence === 'absent').length,
      of: rows.length,
    }))
    .filter(({ missed, of }) => of >= LEAST_MEETINGS && missed * 2 >= of)
    .toSorted((one, other) => other.missed / other.of - one.missed / one.of)
}
