/**
 * Dragging within one list or board: a line shows where the row will stand, a card with its title follows the pointer, and the rest stands still. It
 * begins after a few pixels, so that a click is a click; Escape lets it stay. Nothing flies back: there is no motion to reduce.
 */
import {
  DndContext,
  DragOverlay,
  PointerSensor,
  useSensor,
  useSensors,
  type Active,
  type CollisionDetection,
  type Over,
} from '@dnd-kit/core'
import { useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { DragContext } from './drag-context.ts'
import type { Place } from './places.ts'
import classes from './Drag.module.css'

const BEGINS_AFTER = { distance: 6 }
/** The page rolls only where the pointer is at the very edge of the window: in dnd-kit's own fifth of it a row taken there rolled off at once. */
const ROLLS = { threshold: { x: 0, y: 0.08 } }

export interface DragScopeProps {
  /** False: there is no order to change, and nothing to take hold of. */
  isOrdered?: boolean
  /** Why nothing can be moved now, in words; null: it can. */
  barred: string | null
  /** The gaps a row may be put in. */
  gapsFor: (row: string) => ReadonlySet<string>
  /** The place a gap is; null where the row stands there already. */
  placeOf: (row: string, gap: string) => Place | null
  onDrop: (row: string, title: string, place: Place) => void
  children: React.ReactNode
}

const titleOf = (active: Active): string => String(active.data.current?.['title'] ?? '')

export function DragScope({ isOrdered = true, barred, gapsFor, placeOf, onDrop, children }: DragScopeProps) {
  const { t } = useTranslation('structure')
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: BEGINS_AFTER }))
  const [title, setTitle] = useState<string | null>(null)
  const state = useMemo(() => (isOrdered ? { barred } : null), [isOrdered, barred])
  const told = (active: Active, over: Over | null) =>
    over === null ? null : placeOf(String(active.id), String(over.id))
  return (
    <DndContext
      sensors={sensors}
      autoScroll={ROLLS}
      collisionDetection={(asked) => nearest(gapsFor(String(asked.active.id)), asked)}
      accessibility={{
        announcements: {
          onDragStart: ({ active }) => t('reorder.lifted', { title: titleOf(active) }),
          onDragOver: ({ active, over }) => {
            const place = told(active, over)
            if (place === null) return t('reorder.stays', { title: titleOf(active) })
            const words = { title: titleOf(active), place: place.place, count: place.count }
            return place.under === null
              ? t('reorder.over', words)
              : t('reorder.overUnder', { ...words, under: place.under.title })
          },
          // What has moved is said by the message of the edit.
          onDragEnd: ({ active, over }) =>
            told(active, over) === null ? t('reorder.stays', { title: titleOf(active) }) : undefined,
          onDragCancel: ({ active }) => t('reorder.stays', { title: titleOf(active) }),
        },
        screenReaderInstructions: { draggable: t('reorder.handle') },
      }}
      onDragStart={({ active }) => setTitle(titleOf(active))}
      onDragCancel={() => setTitle(null)}
      onDragEnd={({ active, over }) => {
        setTitle(null)
        const place = told(active, over)
        if (place !== null) onDrop(String(active.id), titleOf(active), place)
      }}
    >
      <DragContext value={state}>{children}</DragContext>
      {createPortal(
        <DragOverlay dropAnimation={null}>
          {title === null ? null : (
            <div className={classes.card} data-dragged="">
              {title}
            </div>
          )}
        </DragOverlay>,
        document.body,
      )}
    </DndContext>
  )
}

/** The allowed gap whose line is nearest to the pointer. */
function nearest(
  allowed: ReadonlySet<string>,
  { droppableContainers, droppableRects, pointerCoordinates }: Parameters<CollisionDetection>[0],
): ReturnType<CollisionDetection> {
  if (pointerCoordinates === null) return []
  return droppableContainers
    .flatMap((container) => {
      const rect = droppableRects.get(container.id)
      if (rect === undefined || !allowed.has(String(container.id))) return []
      const line = container.data.current?.['edge'] === 'after' ? rect.bottom : rect.top
      return [{ id: container.id, distance: Math.abs(pointerCoordinates.y - line) }]
    })
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 1)
    .map(({ id }) => ({ id }))
}
