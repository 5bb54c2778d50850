/** Which units a meeting is about. */
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'

export type Scope = { unitId: Id; withBelow: boolean }

/** The units of the scopes, in the order they are given; with those below where the scope says so. */
export function unitsCovered(units: readonly Pick<Unit, 'id' | 'parentId'>[], scopes: readonly Scope[]): Id[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]))
  const covered = (id: Id) =>
    scopes.some((scope) => {
      if (scope.unitId === id) return true
      if (!scope.withBelow) return false
      for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null)
        if (at === scope.unitId) return true
      return false
    })
  return units.filter((unit) => covered(unit.id)).map((unit) => unit.id)
}
