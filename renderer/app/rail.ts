/** A screen that opens a side panel asks for the room: the sidebar becomes a rail for as long. */
import { useEffect, useSyncExternalStore } from 'react'

let askers = 0
const listeners = new Set<() => void>()

function add(number: 1 | -1): void {
  askers += number
  for (const listener of listeners) listener()
}

/** `useRail(panelOpen)` in the screen with the panel. */
export function useRail(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    add(1)
    return () => add(-1)
  }, [wanted])
}

export function useIsRail(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => askers > 0,
  )
}
