/** Preparing, leading and ending a meeting. Moving through it never changes content; what the room sees is state in the database. */
import { v7 as uuid } from 'uuid'
import { spreadOver, suggestSteps } from '#backend/agenda.ts'
import { failure } from '#backend/failure.ts'
import { letGoOfLearned } from '#backend/learning.ts'
import { lastRecorded } from '#backend/last-recorded.ts'
import { leaveChecks, takeCheck } from '#backend/maturity-steps.ts'
import { type MeetingRecord, openMeeting, runningMeeting } from '#backend/meeting-state.ts'
import { editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import { proposedRecordFields } from '#backend/record-fields.ts'
import { readMeetingRows, readRoom } from '#backend/room.ts'
import { removeGroups } from '#backend/remove-groups.ts'
import { readSteps } from '#backend/steps.ts'
import type { Edit } from '#db/change.ts'
import { clientQueries } from '#db/queries/client.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { pictureQueries } from '#db/queries/picture.ts'
import { stepLineQueries } from '#db/queries/step-line.ts'
import { coachNote } from '#db/schema/client.ts'
import { maturityCheck } from '#db/schema/maturity.ts'
import { attendance, meeting as meetingTable, meetingScope, meetingStep, meetingTemplate } from '#db/schema/meeting.ts'
import { stepPicture } from '#db/schema/picture.ts'
import { stepLine } from '#db/schema/step-line.ts'
import { capture } from '#db/schema/capture.ts'
import type { Store } from '#db/store.ts'
import { marked } from '#domain/meeting/attendance.ts'
import { isTheirs } from '#domain/meeting/client-points.ts'
import { onAgenda } from '#domain/meeting/steps.ts'
import { fitted, knownSteps } from '#domain/meeting/template.ts'
import type { Id } from '#domain/shared/basics.ts'
import { cycleOfLookBack } from '#backend/look-back.ts'
import { peopleOfScopes } from '#backend/scopes.ts'
import { enter, leave, spreadLeft } from '#backend/step-moves.ts'

const of = procedures.meeting

export const meeting = {
  list: of.list.handler(({ input, context: { services } }) => readMeetingRows(vaultOf(services, input.clientId))),

  create: of.create.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const id = uuid()
      const {
        scopes,
        caseNumber,
        distribution,
        exemption,
        templateId = null,
        checkId = null,
        cycleId = null,
        ...row
      } = input.meeting
      edit.insert(meetingTable, {
        id,
        ...row,
        ...proposedRecordFields(vault, scopes, row.date),
        ...given({ caseNumber, distribution, exemption }),
        state: 'planned',
        startedAt: null,
        endedAt: null,
        currentStepId: null,
        stepStartedAt: null,
        stepDeadlineAt: null,
        endBy: null,
        focusId: null,
        wallList: true,
        black: false,
        worth: null,
        cycleId: cycleId ?? cycleOfLookBack(vault, row),
      })
      for (const scope of scopes) edit.insert(meetingScope, { id: uuid(), meetingId: id, ...scope })
      for (const personId of peopleOfScopes(vault, scopes, input.meeting.date))
        edit.insert(attendance, { id: uuid(), meetingId: id, personId, presence: 'present' })
      const steps =
        templateId === null
          ? suggestSteps(vault, { id, ...row, scopes, endedAt: null })
          : stepsOfTemplate(edit, templateId, row.plannedMinutes)
      // Nothing is asked before a result that is there already.
      const asked = checkId === null || edit.read(maturityCheck, checkId).frozenAt === null
      const taken = asked ? steps : steps.filter(({ topic }) => topic !== 'maturity_intake')
      for (const [index, step] of taken.entries())
        edit.insert(meetingStep, {
          id: uuid(),
          meetingId: id,
          ...step,
          position: index + 1,
          usedSeconds: 0,
          state: 'waiting',
        })
      if (checkId !== null) takeCheck(edit, vault, id, edit.read(maturityCheck, checkId).id, null)
      return { commandId: input.commandId, id }
    }),
  ),

  update: of.update.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.update(meetingTable, input.meetingId, given(input.patch))
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId } = input
      if (edit.read(meetingTable, meetingId).state !== 'planned') throw failure('conflict', { subject: 'meeting' })
      const read = vault.queries(meetingQueries)
      for (const row of read.scopesOf.all({ meetingId })) edit.remove(meetingScope, row.id)
      // Written before somebody took the start back.
      for (const row of vault.queries(stepLineQueries).linesOf.all({ meetingId })) edit.remove(stepLine, row.id)
      removeGroups(edit, vault, meetingId)
      for (const row of vault.queries(pictureQueries).picturesOf.all({ meetingId })) edit.remove(stepPicture, row.id)
      for (const row of read.stepsOf.all({ meetingId })) edit.remove(meetingStep, row.id)
      leaveChecks(edit, vault, meetingId)
      for (const row of read.attendanceOf.all({ meetingId })) edit.remove(attendance, row.id)
      const note = vault.queries(clientQueries).note.get({ subject: 'meeting', subjectId: meetingId })
      if (note) edit.remove(coachNote, note.id)
      edit.remove(meetingTable, meetingId)
      return { commandId: input.commandId }
    }),
  ),

  room: of.room.handler(({ input, context: { services } }) =>
    readRoom(vaultOf(services, input.clientId), input.meetingId),
  ),

  start: of.start.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const row = openMeeting(edit, input.meetingId)
      if (row.state === 'running') return { commandId: input.commandId }
      const at = services.now().toISOString()
      const steps = readSteps(vault, input.meetingId)
      const scopes = vault.queries(meetingQueries).scopesOf.all({ meetingId: input.meetingId })
      // What is due may have changed since the meeting was made: the times are spread anew as it begins, over the steps as the coach has set them.
      const ahead = onAgenda(steps)
      for (const [stepId, plannedSeconds] of spreadOver(vault, { ...row, scopes }, ahead))
        edit.update(meetingStep, stepId, { plannedSeconds })
      edit.update(meetingTable, input.meetingId, { state: 'running', startedAt: at })
      const first = ahead[0]
      if (first) enter(edit, input.meetingId, first.id, at)
      return { commandId: input.commandId }
    }),
  ),

  go: of.go.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const row = runningMeeting(edit, input.meetingId)
      if (edit.read(meetingStep, input.stepId).meetingId !== input.meetingId)
        throw failure('not_found', { subject: 'meeting_step' })
      if (row.currentStepId === input.stepId) {
        edit.update(meetingTable, input.meetingId, given({ focusId: input.focusId, wallList: input.wallList }))
        return { commandId: input.commandId }
      }
      const at = services.now().toISOString()
      leave(edit, input.meetingId, at)
      enter(edit, input.meetingId, input.stepId, at, {
        focusId: input.focusId ?? null,
        wallList: input.wallList ?? true,
      })
      return { commandId: input.commandId }
    }),
  ),

  focus: of.focus.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.update(meetingTable, input.meetingId, given({ focusId: input.focusId, wallList: input.wallList }))
      return { commandId: input.commandId }
    }),
  ),

  wall: of.wall.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      runningMeeting(edit, input.meetingId)
      edit.update(meetingTable, input.meetingId, { wallView: input.view, ...given({ focusId: input.focusId }) })
      return { commandId: input.commandId }
    }),
  ),

  addTime: of.addTime.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const row = edit.read(meetingTable, input.meetingId)
      if (!row.currentStepId || !row.stepDeadlineAt) throw failure('conflict', { subject: 'meeting' })
      const step = edit.read(meetingStep, row.currentStepId)
      edit.update(meetingStep, step.id, { plannedSeconds: Math.max(0, step.plannedSeconds + input.seconds) })
      const from = Math.max(Date.parse(row.stepDeadlineAt), services.now().getTime())
      // Time added when it is already up counts from now: «one more minute» means a minute.
      edit.update(meetingTable, input.meetingId, {
        stepDeadlineAt: new Date(from + input.seconds * 1000).toISOString(),
      })
      return { commandId: input.commandId }
    }),
  ),

  black: of.black.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.update(meetingTable, input.meetingId, { black: input.black })
      return { commandId: input.commandId }
    }),
  ),

  attend: of.attend.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { state, startedAt } = edit.read(meetingTable, input.meetingId)
      const before = vault
        .queries(meetingQueries)
        .attendanceOf.all({ meetingId: input.meetingId })
        .find((each) => each.personId === input.personId)
      const running = state === 'running' && startedAt !== null ? { startedAt, at: services.now().toISOString() } : null
      const after = marked(before ?? null, input.presence === 'present', running)
      if (before) edit.update(attendance, before.id, after)
      else edit.insert(attendance, { id: uuid(), meetingId: input.meetingId, personId: input.personId, ...after })
      return { commandId: input.commandId }
    }),
  ),

  capture: of.capture.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const id = uuid()
      const { date, currentStepId } = edit.read(meetingTable, input.meetingId)
      const { commandId, clientId: _client, lineId, parkedId, ...row } = input
      const last = vault.queries(meetingQueries).lastCapture.get()
      if (row.supersedesId) {
        const replaced = edit.read(capture, row.supersedesId)
        const stands = replaced.withdrawnAt === null && replaced.state !== 'superseded'
        if (row.kind !== 'decision' || replaced.kind !== 'decision' || !stands)
          throw failure('conflict', { subject: 'decision' })
        edit.update(capture, row.supersedesId, {
          state: 'superseded',
          resolvedOn: date,
          resolvedMeetingId: row.meetingId,
        })
      }
      edit.insert(capture, {
        id,
        ...row,
        stepId: currentStepId,
        number: row.kind === 'decision' ? (last?.number ?? 0) + 1 : null,
        raisedOn: date,
        state: 'open',
        createdAt: services.now().toISOString(),
        position: (last?.position ?? 0) + 1,
      })
      if (lineId) edit.update(stepLine, lineIn(edit, row.meetingId, lineId), { captureId: id })
      if (parkedId) {
        const parked = edit.read(capture, parkedId)
        if (parked.kind !== 'parked' || parked.withdrawnAt !== null) throw failure('conflict', { subject: 'capture' })
        edit.update(capture, parkedId, {
          state: 'done',
          resolvedOn: date,
          resolvedMeetingId: row.meetingId,
          reason: '',
        })
      }
      return { commandId, id }
    }),
  ),

  updateCapture: of.updateCapture.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const row = edit.read(capture, input.id)
      refuseSettled(edit, row)
      const { patch, seen = {} } = input
      const fields = ['text', 'ownerId', 'keyResultId', 'dueDate'] as const
      const isStale = (field: (typeof fields)[number]) =>
        patch[field] !== undefined &&
        seen[field] !== undefined &&
        seen[field] !== row[field] &&
        patch[field] !== row[field]
      if (fields.some(isStale)) throw failure('conflict', { subject: 'capture_changed' })
      edit.update(capture, input.id, given(patch))
      return { commandId: input.commandId }
    }),
  ),

  resolveCapture: of.resolveCapture.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const date = input.meetingId === null ? services.today() : edit.read(meetingTable, input.meetingId).date
      const row = edit.read(capture, input.id)
      if (row.withdrawnAt !== null || row.state === 'superseded') throw failure('conflict', { subject: 'capture' })
      const open = input.state === 'open'
      edit.update(capture, input.id, {
        state: input.state,
        resolvedOn: open ? null : date,
        resolvedMeetingId: open ? null : input.meetingId,
        reason: open ? '' : (input.reason ?? ''),
      })
      return { commandId: input.commandId }
    }),
  ),

  withdrawCapture: of.withdrawCapture.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const row = edit.read(capture, input.id)
      if (row.withdrawnAt !== null) return { commandId: input.commandId }
      refuseSettled(edit, row)
      if (row.kind === 'learned') letGoOfLearned(edit, vault, input.id)
      edit.update(capture, input.id, { withdrawnAt: services.now().toISOString() })
      const others = vault.queries(meetingQueries).supersedingOf.all({ id: row.supersedesId ?? '' })
      // Nothing takes the earlier decision's place any more: it stands again.
      if (row.supersedesId && others.length === 0)
        edit.update(capture, row.supersedesId, { state: 'open', resolvedOn: null, resolvedMeetingId: null })
      return { commandId: input.commandId }
    }),
  ),

  note: of.note.handler(({ input, context: { services } }) => ({
    text:
      vaultOf(services, input.clientId)
        .queries(clientQueries)
        .note.get({ subject: 'meeting', subjectId: input.meetingId })?.text ?? '',
  })),
  writeNote: of.writeNote.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      writeNote(edit, vault, input.meetingId, input.text)
      return { commandId: input.commandId }
    }),
  ),

  score: of.score.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      runningMeeting(edit, input.meetingId)
      edit.update(meetingTable, input.meetingId, { worth: input.worth })
      return { commandId: input.commandId }
    }),
  ),

  end: of.end.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      runningMeeting(edit, input.meetingId)
      endAt(edit, input.meetingId, services.now().toISOString(), input.worth)
      return { commandId: input.commandId }
    }),
  ),

  resume: of.resume.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId } = input
      const row = runningMeeting(edit, meetingId)
      const stepId = row.currentStepId
      if (stepId === null) throw failure('conflict', { subject: 'meeting' })
      // The visit ended when the last thing was recorded; the days since then are nobody's.
      const now = services.now()
      leave(edit, meetingId, stoppedAt(vault, row, now))
      const look = { focusId: row.focusId, wallList: row.wallList }
      enter(edit, meetingId, stepId, now.toISOString(), look)
      edit.update(meetingTable, meetingId, { black: false })
      spreadLeft(edit, vault, meetingId, input.minutes, now)
      return { commandId: input.commandId }
    }),
  ),

  endWhereItStopped: of.endWhereItStopped.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const row = runningMeeting(edit, input.meetingId)
      endAt(edit, input.meetingId, stoppedAt(vault, row, services.now()), null)
      return { commandId: input.commandId }
    }),
  ),

  reopen: of.reopen.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      if (edit.read(meetingTable, input.meetingId).state !== 'ended') throw failure('conflict', { subject: 'meeting' })
      const steps = vault.queries(meetingQueries).stepsOf.all({ meetingId: input.meetingId })
      // Whenever it was that the room had to be out: that has passed.
      edit.update(meetingTable, input.meetingId, { state: 'running', endedAt: null, endBy: null })
      const last = steps.findLast((step) => step.usedSeconds > 0) ?? steps[0]
      if (last) enter(edit, input.meetingId, last.id, services.now().toISOString())
      return { commandId: input.commandId }
    }),
  ),
}

/** When a running meeting was last heard of; never before the step it is in was entered. */
function stoppedAt(vault: Store, row: Pick<MeetingRecord, 'id' | 'stepStartedAt'>, now: Date): string {
  const last = lastRecorded(vault, row.id) ?? now.toISOString()
  return row.stepStartedAt !== null && row.stepStartedAt > last ? row.stepStartedAt : last
}

function endAt(edit: Edit, meetingId: Id, at: string, worth: number | null): void {
  leave(edit, meetingId, at)
  edit.update(meetingTable, meetingId, {
    state: 'ended',
    endedAt: at,
    currentStepId: null,
    stepStartedAt: null,
    stepDeadlineAt: null,
    focusId: null,
    wallList: true,
    wallView: 'step',
    black: false,
    worth,
  })
}

/** The steps of a template with the times they were saved with, fitted to the meeting. */
function stepsOfTemplate(edit: Edit, templateId: Id, minutes: number) {
  const { steps } = knownSteps(edit.read(meetingTemplate, templateId).steps)
  // Nothing of it is known here: a meeting without steps could not be begun.
  if (steps.every(isTheirs)) throw failure('conflict', { subject: 'template' })
  return fitted(steps, minutes).map((step) => ({ ...step, minutesSet: true }))
}

/** What was taken back, what was superseded, and a decision its meeting has ended with are not changed any more. */
function refuseSettled(edit: Edit, row: typeof capture.$inferSelect): void {
  const settled = row.withdrawnAt !== null || row.state === 'superseded'
  const ended = row.kind === 'decision' && edit.read(meetingTable, row.meetingId).state === 'ended'
  if (settled || ended) throw failure('conflict', { subject: row.kind === 'decision' ? 'decision' : 'capture' })
}

/** A line of that meeting's. @throws `not_found` */
function lineIn(edit: Edit, meetingId: Id, lineId: Id): Id {
  if (edit.read(stepLine, lineId).meetingId !== meetingId) throw failure('not_found', { subject: 'step_line' })
  return lineId
}

function writeNote(edit: Edit, vault: Store, meetingId: Id, text: string): void {
  const present = vault.queries(clientQueries).note.get({ subject: 'meeting', subjectId: meetingId })
  if (present) edit.update(coachNote, present.id, { text })
  else edit.insert(coachNote, { id: uuid(), subject: 'meeting', subjectId: meetingId, text })
}
