/** Append-only things: a correction supersedes, a withdrawal takes back, and every row stays readable. Source: domain rules, Things (check-in). */
import { chronological, type Id, type IsoDate, type IsoInstant } from './basics.ts'

export type Correctable = {
  readonly id: Id
  readonly supersedesId: Id | null
  readonly withdrawnAt: IsoInstant | null
}

/** Those that stand: not withdrawn, not corrected by one that is not (also through a correction that was withdrawn in between). */
export function standing<T extends Correctable>(rows: readonly T[]): T[] {
  const kept = rows.filter((row) => row.withdrawnAt === null)
  // As nearly always: nothing was corrected.
  if (kept.every((row) => row.supersedesId === null)) return kept
  const corrects = new Map(rows.map((row) => [row.id, row.supersedesId]))
  const corrected = new Set<Id>()
  for (const { supersedesId } of kept)
    for (let id = supersedesId; id && !corrected.has(id); id = corrects.get(id) ?? null) corrected.add(id)
  return kept.filter((row) => !corrected.has(row.id))
}

/**
 * What a correction of a row has to take the place of: the one that stands of all that correct one another with it, where that is another by now
 * (corrected or taken back by another window, or quicker than this one could see), else the row itself. So two never stand for one.
 */
export function latestOf(rows: readonly Correctable[], id: Id): Id {
  const corrects = new Map(rows.map((row) => [row.id, row.supersedesId]))
  const firstOf = (from: Id): Id => {
    const seen = new Set<Id>()
    let at = from
    for (let next = corrects.get(at); next && !seen.has(next); next = corrects.get(at)) {
      seen.add(next)
      at = next
    }
    return at
  }
  const first = firstOf(id)
  return standing(rows).findLast((row) => firstOf(row.id) === first)?.id ?? id
}

type Dated = Correctable & { readonly date: IsoDate; readonly createdAt: IsoInstant }

/** Those that stand, by date, then in the order they were given. */
export function standingInOrder<T extends Dated>(rows: readonly T[]): T[] {
  return standing(rows).toSorted(
    (a, b) => chronological(a.date, b.date) || chronological(a.createdAt, b.createdAt) || chronological(a.id, b.id),
  )
}
