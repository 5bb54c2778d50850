/** What follows a series of meetings until it is resolved. */
import { meetingQueries } from '#db/queries/meeting.ts'
import type { Store } from '#db/store.ts'
import type { Capture, Meeting } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { unitsOfScopes } from './scopes.ts'

const FOLLOWS = new Set<Capture['kind']>(['obstacle', 'priority', 'parked'])

/**
 * Open obstacles, priorities and parked items of earlier meetings that share a unit with this one, and those resolved in this one. They stay
 * the rows they were raised as: carried, never copied.
 */
export function carriedTo(
  vault: Store,
  meeting: Pick<Meeting, 'id' | 'date' | 'scopes'>,
  captures: readonly Capture[],
): Capture[] {
  const units = new Set(unitsOfScopes(vault, meeting.scopes))
  const read = vault.queries(meetingQueries)
  const scopes = Map.groupBy(read.scopes.all(), (scope) => scope.meetingId)
  const inSeries = new Map<Id, boolean>()
  const sharesUnit = (meetingId: Id) => {
    const known = inSeries.get(meetingId)
    if (known !== undefined) return known
    const shares = unitsOfScopes(vault, scopes.get(meetingId) ?? []).some((unit) => units.has(unit))
    inSeries.set(meetingId, shares)
    return shares
  }
  return captures.filter(
    (capture) =>
      FOLLOWS.has(capture.kind) &&
      capture.meetingId !== meeting.id &&
      capture.raisedOn <= meeting.date &&
      (capture.state === 'open' || capture.resolvedMeetingId === meeting.id) &&
      sharesUnit(capture.meetingId),
  )
}
