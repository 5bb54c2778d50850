/** What the coach should have in mind on the way in, put together from what the agenda is made of. */
import type { Briefing } from '#contract/around.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import type { Store } from '#db/store.ts'
import { oftenAbsent, questionsFor } from '#domain/meeting/briefing.ts'
import type { Id } from '#domain/shared/basics.ts'
import { daysBetween } from '#domain/time/calendar.ts'
import { readPeople } from './people.ts'
import { readRoom } from './room.ts'
import { heldBefore } from './series.ts'
import { readSince } from './since.ts'

/** Meetings that absence and decisions are told from: what was so last spring is none of today's. */
const LATEST = 5

/** @throws `not_found` where the meeting is gone */
export function readBriefing(vault: Store, meetingId: Id): Briefing {
  const room = readRoom(vault, meetingId)
  const { meeting } = room
  const read = vault.queries(meetingQueries)
  const held = heldBefore(vault, meeting).slice(0, LATEST)
  const talk = room.keyResults
    .filter((row) => row.reasons.length > 0)
    .map((row) => ({
      id: row.id,
      title: row.shortName || row.title,
      ownerId: row.definition.ownerId,
      shown: row.standing.shown,
      reasons: row.reasons,
      checkedOn: row.standing.checkedOn,
    }))
  const open = room.carried.filter((capture) => capture.state === 'open')
  const overdue = room.initiatives.flatMap(({ id, title, ownerId, dueDate, overdue: isOverdue }) =>
    isOverdue && dueDate !== null ? [{ id, title, ownerId, dueDate }] : [],
  )
  const decisions = held.map(
    (row) => read.captures.all().filter((each) => each.kind === 'decision' && each.meetingId === row.id).length,
  )
  const here = new Set(readPeople(vault).flatMap((person) => (person.removed ? [] : [person.id])))
  return {
    since: readSince(vault, meeting),
    lastWorth: held[0]?.worth ?? null,
    talk,
    open,
    overdue,
    absent: oftenAbsent(held.map((row) => read.attendanceOf.all({ meetingId: row.id }))).filter(({ personId }) =>
      here.has(personId),
    ),
    questions: questionsFor(
      {
        keyResults: room.keyResults.map((row) => ({
          title: row.shortName || row.title,
          ownerId: row.definition.ownerId,
          reasons: row.reasons,
        })),
        obstacles: open.filter((capture) => capture.kind === 'obstacle'),
        overdue: overdue.map((row) => ({ ...row, days: daysBetween(row.dueDate, meeting.date) })),
        promises: open.filter((capture) => capture.kind === 'priority'),
        decisions,
      },
      meeting.date,
    ),
  }
}
