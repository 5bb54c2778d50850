/** Reads the people of a client. */
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'

/** Everybody, with the units each belongs to; those who have been removed are among them, without a name. */
export function readPeople(vault: Store): Person[] {
  const { people, memberships } = vault.queries(organisationQueries)
  const units = new Map<Id, Id[]>()
  for (const { personId, unitId } of memberships.all()) units.set(personId, [...(units.get(personId) ?? []), unitId])
  return people.all().map((row) => ({ ...row, unitIds: units.get(row.id) ?? [] }))
}
