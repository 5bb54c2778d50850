/**
 * What is typed but not yet accepted: it survives leaving the screen, a reload and a dead back end. Kept in memory and in the window's session
 * storage, by client; gone when the window closes or the text is accepted.
 */
import { useCallback, useSyncExternalStore } from 'react'

const PREFIX = 'rytme.goal.'
const memory = new Map<string, unknown>()
const listeners = new Set<() => void>()

function readStored(key: string): unknown {
  try {
    const stored = sessionStorage.getItem(PREFIX + key)
    return stored === null ? undefined : JSON.parse(stored)
  } catch {
    return undefined
  }
}

function read(key: string): unknown {
  if (!memory.has(key)) memory.set(key, readStored(key))
  return memory.get(key)
}

/** `undefined` forgets it. */
export function keep(key: string, value: unknown): void {
  memory.set(key, value)
  try {
    if (value === undefined) sessionStorage.removeItem(PREFIX + key)
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    // No room or no storage: memory still has it.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is kept now, for handlers that may run before the next render. */
export function kept<T>(key: string, initial: T): T {
  return (read(key) as T | undefined) ?? initial
}

/** Like `useState`, but kept under `key`. What comes back is only ever what this hook has put there under the same key. */
export function useKept<T>(key: string, initial: T): [T, (value: T | ((before: T) => T)) => void, () => void] {
  const stored = useSyncExternalStore(subscribe, () => read(key)) as T | undefined
  const set = useCallback(
    (value: T | ((before: T) => T)) => {
      const before = (read(key) as T | undefined) ?? initial
      keep(key, typeof value === 'function' ? (value as (before: T) => T)(before) : value)
    },
    // `initial` is a constant of the caller's; the key tells one kept thing from another.
    // oxlint-disable-next-line react/exhaustive-deps
    [key],
  )
  const forget = useCallback(() => keep(key, undefined), [key])
  return [stored ?? initial, set, forget]
}
