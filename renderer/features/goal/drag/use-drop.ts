/** Puts what was dragged where it was let go: one edit, said in words with its new place, and undone like any other. */
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/api.ts'
import { useGoal } from '../goal-context.ts'
import { partsOf } from '../row-name.ts'
import type { Place } from './places.ts'

export function useDrop(): (row: string, title: string, place: Place) => void {
  const { t } = useTranslation('structure')
  const { edit } = useGoal()
  return (row, title, { position, place, count, under }) => {
    const { type, id } = partsOf(row)
    const message =
      under === null
        ? t('reorder.moved', { title, place, count })
        : t('reorder.movedUnder', { title, place, count, under: under.title })
    const patch = { position }
    void edit(
      (command) => {
        if (type === 'objective') return client.goal.updateObjective({ ...command, id, patch })
        if (type === 'kpi') return client.operations.updateKpi({ ...command, id, patch })
        if (type === 'initiative') return client.operations.updateInitiative({ ...command, id, patch, meetingId: null })
        const moved = under === null ? patch : { ...patch, objectiveId: under.id }
        return client.goal.updateKeyResult({ ...command, id, patch: moved, definition: {}, change: null })
      },
      { message },
    )
  }
}
