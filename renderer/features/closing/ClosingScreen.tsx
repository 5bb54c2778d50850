/** Client › Retrospectives and learning › one cycle at its end: what came of every goal, what is decided, what was learned, and the cycle closed. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingView } from '#contract/closing.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { GoalWordsContext, useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { Loading } from '#renderer/design/Loading.tsx'
import { ClosingContext } from './closing-context.ts'
import { ClosingPage } from './ClosingPage.tsx'
import { NoSuchCycle } from './NoSuchCycle.tsx'
import { useClientWords } from './use-client-words.ts'

export interface CycleScreenProps {
  clientId: Id
  cycleId: Id
}

/** @param reopens a closed one asks at once why it is opened again */
export function ClosingScreen({ reopens, ...props }: CycleScreenProps & { reopens: boolean }) {
  return (
    <OfCycle {...props}>
      <ClosingPage reopens={reopens} />
    </OfCycle>
  )
}

/** Reads the closing of a cycle and gives it to what stands inside. */
export function OfCycle({ clientId, cycleId, children }: CycleScreenProps & { children: React.ReactNode }) {
  const { t } = useTranslation()
  const closing = useQuery(api.closing.view.queryOptions({ input: { clientId, cycleId } }))
  const words = useClientWords(clientId)
  if (closing.data === undefined || words.data === undefined) {
    const error = closing.error ?? words.error
    if (error === null) return <Loading label={t('loading')} />
    const again = () => {
      void closing.refetch()
      words.refetch()
    }
    return <FailureState level={1} error={error} onRetry={again} />
  }
  const view = closing.data.closing
  return (
    <GoalWordsContext value={words.data.words}>
      {view === null ? (
        <NoSuchCycle clientId={clientId} />
      ) : (
        <WithClosing clientId={clientId} view={view}>
          {children}
        </WithClosing>
      )}
    </GoalWordsContext>
  )
}

function WithClosing({ clientId, view, children }: { clientId: Id; view: ClosingView; children: React.ReactNode }) {
  const edit = useEdit(clientId)
  const { today } = useGoalWords()
  const readOnly = view.cycle.state === 'closed' || view.cycle.startDate > today
  const value = useMemo(() => ({ clientId, view, edit, readOnly }), [clientId, view, edit, readOnly])
  return <ClosingContext value={value}>{children}</ClosingContext>
}
