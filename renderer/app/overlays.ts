/** Which of the window's two overlays is open: the command palette or the shortcut help. */
import { useSyncExternalStore } from 'react'

export type Overlay = 'palette' | 'help' | null

let open: Overlay = null
const listeners = new Set<() => void>()

export function showOverlay(next: Overlay): void {
  open = next
  for (const listener of listeners) listener()
}

export function useOverlay(): Overlay {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )
}
