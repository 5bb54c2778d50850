/** What the map shows when it opens: all of it where that can be read, else as much as can be, around what needs a talk. */
import { worstShown } from '#domain/goal/attention.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Graph } from './graph.ts'
import type { Box, Size } from './layout.ts'

export type Around = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

export type ViewportInput = {
  readonly all: readonly Box[]
  /** What must be in sight where not all of it is. */
  readonly about: Box
  readonly room: Size
  /** Kept free at the edges of the room, in pixels. */
  readonly around: Around
  /** No farther away than the letters can be read from. */
  readonly least: number
  readonly most: number
}

/** Where the picture lies in the room and how near: `x` and `y` of its corner in pixels of the window. */
export function viewportFor({ all, about, room, around, least, most }: ViewportInput): {
  x: number
  y: number
  zoom: number
} {
  const left = Math.min(...all.map((box) => box.x))
  const top = Math.min(...all.map((box) => box.y))
  const width = Math.max(...all.map((box) => box.x + box.width)) - left
  const height = Math.max(...all.map((box) => box.y + box.height)) - top
  const inside = {
    width: Math.max(room.width - around.left - around.right, 1),
    height: Math.max(room.height - around.top - around.bottom, 1),
  }
  const zoom = Math.min(most, Math.max(least, Math.min(inside.width / width, inside.height / height)))
  /** In the middle where it fits; else the thing in the middle, without more empty room at either end than there must be. */
  const along = (from: number, length: number, middle: number, place: number, free: number) => {
    if (length * zoom <= place) return free + (place - length * zoom) / 2 - from * zoom
    const wanted = free + place / 2 - middle * zoom
    return Math.min(free - from * zoom, Math.max(free + place - (from + length) * zoom, wanted))
  }
  return {
    x: along(left, width, about.x + about.width / 2, inside.width, around.left),
    y: along(top, height, about.y + about.height / 2, inside.height, around.top),
    zoom,
  }
}

/** The goal that most of all needs a talk; where none does, the first there is, which is the direction at the top. */
export function mostPressing(graph: Graph, order: readonly Id[]): Id | null {
  const pressing = order.flatMap((id) => {
    const thing = graph.things.get(id)
    return thing?.kind === 'objective' && thing.objective.needAttention > 0
      ? [{ id, shown: thing.objective.worst }]
      : []
  })
  const worst = worstShown(pressing.map((each) => each.shown))
  return (pressing.find((each) => each.shown === worst) ?? pressing[0])?.id ?? order[0] ?? null
}
