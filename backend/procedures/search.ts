/** Finding things by name across all clients. */
import { procedures } from '#backend/procedure.ts'
import { findIn, type Place } from '#backend/search.ts'
import type { Services } from '#backend/context.ts'
import { appQueries } from '#db/queries/app.ts'
import { problemOf } from '#db/problem.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.search

export const search = {
  find: of.find.handler(({ input: { text, clientId, limit }, context: { services } }) => {
    const found = findIn(placesOf(services, clientId), text, limit, services.today())
    services.checks.begin()
    return found
  }),
}

/** The vaults that can be opened: one that cannot says so in the list of clients. */
function* placesOf({ data }: Services, only: Id | null): Generator<Place> {
  for (const { id, name, file } of data.app.queries(appQueries).clients.all()) {
    if (only !== null && id !== only) continue
    try {
      yield { clientId: id, clientName: name, vault: data.glance(id, file) }
    } catch (error) {
      if (!problemOf(error, file)) throw error
    }
  }
}
