/** Copies of a client's data, and going back to one. */
import { failure } from '#backend/failure.ts'
import { procedures, vaultOf } from '#backend/procedure.ts'
import { appQueries } from '#db/queries/app.ts'
import { syncName } from '#backend/client-list.ts'
import type { Services } from '#backend/context.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.backup

export const backup = {
  list: of.list.handler(({ input, context: { services } }) => {
    fileOf(services, input.clientId)
    return services.data.backupsOf(input.clientId)
  }),
  now: of.now.handler(({ input, context: { services } }) => ({
    name: services.data.backUpVault(input.clientId, fileOf(services, input.clientId), services.now()),
  })),
  restore: of.restore.handler(({ input, context: { services } }) => {
    const file = fileOf(services, input.clientId)
    const before = services.data.restoreVault(input.clientId, file, input.name, services.now())
    syncName(services, input.clientId)
    services.feed.tell({
      seq: vaultOf(services, input.clientId).changes.latestSeq(),
      clientId: input.clientId,
      topics: ['everything'],
    })
    return { before }
  }),
}

function fileOf(services: Services, clientId: Id): string {
  const entry = services.data.app.queries(appQueries).clientById.get({ id: clientId })
  if (!entry) throw failure('not_found', { subject: 'client' })
  return entry.file
}
