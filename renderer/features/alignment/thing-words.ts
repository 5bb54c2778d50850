/** How the things of the picture are told: their title, the facts beside it, and the whole of it aloud with what it serves and what serves it. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Id } from '#domain/shared/basics.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { capitalised, listOf } from '#renderer/format/names.ts'
import type { Family, Graph, Thing } from './logic/graph.ts'

export type ThingWords = {
  /** In full. */
  readonly title: (thing: Thing) => string
  /** What stands on the map: a key result's short name where there is one, else the title. */
  readonly shown: (thing: Thing) => string
  /** What it is called in a sentence about something else: the short name where there is one. */
  readonly name: (thing: Thing) => string
  /** «Team Mottak», «Samir Haddad», «48 % av veien»: what stands under the title. */
  readonly facts: (thing: Thing) => string[]
  /** «mål», «nøkkelresultat», «retning». */
  readonly kind: (thing: Thing) => string
  /** All of it in sentences, for who hears the map. */
  readonly spoken: (thing: Thing) => string
  /** «Bidrar til …», «Tjener …»; null where it serves nothing. */
  readonly serves: (id: Id) => string | null
}

export function useThingWords(graph: Graph, family: Family, cycles: readonly Cycle[], cycleId: Id | null): ThingWords {
  const { t } = useTranslation(['alignment', 'common', 'goal'])
  const { terms, language } = useGoalWords()
  const format = useFormat()
  return useMemo(() => {
    const title = (thing: Thing): string => {
      switch (thing.kind) {
        case 'direction':
          return thing.direction.title
        case 'objective':
          return thing.objective.title
        case 'keyResult':
          return thing.keyResult.title
        case 'contributor':
          return [format.contributor(thing.contributor), thing.contributor.note]
            .filter((part) => part !== '')
            .join(': ')
      }
    }
    const name = (thing: Thing): string => {
      if (thing.kind === 'keyResult') return nameOf(thing.keyResult)
      return thing.kind === 'contributor' ? format.contributor(thing.contributor) : title(thing)
    }
    const shown = (thing: Thing): string =>
      thing.kind === 'keyResult' ? capitalised(nameOf(thing.keyResult)) : title(thing)
    const share = (value: number | null) =>
      value === null ? [] : [t('goal:value.share', { share: format.percent(value) })]
    const facts = (thing: Thing): string[] => {
      switch (thing.kind) {
        case 'direction': {
          const { source, reference, objectives } = thing.direction
          return [
            reference === '' ? t(`direction.sources.${source}`) : reference,
            ...(objectives === 0 ? [t('map.servedByNone')] : []),
          ]
        }
        case 'objective': {
          const { unitId, ownerId, cycleId: own } = thing.objective
          const elsewhere = own === cycleId ? undefined : cycles.find((cycle) => cycle.id === own)?.name
          return [
            format.unit(unitId),
            format.person(ownerId) ?? t('common:noOwner'),
            ...(elsewhere === undefined ? [] : [elsewhere]),
          ]
        }
        case 'keyResult':
          return [format.person(thing.keyResult.ownerId) ?? t('common:noOwner'), ...share(thing.keyResult.share)]
        case 'contributor':
          return []
      }
    }
    const kind = (thing: Thing): string => {
      if (thing.kind === 'objective') return terms.objectives(1)
      if (thing.kind === 'keyResult') return terms.keyResults(1)
      return t(`map.kind.${thing.kind}`)
    }
    const namesOf = (ids: readonly Id[]) =>
      listOf(
        ids.flatMap((id) => {
          const thing = graph.things.get(id)
          return thing === undefined ? [] : name(thing)
        }),
        language,
      )
    const serves = (id: Id): string | null => {
      const above = family.parents(id)
      if (above.length === 0) return null
      const directions = above.filter((each) => graph.things.get(each)?.kind === 'direction')
      const goals = above.filter((each) => graph.things.get(each)?.kind !== 'direction')
      const isMeasure = graph.things.get(id)?.kind === 'keyResult'
      return [
        ...(directions.length === 0 ? [] : [t('map.spoken.serves', { to: namesOf(directions) })]),
        ...(goals.length === 0
          ? []
          : [t(isMeasure ? 'map.spoken.measures' : 'map.spoken.contributes', { to: namesOf(goals) })]),
      ].join('. ')
    }
    /** What can be read on the map, in its order: whoever sees it and says it aloud is understood. */
    const seen = (thing: Thing): string[] => {
      if (thing.kind === 'objective') {
        const { worst, share: reached, dropped } = thing.objective
        const state = dropped ? [t('goal:row.dropped')] : [t(`common:status.${worst ?? 'none'}`), ...share(reached)]
        return [title(thing), ...facts(thing), ...state]
      }
      if (thing.kind === 'keyResult')
        return [
          ...new Set([title(thing), shown(thing)]),
          ...(thing.keyResult.dropped ? [t('goal:row.dropped')] : share(thing.keyResult.share)),
        ]
      return [title(thing), ...facts(thing)]
    }
    const unseen = (thing: Thing): string[] => {
      if (thing.kind === 'objective') {
        const { needAttention, keyResults } = thing.objective
        const own = keyResults.filter((each) => !each.dropped).length
        return [
          ...(needAttention === 0 ? [] : [t('map.attention', { count: needAttention })]),
          ...(own === 0 ? [] : [`${own} ${terms.keyResults(own)}`]),
          ...(family.parents(thing.id).length === 0 ? [t('map.spoken.servesNothing')] : []),
        ]
      }
      if (thing.kind !== 'keyResult') return []
      const { shown, ownerId } = thing.keyResult
      return [...(shown === null ? [] : [t(`common:status.${shown}`)]), format.person(ownerId) ?? t('common:noOwner')]
    }
    const spoken = (thing: Thing): string => {
      const below = family.children(thing.id).filter((id) => graph.things.get(id)?.kind !== 'keyResult')
      const up = serves(thing.id)
      return [
        ...seen(thing),
        capitalised(kind(thing)),
        ...unseen(thing),
        ...(up === null ? [] : [up]),
        ...(below.length === 0 ? [] : [t('map.spoken.from', { from: namesOf(below) })]),
      ].join('. ')
    }
    return { title, shown, name, facts, kind, spoken, serves }
  }, [t, terms, language, format, graph, family, cycles, cycleId])
}
