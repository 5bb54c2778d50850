/** What can be taken back in this window, newest last, per client: nobody takes back an edit of a client that is not on the screen. */

/** Commands that belong together are taken back together, the last first. */
export type UndoEntry = { commandIds: string[]; message: string | null }

type Stacks = { done: UndoEntry[]; undone: UndoEntry[] }

const AT_MOST = 100
const stacks = new Map<string, Stacks>()

function of(clientId: string): Stacks {
  const known = stacks.get(clientId)
  if (known) return known
  const made = { done: [], undone: [] }
  stacks.set(clientId, made)
  return made
}

/** A new edit ends what could be done again. */
export function remember(clientId: string, entry: UndoEntry): void {
  const stack = of(clientId)
  stack.done.push(entry)
  if (stack.done.length > AT_MOST) stack.done.shift()
  stack.undone.length = 0
}

export function lastDone(clientId: string): UndoEntry | undefined {
  return of(clientId).done.at(-1)
}

/** It can still be taken back. */
export function isDone(clientId: string, entry: UndoEntry): boolean {
  return of(clientId).done.includes(entry)
}

export function lastUndone(clientId: string): UndoEntry | undefined {
  return of(clientId).undone.at(-1)
}

/** The entry has been taken back by `commandIds`, which can themselves be taken back. */
export function moveToUndone(clientId: string, entry: UndoEntry, commandIds: string[]): void {
  const stack = of(clientId)
  stack.done = stack.done.filter((other) => other !== entry)
  stack.undone.push({ ...entry, commandIds })
}

export function moveToDone(clientId: string, entry: UndoEntry, commandIds: string[]): void {
  const stack = of(clientId)
  stack.undone = stack.undone.filter((other) => other !== entry)
  stack.done.push({ ...entry, commandIds })
}

/** It cannot be taken back any more: something else stands on it. */
export function drop(clientId: string, entry: UndoEntry): void {
  const stack = of(clientId)
  stack.done = stack.done.filter((other) => other !== entry)
  stack.undone = stack.undone.filter((other) => other !== entry)
}

/** The client is gone, or another state of it was put in its place. */
export function forget(clientId: string): void {
  stacks.delete(clientId)
}
