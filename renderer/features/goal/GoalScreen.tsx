/** Client › OKR: the connected structure of a cycle, the panel of what is at hand, KPIs and initiatives, and the way to type new goals. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { GoalWordsContext } from '#renderer/app/goal/goal-words.ts'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Loading } from '#renderer/design/Loading.tsx'
import { GoalContext, type GoalContextValue } from './goal-context.ts'
import { useGoalData } from './goal-data.ts'
import { GoalView } from './GoalView.tsx'
import { useAddress } from './use-address.ts'

export function GoalScreen({ clientId }: { clientId: Id }) {
  const { t } = useTranslation(['goal', 'common'])
  const language = useLanguage()
  const today = useToday()
  const edit = useEdit(clientId)
  const { search } = useAddress()
  const { data, error, again } = useGoalData(clientId, search.cycle ?? null, search.archived === 1)
  const terms = useTerms(data?.client.goalTerms ?? 'goal')

  const value = useMemo<GoalContextValue | null>(
    () =>
      data === null
        ? null
        : {
            client: data.client,
            terms,
            units: data.organisation.units,
            people: data.organisation.people,
            cycles: data.organisation.cycles,
            cycle: data.board.cycle,
            isClosed: data.board.cycle?.state === 'closed',
            objectives: data.board.objectives,
            archive: data.archive,
            archivedCount: data.board.archivedCount,
            contributors: data.contributors,
            kpis: data.operations.kpis,
            initiatives: data.operations.initiatives,
            settled: data.settled,
            today,
            language,
            edit,
          },
    [data, terms, today, language, edit],
  )

  if (value === null) {
    if (error === null) return <Loading label={t('common:loading')} />
    return <FailureState level={1} error={error} onRetry={again} />
  }
  return (
    <GoalWordsContext value={value}>
      <GoalContext value={value}>
        <GoalView />
      </GoalContext>
    </GoalWordsContext>
  )
}
