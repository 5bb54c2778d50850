/**
 * What serves what, as a graph of objectives: an objective that contributes to a key result contributes to that key result's objective. Nothing
 * may contribute to itself, neither at once nor the long way round: then nobody could say which of the two is the reason for the other.
 * Source: domain rules, Things (contributes-to) and the method's point 10.
 */
import type { Id } from '#domain/shared/basics.ts'

/** From the objective that contributes to the one it is for. */
export type Way = { readonly from: Id; readonly to: Id }

type Goal = {
  readonly id: Id
  readonly keyResults: readonly { readonly id: Id }[]
  readonly contributesTo: readonly { readonly objectiveId: Id | null; readonly keyResultId: Id | null }[]
}

/** The ways between goals; what goes to one that is not among them is left out. */
export function waysOf(objectives: readonly Goal[]): Way[] {
  const home = new Map<Id, Id>()
  for (const { id, keyResults } of objectives) for (const each of [{ id }, ...keyResults]) home.set(each.id, id)
  return objectives.flatMap(({ id, contributesTo }) =>
    contributesTo.flatMap((target) => {
      const to = home.get(target.objectiveId ?? target.keyResultId ?? '')
      return to === undefined ? [] : [{ from: id, to }]
    }),
  )
}

/** The shortest chain of objectives from one to another along what they contribute to, both ends in it; null where there is none. */
export function chainBetween(ways: readonly Way[], from: Id, to: Id): Id[] | null {
  const onward = Map.groupBy(ways, (way) => way.from)
  const cameFrom = new Map<Id, Id | null>([[from, null]])
  for (const at of cameFrom.keys()) {
    if (at === to) return backFrom(at, cameFrom)
    // A map goes on to what is put into it while it is walked: breadth first.
    for (const way of onward.get(at) ?? []) if (!cameFrom.has(way.to)) cameFrom.set(way.to, at)
  }
  return null
}

function backFrom(end: Id, cameFrom: ReadonlyMap<Id, Id | null>): Id[] {
  const chain: Id[] = []
  for (let at: Id | null = end; at !== null; at = cameFrom.get(at) ?? null) chain.unshift(at)
  return chain
}

/**
 * The circle that one more contribution would close: the chain from what it would go to back to where it comes from. Null where there is none,
 * and the contribution may be made.
 */
export function circleClosedBy(ways: readonly Way[], { from, to }: Way): Id[] | null {
  return chainBetween(ways, to, from)
}

/** Is the objective part of a circle? */
export function isInCircle(ways: readonly Way[], id: Id): boolean {
  return ways.some((way) => way.from === id && circleClosedBy(ways, way) !== null)
}

/** All that is reached from an objective, itself not: `up` what it serves, near and far; `down` all that contributes to it. */
export function reached(ways: readonly Way[], start: Id, side: 'up' | 'down'): Set<Id> {
  const next = Map.groupBy(ways, (way) => (side === 'up' ? way.from : way.to))
  const found = new Set([start])
  for (const at of found) for (const way of next.get(at) ?? []) found.add(side === 'up' ? way.to : way.from)
  found.delete(start)
  return found
}
