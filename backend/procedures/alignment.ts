/** The alignment map, and the strategic directions at its top. */
import { v7 as uuid } from 'uuid'
import { readAlignment, readDirections } from '#backend/alignment.ts'
import { failure } from '#backend/failure.ts'
import { editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import { alignmentQueries } from '#db/queries/alignment.ts'
import { objective } from '#db/schema/goal.ts'
import { direction } from '#db/schema/organisation.ts'

const of = procedures.alignment

export const alignment = {
  map: of.map.handler(({ input, context: { services } }) =>
    readAlignment(vaultOf(services, input.clientId), input.cycleId, services.today()),
  ),
  directions: of.directions.handler(({ input, context: { services } }) =>
    readDirections(vaultOf(services, input.clientId)),
  ),
  addDirections: of.addDirections.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const last = vault.queries(alignmentQueries).directions.all().at(-1)?.position ?? 0
      const ids = input.directions.map((row, index) => {
        const id = uuid()
        edit.insert(direction, { id, ...row, position: last + index + 1 })
        return id
      })
      return { commandId: input.commandId, ids }
    }),
  ),
  updateDirection: of.updateDirection.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.update(direction, input.id, given(input.patch))
      return { commandId: input.commandId }
    }),
  ),
  removeDirection: of.removeDirection.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const served = vault
        .queries(alignmentQueries)
        .serving.all()
        .filter((row) => row.directionId === input.id)
      if (served.length > 0 && !input.unlink) throw failure('conflict', { subject: 'direction' })
      for (const { id } of served) edit.update(objective, id, { directionId: null })
      edit.remove(direction, input.id)
      return { commandId: input.commandId }
    }),
  ),
}
