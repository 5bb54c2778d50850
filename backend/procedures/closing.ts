/** Closing a cycle: what is said and decided of its goals, the cycle closed and opened again, and the drafts of the next. */
import { v7 as uuid } from 'uuid'
import { closeCycle, draftNext, reopenCycle, sayOf } from '#backend/close-cycle.ts'
import { readClosing, readLineage } from '#backend/closing.ts'
import { failure } from '#backend/failure.ts'
import { runningMeeting } from '#backend/meeting-state.ts'
import { editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import type { Edit } from '#db/change.ts'
import { closingQueries } from '#db/queries/closing.ts'
import { keyResultScore, nextOwner } from '#db/schema/closing.ts'
import { cycle, keyResult, objective } from '#db/schema/goal.ts'
import { person, unit } from '#db/schema/organisation.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.closing

export const closing = {
  view: of.view.handler(({ input, context: { services } }) => ({
    closing: readClosing(vaultOf(services, input.clientId), input.cycleId, services.today()),
  })),

  review: of.review.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      sayOf(edit, vault, input.objectiveId, { ...inMeeting(edit, input.meetingId), ...given(input.patch) })
      return { commandId: input.commandId }
    }),
  ),

  reveal: of.reveal.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const seen = vault.queries(closingQueries).reviewOf.get({ objectiveId: input.objectiveId })?.revealedAt ?? null
      const revealedAt = seen ?? services.now().toISOString()
      sayOf(edit, vault, input.objectiveId, { ...inMeeting(edit, input.meetingId), revealedAt })
      return { commandId: input.commandId }
    }),
  ),

  decide: of.decide.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { decision, reason, objectiveId, meetingId } = input
      // Dropped on the way: that was decided then.
      if (isDropped(edit.read(objective, objectiveId))) throw failure('conflict', { subject: 'objective_closed' })
      sayOf(edit, vault, objectiveId, {
        ...inMeeting(edit, meetingId),
        ...(decision === undefined ? {} : { decision, decidedOn: decision === null ? null : services.today() }),
        ...(reason === undefined ? {} : { reason }),
      })
      return { commandId: input.commandId }
    }),
  ),

  setScore: of.setScore.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { keyResultId, set } = input
      edit.read(keyResult, keyResultId)
      const row = vault.queries(closingQueries).scoreOf.get({ keyResultId })
      if (set === null) {
        if (row) edit.remove(keyResultScore, row.id)
      } else if (row) edit.update(keyResultScore, row.id, set)
      else edit.insert(keyResultScore, { id: uuid(), keyResultId, ...set })
      return { commandId: input.commandId }
    }),
  ),

  setOutcome: of.setOutcome.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      sayOf(edit, vault, input.objectiveId, { outcome: input.outcome })
      return { commandId: input.commandId }
    }),
  ),

  setNextOwner: of.setNextOwner.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { cycleId, unitId, personId } = input
      edit.read(cycle, cycleId)
      edit.read(unit, unitId)
      if (personId !== null && edit.read(person, personId).removed) throw failure('conflict', { subject: 'person' })
      const rows = vault.queries(closingQueries).nextOwners.all()
      const row = rows.find((each) => each.cycleId === cycleId && each.unitId === unitId)
      if (personId === null) {
        if (row) edit.remove(nextOwner, row.id)
      } else if (row) edit.update(nextOwner, row.id, { personId })
      else edit.insert(nextOwner, { id: uuid(), cycleId, unitId, personId })
      return { commandId: input.commandId }
    }),
  ),

  summarise: of.summarise.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.update(cycle, input.cycleId, { summary: input.text })
      return { commandId: input.commandId }
    }),
  ),

  close: of.close.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const when = { today: services.today(), now: services.now().toISOString() }
      closeCycle(edit, vault, input.cycleId, when)
      return { commandId: input.commandId }
    }),
  ),

  reopen: of.reopen.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const when = { today: services.today(), now: services.now().toISOString() }
      reopenCycle(edit, vault, input.cycleId, input.reason, when)
      return { commandId: input.commandId }
    }),
  ),

  draftNext: of.draftNext.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => ({
      commandId: input.commandId,
      ...draftNext(edit, vault, input, services.today()),
    })),
  ),

  lineage: of.lineage.handler(({ input, context: { services } }) => ({
    ancestors: readLineage(vaultOf(services, input.clientId), input.objectiveId, services.today()),
  })),
}

/** What is said in a meeting remembers which. @throws `conflict` where that does not run */
function inMeeting(edit: Edit, meetingId: Id | null): { meetingId?: Id } {
  return meetingId === null ? {} : { meetingId: runningMeeting(edit, meetingId).id }
}
