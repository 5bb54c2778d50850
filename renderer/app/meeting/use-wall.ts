/** Opening the wall, and whether it is there. */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'

export type Wall = {
  /** Windows that show this meeting now. */
  windows: number
  /** To be called from a click or a key: a browser opens windows only then. */
  open: () => Promise<void>
  /** Takes it down; windows that showed it cannot come back by themselves. */
  close: () => Promise<void>
  /** Where a window that was blocked can be opened by hand. */
  address: string | null
  /** In a browser the wall is a window that the coach drags to the projector. */
  toBeDragged: boolean
}

const FEATURES = 'popup,width=1280,height=720'
/** The state of the wall is small news: asking is enough. */
const ASK_EVERY = 2000

export function useWall(clientId: Id, meetingId: Id): Wall {
  const [address, setAddress] = useState<string | null>(null)
  const shell = useQuery(api.system.about.queryOptions({ input: {} })).data?.shell
  const connected = useQuery({
    ...api.wall.connected.queryOptions({ input: { meetingId } }),
    refetchInterval: ASK_EVERY,
  })
  return {
    windows: connected.data?.windows ?? 0,
    address,
    toBeDragged: shell === 'browser',
    open: async () => {
      setAddress(await openWall(clientId, meetingId))
      await connected.refetch()
    },
    close: async () => {
      await client.wall.close({})
      await connected.refetch()
    },
  }
}

/** Opens the audience window, by the shell or by this one. Answers with the address where a browser would not open it. */
export async function openWall(clientId: Id, meetingId: Id): Promise<string | null> {
  const answer = await client.wall.open({ clientId, meetingId })
  if (answer.how === 'opened') return null
  return window.open(answer.url, 'rytme-audience', FEATURES) === null ? answer.url : null
}
