/** The list of clients repeats each vault's name, so that it opens without opening vaults. This keeps the two in step. */
import { v7 as uuid } from 'uuid'
import { appQueries } from '#db/queries/app.ts'
import { clientQueries } from '#db/queries/client.ts'
import { clientEntry } from '#db/schema/app.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Services } from './context.ts'
import { editApp, vaultOf } from './procedure.ts'

/** Called after whatever may have changed the name in the vault: an edit, an undo, a restore. */
export function syncName(services: Services, clientId: Id): void {
  const name = vaultOf(services, clientId).queries(clientQueries).client.get()?.name
  const entry = services.data.app.queries(appQueries).clientById.get({ id: clientId })
  if (!name || !entry || entry.name === name) return
  editApp(services, { commandId: uuid() }, ['client', 'syncName'], (edit) =>
    edit.update(clientEntry, clientId, { name }),
  )
}
