/** Dragging on the board: key results within and between objectives, objectives among those of their unit. */
import { useTranslation } from 'react-i18next'
import { useGoal } from '../goal-context.ts'
import { DragScope } from './DragScope.tsx'
import { boardGaps, boardPlace } from './places.ts'
import { useDrop } from './use-drop.ts'

export interface BoardDragProps {
  /** False: there is no order to change, as in the archive. */
  isOrdered: boolean
  /** The most urgent first: that order is not the coach's to change. */
  byAttention: boolean
  children: React.ReactNode
}

export function BoardDrag({ isOrdered, byAttention, children }: BoardDragProps) {
  const { t } = useTranslation('structure')
  const { objectives } = useGoal()
  const drop = useDrop()
  return (
    <DragScope
      isOrdered={isOrdered}
      barred={byAttention ? t('reorder.byAttention') : null}
      gapsFor={(row) => boardGaps(objectives, row)}
      placeOf={(row, gap) => boardPlace(objectives, row, gap)}
      onDrop={drop}
    >
      {children}
    </DragScope>
  )
}
