/** The screen once its data is there. */
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { ClosedNote } from '#renderer/app/closing/ClosedNote.tsx'
import { CalendarFileButton } from '#renderer/app/CalendarFileButton.tsx'
import { dueNow, ofThisWeek, running } from '#renderer/app/check-in/due.ts'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { Button } from '#renderer/design/Button.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { weekLabel } from '#renderer/format/date.ts'
import { capitalised } from '#renderer/format/names.ts'
import { useWalked } from './use-walked.ts'
import { WeekWalk } from './WeekWalk.tsx'
import { WITHOUT, WithoutCoach } from './WithoutCoach.tsx'

export interface CheckInViewProps {
  client: Client
  cycle: Cycle | null
  objectives: readonly BoardObjective[]
  /** Where another screen leads here to send a check-in out: to a unit, or to all. */
  send: string | null
}

export function CheckInView({ client, cycle, objectives, send }: CheckInViewProps) {
  const { t } = useTranslation(['checkIn', 'common'])
  const { today, language } = useGoalWords()
  const due = dueNow(objectives, today)
  const all = running(objectives)
  const walked = useWalked(all, ofThisWeek(objectives, today))
  if (objectives.every((objective) => objective.keyResults.length === 0))
    return (
      <Page context={[cycle?.name, capitalised(weekLabel(today, language))]} title={t('noGoals')} titleSize="plain">
        <EmptyState
          icon="target"
          title={t('noGoalsTitle')}
          action={
            <RouterButton to="/client/$clientId/okr" params={{ clientId: client.id }} kind="primary">
              {t('writeGoals')}
            </RouterButton>
          }
        >
          {t('noGoalsHow')}
        </EmptyState>
      </Page>
    )
  const title =
    walked.length === 0
      ? t('nothingDue')
      : due.length === 0
        ? t('allDone')
        : t('waiting', { count: due.length, of: walked.length })
  return (
    <Page
      context={[cycle?.name, capitalised(weekLabel(today, language))]}
      title={title}
      titleSize="plain"
      lede={due.length === 0 ? null : <span className="screen-only">{t('how')}</span>}
      actions={
        <>
          <Button kind="quiet" icon="file" onClick={() => document.getElementById(WITHOUT)?.scrollIntoView()}>
            {t('without.title')}
          </Button>
          <CalendarFileButton kind="quiet" clientId={client.id} part={{ kind: 'check_ins' }}>
            {t('common:calendarFile.checkIns')}
          </CalendarFileButton>
          <RouterButton to="/client/$clientId/okr" params={{ clientId: client.id }} icon="list">
            {t('goals')}
          </RouterButton>
        </>
      }
    >
      <ClosedNote clientId={client.id} cycle={cycle} />
      {walked.length === 0 ? (
        <EmptyState icon="check" title={t('nothingDueTitle')}>
          {t('nothingDueHow')}
        </EmptyState>
      ) : (
        <WeekWalk client={client} objectives={objectives} walked={walked} />
      )}
      <WithoutCoach client={client} cycle={cycle} objectives={objectives} keyResults={all} send={send} />
    </Page>
  )
}
