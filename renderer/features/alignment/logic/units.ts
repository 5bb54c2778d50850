/** A unit with everything below it, and the tree of units as a list. */
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'

export function withUnitsBelow(units: readonly Pick<Unit, 'id' | 'parentId'>[], unitId: Id): ReadonlySet<Id> {
  const below = Map.groupBy(units, (unit) => unit.parentId)
  const found = new Set<Id>([unitId])
  for (const id of found) for (const unit of below.get(id) ?? []) found.add(unit.id)
  return found
}

/** Each unit after the one it belongs to, with how deep it lies. */
export function unitsInOrder(units: readonly Unit[]): { unit: Unit; depth: number }[] {
  const below = Map.groupBy(units, (unit) => unit.parentId)
  const walk = (parentId: Id | null, depth: number): { unit: Unit; depth: number }[] =>
    (below.get(parentId) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)])
  return walk(null, 0)
}
