/** The same picture as a tree of lines: everything under what it serves. What serves two things stands in full under the first, and is named under the other. */
import type { Id } from '#domain/shared/basics.ts'
import type { Family } from './graph.ts'

export type Branch = {
  readonly id: Id
  /** It stands in full elsewhere; here it is only named. */
  readonly again: boolean
  readonly branches: readonly Branch[]
}

/** Each root with what is under it. Every thing stands in full exactly once. */
export function outlineOf({ roots, children }: Family): Branch[] {
  const told = new Set<Id>()
  const branch = (id: Id): Branch => {
    if (told.has(id)) return { id, again: true, branches: [] }
    told.add(id)
    return { id, again: false, branches: children(id).map(branch) }
  }
  return roots.map(branch)
}
