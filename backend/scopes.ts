/** Which units and people a meeting is about. */
import { goalQueries } from '#db/queries/goal.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import { definitionAt } from '#domain/goal/measurements.ts'
import { unitsCovered, type Scope } from '#domain/meeting/covered.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { currentCycle } from './board.ts'

/** The units of the scopes, in the order of the tree; with those below where the scope says so. */
export function unitsOfScopes(vault: Store, scopes: readonly Scope[]): Id[] {
  return unitsCovered(vault.queries(organisationQueries).units.all(), scopes)
}

/** Everybody who belongs to one of the units, leads it or stands in for its leader, or owns one of its goals that run. */
export function peopleOfScopes(vault: Store, scopes: readonly Scope[], today: IsoDate): Id[] {
  const units = new Set(unitsOfScopes(vault, scopes))
  const { memberships, units: allUnits, people } = vault.queries(organisationQueries)
  const wanted = new Set<Id>()
  for (const { personId, unitId } of memberships.all()) if (units.has(unitId)) wanted.add(personId)
  for (const unit of allUnits.all())
    if (units.has(unit.id)) for (const id of [unit.leaderId, unit.deputyId]) if (id) wanted.add(id)
  for (const id of ownersOfGoals(vault, units, today)) wanted.add(id)
  return people
    .all()
    .filter((person) => !person.removed && wanted.has(person.id))
    .map((person) => person.id)
}

/** Who owns the running goals of some units, and their key results; no check-in is read for it. */
function ownersOfGoals(vault: Store, units: ReadonlySet<Id>, today: IsoDate): Id[] {
  const cycle = currentCycle(vault.queries(organisationQueries).cycles.all(), today)
  if (!cycle) return []
  const read = vault.queries(goalQueries)
  const ofCycle = { cycleId: cycle.id }
  const objectives = read.objectives
    .all(ofCycle)
    .filter((row) => units.has(row.unitId) && row.state !== 'closed' && !row.archived)
  const running = new Set(objectives.map((row) => row.id))
  const definitions = Map.groupBy(read.definitions.all(ofCycle), (row) => row.keyResultId)
  const owners = read.keyResults
    .all(ofCycle)
    .filter((row) => running.has(row.objectiveId) && !row.archived)
    .map((row) => definitionAt(definitions.get(row.id) ?? [], today)?.ownerId ?? null)
  return [...objectives.map((row) => row.ownerId), ...owners].filter((id) => id !== null)
}
