/** Client › Retrospectives and learning: the client's cycles, each with what came of it and the way to close it, and the meetings that look back. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { LookingBackTabs } from '#renderer/app/closing/LookingBackTabs.tsx'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { GoalWordsContext, useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { cycleAtHand, standOf } from './cycle-stand.ts'
import { CycleRow } from './CycleRow.tsx'
import { Retrospectives } from './Retrospectives.tsx'
import { useClientWords } from './use-client-words.ts'
import classes from './CyclesScreen.module.css'

export function CyclesScreen({ clientId }: { clientId: Id }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useClientWords(clientId)
  if (data === undefined) {
    return error === null ? (
      <Loading label={t('loading')} />
    ) : (
      <FailureState level={1} error={error} onRetry={refetch} />
    )
  }
  return (
    <GoalWordsContext value={data.words}>
      <Cycles clientId={clientId} cycles={data.cycles} />
    </GoalWordsContext>
  )
}

function Cycles({ clientId, cycles }: { clientId: Id; cycles: readonly Cycle[] }) {
  const { t } = useTranslation('closing')
  const { today } = useGoalWords()
  const meetings = useQuery(api.meeting.list.queryOptions({ input: { clientId } })).data
  const atHand = cycleAtHand(cycles, today)
  const title = useTitle(atHand)
  const canClose = atHand !== null && ['running', 'over'].includes(standOf(atHand, today))
  return (
    <Page
      title={title}
      actions={
        canClose ? (
          <RouterButton
            kind={standOf(atHand, today) === 'over' ? 'primary' : 'default'}
            size="large"
            icon="lock"
            to="/client/$clientId/cycle/$cycleId"
            params={{ clientId, cycleId: atHand.id }}
          >
            {t('cycles.closeOf', { cycle: atHand.name })}
          </RouterButton>
        ) : undefined
      }
    >
      <LookingBackTabs clientId={clientId} here="cycles" />
      {cycles.length === 0 ? (
        <EmptyState
          icon="repeat"
          title={t('cycles.emptyTitle')}
          action={
            <RouterButton
              kind="primary"
              size="large"
              to="/client/$clientId/settings"
              params={{ clientId }}
              search={{ section: 'cycles' }}
            >
              {t('cycles.make')}
            </RouterButton>
          }
        >
          {t('cycles.empty')}
        </EmptyState>
      ) : (
        <div className={classes.parts}>
          <section>
            <SectionTitle ruled>{t('cycles.list')}</SectionTitle>
            <ul>
              {cycles
                .toSorted((one, other) => other.startDate.localeCompare(one.startDate))
                .map((cycle) => (
                  <CycleRow key={cycle.id} clientId={clientId} cycle={cycle} />
                ))}
            </ul>
          </section>
          {meetings === undefined ? null : <Retrospectives clientId={clientId} meetings={meetings} />}
        </div>
      )}
    </Page>
  )
}

/** «2. tertial 2026 er over og ikke lukket.» */
function useTitle(atHand: Cycle | null): string {
  const { t } = useTranslation('closing')
  const { today, language } = useGoalWords()
  if (atHand === null) return t('cycles.title')
  const cycle = atHand.name
  switch (standOf(atHand, today)) {
    case 'over':
      return t('cycles.titleOver', { cycle })
    case 'running':
      return t('cycles.titleRuns', { cycle, end: formatDate(atHand.endDate, language, 'withYear') })
    case 'closed':
      return t('cycles.titleClosed', { cycle })
    case 'planned':
      return t('cycles.title')
  }
}
