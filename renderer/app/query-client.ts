/**
 * What has been read is kept until the back end says that it changed: each event reads its client's queries again, and after a reconnect
 * everything is read again. The network state of the computer says nothing about the back end, so it is never asked.
 */
import { QueryClient, type Query } from '@tanstack/react-query'
import { connection } from './api.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** oRPC's keys: `[path, { input, type }]`. */
function clientOf(query: Query): string | null {
  const options: unknown = query.queryKey[1]
  const input = typeof options === 'object' && options !== null && 'input' in options ? options.input : null
  const clientId = typeof input === 'object' && input !== null && 'clientId' in input ? input.clientId : null
  return typeof clientId === 'string' ? clientId : null
}

/** Reads again what is about this client, and what is about no single one (the list shows figures of each). */
export function readAgain(clientId: string | null): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: (query) => {
      const about = clientOf(query)
      return about === null || about === clientId
    },
  })
}

/** Forgets a client that is gone, so that nothing asks for it again. */
export function forgetClient(clientId: string): void {
  queryClient.removeQueries({ predicate: (query) => clientOf(query) === clientId })
}

/** Follows the back end for as long as the window lives. */
export function followChanges(): () => void {
  let opened = 0
  const stopEvents = connection.listen(
    async (client, signal) => {
      const events = await client.system.events({}, { signal })
      // What happened while nobody listened has no event.
      opened += 1
      if (opened > 1) void queryClient.invalidateQueries()
      return events
    },
    (event) => void readAgain(event.clientId),
  )
  const stopReopen = connection.onReopen(() => void queryClient.invalidateQueries())
  return () => {
    stopEvents()
    stopReopen()
  }
}
