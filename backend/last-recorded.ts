/** When anything was last recorded of a meeting. */
import type { Store } from '#db/store.ts'
import type { Id, IsoInstant } from '#domain/shared/basics.ts'

/** What the coach does at the desk, before or after: the meeting does not go on by it. */
const AT_THE_DESK = [
  'meeting.writeNote',
  'meeting.update',
  'template.save',
  'document.makeMinutes',
  'document.makeRetrospectiveReport',
  'document.leaveOut',
]

/** Null before the first edit of it. */
export function lastRecorded(vault: Store, meetingId: Id): IsoInstant | null {
  return vault.changes.lastAt(meetingId, AT_THE_DESK)
}
