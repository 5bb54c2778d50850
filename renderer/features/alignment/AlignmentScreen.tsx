/** Client › OKR › Alignment: who contributes to what, as a map or as a list of the same, for a cycle and a unit that the address names. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { GoalWordsContext, type GoalWords } from '#renderer/app/goal/goal-words.ts'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Loading } from '#renderer/design/Loading.tsx'
import { AlignmentContext, type AlignmentValue } from './alignment-context.ts'
import { AlignmentView } from './AlignmentView.tsx'
import { buildGraph, familyOf, type AlignmentData } from './logic/graph.ts'
import { withUnitsBelow } from './logic/units.ts'
import { useConnecting } from './use-connecting.ts'
import { useThingWords } from './thing-words.ts'

export type AlignmentSearch = { unit?: Id; cycle?: Id; view?: 'list' }

export function AlignmentScreen({ clientId, search }: { clientId: Id; search: AlignmentSearch }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const today = useToday()
  const client = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const known = organisation.data?.cycles.some((cycle) => cycle.id === search.cycle) ?? true
  const cycleId = known ? (search.cycle ?? null) : null
  const alignment = useQuery({
    ...api.alignment.map.queryOptions({ input: { clientId, cycleId } }),
    placeholderData: keepPreviousData,
  })
  const terms = useTerms(client.data?.goalTerms ?? 'goal')
  const words = useMemo<GoalWords | null>(
    () =>
      organisation.data === undefined
        ? null
        : { terms, people: organisation.data.people, units: organisation.data.units, today, language },
    [terms, organisation.data, today, language],
  )
  const queries = [client, organisation, alignment]
  if (client.data === undefined || words === null || organisation.data === undefined || alignment.data === undefined) {
    const failed = queries.find((query) => query.isError)
    if (failed === undefined) return <Loading label={t('loading')} />
    return <FailureState level={1} error={failed.error} onRetry={() => void failed.refetch()} />
  }
  return (
    <GoalWordsContext value={words}>
      <Picture
        client={client.data}
        cycles={organisation.data.cycles}
        cycle={alignment.data.cycle}
        data={alignment.data}
        search={search}
      />
    </GoalWordsContext>
  )
}

function Picture({
  client,
  cycles,
  cycle,
  data,
  search,
}: {
  client: Client
  cycles: readonly Cycle[]
  cycle: Cycle | null
  data: AlignmentData
  search: AlignmentSearch
}) {
  const router = useRouter()
  const units = useQuery(api.organisation.get.queryOptions({ input: { clientId: client.id } })).data?.units
  const unitId = units?.some((unit) => unit.id === search.unit) ? search.unit : undefined
  const [chosen, setChosen] = useState<Id | null>(null)
  const [wantsField, setWantsField] = useState(false)
  const { graph, family } = useMemo(() => {
    const inUnits = unitId === undefined ? null : withUnitsBelow(units ?? [], unitId)
    const made = buildGraph(data, inUnits)
    return { graph: made, family: familyOf(made) }
  }, [data, units, unitId])
  const words = useThingWords(graph, family, cycles, cycle?.id ?? null)
  const connecting = useConnecting(client.id, data, graph, words.name)
  const open = (id: Id) => {
    const thing = graph.things.get(id)
    if (thing === undefined) return
    const of = `/client/${client.id}`
    if (thing.kind === 'direction') router.history.push(`${of}/settings?section=direction`)
    else if (thing.kind === 'contributor')
      router.history.push(`${of}/settings?section=${thing.contributor.unitId === null ? 'people' : 'units'}`)
    else router.history.push(`${of}/okr?open=${id}${cycle === null ? '' : `&cycle=${cycle.id}`}`)
  }
  const value: AlignmentValue = {
    data,
    graph,
    family,
    words,
    connecting,
    chosen: chosen !== null && graph.things.has(chosen) ? chosen : null,
    choose: (id, how) => {
      setChosen(id)
      setWantsField(how === 'field')
    },
    wantsField,
    open,
  }
  return (
    <AlignmentContext value={value}>
      <AlignmentView client={client} cycles={cycles} cycle={cycle} search={search} unitId={unitId ?? null} />
    </AlignmentContext>
  )
}
