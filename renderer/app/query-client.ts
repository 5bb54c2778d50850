/**
 * What has been read is kept until the back end says that it changed: each event reads its client's queries again, and after a reconnect
 * everything is read again. The network state of the computer says nothing about the back end, so it is never asked.
 */
import { QueryClient, type Query } from '@tanstack/react-query'
import type { ChangeEvent } from '#contract/system.ts'
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

/** `goal.board` */
function pathOf(query: Query): string {
  const path: unknown = query.queryKey[0]
  return Array.isArray(path) ? path.join('.') : ''
}

/** What an ordinary edit in a meeting touches. Anything else may touch everything. */
const WORK: ReadonlySet<string> = new Set([
  'attendance',
  'ballot',
  'capture',
  'check_in',
  'coach_note',
  'document',
  'initiative',
  'kpi_reading',
  'line_group',
  'meeting',
  'meeting_step',
  'step_line',
  'vote_round',
  'written_line',
])
/** What such an edit leaves as it was: not read again while the room waits for its figure. */
const UNTOUCHED_BY_WORK: ReadonlySet<string> = new Set([
  'client.get',
  'organisation.get',
  'backup.list',
  'picture.read',
])

/** Reads again what an edit may have changed: what is about its client, and the list that shows figures of each. */
export function readAgain({ clientId, topics }: Pick<ChangeEvent, 'clientId' | 'topics'>): Promise<void> {
  const work = topics.length > 0 && topics.every((topic) => WORK.has(topic))
  return queryClient.invalidateQueries({
    predicate: (query) => {
      const about = clientOf(query)
      const path = pathOf(query)
      if (about !== null && about !== clientId) return false
      // The app's own things change by edits that belong to no client.
      if (about === null && clientId !== null) return path === 'client.list'
      if (work && path === 'meeting.note') return topics.includes('coach_note')
      return !(work && UNTOUCHED_BY_WORK.has(path))
    },
  })
}

/** Forgets everything but the settings of the app, which are on every screen. */
export function forgetWhatWasRead(): void {
  queryClient.removeQueries({ predicate: (query) => pathOf(query) !== 'system.settings' })
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
    (event) => void readAgain(event),
  )
  const stopReopen = connection.onReopen(() => void queryClient.invalidateQueries())
  return () => {
    stopEvents()
    stopReopen()
  }
}
