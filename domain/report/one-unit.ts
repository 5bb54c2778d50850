/** Of which unit a sheet is: one with all below it, or, where no unit stands above all, every one that stands at the top. Without a choice it is asked for. */
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'

/** What stands for them in a choice of one. */
export const ALL_UNITS = 'all'

/** Those with none above them. */
export function unitsAtTop(units: readonly Unit[]): Id[] {
  const known = new Set(units.map(({ id }) => id))
  return units.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(({ id }) => id)
}

/** The unit that is chosen, or `ALL_UNITS`; null: nothing that is still there. */
export function oneUnitOf(chosen: readonly Id[], units: readonly Unit[]): Id | null {
  const kept = new Set(units.filter(({ id }) => chosen.includes(id)).map(({ id }) => id))
  const [only = null] = kept
  if (kept.size < 2) return only
  const top = unitsAtTop(units)
  return top.length === kept.size && top.every((id) => kept.has(id)) ? ALL_UNITS : null
}
