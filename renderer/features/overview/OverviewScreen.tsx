/** Client › Overview: the ten-second picture. What moves, what needs a talk and why, the early signs, and the year. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { GoalWordsContext, type GoalWords } from '#renderer/app/goal/goal-words.ts'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Loading } from '#renderer/design/Loading.tsx'
import { Overview } from './Overview.tsx'

export function OverviewScreen({ clientId }: { clientId: Id }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const today = useToday()
  const client = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const board = useQuery(api.goal.board.queryOptions({ input: { clientId, cycleId: null } }))
  const operations = useQuery(api.operations.get.queryOptions({ input: { clientId } }))
  const rhythm = useQuery(api.rhythm.get.queryOptions({ input: { clientId, cycleId: null } }))
  const year = useQuery(api.rhythm.year.queryOptions({ input: { clientId } }))
  const meetings = useQuery(api.meeting.list.queryOptions({ input: { clientId } }))
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
  // Nothing is drawn until all have answered, well or badly: so nothing jumps, and one that fails takes no other with it.
  const all = [client, organisation, board, operations, rhythm, year, meetings]
  if (all.some((query) => query.isPending)) return <Loading label={t('loading')} />
  return (
    <GoalWordsContext value={words}>
      <Overview
        clientId={clientId}
        name={client.data?.name ?? ''}
        board={board}
        operations={operations}
        rhythm={rhythm}
        year={year}
        meetings={meetings.data ?? []}
      />
    </GoalWordsContext>
  )
}
