/** Reads what a client has learned: all of it, what fits a goal that is written, and what changed a goal. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FittingLearning, Learned } from '#contract/learning.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'

/** How many are shown again at once: more are not read. */
const SHOWN = 2
const NONE: readonly never[] = []

/** The whole log, newest first; empty before it has been read. */
export function useLearned(clientId: Id): readonly Learned[] {
  return useQuery(api.learning.list.queryOptions({ input: { clientId } })).data?.learned ?? NONE
}

/** What fits a goal. `title` null: nobody asks. */
export function useFittingLearning(
  clientId: Id,
  { title, unitId, objectiveId }: { title: string | null; unitId: Id | null; objectiveId: Id | null },
): readonly FittingLearning[] {
  const asked = title?.trim() ?? ''
  const query = useQuery({
    ...api.learning.similar.queryOptions({
      input: { clientId, title: asked.slice(0, 400), unitId, objectiveId, limit: SHOWN },
    }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  return asked === '' ? NONE : (query.data?.fitting ?? NONE)
}
