/** Whether the rows around here can be dragged; null outside a list that has an order. */
import { useDroppable } from '@dnd-kit/core'
import { createContext } from 'react'
import { cx } from '#renderer/design/cx.ts'
import { gapAfter, gapBefore } from './places.ts'
import classes from './Drag.module.css'

export type DragState = {
  /** Why they cannot be moved now, in words. */
  readonly barred: string | null
}

export const DragContext = createContext<DragState | null>(null)

/** The edge of a row where a dragged one can be put: its upper one, or for the last of a list its lower one. */
export function useGap(
  row: string,
  edge: 'before' | 'after',
): { ref: (node: HTMLElement | null) => void; gap: string } {
  const { setNodeRef, isOver } = useDroppable({
    id: edge === 'before' ? gapBefore(row) : gapAfter(row),
    data: { edge },
  })
  return { ref: setNodeRef, gap: cx(isOver && (edge === 'before' ? classes.before : classes.after)) ?? '' }
}
