/** Everything the screen reads, in four queries side by side. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'

/** `asked`: the cycle of the address; one that is not there (any more) counts as none. */
export function useGoalData(clientId: Id, asked: Id | null, withArchive: boolean) {
  const client = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const isGone = organisation.data?.cycles.every((cycle) => cycle.id !== asked) ?? false
  const cycleId = isGone ? null : asked
  const board = useQuery({
    ...api.goal.board.queryOptions({ input: { clientId, cycleId } }),
    placeholderData: keepPreviousData,
  })
  const archive = useQuery({
    ...api.goal.board.queryOptions({ input: { clientId, cycleId, archived: true } }),
    enabled: withArchive,
  })
  const operations = useQuery(api.operations.get.queryOptions({ input: { clientId } }))
  const queries = [client, organisation, board, operations]
  const data = useMemo(
    () =>
      client.data === undefined ||
      organisation.data === undefined ||
      board.data === undefined ||
      operations.data === undefined
        ? null
        : {
            client: client.data,
            organisation: organisation.data,
            board: board.data,
            operations: operations.data,
            archive: withArchive ? (archive.data?.objectives ?? null) : null,
            contributors: [...board.data.contributors, ...(withArchive ? (archive.data?.contributors ?? []) : [])],
            settled: !board.isPlaceholderData && (!withArchive || archive.data !== undefined),
          },
    [client.data, organisation.data, board.data, board.isPlaceholderData, operations.data, archive.data, withArchive],
  )
  return {
    data,
    error: queries.find((query) => query.isError && query.data === undefined)?.error ?? null,
    again: () => {
      for (const query of queries) if (query.isError) void query.refetch()
    },
  }
}
