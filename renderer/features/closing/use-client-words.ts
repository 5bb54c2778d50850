/** What every screen of a closing speaks with: the client's words, people and units. Null until they are read. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import type { GoalWords } from '#renderer/app/goal/goal-words.ts'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'

export interface ClientWords {
  client: Client
  cycles: readonly Cycle[]
  words: GoalWords
}

export function useClientWords(clientId: Id): { data: ClientWords | undefined; error: unknown; refetch: () => void } {
  const client = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const today = useToday()
  const language = useLanguage()
  const terms = useTerms(client.data?.goalTerms ?? 'goal')
  const data = useMemo<ClientWords | undefined>(
    () =>
      client.data === undefined || organisation.data === undefined
        ? undefined
        : {
            client: client.data,
            cycles: organisation.data.cycles,
            words: {
              terms,
              people: organisation.data.people,
              units: organisation.data.units,
              today,
              language,
            },
          },
    [client.data, organisation.data, terms, today, language],
  )
  return {
    data,
    error: client.error ?? organisation.error,
    refetch: () => {
      void client.refetch()
      void organisation.refetch()
    },
  }
}
