/** Which strategic direction the objective serves; where none is written yet, where that is done. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { api, client as backEnd } from '#renderer/app/api.ts'
import { ChoiceLine } from '../fields/ChoiceLine.tsx'
import { useGoal } from '../goal-context.ts'

export function Serves({ objective }: { objective: BoardObjective }) {
  const { t } = useTranslation(['alignment', 'goal'])
  const { client, edit } = useGoal()
  const directions = useQuery(api.alignment.directions.queryOptions({ input: { clientId: client.id } })).data
  if (directions === undefined) return null
  return (
    <ChoiceLine
      label={t('direction.serves')}
      value={objective.directionId ?? ''}
      choices={[
        { value: '', label: t('direction.none') },
        ...directions.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      hint={directions.length === 0 ? t('direction.noneYet') : undefined}
      onCommit={(chosen) =>
        edit(
          (command) =>
            backEnd.goal.updateObjective({
              ...command,
              id: objective.id,
              patch: { directionId: chosen === '' ? null : chosen },
            }),
          { message: t('goal:saved.corrected', { name: objective.title }) },
        )
      }
    />
  )
}
