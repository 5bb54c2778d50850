/** Arrow keys along the links: up to what a thing serves, down to what contributes to it, left and right among those that serve the same. */
import type { Id } from '#domain/shared/basics.ts'
import type { Family, Graph } from './graph.ts'
import type { Box } from './layout.ts'

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

const STEPS: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

export function stepOf(key: string): Step | null {
  return STEPS[key] ?? null
}

/** Where the walk stands: on a thing, come to under one of those it serves. What serves two things lies among the siblings it was met among. */
export type Stand = { readonly at: Id; readonly under: Id | null }

/**
 * Where a step leads; null where there is nothing that way. Down from what nobody contributes to goes to the next that serves the same: on the
 * map it lies below.
 */
export function stepFrom({ parents, children, roots, order }: Family, { at, under }: Stand, step: Step): Stand | null {
  const serves = parents(at)
  const above = under !== null && serves.includes(under) ? under : (serves[0] ?? null)
  const siblings = above === null ? roots : children(above)
  const standing = (id: Id | undefined, among: Id | null): Stand | null =>
    id === undefined ? null : { at: id, under: among }
  const beside = (by: -1 | 1) => standing(siblings[siblings.indexOf(at) + by], above)
  switch (step) {
    case 'up':
      return standing(above ?? undefined, null)
    case 'down':
      return standing(children(at)[0], at) ?? beside(1)
    case 'left':
      return beside(-1)
    case 'right':
      return beside(1)
    case 'first':
      return standing(order[0], null)
    case 'last':
      return standing(order.at(-1), null)
  }
}

/** The same family in the order it lies on the map, so that left is to the left and Tab goes the way the eye does. */
export function asItLies(family: Family, { things }: Graph, boxes: ReadonlyMap<Id, Box>): Family {
  const x = (id: Id) => boxes.get(id)?.x ?? 0
  const y = (id: Id) => boxes.get(id)?.y ?? 0
  const isRow = (id: Id) => things.get(id)?.kind === 'keyResult' || things.get(id)?.kind === 'contributor'
  const children = (id: Id) => {
    const all = family.children(id)
    const rows = all.filter(isRow).toSorted((a, b) => y(a) - y(b))
    return [...rows, ...all.filter((each) => !isRow(each)).toSorted((a, b) => x(a) - x(b) || y(a) - y(b))]
  }
  const roots = family.roots.toSorted((a, b) => y(a) - y(b) || x(a) - x(b))
  const order = new Set<Id>()
  const walk = (id: Id) => {
    if (order.has(id)) return
    order.add(id)
    for (const child of children(id)) walk(child)
  }
  for (const id of roots) walk(id)
  return { parents: family.parents, children, roots, order: [...order] }
}
