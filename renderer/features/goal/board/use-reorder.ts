/** Alt and an arrow put an objective or key result one place up or down in the coach's own order; said in words, and undone like any edit. */
import { useTranslation } from 'react-i18next'
import { EDIT_TOAST } from '#renderer/app/edit.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { useGoal } from '../goal-context.ts'
import { placeBeside } from '../drag/places.ts'
import { useDrop } from '../drag/use-drop.ts'
import { partsOf } from '../row-name.ts'

/** `byAttention`: the rows stand in an order that is not the coach's to change. */
export function useReorder(byAttention: boolean): (row: string, step: 1 | -1) => void {
  const { t } = useTranslation('structure')
  const { objectives } = useGoal()
  const drop = useDrop()
  const say = (message: string) => showToast({ message, key: EDIT_TOAST })
  return (row, step) => {
    const { type, id } = partsOf(row)
    if (byAttention) return say(t('reorder.byAttention'))
    const objective = objectives.find((each) => each.id === id || each.keyResults.some((other) => other.id === id))
    if (objective === undefined) return
    const among =
      type === 'objective' ? objectives.filter((each) => each.unitId === objective.unitId) : objective.keyResults
    const moved = placeBeside(among, id, step)
    const title = among.find((each) => each.id === id)?.title ?? ''
    if (moved === null) return say(t(step < 0 ? 'reorder.first' : 'reorder.last', { title }))
    drop(row, title, { ...moved, under: null })
  }
}
