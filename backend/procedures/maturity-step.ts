/** A maturity check as a step of a meeting: chosen or made there, asked statement by statement, and its result shown page by page. */
import { failure } from '#backend/failure.ts'
import { insertStep } from '#backend/insert-step.ts'
import { isOfCheck, takeCheck } from '#backend/maturity-steps.ts'
import { openMeeting, runningMeeting } from '#backend/meeting-state.ts'
import { insertCheck } from '#backend/new-check.ts'
import { editVault, given, procedures } from '#backend/procedure.ts'
import { enter, leave } from '#backend/step-moves.ts'
import { asSteps, readSteps } from '#backend/steps.ts'
import type { Edit } from '#db/change.ts'
import { maturityCheck } from '#db/schema/maturity.ts'
import { meetingStep } from '#db/schema/meeting.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { standardMinutes } from '#domain/meeting/templates.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.maturityStep

export const maturityStep = {
  choose: of.choose.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const step = stepOfCheck(edit, input.stepId)
      takeCheck(edit, vault, step.meetingId, edit.read(maturityCheck, input.checkId).id, step)
      return { commandId: input.commandId }
    }),
  ),

  make: of.make.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const step = stepOfCheck(edit, input.stepId)
      const { check, setId, language } = input
      const { meetingId } = step
      const id = insertCheck(edit, { check, setId, language, meetingId, createdAt: services.now().toISOString() })
      takeCheck(edit, vault, meetingId, id, step)
      return { commandId: input.commandId, id }
    }),
  ),

  look: of.look.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const { id } = stepOfCheck(edit, input.stepId)
      edit.update(meetingStep, id, given(input.patch))
      return { commandId: input.commandId }
    }),
  ),

  show: of.show.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId, commandId } = input
      const { currentStepId, kind } = runningMeeting(edit, meetingId)
      const { id: checkId, frozenAt } = edit.read(maturityCheck, input.checkId)
      const steps = readSteps(vault, meetingId)
      const takes = (aboutId: Id | null) =>
        steps.find((step) => step.kind === 'maturity_check' && step.aboutId === aboutId)
      // An old result does not take the place of the check that is to be taken.
      const there = takes(checkId) ?? (frozenAt === null ? takes(null) : undefined)
      const id = there?.id ?? addStepFor(edit, { steps, meetingId, meetingKind: kind, checkId, currentStepId })
      if (frozenAt === null) takeCheck(edit, vault, meetingId, checkId, there ?? null)
      if (id === currentStepId) return { commandId, id }
      const at = services.now().toISOString()
      leave(edit, meetingId, at)
      enter(edit, meetingId, id, at)
      return { commandId, id }
    }),
  ),
}

/** @throws `not_found`, `conflict` */
function stepOfCheck(edit: Edit, stepId: Id): MeetingStep {
  const [step] = asSteps([edit.read(meetingStep, stepId)])
  if (!step || !isOfCheck(step)) throw failure('conflict', { subject: 'meeting_step' })
  openMeeting(edit, step.meetingId)
  return step
}

type Place = {
  steps: readonly MeetingStep[]
  meetingId: Id
  meetingKind: Parameters<typeof standardMinutes>[0]
  checkId: Id
  currentStepId: Id | null
}

/** After where the meeting is. */
function addStepFor(edit: Edit, { steps, meetingId, meetingKind, checkId, currentStepId }: Place): Id {
  const at = steps.findIndex((step) => step.id === currentStepId)
  const step = { kind: 'maturity_check' as const, topic: null, title: '', question: '' }
  return insertStep(edit, steps, steps[at + 1]?.id ?? null, {
    ...step,
    meetingId,
    aboutId: checkId,
    plannedSeconds: standardMinutes(meetingKind, { ...step, plannedSeconds: 0 }) * 60,
    minutesSet: false,
  })
}
