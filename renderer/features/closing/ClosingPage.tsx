/** The closing of a cycle: the sentence, the goals by unit, what is said of the cycle as a whole, and the way to close it or open it again. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { Button } from '#renderer/design/Button.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { Voice } from '#renderer/design/Voice.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { capitalised } from '#renderer/format/names.ts'
import { CloseDialog } from './CloseDialog.tsx'
import { useClosing } from './closing-context.ts'
import { ClosingHistory } from './ClosingHistory.tsx'
import { standOf } from './cycle-stand.ts'
import { byUnit } from './goal-list.ts'
import { Habit } from './Habit.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { Summary } from './Summary.tsx'
import { UnitGoals } from './UnitGoals.tsx'
import { useGoalKeys } from './use-goal-keys.ts'
import classes from './Closing.module.css'

export function ClosingPage({ reopens }: { reopens: boolean }) {
  const { t } = useTranslation('closing')
  const { clientId, view } = useClosing()
  const { today, language } = useGoalWords()
  const { cycle, objectives, closings } = view
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(reopens && cycle.state === 'closed' ? 'reopen' : null)
  const title = useTitle()
  const list = useGoalKeys()
  const stand = standOf(cycle, today)
  const last = closings.at(-1)
  const day = (date: string) => formatDate(date, language, 'withYear')
  const of = { clientId, cycleId: cycle.id }
  return (
    <Page
      context={[
        cycle.name,
        t('cycles.dates', { start: day(cycle.startDate), end: day(cycle.endDate) }),
        t(`stand.${stand}`),
      ]}
      title={title}
      titleSize="plain"
      lede={
        stand === 'closed' && last !== undefined
          ? t('screen.closedSince', { date: day(last.closedOn) })
          : stand === 'planned' || objectives.length === 0
            ? undefined
            : t('screen.ledeOpen')
      }
      actions={
        <>
          <RouterButton kind="quiet" icon="back" to="/client/$clientId/cycles" params={{ clientId }}>
            {t('screen.back')}
          </RouterButton>
          <RouterButton kind="quiet" to="/client/$clientId/okr" params={{ clientId }} search={{ cycle: cycle.id }}>
            {t('screen.board')}
          </RouterButton>
          {stand === 'planned' ? null : (
            <>
              <RouterButton to="/client/$clientId/cycle/$cycleId/next" params={of} icon="arrow">
                {t('screen.next')}
              </RouterButton>
              {stand === 'closed' ? (
                <Button onClick={() => setAsking('reopen')}>{t('screen.reopen')}</Button>
              ) : (
                <Button kind="primary" icon="lock" onClick={() => setAsking('close')}>
                  {t('screen.close')}
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      <div className={classes.parts}>
        {view.allReached ? <Voice question={t('screen.brave')} reason={t('screen.braveWhy')} /> : null}
        {objectives.length === 0 ? (
          <EmptyState
            icon="target"
            title={t('screen.noneTitle')}
            action={
              <RouterButton to="/client/$clientId/okr" params={{ clientId }} search={{ cycle: cycle.id }}>
                {t('screen.board')}
              </RouterButton>
            }
          >
            {t('screen.noneWhy')}
          </EmptyState>
        ) : (
          byUnit(objectives).map(({ unitId, objectives: ofUnit }) => (
            <UnitGoals key={unitId} unitId={unitId} objectives={ofUnit} list={list} />
          ))
        )}
        {stand === 'planned' ? null : (
          <>
            <Habit />
            <Summary />
          </>
        )}
        <ClosingHistory />
      </div>
      {asking === 'close' ? <CloseDialog onClose={() => setAsking(null)} /> : null}
      {asking === 'reopen' ? <ReopenDialog onClose={() => setAsking(null)} /> : null}
    </Page>
  )
}

/** «Tre mål venter på en beslutning.» */
function useTitle(): string {
  const { t } = useTranslation('closing')
  const { view } = useClosing()
  const { terms, today, language } = useGoalWords()
  const word = useNumberWord()
  const { cycle, objectives, undecided } = view
  switch (standOf(cycle, today)) {
    case 'planned':
      return t('screen.titleNotBegun', {
        cycle: cycle.name,
        date: formatDate(cycle.startDate, language, 'withYear'),
      })
    case 'closed':
      return t('screen.titleClosed', { cycle: cycle.name })
    case 'running':
    case 'over':
      if (objectives.length === 0) return t('screen.none', { objectives: terms.objectives(0) })
      if (undecided === 0) return t('screen.titleDecided', { objectives: terms.objectives(2) })
      return capitalised(
        t('screen.titleUndecided', {
          count: undecided,
          number: word(undecided),
          objectives: terms.objectives(undecided),
        }),
      )
  }
}
