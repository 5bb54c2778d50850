/** A line from what serves to what it serves: at right angles, running sideways in the space above the one it comes from. */
import { BaseEdge, type EdgeProps } from '@xyflow/react'
import { cx } from '#renderer/design/cx.ts'
import { lineThrough, type Point } from '../logic/line.ts'
import type { LinkEdgeType } from './flow.ts'
import { useMap } from './map-context.ts'
import classes from './LinkEdge.module.css'

const CORNER = 8
/** How far beside a thing a line runs that comes from its side. */
const BESIDE = 12

export function LinkEdge({ source, target, sourceX, sourceY, targetX, targetY, data }: EdgeProps<LinkEdgeType>) {
  const { focused, kept } = useMap()
  const isLit = focused === source || focused === target
  const isDimmed = kept !== null && !(kept.has(source) && kept.has(target))
  const from = { x: sourceX, y: sourceY }
  const to = { x: targetX, y: targetY }
  return (
    <BaseEdge
      path={lineThrough(data === undefined ? [from, to] : turns(from, to, data), CORNER)}
      interactionWidth={0}
      className={cx(classes.line, data && classes[data.kind], isLit && classes.lit, isDimmed && classes.dimmed)}
    />
  )
}

function turns(from: Point, to: Point, { turnY, leaves, arrives }: NonNullable<LinkEdgeType['data']>): Point[] {
  // A row of a block: to the trunk and up.
  if (turnY === null) return [from, { x: to.x, y: from.y }, to]
  const out = leaves === 'left' ? from.x - BESIDE : from.x
  const end = arrives === 'right' ? to.x + BESIDE : to.x
  return [from, { x: out, y: from.y }, { x: out, y: turnY }, { x: end, y: turnY }, { x: end, y: to.y }, to]
}
