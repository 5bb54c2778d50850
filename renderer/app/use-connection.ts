/** The state of the way to the back end, for the screen. */
import { useSyncExternalStore } from 'react'
import type { ConnectionState } from '#renderer/connection/connection.ts'
import { connection } from './api.ts'

export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.state)
}
