/** The units as a list to choose from: each after the one it belongs to, with how deep it lies. */
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'

export function unitsInOrder(units: readonly Unit[]): { unit: Unit; depth: number }[] {
  const known = new Set(units.map(({ id }) => id))
  const below = Map.groupBy(units, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const under = (parentId: Id | null, depth: number): { unit: Unit; depth: number }[] =>
    (below.get(parentId) ?? [])
      .toSorted((one, other) => one.position - other.position)
      .flatMap((unit) => [{ unit, depth }, ...under(unit.id, depth + 1)])
  return under(null, 0)
}
