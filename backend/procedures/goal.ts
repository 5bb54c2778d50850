/** Objectives, key results and check-ins. */
import { v7 as uuid } from 'uuid'
import { contributorsOf, refuseCircles } from '#backend/alignment.ts'
import { readBoard } from '#backend/board.ts'
import { insertCheckIn, refuseUnsound } from '#backend/check-ins.ts'
import { addContributor } from '#backend/contributors.ts'
import { readCourse } from '#backend/course.ts'
import { letGoOfClosing } from '#backend/close-cycle.ts'
import { failure } from '#backend/failure.ts'
import { copyKeyResult, copyObjective } from '#backend/goal-copies.ts'
import { addKeyResults, insertObjective } from '#backend/goal-entry.ts'
import { changeMeaning, dropObjective, takeUpObjective } from '#backend/goal-meaning.ts'
import { followObjective, placeUnder } from '#backend/goal-moves.ts'
import { editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import { keepRewrite, letGoOfNotes } from '#backend/wording-notes.ts'
import type { Edit } from '#db/change.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { checkIn, keyResultDefinition, objectiveChange } from '#db/schema/progress.ts'
import { contribution, contributor, keyResult, objective } from '#db/schema/goal.ts'
import type { Store } from '#db/store.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.goal

type Target = { objectiveId: Id | null; keyResultId: Id | null }

export const goal = {
  board: of.board.handler(({ input, context: { services } }) => {
    const vault = vaultOf(services, input.clientId)
    const board = readBoard(vault, input.cycleId, services.today(), null, input.archived === true ? 'only' : 'out')
    return { ...board, contributors: contributorsOf(vault, board.objectives) }
  }),

  enter: of.enter.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const now = services.now().toISOString()
      const objectiveIds = input.objectives.map((entered) => insertObjective(edit, vault, input, entered, now))
      return { commandId: input.commandId, objectiveIds }
    }),
  ),

  addKeyResults: of.addKeyResults.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      addKeyResults(edit, vault, input.objectiveId, input.keyResults, services.now().toISOString())
      return { commandId: input.commandId }
    }),
  ),

  updateObjective: of.updateObjective.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const patch = given(input.patch)
      const before = edit.read(objective, input.id)
      const { state, outcome, title } = { ...before, ...patch }
      if (isDropped(before) && (state !== before.state || outcome !== before.outcome))
        throw failure('conflict', { subject: 'objective_closed' })
      if (state === 'closed' && outcome === null) throw failure('invalid', { subject: 'patch.outcome' })
      // What is taken up again has no outcome yet.
      edit.update(objective, input.id, { ...patch, outcome: state === 'closed' ? outcome : null })
      followObjective(edit, vault, input.id, before)
      if (input.contributesTo) {
        contribute(edit, vault, input.id, input.contributesTo)
        refuseCircles(vault, [input.id])
      }
      if (input.answers) {
        const of = { objectiveId: input.id, keyResultId: null }
        keepRewrite(edit, of, before.title, title, input.answers, services.now().toISOString())
      }
      return { commandId: input.commandId }
    }),
  ),

  removeObjective: of.removeObjective.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      for (const row of vault.queries(goalQueries).keyResultsOf.all({ objectiveId: input.id }))
        removeKeyResult(edit, vault, row.id)
      for (const row of contributionsOf(vault, input.id)) edit.remove(contribution, row.id)
      for (const row of vault.queries(goalQueries).changesOf.all({ objectiveId: input.id }))
        edit.remove(objectiveChange, row.id)
      removeTied(edit, vault, input.id)
      letGoOfNotes(edit, vault, 'objective', input.id)
      letGoOfClosing(edit, vault, input.id)
      edit.remove(objective, input.id)
      return { commandId: input.commandId }
    }),
  ),

  updateKeyResult: of.updateKeyResult.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const before = edit.read(keyResult, input.id)
      const words = given(input.patch)
      const to = words.objectiveId ?? before.objectiveId
      const place = to === before.objectiveId ? {} : { position: placeUnder(edit, vault, before, to) }
      edit.update(keyResult, input.id, { ...place, ...words })
      if (input.answers) {
        const of = { objectiveId: null, keyResultId: input.id }
        keepRewrite(edit, of, before.title, words.title ?? before.title, input.answers, services.now().toISOString())
      }
      // What contributes to it comes along to its new objective.
      if (input.patch.objectiveId !== undefined) refuseCircles(vault, [input.patch.objectiveId])
      changeMeaning(edit, vault, input.id, given(input.definition), input.change, services.today())
      return { commandId: input.commandId }
    }),
  ),

  removeKeyResult: of.removeKeyResult.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      removeKeyResult(edit, vault, input.id)
      return { commandId: input.commandId }
    }),
  ),

  duplicateObjective: of.duplicateObjective.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => ({
      commandId: input.commandId,
      id: copyObjective(edit, vault, input, services.today()),
    })),
  ),
  duplicateKeyResult: of.duplicateKeyResult.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => ({
      commandId: input.commandId,
      id: copyKeyResult(edit, vault, input, services.today()),
    })),
  ),
  dropObjective: of.dropObjective.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      dropObjective(edit, vault, input.id, input.change, services.today())
      return { commandId: input.commandId }
    }),
  ),
  takeUpObjective: of.takeUpObjective.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      takeUpObjective(edit, vault, input.id, input.change, services.today())
      return { commandId: input.commandId }
    }),
  ),

  addContributor: of.addContributor.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => ({
      commandId: input.commandId,
      id: addContributor(edit, vault, input.contributor),
    })),
  ),
  updateContributor: of.updateContributor.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.update(contributor, input.id, { note: input.note })
      return { commandId: input.commandId }
    }),
  ),
  removeContributor: of.removeContributor.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.remove(contributor, input.id)
      return { commandId: input.commandId }
    }),
  ),

  checkIn: of.checkIn.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      if (input.supersedesId && edit.read(checkIn, input.supersedesId).keyResultId !== input.checkIn.keyResultId)
        throw failure('conflict', { subject: 'check_in' })
      refuseUnsound(edit, vault, input.checkIn, services.today())
      const id = insertCheckIn(edit, vault, input.checkIn, input.supersedesId, services.now().toISOString())
      return { commandId: input.commandId, id }
    }),
  ),

  checkInMany: of.checkInMany.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      for (const row of input.checkIns) {
        refuseUnsound(edit, vault, row, services.today())
        insertCheckIn(edit, vault, row, null, services.now().toISOString())
      }
      return { commandId: input.commandId }
    }),
  ),

  course: of.course.handler(({ input, context: { services } }) =>
    readCourse(vaultOf(services, input.clientId), input.cycleId, input.keyResultId, services.today()),
  ),

  history: of.history.handler(({ input, context: { services } }) => {
    const read = vaultOf(services, input.clientId).queries(goalQueries)
    return { definitions: read.definitionsOf.all(input), checkIns: read.checkInsOf.all(input) }
  }),
  meanings: of.meanings.handler(({ input, context: { services } }) => {
    const read = vaultOf(services, input.clientId).queries(goalQueries)
    return {
      changes: read.changesOf.all(input),
      definitions: read.keyResultsOf.all(input).flatMap(({ id }) => read.definitionsOf.all({ keyResultId: id })),
    }
  }),
}

function contribute(edit: Edit, vault: Store, objectiveId: Id, targets: readonly Target[]): void {
  for (const row of contributionsOf(vault, objectiveId)) edit.remove(contribution, row.id)
  const own = new Set([
    objectiveId,
    ...vault
      .queries(goalQueries)
      .keyResultsOf.all({ objectiveId })
      .map((row) => row.id),
  ])
  const seen = new Set<Id>()
  for (const to of targets) {
    const id = to.objectiveId ?? to.keyResultId
    if (id === null || seen.has(id)) continue
    if (own.has(id)) throw failure('invalid', { subject: 'contributesTo' })
    seen.add(id)
    edit.insert(contribution, { id: uuid(), objectiveId, toObjectiveId: to.objectiveId, toKeyResultId: to.keyResultId })
  }
}

function contributionsOf(vault: Store, objectiveId: Id) {
  return vault
    .queries(goalQueries)
    .contributions.all()
    .filter((row) => row.objectiveId === objectiveId)
}

/** Foreign keys refuse at commit where there are check-ins: history is never deleted with a goal. */
function removeKeyResult(edit: Edit, vault: Store, id: Id): void {
  for (const definition of vault.queries(goalQueries).definitionsOf.all({ keyResultId: id }))
    edit.remove(keyResultDefinition, definition.id)
  removeTied(edit, vault, id)
  letGoOfNotes(edit, vault, 'keyResult', id)
  letGoOfClosing(edit, vault, id)
  edit.remove(keyResult, id)
}

/** Who contributes to a goal goes with it. */
function removeTied(edit: Edit, vault: Store, id: Id): void {
  const read = vault.queries(goalQueries)
  for (const row of read.contributorsTo.all({ id })) edit.remove(contributor, row.id)
}
