/** The units as a list to choose from: in the order of the tree, with their depth. */
import type { Unit } from '#domain/organisation/organisation.ts'

export type TreeRow = { unit: Unit; depth: number; hasBelow: boolean }

export function unitRows(units: readonly Unit[]): TreeRow[] {
  const known = new Set(units.map((unit) => unit.id))
  const below = Map.groupBy(units, (unit) =>
    unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null,
  )
  const rowsUnder = (parent: string | null, depth: number): TreeRow[] =>
    (below.get(parent) ?? [])
      .toSorted((one, other) => one.position - other.position)
      .flatMap((unit) => [{ unit, depth, hasBelow: below.has(unit.id) }, ...rowsUnder(unit.id, depth + 1)])
  return rowsUnder(null, 0)
}
