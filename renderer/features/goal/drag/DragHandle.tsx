/**
 * What a row is taken hold of by: in the margin before it, so that nothing moves when it shows. For the pointer only, and hidden from screen readers:
 * Alt and an arrow do the same at the row itself.
 */
import { useDraggable } from '@dnd-kit/core'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { DragContext } from './drag-context.ts'
import classes from './Drag.module.css'

export function DragHandle({ row, title }: { row: string; title: string }) {
  const { t } = useTranslation('structure')
  const context = useContext(DragContext)
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: row,
    data: { title },
    disabled: context === null || context.barred !== null,
  })
  if (context === null) return null
  return (
    <span
      ref={setNodeRef}
      {...listeners}
      aria-hidden="true"
      className={cx(classes.handle, context.barred !== null && classes.barred)}
      data-dragging={isDragging || undefined}
      title={context.barred ?? t('reorder.handle')}
    >
      <Icon name="drag" />
    </span>
  )
}
