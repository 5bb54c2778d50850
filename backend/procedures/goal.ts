/** Objectives, key results and check-ins. */
import { v7 as uuid } from 'uuid'
import { readBoard } from '#backend/board.ts'
import { failure } from '#backend/failure.ts'
import { editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import type { EnteredKeyResult } from '#contract/goal.ts'
import type { Edit } from '#db/change.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { checkIn, keyResultDefinition } from '#db/schema/progress.ts'
import { contribution, cycle, keyResult, objective } from '#db/schema/goal.ts'
import type { Store } from '#db/store.ts'
import { definitionAt } from '#domain/goal/measurements.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'

const of = procedures.goal

export const goal = {
  board: of.board.handler(({ input, context: { services } }) =>
    readBoard(vaultOf(services, input.clientId), input.cycleId, services.today()),
  ),

  enter: of.enter.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { startDate } = edit.read(cycle, input.cycleId)
      let position = vault.queries(goalQueries).lastObjectivePosition.get()?.position ?? 0
      const objectiveIds = input.objectives.map((entered) => {
        const id = uuid()
        position += 1
        edit.insert(objective, {
          id,
          unitId: input.unitId,
          cycleId: input.cycleId,
          title: entered.title,
          why: entered.why,
          hypothesis: '',
          ownerId: entered.ownerId,
          directionId: null,
          state: 'active',
          outcome: null,
          previousId: null,
          position,
        })
        for (const toObjectiveId of new Set(entered.contributesTo))
          edit.insert(contribution, { id: uuid(), objectiveId: id, toObjectiveId, toKeyResultId: null })
        insertKeyResults(edit, id, entered.keyResults, 0, startDate)
        return id
      })
      return { commandId: input.commandId, objectiveIds }
    }),
  ),

  addKeyResults: of.addKeyResults.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { cycleId } = edit.read(objective, input.objectiveId)
      const present = vault.queries(goalQueries).keyResultsOf.all({ objectiveId: input.objectiveId })
      insertKeyResults(
        edit,
        input.objectiveId,
        input.keyResults,
        present.at(-1)?.position ?? 0,
        edit.read(cycle, cycleId).startDate,
      )
      return { commandId: input.commandId }
    }),
  ),

  updateObjective: of.updateObjective.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      edit.update(objective, input.id, given(input.patch))
      if (input.contributesTo) {
        for (const row of contributionsOf(vault, input.id)) edit.remove(contribution, row.id)
        for (const to of input.contributesTo)
          edit.insert(contribution, {
            id: uuid(),
            objectiveId: input.id,
            toObjectiveId: to.objectiveId,
            toKeyResultId: to.keyResultId,
          })
      }
      return { commandId: input.commandId }
    }),
  ),

  removeObjective: of.removeObjective.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      for (const row of vault.queries(goalQueries).keyResultsOf.all({ objectiveId: input.id }))
        removeKeyResult(edit, vault, row.id)
      for (const row of contributionsOf(vault, input.id)) edit.remove(contribution, row.id)
      edit.remove(objective, input.id)
      return { commandId: input.commandId }
    }),
  ),

  updateKeyResult: of.updateKeyResult.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      edit.update(keyResult, input.id, given(input.patch))
      const definitions = vault.queries(goalQueries).definitionsOf.all({ keyResultId: input.id })
      const patch = given(input.definition)
      const now = definitionAt(definitions, input.change?.date ?? services.today())
      if (!now) throw failure('not_found', { subject: 'key_result_definition' })
      if (!input.change) {
        if (Object.keys(patch).length > 0) edit.update(keyResultDefinition, now.id, patch)
        return { commandId: input.commandId }
      }
      const { date, reason, decisionId } = input.change
      const sameDay = definitions.find((definition) => definition.validFrom === date)
      if (sameDay) edit.update(keyResultDefinition, sameDay.id, { ...patch, reason, decisionId })
      else edit.insert(keyResultDefinition, { ...now, ...patch, id: uuid(), validFrom: date, reason, decisionId })
      return { commandId: input.commandId }
    }),
  ),

  removeKeyResult: of.removeKeyResult.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      removeKeyResult(edit, vault, input.id)
      return { commandId: input.commandId }
    }),
  ),

  checkIn: of.checkIn.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const id = uuid()
      if (input.supersedesId && edit.read(checkIn, input.supersedesId).keyResultId !== input.checkIn.keyResultId)
        throw failure('conflict', { subject: 'check_in' })
      edit.insert(checkIn, {
        id,
        ...input.checkIn,
        supersedesId: input.supersedesId,
        createdAt: services.now().toISOString(),
      })
      return { commandId: input.commandId, id }
    }),
  ),

  checkInMany: of.checkInMany.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      for (const row of input.checkIns)
        edit.insert(checkIn, { id: uuid(), ...row, createdAt: services.now().toISOString() })
      return { commandId: input.commandId }
    }),
  ),

  history: of.history.handler(({ input, context: { services } }) => {
    const read = vaultOf(services, input.clientId).queries(goalQueries)
    return { definitions: read.definitionsOf.all(input), checkIns: read.checkInsOf.all(input) }
  }),
}

function insertKeyResults(
  edit: Edit,
  objectiveId: Id,
  entered: readonly EnteredKeyResult[],
  lastPosition: number,
  validFrom: IsoDate,
): void {
  for (const [index, { title, shortName, definition }] of entered.entries()) {
    const id = uuid()
    edit.insert(keyResult, { id, objectiveId, title, shortName, weight: 1, position: lastPosition + index + 1 })
    edit.insert(keyResultDefinition, {
      id: uuid(),
      keyResultId: id,
      validFrom,
      ...definition,
      dropped: false,
      reason: '',
      decisionId: null,
    })
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
  edit.remove(keyResult, id)
}
