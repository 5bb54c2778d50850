/** The steps of a meeting: added, moved, repeated, skipped, removed, and the time that is left spread anew. Content is never touched. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { openMeeting } from '#backend/meeting-state.ts'
import { insertStep, renumber } from '#backend/insert-step.ts'
import { placeBefore } from '#backend/place-before.ts'
import { editVault, procedures } from '#backend/procedure.ts'
import { removeGroups } from '#backend/remove-groups.ts'
import { readSteps } from '#backend/steps.ts'
import { enter, leave, spreadLeft } from '#backend/step-moves.ts'
import { pictureQueries } from '#db/queries/picture.ts'
import { stepLineQueries } from '#db/queries/step-line.ts'
import { meeting as meetingTable, meetingStep } from '#db/schema/meeting.ts'
import { stepPicture } from '#db/schema/picture.ts'
import { stepLine } from '#db/schema/step-line.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { canBeRemoved, mustHaveWords, onAgenda, stepAfter, takesWords } from '#domain/meeting/steps.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.agenda

export const agenda = {
  add: of.add.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId } = input
      openMeeting(edit, meetingId)
      const { minutes, ...step } = input.step
      const id = insertStep(edit, readSteps(vault, meetingId), input.beforeId, {
        meetingId,
        ...step,
        plannedSeconds: minutes * 60,
        minutesSet: true,
      })
      return { commandId: input.commandId, id }
    }),
  ),

  addPoints: of.addPoints.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId, beforeId } = input
      openMeeting(edit, meetingId)
      for (const { title, minutes } of input.points)
        insertStep(edit, readSteps(vault, meetingId), beforeId, {
          meetingId,
          kind: 'client_point',
          topic: null,
          title,
          question: '',
          plannedSeconds: minutes * 60,
          minutesSet: true,
        })
      return { commandId: input.commandId }
    }),
  ),

  move: of.move.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId, stepId, beforeId } = input
      openMeeting(edit, meetingId)
      const steps = readSteps(vault, meetingId)
      stepOf(steps, stepId)
      const others = steps.filter((step) => step.id !== stepId)
      edit.update(meetingStep, stepId, { position: placeBefore(others, beforeId, 'meeting_step', renumber(edit)) })
      return { commandId: input.commandId }
    }),
  ),

  repeat: of.repeat.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId } = input
      const { currentStepId } = openMeeting(edit, meetingId)
      const steps = readSteps(vault, meetingId)
      const { kind, topic, title, question, plannedSeconds, minutesSet, aboutId } = stepOf(steps, input.stepId)
      const at = steps.findIndex((step) => step.id === input.stepId)
      const current = steps.findIndex((step) => step.id === currentStepId)
      const beforeId = steps[Math.max(at, current) + 1]?.id ?? null
      // The same check once more; a goal is chosen for each visit.
      const about = kind === 'maturity_check' || topic === 'maturity_intake' ? { aboutId } : {}
      const step = { meetingId, kind, topic, title, question, plannedSeconds, minutesSet, ...about }
      const id = insertStep(edit, steps, beforeId, step)
      // What was written is of that visit; a picture is what the step is.
      const shown = vault.queries(pictureQueries).pictureOf.get({ stepId: input.stepId })
      if (shown) edit.insert(stepPicture, { ...shown, id: uuid(), stepId: id })
      return { commandId: input.commandId, id }
    }),
  ),

  skip: of.skip.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId, stepId, skipped } = input
      openMeeting(edit, meetingId)
      const steps = readSteps(vault, meetingId)
      const { state, usedSeconds } = stepOf(steps, stepId)
      if (skipped === (state === 'skipped')) return { commandId: input.commandId }
      if (!skipped) {
        edit.update(meetingStep, stepId, { state: usedSeconds > 0 ? 'done' : 'waiting' })
        return { commandId: input.commandId }
      }
      if (onAgenda(steps).length === 1) throw failure('conflict', { subject: 'meeting_step' })
      if (state !== 'current') {
        edit.update(meetingStep, stepId, { state: 'skipped' })
        return { commandId: input.commandId }
      }
      const next = stepAfter(steps, stepId)
      if (!next) throw failure('conflict', { subject: 'meeting_step' })
      const at = services.now().toISOString()
      leave(edit, meetingId, at, 'skipped')
      enter(edit, meetingId, next.id, at)
      return { commandId: input.commandId }
    }),
  ),

  setMinutes: of.setMinutes.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId, stepId } = input
      const { currentStepId, stepStartedAt, stepDeadlineAt } = openMeeting(edit, meetingId)
      const { usedSeconds } = stepOf(readSteps(vault, meetingId), stepId)
      const plannedSeconds = input.minutes * 60
      edit.update(meetingStep, stepId, { plannedSeconds, minutesSet: true })
      if (stepId === currentStepId && stepStartedAt !== null && stepDeadlineAt !== null)
        edit.update(meetingTable, meetingId, {
          stepDeadlineAt: new Date(Date.parse(stepStartedAt) + (plannedSeconds - usedSeconds) * 1000).toISOString(),
        })
      return { commandId: input.commandId }
    }),
  ),

  word: of.word.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      openMeeting(edit, input.meetingId)
      const { kind, topic } = stepOf(readSteps(vault, input.meetingId), input.stepId)
      if (!takesWords(kind) || (mustHaveWords(kind) && topic === null && input.title === ''))
        throw failure('conflict', { subject: 'meeting_step' })
      edit.update(meetingStep, input.stepId, { title: input.title, question: input.question })
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      openMeeting(edit, input.meetingId)
      const steps = readSteps(vault, input.meetingId)
      stepOf(steps, input.stepId)
      const others = steps.filter((step) => step.id !== input.stepId)
      if (!canBeRemoved(steps, input.stepId) || onAgenda(others).length === 0)
        throw failure('conflict', { subject: 'meeting_step' })
      // Written in a visit of less than a second, or before the start was taken back.
      const lines = vault.queries(stepLineQueries).linesOf.all({ meetingId: input.meetingId })
      for (const line of lines.filter((each) => each.stepId === input.stepId)) edit.remove(stepLine, line.id)
      removeGroups(edit, vault, input.meetingId, (group) => group.stepId === input.stepId)
      const shown = vault.queries(pictureQueries).pictureOf.get({ stepId: input.stepId })
      if (shown) edit.remove(stepPicture, shown.id)
      edit.remove(meetingStep, input.stepId)
      return { commandId: input.commandId }
    }),
  ),

  spread: of.spread.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId } = input
      spreadLeft(edit, vault, meetingId, input.minutes, services.now())
      return { commandId: input.commandId }
    }),
  ),
}

function stepOf(steps: readonly MeetingStep[], id: Id): MeetingStep {
  const step = steps.find((each) => each.id === id)
  if (!step) throw failure('not_found', { subject: 'meeting_step' })
  return step
}
