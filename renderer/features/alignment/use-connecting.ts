/** Making and breaking connections: what may be connected to what, the sentence where it may not, and the edit with its undo. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlignedObjective } from '#contract/alignment.ts'
import { circleClosedBy, waysOf } from '#domain/goal/alignment.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { EDIT_TOAST, useEdit } from '#renderer/app/edit.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { listOf } from '#renderer/format/names.ts'
import type { AlignmentData, Graph, Thing } from './logic/graph.ts'

export type Connecting = {
  /** Why an objective cannot be connected to a thing, as a sentence; null where it can. */
  readonly refusal: (from: Id, to: Id) => string | null
  readonly connect: (from: Id, to: Id) => Promise<boolean>
  readonly disconnect: (from: Id, to: Id) => Promise<boolean>
}

type Target = AlignedObjective['contributesTo'][number]

export function useConnecting(
  clientId: Id,
  data: AlignmentData,
  graph: Graph,
  name: (thing: Thing) => string,
): Connecting {
  const { t } = useTranslation('alignment')
  const edit = useEdit(clientId)
  const language = useLanguage()
  return useMemo(() => {
    const ways = waysOf(data.objectives)
    const objectiveOf = (id: Id) => data.objectives.find((each) => each.id === id)
    const called = (id: Id) => {
      const thing = graph.things.get(id)
      return thing === undefined ? (objectiveOf(id)?.title ?? '') : name(thing)
    }
    const homeOf = (id: Id) =>
      data.objectives.find((each) => each.id === id || each.keyResults.some((row) => row.id === id))?.id
    const isDirection = (id: Id) => data.directions.some((each) => each.id === id)
    const targetOf = (id: Id): Target =>
      objectiveOf(id) === undefined ? { objectiveId: null, keyResultId: id } : { objectiveId: id, keyResultId: null }
    const goesTo = (to: Id) => (target: Target) => (target.objectiveId ?? target.keyResultId) === to

    const refusal = (from: Id, to: Id): string | null => {
      const objective = objectiveOf(from)
      if (objective === undefined) return t('connect.onlyObjectives')
      if (isDirection(to)) return objective.directionId === to ? t('connect.already', { to: called(to) }) : null
      const home = homeOf(to)
      if (home === undefined) return t('connect.onlyObjectives')
      if (home === from) return t('connect.itself')
      if (objective.contributesTo.some(goesTo(to))) return t('connect.already', { to: called(to) })
      const circle = circleClosedBy(ways, { from, to: home })
      if (circle === null) return null
      const through = circle.slice(1, -1).map(called)
      return through.length === 0
        ? t('connect.circle', { from: called(from), to: called(home) })
        : t('connect.circleThrough', { from: called(from), to: called(home), through: listOf(through, language) })
    }
    const update = async (
      id: Id,
      change: { directionId?: Id | null; contributesTo?: Target[] },
      message: string,
    ): Promise<boolean> => {
      const { directionId, contributesTo } = change
      const outcome = await edit(
        (command) =>
          backEnd.goal.updateObjective({
            ...command,
            id,
            patch: directionId === undefined ? {} : { directionId },
            ...(contributesTo === undefined ? {} : { contributesTo }),
          }),
        { message },
      )
      return outcome.ok
    }
    return {
      refusal,
      connect: async (from, to) => {
        const problem = refusal(from, to)
        const objective = objectiveOf(from)
        if (problem !== null || objective === undefined) {
          showToast({ kind: 'error', key: EDIT_TOAST, message: problem ?? t('connect.onlyObjectives') })
          return false
        }
        const told = { from: called(from), to: called(to) }
        return isDirection(to)
          ? update(from, { directionId: to }, t('connect.serves', told))
          : update(from, { contributesTo: [...objective.contributesTo, targetOf(to)] }, t('connect.contributes', told))
      },
      disconnect: async (from, to) => {
        const objective = objectiveOf(from)
        if (objective === undefined) return false
        const message = t('connect.apart', { from: called(from), to: called(to) })
        return isDirection(to)
          ? update(from, { directionId: null }, message)
          : update(from, { contributesTo: objective.contributesTo.filter((target) => !goesTo(to)(target)) }, message)
      },
    }
  }, [t, edit, language, data, graph, name])
}
