/** The picture as React Flow wants it: nodes with their place and the points lines end in, and the lines between them. */
import { Position, type Edge, type Node } from '@xyflow/react'
import type { Id } from '#domain/shared/basics.ts'
import type { Graph, LinkKind, Thing } from '../logic/graph.ts'
import type { Box, Layout } from '../logic/layout.ts'

export type MapNodeType = Node<{ thing: Thing; footAtSide: boolean }, 'thing'>
export type QuestionNodeType = Node<Record<string, never>, 'question'>
/** `turnY`: the height at which the line runs sideways; null for a row of a block, which has none. */
export type LinkEdgeType = Edge<
  { kind: LinkKind; turnY: number | null; leaves: 'top' | 'left'; arrives: 'foot' | 'right' },
  'link'
>

type HandleOf = {
  readonly id: 'top' | 'grip' | 'left' | 'foot' | 'right' | 'whole'
  readonly type: 'source' | 'target'
  readonly side: 'top' | 'left' | 'right' | 'bottom'
  /** A connection is drawn from here. */
  readonly grip?: boolean
}

/** Where lines leave and arrive. Lines end at `foot`, or at the side of a key result; what is let go of anywhere on it arrives at `whole`. */
export const HANDLES: Record<Thing['kind'], readonly HandleOf[]> = {
  direction: [
    { id: 'foot', type: 'target', side: 'bottom' },
    { id: 'whole', type: 'target', side: 'bottom' },
  ],
  objective: [
    { id: 'top', type: 'source', side: 'top' },
    { id: 'grip', type: 'source', side: 'top', grip: true },
    { id: 'left', type: 'source', side: 'left' },
    { id: 'foot', type: 'target', side: 'bottom' },
    { id: 'whole', type: 'target', side: 'bottom' },
  ],
  keyResult: [
    { id: 'left', type: 'source', side: 'left' },
    { id: 'foot', type: 'target', side: 'bottom' },
    { id: 'right', type: 'target', side: 'right' },
    { id: 'whole', type: 'target', side: 'bottom' },
  ],
  contributor: [{ id: 'left', type: 'source', side: 'left' }],
}

const POSITIONS = { top: Position.Top, left: Position.Left, right: Position.Right, bottom: Position.Bottom }

/** How far in from the left edge the trunk runs that rows hang from, in rem. The style sheet has the same. */
const TRUNK = 0.75

function pointOf(side: HandleOf['side'], { width, height }: Box, foot: number | null) {
  if (side === 'left') return { x: 0, y: height / 2 }
  if (side === 'right') return { x: width, y: height / 2 }
  return { x: foot ?? width / 2, y: side === 'top' ? 0 : height }
}

/** In the order they are read and tabbed through. */
export function nodesOf(
  graph: Graph,
  order: readonly Id[],
  layout: Layout,
  rem: number,
): (MapNodeType | QuestionNodeType)[] {
  const withRows = new Set(
    graph.links.filter((link) => link.kind === 'measures' || link.kind === 'helps').map((link) => link.to),
  )
  const things = order.flatMap((id): MapNodeType[] => {
    const thing = graph.things.get(id)
    const box = layout.boxes.get(id)
    if (thing === undefined || box === undefined) return []
    const footAtSide = withRows.has(id)
    const { x, y, width, height } = box
    return [
      {
        id,
        type: 'thing',
        position: { x, y },
        width,
        height,
        measured: { width, height },
        data: { thing, footAtSide },
        handles: HANDLES[thing.kind].map(({ id: handle, type, side }) => ({
          id: handle,
          type,
          position: POSITIONS[side],
          width: 1,
          height: 1,
          ...pointOf(side, box, handle === 'foot' && footAtSide ? TRUNK * rem : null),
        })),
        domAttributes: { 'aria-roledescription': undefined },
      },
    ]
  })
  if (layout.heading === null) return things
  const { x, y, width, height } = layout.heading
  const question: QuestionNodeType = {
    id: 'question',
    type: 'question',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    data: {},
    selectable: false,
    domAttributes: { 'aria-roledescription': undefined },
  }
  return [question, ...things]
}

export function edgesOf(graph: Graph, layout: Layout, told: (from: Id, to: Id) => string): LinkEdgeType[] {
  return graph.links.map(({ from, to, kind }) => {
    const isRow = kind === 'measures' || kind === 'helps'
    const leaves = isRow || layout.hanging.has(from) ? 'left' : 'top'
    const arrives = !isRow && graph.things.get(to)?.kind === 'keyResult' ? 'right' : 'foot'
    return {
      id: `${from}-${to}`,
      type: 'link',
      source: from,
      target: to,
      sourceHandle: leaves,
      targetHandle: arrives,
      data: { kind, turnY: isRow ? null : (layout.turnAbove.get(from) ?? null), leaves, arrives },
      ariaLabel: told(from, to),
      domAttributes: { 'aria-roledescription': undefined },
    }
  })
}
