/** Client › Check-in this week: what is due, one after the other with the keys of a meeting; and the check-ins that are given without the coach. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { GoalWordsContext, type GoalWords } from '#renderer/app/goal/goal-words.ts'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Loading } from '#renderer/design/Loading.tsx'
import { CheckInView } from './CheckInView.tsx'

export function CheckInScreen({ clientId, send }: { clientId: Id; send: string | null }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const today = useToday()
  const client = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const board = useQuery(api.goal.board.queryOptions({ input: { clientId, cycleId: null } }))
  const terms = useTerms(client.data?.goalTerms ?? 'goal')
  const words = useMemo<GoalWords>(
    () => ({
      terms,
      people: organisation.data?.people ?? [],
      units: organisation.data?.units ?? [],
      today,
      language,
    }),
    [terms, organisation.data, today, language],
  )
  const failed = [client, organisation, board].find((query) => query.isError && query.data === undefined)
  if (failed?.error) return <FailureState level={1} error={failed.error} onRetry={() => void failed.refetch()} />
  if (!client.data || !organisation.data || !board.data) return <Loading label={t('loading')} />
  return (
    <GoalWordsContext value={words}>
      <CheckInView client={client.data} cycle={board.data.cycle} objectives={board.data.objectives} send={send} />
    </GoalWordsContext>
  )
}
