/** Collects what comes after the day a document about a client tells of: meetings, events, what is due, the end of the cycle. */
import type { ClientContent, Coming } from '#backend/documents/client/content.ts'
import { readEvents } from '#backend/events.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { unitsCovered } from '#domain/meeting/covered.ts'
import type { Capture } from '#domain/meeting/meeting.ts'
import { chronological, type IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import type { Reading } from './reading.ts'

/** How far ahead it looks. */
const DAYS_AHEAD = 30

export function comingOf(
  { vault, date, covered, isWhole, unitName, cycle }: Reading,
  captures: readonly Capture[],
  initiatives: ClientContent['initiatives'],
): Coming[] {
  const until = addDays(date, DAYS_AHEAD)
  const isAhead = (day: IsoDate | null): day is IsoDate => day !== null && day > date && day <= until
  const read = vault.queries(meetingQueries)
  const scopes = Map.groupBy(read.scopes.all(), (row) => row.meetingId)
  const units = vault.queries(organisationQueries).units.all()
  const meetings = read.meetings.all().flatMap((row): Coming[] => {
    const own = scopes.get(row.id) ?? []
    const isOf = isWhole || unitsCovered(units, own).some((id) => covered.has(id))
    if (row.state !== 'planned' || !isOf || !isAhead(row.date)) return []
    const unitNames = own.map(({ unitId }) => unitName(unitId))
    return [{ kind: 'meeting', meeting: row.kind, date: row.date, startTime: row.startTime, unitNames }]
  })
  const events = readEvents(vault)
    .filter((row) => isAhead(row.startDate))
    .filter((row) => isWhole || row.unitIds.length === 0 || row.unitIds.some((id) => covered.has(id)))
    .map((row): Coming => ({ kind: 'event', event: row.kind, title: row.title, date: row.startDate }))
  const due = initiatives.flatMap(({ title, owner, dueDate, state }): Coming[] =>
    (state === 'planned' || state === 'active') && isAhead(dueDate)
      ? [{ kind: 'initiative', title, owner, date: dueDate }]
      : [],
  )
  const promised = captures.flatMap(({ kind, text, ownerId, dueDate, state }): Coming[] =>
    (kind === 'decision' || kind === 'priority') && state === 'open' && isAhead(dueDate)
      ? [{ kind: 'promise', title: text, owner: ownerId, date: dueDate }]
      : [],
  )
  const end: Coming[] =
    cycle !== null && isAhead(cycle.endDate) ? [{ kind: 'cycle_end', title: cycle.name, date: cycle.endDate }] : []
  return [...meetings, ...events, ...due, ...promised, ...end].toSorted((one, other) =>
    chronological(one.date, other.date),
  )
}
