/** Puts together all the coach window needs to lead a meeting. */
import { readAgenda } from '#backend/agenda.ts'
import { readAgreed } from '#backend/agreed.ts'
import { failure } from '#backend/failure.ts'
import { carriedTo } from '#backend/carried.ts'
import { scoresBefore } from '#backend/series.ts'
import { readSteps } from '#backend/steps.ts'
import { readThemes } from '#backend/themes.ts'
import { usualTimes } from '#backend/usual-times.ts'
import { unitNamesOf } from '#backend/names.ts'
import { readWorkedGoals } from '#backend/writing.ts'
import { readLookBack } from '#backend/look-back.ts'
import { lastRecorded } from '#backend/last-recorded.ts'
import type { MeetingRow, Room } from '#contract/meeting.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { pictureQueries } from '#db/queries/picture.ts'
import { stepLineQueries } from '#db/queries/step-line.ts'
import type { Store } from '#db/store.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'

export function readMeeting(vault: Store, meetingId: Id): Meeting & { worth: number | null; cycleId: Id | null } {
  const read = vault.queries(meetingQueries)
  const row = read.meeting.get({ id: meetingId })
  if (!row) throw failure('not_found', { subject: 'meeting' })
  return { ...row, scopes: read.scopesOf.all({ meetingId }).map(({ unitId, withBelow }) => ({ unitId, withBelow })) }
}

export function readRoom(vault: Store, meetingId: Id): Room {
  const read = vault.queries(meetingQueries)
  const meeting = readMeeting(vault, meetingId)
  const captures = read.captures.all()
  const steps = readSteps(vault, meetingId)
  return {
    meeting,
    unitNames: unitNames(vault, meeting),
    steps,
    usual: usualTimes(vault, meeting, steps),
    lines: vault.queries(stepLineQueries).linesOf.all({ meetingId }),
    themes: readThemes(vault, meetingId),
    pictures: vault.queries(pictureQueries).picturesOf.all({ meetingId }),
    attendance: read.attendanceOf.all({ meetingId }),
    ...readAgenda(vault, meeting),
    goals: readWorkedGoals(vault, meeting, steps),
    ...readAgreed(vault, meeting, steps),
    lookBack: readLookBack(vault, meeting, steps),
    captures: captures.filter((capture) => capture.meetingId === meetingId),
    carried: carriedTo(vault, meeting, captures),
    scores: scoresBefore(vault, meeting),
    documents: read.documentsOf.all({ meetingId }),
    leftOut: read.leftOutOf.all({ meetingId }).map((row) => row.captureId),
    lastAt: meeting.state === 'running' ? lastRecorded(vault, meetingId) : null,
  }
}

function unitNames(vault: Store, meeting: Pick<Meeting, 'scopes'>): string[] {
  const names = unitNamesOf(vault)
  return meeting.scopes.map((scope) => names.get(scope.unitId) ?? '')
}

/** All meetings of a client, newest first. */
export function readMeetingRows(vault: Store): MeetingRow[] {
  const read = vault.queries(meetingQueries)
  const scopes = Map.groupBy(read.scopes.all(), (scope) => scope.meetingId)
  const documents = Map.groupBy(read.documents.all(), (document) => document.meetingId)
  const decisions = Map.groupBy(
    read.captures.all().filter((capture) => capture.kind === 'decision'),
    (capture) => capture.meetingId,
  )
  return read.meetings.all().map((row) => {
    const own = (scopes.get(row.id) ?? []).map(({ unitId, withBelow }) => ({ unitId, withBelow }))
    return {
      ...row,
      scopes: own,
      unitNames: unitNames(vault, { scopes: own }),
      decisions: decisions.get(row.id)?.length ?? 0,
      documents: documents.get(row.id) ?? [],
    }
  })
}
