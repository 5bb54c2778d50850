/**
 * When and why a goal was dropped. An objective has a record of its own of being dropped and taken up again; a key result says it in its dated
 * meaning, and one that was dropped with its objective says the same day and reason.
 */
import type { KeyResultDefinition, Objective, ObjectiveChange } from './goal.ts'
import { chronological, type IsoDate } from '#domain/shared/basics.ts'

export type Drop = Pick<ObjectiveChange, 'date' | 'reason'>

type Meaning = Pick<KeyResultDefinition, 'dropped' | 'validFrom' | 'reason'>

/** Was the whole objective dropped? */
export function isDropped({ state, outcome }: Pick<Objective, 'state' | 'outcome'>): boolean {
  return state === 'closed' && outcome === 'dropped'
}

/** The drop that still holds, of the changes of an objective in their order; null where it was taken up again, or never dropped. */
export function dropThatHolds(changes: readonly Pick<ObjectiveChange, 'dropped' | 'date' | 'reason'>[]): Drop | null {
  const last = changes.at(-1)
  return last?.dropped === true ? { date: last.date, reason: last.reason } : null
}

/** From which day a key result that is dropped on a day has been so, and why: what was decided of it since is no reason to drop it. */
export function droppedSince(definitions: readonly Meaning[], today: IsoDate): Drop | null {
  const ordered = inOrder(definitions)
  const held = ordered.filter((each, index) => index === 0 || each.validFrom <= today)
  const since = held[held.findLastIndex((each) => !each.dropped) + 1]
  return since === undefined ? null : { date: since.validFrom, reason: since.reason }
}

/** Was a key result dropped with its objective, and not by itself before? One that had not begun by then was dropped from its first day. */
export function wentWith(definitions: readonly Meaning[], { date, reason }: Drop): boolean {
  const ordered = inOrder(definitions)
  const [first] = ordered
  const since = ordered[ordered.findLastIndex((each) => !each.dropped) + 1]
  if (first === undefined || since === undefined) return false
  return since.reason === reason && since.validFrom === (date < first.validFrom ? first.validFrom : date)
}

/**
 * Can a key result be dropped (or taken up again) from a day on? Not where it already was by then, nor where it has been both since: what followed
 * would be lost.
 */
export function canTurn(definitions: readonly Meaning[], date: IsoDate, dropped: boolean): boolean {
  const ordered = inOrder(definitions)
  const begun = Math.max(
    0,
    ordered.findLastIndex((each) => each.validFrom <= date),
  )
  if (ordered[begun]?.dropped === dropped) return false
  return ordered
    .slice(begun + 1)
    .every((each, index) => each.dropped === dropped || ordered[begun + index]?.dropped === each.dropped)
}

const inOrder = (definitions: readonly Meaning[]) =>
  definitions.toSorted((a, b) => chronological(a.validFrom, b.validFrom))
