/** What follows a series of meetings until it is resolved. */
import type { OpenCapture } from '#contract/around.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import type { Store } from '#db/store.ts'
import type { Capture, Meeting } from '#domain/meeting/meeting.ts'
import { unitNamesOf } from './names.ts'
import { inSeries } from './series.ts'

const FOLLOWS = new Set<Capture['kind']>(['obstacle', 'priority', 'parked'])

/** What the meetings that are over left open, of every series, with the units it was raised for. */
export function leftOpen(vault: Store): OpenCapture[] {
  const read = vault.queries(meetingQueries)
  const over = new Set(read.meetings.all().flatMap(({ id, state }) => (state === 'ended' ? [id] : [])))
  const names = unitNamesOf(vault)
  const units = Map.groupBy(read.scopes.all(), ({ meetingId }) => meetingId)
  return read.captures
    .all()
    .filter(({ kind, state, meetingId }) => FOLLOWS.has(kind) && state === 'open' && over.has(meetingId))
    .map((row) => ({
      ...row,
      unitNames: (units.get(row.meetingId) ?? []).map(({ unitId }) => names.get(unitId) ?? ''),
    }))
}

type Held = Pick<Meeting, 'id' | 'date' | 'scopes' | 'endedAt'>

/**
 * Open obstacles, priorities and parked items of earlier meetings that share a unit with this one, and those resolved in this one. They stay
 * the rows they were raised as: carried, never copied. A meeting that has ended is told as it was: nothing that was raised after it, and what a
 * later meeting resolved still open.
 */
export function carriedTo(vault: Store, meeting: Held, captures: readonly Capture[]): Capture[] {
  const belongs = inSeries(vault, meeting)
  return captures.flatMap((capture) => {
    const follows =
      FOLLOWS.has(capture.kind) &&
      capture.meetingId !== meeting.id &&
      capture.raisedOn <= meeting.date &&
      (meeting.endedAt === null || capture.createdAt <= meeting.endedAt) &&
      belongs(capture.meetingId)
    if (!follows) return []
    if (capture.state === 'open' || capture.resolvedMeetingId === meeting.id) return [capture]
    if (!resolvedAfter(vault, meeting, capture)) return []
    return [{ ...capture, state: 'open' as const, resolvedOn: null, resolvedMeetingId: null, reason: '' }]
  })
}

function resolvedAfter(vault: Store, { date, endedAt }: Held, { resolvedOn, resolvedMeetingId }: Capture): boolean {
  if (endedAt === null || resolvedOn === null) return false
  if (resolvedOn !== date) return resolvedOn > date
  // Settled between meetings, on the day of this one: the room did not have it on its list.
  if (resolvedMeetingId === null) return false
  // Two meetings on one day.
  const startedAt = vault.queries(meetingQueries).meeting.get({ id: resolvedMeetingId })?.startedAt ?? null
  return startedAt !== null && startedAt >= endedAt
}
