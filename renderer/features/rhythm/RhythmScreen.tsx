/** Client › Rhythm: who keeps the check-in week by week, what was promised, whether the meetings are worth it, and the early signs. The coach's alone. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RhythmView } from '#contract/rhythm.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { rhythmStanding } from '#domain/rhythm/coverage.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { CalendarFileButton } from '#renderer/app/CalendarFileButton.tsx'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { GoalWordsContext, type GoalWords } from '#renderer/app/goal/goal-words.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { FollowUp } from './FollowUp.tsx'
import { HeatMap } from './HeatMap.tsx'
import { Signs } from './Signs.tsx'
import classes from './RhythmScreen.module.css'

export function RhythmScreen({ clientId }: { clientId: Id }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const today = useToday()
  const [cycleId, setCycleId] = useState<Id | null>(null)
  const client = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const rhythm = useQuery({
    ...api.rhythm.get.queryOptions({ input: { clientId, cycleId } }),
    placeholderData: keepPreviousData,
  })
  const terms = useTerms(client.data?.goalTerms ?? 'goal')
  const words = useMemo<GoalWords>(
    () => ({ terms, people: organisation.data?.people ?? [], units: organisation.data?.units ?? [], today, language }),
    [terms, organisation.data, today, language],
  )
  if (rhythm.error && !rhythm.data) {
    return <FailureState level={1} error={rhythm.error} onRetry={() => void rhythm.refetch()} />
  }
  if (!rhythm.data || organisation.isPending || client.isPending) return <Loading label={t('loading')} />
  return (
    <GoalWordsContext value={words}>
      <Rhythm clientId={clientId} view={rhythm.data} cycles={organisation.data?.cycles ?? []} onCycle={setCycleId} />
    </GoalWordsContext>
  )
}

interface RhythmProps {
  clientId: Id
  view: RhythmView
  cycles: readonly Cycle[]
  onCycle: (cycleId: Id) => void
}

function Rhythm({ clientId, view, cycles, onCycle }: RhythmProps) {
  const { t } = useTranslation(['rhythm', 'common'])
  const title = useTitleOf(view)
  if (view.cycle === null || view.units.length === 0) {
    return (
      <Page title={title} titleSize="plain">
        <EmptyState
          icon="chart"
          title={t(view.cycle === null ? 'screen.noCycle' : 'screen.noUnits')}
          action={
            <RouterButton to="/client/$clientId/okr" params={{ clientId }} kind="primary">
              {t('screen.writeGoals')}
            </RouterButton>
          }
        >
          {t('screen.emptyWhy')}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page
      title={title}
      titleSize="plain"
      actions={
        <>
          <CalendarFileButton kind="quiet" clientId={clientId} part={{ kind: 'check_ins' }}>
            {t('common:calendarFile.checkIns')}
          </CalendarFileButton>
          {cycles.length < 2 ? null : (
            <ChooseOne
              label={t('screen.cycle')}
              value={view.cycle.id}
              choices={cycles.map((cycle) => ({ value: cycle.id, label: cycle.name }))}
              onChoose={onCycle}
            />
          )}
        </>
      }
      context={cycles.length < 2 ? [view.cycle.name] : undefined}
    >
      <HeatMap view={view} />
      <div className={classes.below}>
        <FollowUp view={view} />
        <Signs clientId={clientId} view={view} />
      </div>
    </Page>
  )
}

/** «Rytmen holder i to av fire enheter.» Of a cycle that is over: whether it held to the end. */
function useTitleOf({ units, cycle }: RhythmView): string {
  const { t } = useTranslation('rhythm')
  const number = useNumberWord()
  const today = useToday()
  const { is, holding } = rhythmStanding(units)
  const counted = { count: holding, kept: number(holding), of: number(units.length) }
  if (cycle !== null && cycle.endDate < today && is !== 'not_started') {
    if (is === 'all') return t('screen.past.all')
    return is === 'some' ? t('screen.past.some', counted) : t('screen.past.none')
  }
  return is === 'some' ? t('screen.some', counted) : t(`screen.${is}`)
}
