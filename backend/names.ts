/** What people, units and key results of a client are called, by their id. */
import { goalQueries } from '#db/queries/goal.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { Id } from '#domain/shared/basics.ts'
import { readPeople } from './people.ts'

/** Everybody's name; empty for one who has been removed. */
export function personNames(vault: Store): ReadonlyMap<Id, string> {
  return new Map(readPeople(vault).map((person) => [person.id, person.name]))
}

/** The short name of every key result, else its title. */
export function keyResultNames(vault: Store): ReadonlyMap<Id, string> {
  const rows = vault.queries(goalQueries).allKeyResults.all()
  return new Map(rows.map((row) => [row.id, row.shortName || row.title]))
}

export function unitNamesOf(vault: Store): ReadonlyMap<Id, string> {
  const rows = vault.queries(organisationQueries).units.all()
  return new Map(rows.map((unit) => [unit.id, unit.name]))
}
