/** What a room writes: added, put right, moved, taken away, and shown to all at once. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { runningMeeting } from '#backend/meeting-state.ts'
import { placeBefore } from '#backend/place-before.ts'
import { editVault, given, procedures } from '#backend/procedure.ts'
import type { Edit } from '#db/change.ts'
import { stepLineQueries } from '#db/queries/step-line.ts'
import { meetingStep } from '#db/schema/meeting.ts'
import { stepLine } from '#db/schema/step-line.ts'
import type { Store } from '#db/store.ts'
import { isLineStep, LINE_STEPS, type LineSection } from '#domain/meeting/step-line.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.line

type Line = typeof stepLine.$inferSelect

export const line = {
  add: of.add.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { id: stepId, meetingId } = writable(edit, input.stepId, input.section)
      const last = sectionOf(vault, meetingId, stepId, input.section).at(-1)?.position ?? 0
      const createdAt = services.now().toISOString()
      const ids = input.texts.map((text, index) => {
        const id = uuid()
        edit.insert(stepLine, {
          id,
          meetingId,
          stepId,
          section: input.section,
          text,
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
      const { stepId, meetingId } = edit.read(stepLine, id)
      writable(edit, stepId, section)
      const others = sectionOf(vault, meetingId, stepId, section).filter((each) => each.id !== id)
      const to = (each: Id, position: number) => edit.update(stepLine, each, { position })
      edit.update(stepLine, id, { section, position: placeBefore(others, beforeId, 'step_line', to) })
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      runningMeeting(edit, edit.read(stepLine, input.id).meetingId)
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
  const all = vault.queries(stepLineQueries).linesOf.all({ meetingId })
  return all.filter((each) => each.stepId === stepId && each.section === section)
}
