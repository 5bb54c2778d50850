/** What is asked, as the back end tells it; kept while the connection is away, so that nobody loses what they are writing. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Collection } from '#contract/participant.ts'
import type { Connection } from '#renderer/connection/connection.ts'
import { failureOf } from '#renderer/app/failure.ts'

export type Asked = {
  collection: Collection | null
  /** `over`: the coach has the laptop again. */
  state: 'open' | 'away' | 'over'
}

export function useCollection(connection: Connection): Asked {
  const [collection, setCollection] = useState<Collection | null>(null)
  const [over, setOver] = useState(false)
  const state = useSyncExternalStore(connection.subscribe, connection.state)
  useEffect(
    () =>
      connection.listen(
        (client, signal) => client.participant.collection({}, { signal }),
        setCollection,
        (error) => {
          // A check that is gone takes no answers; what is written stays where it is.
          if (failureOf(error).code === 'not_found') setCollection((last) => last && { ...last, takesAnswers: false })
          else setOver(true)
        },
      ),
    [connection],
  )
  return { collection, state: over || state === 'lost' ? 'over' : state === 'open' ? 'open' : 'away' }
}
