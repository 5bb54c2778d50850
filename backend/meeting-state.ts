/** What may be done with a meeting in the state it is in. */
import { failure } from '#backend/failure.ts'
import type { Edit } from '#db/change.ts'
import { meeting } from '#db/schema/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'

export type MeetingRecord = typeof meeting.$inferSelect

/** Planned or running. @throws `conflict` where it has ended: what it was stands */
export function openMeeting(edit: Edit, meetingId: Id): MeetingRecord {
  const row = edit.read(meeting, meetingId)
  if (row.state === 'ended') throw failure('conflict', { subject: 'meeting' })
  return row
}

/** @throws `conflict` where it has not begun, or has ended */
export function runningMeeting(edit: Edit, meetingId: Id): MeetingRecord {
  const row = edit.read(meeting, meetingId)
  if (row.state !== 'running') throw failure('conflict', { subject: 'meeting' })
  return row
}
