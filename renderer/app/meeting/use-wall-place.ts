/** Where the wall is, and what the coach may say of it: told by the desktop shell; in a browser what the browser knows of its screens. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { WallPlace, WallSurroundings } from '#contract/displays.ts'
import type { WallNow } from '#contract/wall.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client, connection } from '#renderer/app/api.ts'

export type WallPlaces = {
  /** Null in a browser, and until the shell has told. */
  surroundings: WallSurroundings | null
  /** The room may see this very display: there is no other, or nobody can say. */
  alone: boolean
  /** Another text each time the displays are no longer what they were. */
  arrangement: string
  shared: boolean
  place: (place: WallPlace) => Promise<void>
}

export function useWallPlace(meetingId: Id): WallPlaces {
  const [now, setNow] = useState<WallNow>({ surroundings: null, shared: false })
  useEffect(
    () =>
      connection.listen(
        (from, signal) => from.wall.watch({ meetingId }, { signal }),
        (told) => setNow(told),
      ),
    [meetingId],
  )
  const isExtended = useSyncExternalStore(watchScreens, screensExtended)
  const { surroundings, shared } = now
  return {
    surroundings,
    shared,
    alone: surroundings === null ? !isExtended : !hasAnother(surroundings),
    arrangement: surroundings === null ? `browser ${isExtended}` : `shell ${surroundings.changes}`,
    place: async (place) => {
      await client.wall.place(place)
    },
  }
}

function hasAnother({ displays }: WallSurroundings): boolean {
  return displays.some(({ use }) => use === 'wall' || use === 'free')
}

/** Chromium tells without asking anybody whether there is more than one screen; others tell nothing, and then it is one. */
type Screens = EventTarget & { isExtended?: boolean }
const screens = globalThis.screen as unknown as Screens

function screensExtended(): boolean {
  return location.protocol !== 'app:' && screens.isExtended === true
}

function watchScreens(changed: () => void): () => void {
  if (typeof screens.addEventListener !== 'function') return () => undefined
  screens.addEventListener('change', changed)
  return () => screens.removeEventListener('change', changed)
}
