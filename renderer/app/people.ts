/** What people are called: everywhere a person's id stands, this says the name. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from './api.ts'

/** From id to the name to show; those who have been removed are «a former colleague». Empty until read. */
export function usePeople(clientId: string): ReadonlyMap<string, string> {
  const { t } = useTranslation()
  const people = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data?.people
  const former = t('formerColleague')
  return useMemo(
    () => new Map((people ?? []).map((person) => [person.id, person.removed ? former : person.name])),
    [people, former],
  )
}
