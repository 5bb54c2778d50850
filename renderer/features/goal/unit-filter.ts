/** A unit and everything below it. */
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'

export function withUnitsBelow(units: readonly Pick<Unit, 'id' | 'parentId'>[], unitId: Id): ReadonlySet<Id> {
  const found = new Set<Id>([unitId])
  let size = 0
  while (size !== found.size) {
    size = found.size
    for (const unit of units) if (unit.parentId !== null && found.has(unit.parentId)) found.add(unit.id)
  }
  return found
}

/** The tree as a list, each unit after the one it belongs to, with how deep it lies. */
export function unitsInOrder(units: readonly Unit[]): { unit: Unit; depth: number }[] {
  const below = (parentId: Id | null, depth: number): { unit: Unit; depth: number }[] =>
    depth > units.length
      ? []
      : units
          .filter((unit) => unit.parentId === parentId)
          .toSorted((a, b) => a.position - b.position)
          .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)])
  return below(null, 0)
}
