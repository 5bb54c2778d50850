/**
 * The curtain: while it is drawn, no other customer is named anywhere in this window; names are left out of the page, not covered. It stays drawn
 * through a reload, and keeps nothing but that it is drawn.
 */
import { useSyncExternalStore } from 'react'
import { dismissToast, readToasts } from '#renderer/design/toast-store.ts'

const KEY = 'rytme.curtain'

let drawn = stored()
const listeners = new Set<() => void>()

export function useCurtain(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => drawn,
  )
}

export function toggleCurtain(): void {
  drawn = !drawn
  try {
    if (drawn) sessionStorage.setItem(KEY, 'drawn')
    else sessionStorage.removeItem(KEY)
  } catch {
    // Then it lasts until the next reload.
  }
  // A message may name somebody.
  if (drawn) for (const toast of readToasts()) dismissToast(toast.id)
  for (const listener of listeners) listener()
}

function stored(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}
