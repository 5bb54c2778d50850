/** Leaving a step and entering one: what a meeting's clock says when it moves. */
import type { Edit } from '#db/change.ts'
import { meeting as meetingTable, meetingStep } from '#db/schema/meeting.ts'
import { readSteps } from './steps.ts'
import type { Store } from '#db/store.ts'
import { failure } from '#backend/failure.ts'
import { THEIRS, theirSeconds } from '#domain/meeting/client-points.ts'
import { respread } from '#domain/meeting/steps.ts'
import type { Id, IsoInstant } from '#domain/shared/basics.ts'

/** Counts the visit to the current step and marks it done, or skipped. */
export function leave(edit: Edit, meetingId: Id, at: IsoInstant, as: 'done' | 'skipped' = 'done'): void {
  const { currentStepId, stepStartedAt } = edit.read(meetingTable, meetingId)
  if (!currentStepId || !stepStartedAt) return
  const step = edit.read(meetingStep, currentStepId)
  edit.update(meetingStep, currentStepId, { usedSeconds: step.usedSeconds + spent(stepStartedAt, at), state: as })
}

/** Whole seconds of a visit that began then. */
export function spent(stepStartedAt: IsoInstant, at: IsoInstant): number {
  return Math.max(0, Math.round((Date.parse(at) - Date.parse(stepStartedAt)) / 1000))
}

/** Makes a step the current one. A point of the customer's own has no clock; a step come back to has the time it had left, which may be less than none. */
export function enter(
  edit: Edit,
  meetingId: Id,
  stepId: Id,
  at: IsoInstant,
  look: { focusId: Id | null; wallList: boolean } = { focusId: null, wallList: true },
): void {
  const step = edit.read(meetingStep, stepId)
  edit.update(meetingStep, stepId, { state: 'current' })
  edit.update(meetingTable, meetingId, {
    currentStepId: stepId,
    stepStartedAt: at,
    stepDeadlineAt:
      step.kind === THEIRS
        ? null
        : new Date(Date.parse(at) + (step.plannedSeconds - step.usedSeconds) * 1000).toISOString(),
    wallView: 'step',
    ...look,
  })
}

/**
 * Shares the minutes there are over the steps that are left of a running meeting.
 * @throws `conflict` where the meeting is in no step
 */
export function spreadLeft(edit: Edit, vault: Store, meetingId: Id, minutes: number, now: Date): void {
  const { currentStepId, stepStartedAt } = edit.read(meetingTable, meetingId)
  if (!currentStepId || !stepStartedAt) throw failure('conflict', { subject: 'meeting' })
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString()
  const visit = spent(stepStartedAt, now.toISOString())
  const steps = readSteps(vault, meetingId).map((step) =>
    step.id === currentStepId ? { ...step, usedSeconds: step.usedSeconds + visit } : step,
  )
  const shares = respread(steps, currentStepId, minutes * 60)
  for (const { id, plannedSeconds } of shares) edit.update(meetingStep, id, { plannedSeconds })
  const current = shares.find(({ id }) => id === currentStepId)
  edit.update(meetingTable, meetingId, {
    // At a point of the customer's own there is no clock, also after this.
    stepDeadlineAt: current === undefined ? null : after(current.left),
    endBy: after(minutes * 60 + theirSeconds(steps.filter((step) => step.state === 'waiting'))),
  })
}
