/** The events of a client, each with the units it is for. */
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { ClientEvent } from '#domain/organisation/organisation.ts'

/** In the order of their days. */
export function readEvents(vault: Store): ClientEvent[] {
  const read = vault.queries(organisationQueries)
  const unitsOf = Map.groupBy(read.eventUnits.all(), (row) => row.eventId)
  return read.events.all().map((row) => ({ ...row, unitIds: (unitsOf.get(row.id) ?? []).map(({ unitId }) => unitId) }))
}
