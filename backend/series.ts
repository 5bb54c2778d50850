/** The meetings that belong together: those that share a unit. */
import { meetingQueries } from '#db/queries/meeting.ts'
import type { Store } from '#db/store.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { chronological, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { unitsOfScopes } from './scopes.ts'

/** Is a meeting of the same series as one with these scopes? Each is looked up once. */
export function inSeries(vault: Store, of: Pick<Meeting, 'scopes'>): (meetingId: Id) => boolean {
  const units = new Set(unitsOfScopes(vault, of.scopes))
  const scopes = Map.groupBy(vault.queries(meetingQueries).scopes.all(), (scope) => scope.meetingId)
  const known = new Map<Id, boolean>()
  return (meetingId) => {
    const before = known.get(meetingId)
    if (before !== undefined) return before
    const shares = unitsOfScopes(vault, scopes.get(meetingId) ?? []).some((unit) => units.has(unit))
    known.set(meetingId, shares)
    return shares
  }
}

type MeetingRecord = ReturnType<ReturnType<typeof meetingQueries>['meetings']['all']>[number]

/** The meetings of the series that were over before this one began, the latest first. */
export function heldBefore(
  vault: Store,
  meeting: Pick<Meeting, 'id' | 'date' | 'scopes' | 'startedAt'>,
): MeetingRecord[] {
  const belongs = inSeries(vault, meeting)
  return vault
    .queries(meetingQueries)
    .meetings.all()
    .filter(
      (row) =>
        row.state === 'ended' &&
        row.id !== meeting.id &&
        row.date <= meeting.date &&
        (meeting.startedAt === null || row.endedAt === null || row.endedAt <= meeting.startedAt) &&
        belongs(row.id),
    )
    .toSorted(
      (one, other) => chronological(other.date, one.date) || chronological(other.endedAt ?? '', one.endedAt ?? ''),
    )
}

/** A curve of more than this many would be one of another time. */
const SCORES_BEFORE = 7

/** What the meetings before this one were said to be worth, oldest first; those nobody scored are left out. */
export function scoresBefore(
  vault: Store,
  meeting: Pick<Meeting, 'id' | 'date' | 'scopes'>,
): { date: IsoDate; worth: number }[] {
  const belongs = inSeries(vault, meeting)
  return vault
    .queries(meetingQueries)
    .meetings.all()
    .flatMap(({ id, state, date, endedAt, worth }) =>
      id !== meeting.id && state === 'ended' && worth !== null && date <= meeting.date && belongs(id)
        ? [{ date, worth, endedAt: endedAt ?? date }]
        : [],
    )
    .toSorted((one, other) => chronological(one.date, other.date) || chronological(one.endedAt, other.endedAt))
    .slice(-SCORES_BEFORE)
    .map(({ date, worth }) => ({ date, worth }))
}
