/** KPIs with readings, and initiatives. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import { readInitiatives, readKpis } from '#backend/operations.ts'
import { removeInitiative } from '#backend/remove-initiative.ts'
import { operationsQueries } from '#db/queries/operations.ts'
import { initiative, initiativeChange, kpi, kpiReading } from '#db/schema/operations.ts'
import { bandsDisagree } from '#domain/kpi/kpi.ts'
import { latestOf, standing } from '#domain/shared/corrections.ts'
import { positionAfter } from '#domain/shared/positions.ts'

const of = procedures.operations

export const operations = {
  get: of.get.handler(({ input, context: { services } }) => {
    const vault = vaultOf(services, input.clientId)
    return { kpis: readKpis(vault), initiatives: readInitiatives(vault, services.today()) }
  }),

  addKpi: of.addKpi.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      if (bandsDisagree(input.kpi)) throw failure('invalid', { subject: 'kpi.yellowLimit' })
      const id = uuid()
      edit.insert(kpi, { id, ...input.kpi, position: positionAfter(vault.queries(operationsQueries).kpis.all()) })
      return { commandId: input.commandId, id }
    }),
  ),
  updateKpi: of.updateKpi.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const patch = given(input.patch)
      // As it would be then; what is only named or moved is not asked about bands it had before.
      const asks = 'direction' in patch || 'greenLimit' in patch || 'yellowLimit' in patch
      if (asks && bandsDisagree({ ...edit.read(kpi, input.id), ...patch }))
        throw failure('invalid', { subject: 'kpi.yellowLimit' })
      edit.update(kpi, input.id, patch)
      return { commandId: input.commandId }
    }),
  ),
  removeKpi: of.removeKpi.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.remove(kpi, input.id)
      return { commandId: input.commandId }
    }),
  ),
  addReading: of.addReading.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const id = uuid()
      const { commandId, clientId: _client, ...reading } = input
      const corrected = reading.supersedesId ? edit.read(kpiReading, reading.supersedesId) : null
      if (corrected && corrected.kpiId !== reading.kpiId) throw failure('conflict', { subject: 'kpi_reading' })
      const all = vault.queries(operationsQueries).readings.all()
      // As with check-ins: what stands now is corrected, and in one meeting a KPI has one reading.
      const inMeeting = standing(all).findLast(
        (row) => row.kpiId === reading.kpiId && row.meetingId !== null && row.meetingId === reading.meetingId,
      )
      edit.insert(kpiReading, {
        id,
        ...reading,
        meetingId: reading.meetingId ?? corrected?.meetingId ?? null,
        supersedesId: corrected ? latestOf(all, corrected.id) : (inMeeting?.id ?? null),
        createdAt: services.now().toISOString(),
      })
      return { commandId, id }
    }),
  ),

  addInitiative: of.addInitiative.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const id = uuid()
      edit.insert(initiative, {
        id,
        ...input.initiative,
        position: positionAfter(vault.queries(operationsQueries).initiatives.all()),
      })
      return { commandId: input.commandId, id }
    }),
  ),
  updateInitiative: of.updateInitiative.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const before = edit.read(initiative, input.id)
      edit.update(initiative, input.id, given(input.patch))
      const after = edit.read(initiative, input.id)
      if (before.dueDate !== after.dueDate || before.state !== after.state) {
        edit.insert(initiativeChange, {
          id: uuid(),
          initiativeId: input.id,
          date: services.today(),
          meetingId: input.meetingId,
          dueBefore: before.dueDate,
          dueAfter: after.dueDate,
          stateBefore: before.state,
          stateAfter: after.state,
        })
      }
      return { commandId: input.commandId }
    }),
  ),
  removeInitiative: of.removeInitiative.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      removeInitiative(edit, vault, input.id)
      return { commandId: input.commandId }
    }),
  ),
}
