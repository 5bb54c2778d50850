/** The stage as the back end tells it, and whether it still does. Keeps the last picture while the connection is away. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { StageView } from '#contract/stage.ts'
import type { Connection, ConnectionState } from '../../connection/connection.ts'

export type Stage = {
  view: StageView | null
  connection: ConnectionState
}

export function useStage(connection: Connection): Stage {
  const [view, setView] = useState<StageView | null>(null)
  const [refused, setRefused] = useState(false)
  const state = useSyncExternalStore(connection.subscribe, connection.state)
  useEffect(
    () =>
      connection.listen(
        (client, signal) => client.stage.watch({}, { signal }),
        setView,
        () => setRefused(true),
      ),
    [connection],
  )
  return { view, connection: refused ? 'lost' : state }
}
