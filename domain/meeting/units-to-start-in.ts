/** Which of a customer's units a room chooses among when it asks where to start. */
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'

type UnitInTree = Pick<Unit, 'id' | 'parentId' | 'kind'>

/**
 * Those below the meeting's own units, in their order; where there are none, all but the organisation itself: one starts with a team, not with
 * everything at once.
 */
export function unitsToStartIn<U extends UnitInTree>(units: readonly U[], own: readonly Id[]): U[] {
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]))
  const isBelow = (id: Id): boolean => {
    const parent = parentOf.get(id) ?? null
    return parent !== null && (own.includes(parent) || isBelow(parent))
  }
  const below = units.filter((unit) => isBelow(unit.id) && !own.includes(unit.id))
  return below.length > 0 ? below : units.filter((unit) => unit.kind !== 'organisation')
}
