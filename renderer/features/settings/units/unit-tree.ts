/** The tree of units as lines: order, depth, and the places a unit can be moved to. */
import type { Id } from '#domain/shared/basics.ts'
import type { Unit, UnitKind } from '#domain/organisation/organisation.ts'
import { positionOneStep } from '../positions.ts'

export type UnitLine = { unit: Unit; depth: number }

const inOrder = (one: Unit, other: Unit) => one.position - other.position

/** The tree from above, each unit after the one it lies under. */
export function linesOf(units: readonly Unit[]): UnitLine[] {
  const known = new Set(units.map((unit) => unit.id))
  const below = Map.groupBy(units, (unit) =>
    unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null,
  )
  const walk = (parentId: Id | null, depth: number): UnitLine[] =>
    (below.get(parentId) ?? []).toSorted(inOrder).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)])
  return walk(null, 0)
}

/** Those that lie under a unit, at any depth, and the unit itself. */
export function withBelow(units: readonly Unit[], id: Id): Set<Id> {
  const found = new Set([id])
  for (const { unit } of linesOf(units)) if (unit.parentId !== null && found.has(unit.parentId)) found.add(unit.id)
  return found
}

/** The position that takes a unit one step up or down among its siblings; null where it is first or last. */
export function positionBeside(units: readonly Unit[], unit: Unit, step: -1 | 1): number | null {
  return positionOneStep(
    units.filter((other) => other.parentId === unit.parentId),
    unit.id,
    step,
  )
}

/** The position after the last unit under a parent. */
export function positionLast(units: readonly Unit[], parentId: Id | null): number {
  return Math.max(0, ...units.filter((unit) => unit.parentId === parentId).map((unit) => unit.position)) + 1
}

const KIND_WORDS: readonly (readonly [UnitKind, RegExp])[] = [
  ['team', /\b(?:team|gruppe|gruppa)/iu],
  ['project', /(?:prosjekt|project|program)/iu],
  ['department', /(?:avdeling|seksjon|department|division|section|etat)/iu],
  ['organisation', /\b(?:kommune|direktorat|foretak|as|asa|ltd|municipality)\b/iu],
]

/** What a new unit most likely is: by a word in its name, else by what it lies under. The coach can choose another. */
export function likelyKind(name: string, parent: Unit | null): UnitKind {
  const named = KIND_WORDS.find(([, words]) => words.test(name))
  if (named && !(parent && named[0] === 'organisation')) return named[0]
  if (!parent) return 'organisation'
  return parent.kind === 'organisation' ? 'department' : 'team'
}
