/**
 * Where everything lies on the map, in pixels from the top left corner. dagre puts what serves below what it serves and keeps the lines short;
 * this makes what it is given smaller than one box a thing: an objective with its key results and those who only contribute is one block, and
 * objectives that serve the same and that nothing contributes to lie in columns under it, so that sixty key results stay within a screen's width.
 */
import { graphlib, layout as arrange } from '@dagrejs/dagre'
import type { Id } from '#domain/shared/basics.ts'
import { looseIn, type Family, type Graph } from './graph.ts'

export type Size = { readonly width: number; readonly height: number }
export type Box = Size & { readonly x: number; readonly y: number }

export type Spaces = {
  /** How far a key result is set in under its objective. */
  readonly indent: number
  /** Between the rows of a block. */
  readonly row: number
  /** Between the blocks of a column, and between columns. */
  readonly gap: number
  /** Between what serves and what it serves: room for the lines. */
  readonly rank: number
}

/** What can be laid one way or another, by the shape of the window. */
export type Arrangement = {
  /** Height from which a column is long enough. */
  readonly column: number
  /** Where what hangs loose stands. */
  readonly loose: 'below' | 'beside'
}

export type LayoutInput = {
  readonly graph: Graph
  readonly family: Family
  readonly sizeOf: (id: Id) => Size
  readonly spaces: Spaces
  readonly arrangement: Arrangement
  /** Of the question above the goals that hang loose, at most so wide. */
  readonly headingIn: (width: number) => Size
  /** Ranks worked out before for the same graph, sizes and spaces: arrangements that differ only in what hangs loose share them. */
  readonly known?: KnownRanks
}
export type KnownRanks = Map<string, Placed>

/** With the size of the whole. */
export type Layout = Size & {
  readonly boxes: ReadonlyMap<Id, Box>
  /** Where the question stands; null where nothing hangs loose. */
  readonly heading: Box | null
  /** What lies in a column and is linked from its side. */
  readonly hanging: ReadonlySet<Id>
  /** The height at which the lines from it run sideways. */
  readonly turnAbove: ReadonlyMap<Id, number>
}

type Row = { readonly id: Id; readonly box: Box }
type Block = Size & { readonly id: Id; readonly rows: readonly Row[] }

export function layOut({
  graph,
  family,
  sizeOf,
  spaces,
  arrangement,
  headingIn,
  known = new Map(),
}: LayoutInput): Layout {
  const loose = looseIn(graph)
  const blocks = new Map<Id, Block>()
  for (const thing of graph.things.values())
    if (thing.kind === 'direction' || thing.kind === 'objective')
      blocks.set(thing.id, blockOf(thing.id, { graph, family, sizeOf, spaces }))
  const home = homesOf(blocks)
  const up = (id: Id) => [...new Set(family.parents(id).flatMap((parent) => home.get(parent) ?? []))]
  const parentsOfBlock = new Map([...blocks.keys()].map((id) => [id, up(id)]))
  const columns = columnsOf(blocks, parentsOfBlock, loose, spaces, arrangement.column)
  const name = columns.map((column) => column.ids.join()).join(' ')
  const placed = known.get(name) ?? placeRanks(blocks, parentsOfBlock, columns, loose, spaces)
  known.set(name, placed)
  const boxes = new Map<Id, Box>()
  const turnAbove = new Map<Id, number>()
  // All of a column turn above the first of it.
  const topOf = new Map(columns.flatMap((column) => column.ids.map((id): [Id, Id] => [id, column.ids[0] ?? id])))
  for (const [id, at] of placed.at) {
    for (const row of blocks.get(id)?.rows ?? [])
      boxes.set(row.id, { ...row.box, x: at.x + row.box.x, y: at.y + row.box.y })
    turnAbove.set(id, (placed.at.get(topOf.get(id) ?? id)?.y ?? at.y) - spaces.rank / 2)
  }
  const standing = placeLoose(
    [...loose].flatMap((id) => blocks.get(id) ?? []),
    { rest: placed, beside: arrangement.loose === 'beside', spaces, headingIn },
  )
  for (const { block, x, y } of standing.placed)
    for (const row of block.rows) boxes.set(row.id, { ...row.box, x: x + row.box.x, y: y + row.box.y })
  const all = [...boxes.values(), ...(standing.heading === null ? [] : [standing.heading])]
  return {
    boxes,
    heading: standing.heading,
    hanging: new Set(columns.flatMap((column) => column.ids)),
    turnAbove,
    width: Math.max(0, ...all.map((box) => box.x + box.width)),
    height: Math.max(0, ...all.map((box) => box.y + box.height)),
  }
}

type Making = Pick<LayoutInput, 'graph' | 'family' | 'sizeOf' | 'spaces'>

/** A direction by itself; an objective with its key results and those who only contribute, as rows under it. */
function blockOf(id: Id, { graph, family, sizeOf, spaces }: Making): Block {
  const rows: Row[] = []
  let bottom = 0
  let right = 0
  const add = (row: Id, depth: number) => {
    const { width, height } = sizeOf(row)
    const y = rows.length === 0 ? 0 : bottom + spaces.row
    rows.push({ id: row, box: { x: depth * spaces.indent, y, width, height } })
    bottom = y + height
    right = Math.max(right, depth * spaces.indent + width)
    for (const child of family.children(row)) {
      const kind = graph.things.get(child)?.kind
      if (kind === 'keyResult' || kind === 'contributor') add(child, depth + 1)
    }
  }
  add(id, 0)
  return { id, rows, width: right, height: bottom }
}

/** Which block each thing is in. */
function homesOf(blocks: ReadonlyMap<Id, Block>): Map<Id, Id> {
  return new Map([...blocks.values()].flatMap((block) => block.rows.map((row): [Id, Id] => [row.id, block.id])))
}

type Column = Size & { readonly name: string; readonly parent: Id; readonly ids: readonly Id[] }

/** Blocks that serve one thing only, the same, and that nothing serves: one under the other, in as many columns as their height needs. */
function columnsOf(
  blocks: ReadonlyMap<Id, Block>,
  parents: ReadonlyMap<Id, readonly Id[]>,
  loose: ReadonlySet<Id>,
  spaces: Spaces,
  longest: number,
): Column[] {
  const served = new Set([...parents.values()].flat())
  const leaves = [...blocks.values()].filter(
    ({ id }) => !served.has(id) && !loose.has(id) && parents.get(id)?.length === 1,
  )
  return [...Map.groupBy(leaves, ({ id }) => parents.get(id)?.[0] ?? '')].flatMap(([parent, all]) => {
    const total = all.reduce((sum, block) => sum + block.height + spaces.gap, 0)
    const wanted = total / Math.ceil(total / longest)
    const columns: Block[][] = [[]]
    let height = 0
    for (const block of all) {
      if (height > 0 && height + block.height / 2 > wanted) {
        columns.push([])
        height = 0
      }
      columns.at(-1)?.push(block)
      height += block.height + spaces.gap
    }
    return columns.map((column, index) => ({
      name: `${parent} ${index}`,
      parent,
      ids: column.map((block) => block.id),
      width: spaces.indent + Math.max(...column.map((block) => block.width)),
      height: column.reduce((sum, block) => sum + block.height + spaces.gap, -spaces.gap),
    }))
  })
}

type Placed = { at: Map<Id, { x: number; y: number }>; width: number; height: number }

function placeRanks(
  blocks: ReadonlyMap<Id, Block>,
  parents: ReadonlyMap<Id, readonly Id[]>,
  columns: readonly Column[],
  loose: ReadonlySet<Id>,
  spaces: Spaces,
): Placed {
  const inColumn = new Set(columns.flatMap((column) => column.ids))
  const alone = [...blocks.values()].filter(({ id }) => !inColumn.has(id) && !loose.has(id))
  if (alone.length === 0) return { at: new Map(), width: 0, height: 0 }
  const ranks = new graphlib.Graph()
  ranks.setGraph({ rankdir: 'TB', nodesep: spaces.gap, ranksep: spaces.rank, rankalign: 'top' })
  ranks.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of alone) ranks.setNode(id, { width, height })
  for (const { name, parent, width, height } of columns) {
    ranks.setNode(name, { width, height })
    ranks.setEdge(parent, name)
  }
  for (const { id } of alone) for (const parent of parents.get(id) ?? []) if (parent !== id) ranks.setEdge(parent, id)
  arrange(ranks)
  const corner = (name: string) => {
    const { x = 0, y = 0, width = 0, height = 0 } = ranks.node(name)
    return { x: x - width / 2, y: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
  }
  const at = new Map<Id, { x: number; y: number }>()
  for (const { id } of alone) at.set(id, corner(id))
  for (const column of columns) {
    const { x, y } = corner(column.name)
    let top = y
    for (const id of column.ids) {
      at.set(id, { x: x + spaces.indent, y: top })
      top += (blocks.get(id)?.height ?? 0) + spaces.gap
    }
  }
  const corners = [...alone.map(({ id }) => id), ...columns.map(({ name }) => name)].map(corner)
  return {
    at,
    width: Math.max(...corners.map((each) => each.right)),
    height: Math.max(...corners.map((each) => each.bottom)),
  }
}

/** At least so many side by side, also under a narrow picture. */
const FEWEST_BESIDE = 3

type Rest = Size & { readonly at: ReadonlyMap<Id, unknown> }
type Loose = { rest: Rest; beside: boolean; spaces: Spaces; headingIn: LayoutInput['headingIn'] }

/** What hangs loose stands by itself, below the rest or beside it, under its question, each in the column that is shortest so far. */
function placeLoose(all: readonly Block[], { rest, beside, spaces, headingIn }: Loose) {
  if (all.length === 0) return { placed: [], heading: null }
  const widest = Math.max(...all.map((block) => block.width))
  const step = widest + spaces.gap
  const total = all.reduce((sum, block) => sum + block.height + spaces.gap, 0)
  const isAlone = rest.at.size === 0
  const isBeside = beside && !isAlone
  const columns = isBeside
    ? Math.ceil(total / Math.max(rest.height, 1))
    : Math.max(FEWEST_BESIDE, Math.floor((rest.width + spaces.gap) / step))
  const count = Math.min(columns, all.length)
  const left = isBeside ? rest.width + 2 * spaces.gap : 0
  const top = isBeside || isAlone ? 0 : rest.height + spaces.rank
  const heading = headingIn(isBeside ? count * step - spaces.gap : Number.POSITIVE_INFINITY)
  const bottoms = Array.from({ length: count }, () => top + heading.height + spaces.row)
  const placed = all.map((block) => {
    const column = bottoms.indexOf(Math.min(...bottoms))
    const y = bottoms[column] ?? top
    bottoms[column] = y + block.height + spaces.gap
    return { block, x: left + column * step, y }
  })
  return { placed, heading: { ...heading, x: left, y: top } }
}

/** Heights of columns that are tried, in card widths: from wide and low to narrow and high. */
const COLUMNS = [0.4, 0.7, 1, 1.4, 1.8, 2.4]

/** How near a picture can be looked at when all of it is to be seen; 1 is life size, and no nearer. */
export function zoomToSee({ width, height }: Size, room: Size): number {
  return Math.min(1, room.width / Math.max(width, 1), room.height / Math.max(height, 1))
}

/** The arrangement whose picture can be seen whole from the nearest. `card`: the width of a card. */
export function bestArrangement(
  lay: (arrangement: Arrangement) => Size,
  room: Size,
  card: number,
): { arrangement: Arrangement; zoom: number } {
  const [first, ...others] = (['below', 'beside'] as const).flatMap((loose) =>
    COLUMNS.map((column) => {
      const arrangement = { column: column * card, loose }
      return { arrangement, zoom: zoomToSee(lay(arrangement), room) }
    }),
  )
  const none = { arrangement: { column: card, loose: 'below' as const }, zoom: 1 }
  return others.reduce((best, other) => (other.zoom > best.zoom + 0.01 ? other : best), first ?? none)
}
