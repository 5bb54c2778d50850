/**
 * The picture as things and links, for map, list and keyboard alike. A link goes from what serves to what it serves: from an objective to its
 * direction, from an objective to the objective or key result it contributes to, from a key result to its objective, from whoever only
 * contributes to what they contribute to.
 */
import type { AlignedObjective, DirectionRow } from '#contract/alignment.ts'
import type { Contributor } from '#contract/goal.ts'
import { reached, waysOf } from '#domain/goal/alignment.ts'
import type { Id } from '#domain/shared/basics.ts'

export type AlignedKeyResult = AlignedObjective['keyResults'][number]

export type Thing =
  | { readonly kind: 'direction'; readonly id: Id; readonly direction: DirectionRow }
  | { readonly kind: 'objective'; readonly id: Id; readonly objective: AlignedObjective }
  | {
      readonly kind: 'keyResult'
      readonly id: Id
      readonly keyResult: AlignedKeyResult
      readonly objective: AlignedObjective
    }
  | { readonly kind: 'contributor'; readonly id: Id; readonly contributor: Contributor }

export type LinkKind = 'serves' | 'contributes' | 'measures' | 'helps'
export type Link = { readonly from: Id; readonly to: Id; readonly kind: LinkKind }

export type Graph = { readonly things: ReadonlyMap<Id, Thing>; readonly links: readonly Link[] }

export type AlignmentData = {
  readonly directions: readonly DirectionRow[]
  readonly objectives: readonly AlignedObjective[]
  readonly contributors: readonly Contributor[]
}

/** What one objective contributes to, as ids; those outside the data are left out. */
function targetsOf({ contributesTo }: AlignedObjective, known: ReadonlySet<Id>): Id[] {
  return contributesTo.flatMap((to) => to.objectiveId ?? to.keyResultId ?? []).filter((id) => known.has(id))
}

/**
 * `unitIds`: only the objectives of these units, what these units contribute to without owning it, and all that is connected with either, up and
 * down. Null: everything. A goal that is dropped is left out unless something still contributes to it.
 */
export function buildGraph(data: AlignmentData, unitIds: ReadonlySet<Id> | null): Graph {
  const kept = unitIds === null ? null : keptIn(data, unitIds)
  const wanted = new Set<Id | null>([
    ...data.objectives.flatMap((each) =>
      each.dropped ? [] : each.contributesTo.flatMap((to) => [to.objectiveId, to.keyResultId]),
    ),
    ...data.contributors.flatMap((each) => [each.objectiveId, each.keyResultId]),
  ])
  const isWanted = ({ id, keyResults }: AlignedObjective) =>
    [id, ...keyResults.map((row) => row.id)].some((each) => wanted.has(each))
  const objectives = data.objectives.filter((each) => (kept?.has(each.id) ?? true) && (!each.dropped || isWanted(each)))
  const served = new Set(objectives.flatMap((each) => each.directionId ?? []))
  const things = new Map<Id, Thing>()
  for (const direction of data.directions)
    if (kept === null || served.has(direction.id))
      things.set(direction.id, { kind: 'direction', id: direction.id, direction })
  for (const objective of objectives) {
    things.set(objective.id, { kind: 'objective', id: objective.id, objective })
    for (const keyResult of objective.keyResults)
      if (!keyResult.dropped || wanted.has(keyResult.id))
        things.set(keyResult.id, { kind: 'keyResult', id: keyResult.id, keyResult, objective })
  }
  const known = new Set(things.keys())
  for (const contributor of data.contributors) {
    const to = contributor.objectiveId ?? contributor.keyResultId
    if (to !== null && known.has(to))
      things.set(contributor.id, { kind: 'contributor', id: contributor.id, contributor })
  }
  return { things, links: [...things.values()].flatMap((thing) => linksOf(thing, known)) }
}

function linksOf(thing: Thing, known: ReadonlySet<Id>): Link[] {
  const { id } = thing
  if (thing.kind === 'direction') return []
  if (thing.kind === 'keyResult') return [{ from: id, to: thing.objective.id, kind: 'measures' }]
  if (thing.kind === 'contributor') {
    const to = thing.contributor.objectiveId ?? thing.contributor.keyResultId
    return to === null ? [] : [{ from: id, to, kind: 'helps' }]
  }
  const { directionId } = thing.objective
  const serves: Link[] =
    directionId !== null && known.has(directionId) ? [{ from: id, to: directionId, kind: 'serves' }] : []
  return [...serves, ...targetsOf(thing.objective, known).map((to): Link => ({ from: id, to, kind: 'contributes' }))]
}

function keptIn({ objectives, contributors }: AlignmentData, unitIds: ReadonlySet<Id>): Set<Id> {
  const ways = waysOf(objectives)
  const helped = new Set(
    contributors.flatMap((each) =>
      each.unitId !== null && unitIds.has(each.unitId) ? (each.objectiveId ?? each.keyResultId ?? []) : [],
    ),
  )
  const own = objectives.filter(
    (each) => unitIds.has(each.unitId) || helped.has(each.id) || each.keyResults.some((row) => helped.has(row.id)),
  )
  return new Set(own.flatMap(({ id }) => [id, ...reached(ways, id, 'up'), ...reached(ways, id, 'down')]))
}

/** What is in view: the key results of an objective that is folded are not, and what goes to one of them goes to the objective. */
export function folded({ things, links }: Graph, open: ReadonlySet<Id>): Graph {
  const standsFor = (id: Id): Id => {
    const thing = things.get(id)
    return thing?.kind === 'keyResult' && !open.has(thing.objective.id) ? thing.objective.id : id
  }
  const shown = new Map([...things].filter(([id]) => standsFor(id) === id))
  const seen = new Set<string>()
  const between = links
    .filter((link) => shown.has(link.from))
    .map((link) => ({ ...link, to: standsFor(link.to) }))
    .filter(({ from, to }) => {
      const name = `${from} ${to}`
      if (from === to || seen.has(name)) return false
      seen.add(name)
      return true
    })
  return { things: shown, links: between }
}

export type Family = {
  /** What it serves. */
  readonly parents: (id: Id) => readonly Id[]
  /** Its own key results first, then the objectives, then those who only contribute. */
  readonly children: (id: Id) => readonly Id[]
  /** Directions, then goals with nothing above them, then those that hang loose. */
  readonly roots: readonly Id[]
  /** Everything, each after what it serves: the order it is read and tabbed through in. */
  readonly order: readonly Id[]
}

const KIND_ORDER: Record<LinkKind, number> = { measures: 0, serves: 1, contributes: 1, helps: 2 }

export function familyOf(graph: Graph): Family {
  const { things, links } = graph
  const above = Map.groupBy(links, (link) => link.from)
  const below = Map.groupBy(
    links.toSorted((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind]),
    (link) => link.to,
  )
  const parents = (id: Id) => (above.get(id) ?? []).map((link) => link.to)
  const children = (id: Id) => (below.get(id) ?? []).map((link) => link.from)
  const loose = looseIn(graph)
  const tops = [...things.keys()].filter((id) => parents(id).length === 0)
  const roots = [...tops.filter((id) => !loose.has(id)), ...tops.filter((id) => loose.has(id))]
  const order = new Set<Id>()
  const walk = (id: Id) => {
    if (order.has(id)) return
    order.add(id)
    for (const child of children(id)) walk(child)
  }
  for (const id of roots) walk(id)
  // A circle from before such were refused has no top: it is entered where it is met.
  for (const id of things.keys()) {
    if (order.has(id)) continue
    roots.push(id)
    walk(id)
  }
  return { parents, children, roots, order: [...order] }
}

/** Objectives that serve nothing and that no objective contributes to: each is a question, unless it is dropped. */
export function looseIn({ things, links }: Graph): Set<Id> {
  const connected = new Set(
    links.flatMap(({ from, to, kind }) => {
      if (kind !== 'serves' && kind !== 'contributes') return []
      const target = things.get(to)
      return [from, target?.kind === 'keyResult' ? target.objective.id : to]
    }),
  )
  return new Set(
    [...things.values()].flatMap((thing) =>
      thing.kind === 'objective' && !thing.objective.dropped && !connected.has(thing.id) ? thing.id : [],
    ),
  )
}

/** Everything on the way up from a thing and down from it, itself too: what stays in focus when it is chosen. */
export function connectedWith({ links }: Graph, id: Id): Set<Id> {
  return new Set([id, ...reached(links, id, 'up'), ...reached(links, id, 'down')])
}
