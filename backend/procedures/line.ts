/** What a room writes: added, put right, moved, taken away, and shown to all at once. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { runningMeeting } from '#backend/meeting-state.ts'
import { placeBefore } from '#backend/place-before.ts'
import { editVault, given, procedures } from '#backend/procedure.ts'
import type { Edit } from '#db/change.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { stepLineQueries } from '#db/queries/step-line.ts'
import { capture } from '#db/schema/capture.ts'
import { objective } from '#db/schema/goal.ts'
import { meeting, meetingStep } from '#db/schema/meeting.ts'
import { stepLine } from '#db/schema/step-line.ts'
import type { Store } from '#db/store.ts'
import { isLineStep, LINE_STEPS, linesOf, MOST_CHOSEN } from '#domain/meeting/step-line.ts'
import type { LineSection } from '#domain/meeting/step-line-schema.ts'
import type { Id, IsoInstant } from '#domain/shared/basics.ts'

const of = procedures.line

type Line = typeof stepLine.$inferSelect

export const line = {
  add: of.add.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { id: stepId, meetingId } = writable(edit, input.stepId, input.section)
      for (const section of new Set(input.lines.map((each) => each.section))) writable(edit, stepId, section)
      // Places only have to follow those of their own section.
      const last = Math.max(0, ...ofStep(vault, meetingId, stepId).map((each) => each.position))
      const createdAt = services.now().toISOString()
      const ids = input.lines.map(({ text, amount, section = input.section }, index) => {
        const id = uuid()
        edit.insert(stepLine, {
          id,
          meetingId,
          stepId,
          section,
          text,
          amount,
          position: last + index + 1,
          offWall: false,
          createdAt,
        })
        return id
      })
      return { commandId: input.commandId, ids }
    }),
  ),

  update: of.update.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      runningMeeting(edit, edit.read(stepLine, input.id).meetingId)
      edit.update(stepLine, input.id, given(input.patch))
      return { commandId: input.commandId }
    }),
  ),

  move: of.move.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { id, section, beforeId } = input
      const { stepId, meetingId, section: from, captureId } = edit.read(stepLine, id)
      writable(edit, stepId, section)
      const others = sectionOf(vault, meetingId, stepId, section).filter((each) => each.id !== id)
      if (section === 'chosen' && others.length >= MOST_CHOSEN) throw failure('conflict', { subject: 'chosen' })
      if (from === 'waiting' && section !== from) takeBackParked(edit, id, captureId, services.now().toISOString())
      const to = (each: Id, position: number) => edit.update(stepLine, each, { position })
      edit.update(stepLine, id, { section, position: placeBefore(others, beforeId, 'step_line', to) })
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const { meetingId, stepId } = edit.read(stepLine, input.id)
      runningMeeting(edit, meetingId)
      if (edit.read(meetingStep, stepId).pilotId === input.id) edit.update(meetingStep, stepId, { pilotId: null })
      edit.remove(stepLine, input.id)
      return { commandId: input.commandId }
    }),
  ),

  reveal: of.reveal.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const step = writable(edit, input.stepId)
      const written = vault.queries(stepLineQueries).linesOf.all({ meetingId: step.meetingId })
      if (written.every((row) => row.stepId !== step.id)) throw failure('conflict', { subject: 'step_line' })
      // Asked for twice in a breath: the room has seen it.
      if (step.revealedAt === null) edit.update(meetingStep, step.id, { revealedAt: services.now().toISOString() })
      return { commandId: input.commandId }
    }),
  ),

  parkRest: of.parkRest.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const step = writable(edit, input.stepId, 'waiting')
      const { date } = edit.read(meeting, step.meetingId)
      const own = linesOf(step, vault.queries(stepLineQueries).linesOf.all({ meetingId: step.meetingId }))
      const rest = own.filter((each) => each.section === 'many' && each.captureId === null)
      if (rest.length === 0 || own.every((each) => each.section !== 'chosen'))
        throw failure('conflict', { subject: 'step_line' })
      const first = (vault.queries(meetingQueries).lastCapture.get()?.position ?? 0) + 1
      const last = own.filter((each) => each.section === 'waiting').at(-1)?.position ?? 0
      for (const [index, each] of rest.entries()) {
        const captureId = uuid()
        edit.insert(capture, {
          id: captureId,
          meetingId: step.meetingId,
          kind: 'parked',
          text: each.text,
          raisedOn: date,
          state: 'open',
          createdAt: services.now().toISOString(),
          position: first + index,
        })
        edit.update(stepLine, each.id, { section: 'waiting', position: last + index + 1, captureId })
      }
      return { commandId: input.commandId }
    }),
  ),

  pilot: of.pilot.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const step = writable(edit, input.stepId)
      if (step.kind !== 'where_to_start') throw failure('conflict', { subject: 'meeting_step' })
      if (input.lineId !== null && edit.read(stepLine, input.lineId).stepId !== step.id)
        throw failure('not_found', { subject: 'step_line' })
      edit.update(meetingStep, step.id, { pilotId: input.lineId })
      return { commandId: input.commandId }
    }),
  ),

  about: of.about.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const step = writable(edit, input.stepId, 'meaning')
      if (input.objectiveId !== null) edit.read(objective, input.objectiveId)
      edit.update(meetingStep, step.id, { aboutId: input.objectiveId })
      return { commandId: input.commandId }
    }),
  ),
}

/** A step that takes lines, in a meeting that runs. @throws `conflict`; `invalid` where it has no such section */
function writable(edit: Edit, stepId: Id, section?: LineSection): typeof meetingStep.$inferSelect {
  const step = edit.read(meetingStep, stepId)
  runningMeeting(edit, step.meetingId)
  if (!isLineStep(step.kind)) throw failure('conflict', { subject: 'meeting_step' })
  if (section !== undefined && !LINE_STEPS[step.kind].sections.includes(section))
    throw failure('invalid', { subject: 'section' })
  return step
}

function sectionOf(vault: Store, meetingId: Id, stepId: Id, section: LineSection): Line[] {
  return ofStep(vault, meetingId, stepId).filter((each) => each.section === section)
}

function ofStep(vault: Store, meetingId: Id, stepId: Id): Line[] {
  const all = vault.queries(stepLineQueries).linesOf.all({ meetingId })
  return all.filter((each) => each.stepId === stepId)
}

/** Chosen after all: it is parked no longer, unless something has been made of it. */
function takeBackParked(edit: Edit, lineId: Id, captureId: Id | null, at: IsoInstant): void {
  const parked = captureId === null ? null : edit.read(capture, captureId)
  if (parked?.kind !== 'parked' || parked.state !== 'open') return
  if (parked.withdrawnAt === null) edit.update(capture, parked.id, { withdrawnAt: at })
  edit.update(stepLine, lineId, { captureId: null })
}
