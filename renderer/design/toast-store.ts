/** Messages that come and go. A tiny store, so that anything (a mutation, the connection) can speak without React. */

export interface ToastAction {
  label: string
  run: () => void
  /** The key that does the same: «Ctrl Z». */
  keyCap?: string | undefined
}

export interface ToastInput {
  message: string
  /** `error` stays until it is closed. */
  kind?: 'plain' | 'error' | undefined
  action?: ToastAction | undefined
  /** Stays until it is closed, as an error does. */
  stays?: boolean | undefined
  /** Replaces an earlier message with the same key instead of stacking up. */
  key?: string | undefined
}

export interface Toast extends ToastInput {
  id: number
}

/** The newest three: more would be a list nobody reads. */
const AT_MOST = 3

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

export function readToasts(): readonly Toast[] {
  return toasts
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows a message and returns its id. */
export function showToast(toast: ToastInput): number {
  lastId += 1
  const others = toast.key === undefined ? toasts : toasts.filter((other) => other.key !== toast.key)
  set([...others, { ...toast, id: lastId }].slice(-AT_MOST))
  return lastId
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}
