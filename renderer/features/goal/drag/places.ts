/**
 * Where a row that is dragged can be put, and what place that is. A row is named as on the screen («keyResult-ID»); a gap is the edge of one: before
 * it, or after the last of a list. A place in an order is a fraction between its neighbours, so that nothing else has to move.
 */
import type { BoardObjective } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { positionBetween } from '#domain/shared/positions.ts'
import { partsOf } from '../row-name.ts'

type Ordered = { readonly id: Id; readonly position: number }

/** `place` is counted from 1. `under`: the objective it comes to stand under, where that is another one. */
export type Place = {
  readonly position: number
  readonly place: number
  readonly count: number
  readonly under: BoardObjective | null
}

export const gapBefore = (row: string) => `before:${row}`
export const gapAfter = (row: string) => `after:${row}`

/** The objective a key result stands under. */
function homeOf(objectives: readonly BoardObjective[], id: Id): BoardObjective | undefined {
  return objectives.find((each) => each.keyResults.some((row) => row.id === id))
}

/** A key result goes under any objective that is open, and stays among its own under one that is not; an objective goes among its unit's. */
export function boardGaps(objectives: readonly BoardObjective[], active: string): ReadonlySet<string> {
  const { type, id } = partsOf(active)
  if (type === 'keyResult') {
    const home = homeOf(objectives, id)
    const open = home?.state === 'closed' ? [home] : objectives.filter((each) => each.state !== 'closed')
    return new Set(
      open.flatMap((each) => [
        ...each.keyResults.map((row) => gapBefore(`keyResult-${row.id}`)),
        // Beside the rows of an objective, not before its heading: after the last of its key results.
        gapAfter(`rows-${each.id}`),
      ]),
    )
  }
  const unitId = objectives.find((each) => each.id === id)?.unitId
  const own = objectives.filter((each) => each.unitId === unitId).map((each) => `objective-${each.id}`)
  const last = own.at(-1)
  return new Set([...own.map(gapBefore), ...(last === undefined ? [] : [gapAfter(last)])])
}

/** Null where it stays as it is. */
export function boardPlace(objectives: readonly BoardObjective[], active: string, gap: string): Place | null {
  const { type, id } = partsOf(active)
  const to = partsOf(gap.slice(gap.indexOf(':') + 1))
  if (type === 'keyResult') {
    const home = homeOf(objectives, id)
    const target = to.type === 'rows' ? objectives.find((each) => each.id === to.id) : homeOf(objectives, to.id)
    if (target === undefined || home === undefined) return null
    const found = placeAt(target.keyResults, id, to.type === 'rows' ? null : to.id)
    return found && { ...found, under: target.id === home.id ? null : target }
  }
  const unitId = objectives.find((each) => each.id === id)?.unitId
  const own = objectives.filter((each) => each.unitId === unitId)
  const found = placeAt(own, id, gap.startsWith('after:') ? null : to.id)
  return found && { ...found, under: null }
}

/** Before another row of a list, null for last; null where it stands there already. */
export function placeAt(rows: readonly Ordered[], id: Id, before: Id | null): Omit<Place, 'under'> | null {
  const others = rows.filter((row) => row.id !== id)
  const was = rows.findIndex((row) => row.id === id)
  const at = before === id ? was : before === null ? others.length : others.findIndex((row) => row.id === before)
  if (at === -1 || at === was) return null
  const [above, below] = [others[at - 1], others[at]]
  // Two that share a number leave no room: then it stands beside the one above.
  const position = positionBetween(above?.position ?? null, below?.position ?? null) ?? above?.position ?? 1
  return { position, place: at + 1, count: others.length + 1 }
}

/** One step up or down; null at the end of the order. */
export function placeBeside(rows: readonly Ordered[], id: Id, step: 1 | -1): Omit<Place, 'under'> | null {
  const at = rows.findIndex((row) => row.id === id)
  if (at === -1 || rows[at + step] === undefined) return null
  return placeAt(rows, id, rows[step < 0 ? at - 1 : at + 2]?.id ?? null)
}
