/** Next and previous, as a clicker says them: through the things of a step, then to the next step. */

export type Move = { to: 'item'; id: string } | { to: 'step'; id: string } | null

export type Place = {
  stepIds: readonly string[]
  stepId: string | null
  /** What can be in focus within the step; empty where the step is one picture. */
  itemIds: readonly string[]
  itemId: string | null
}

export function nextMove(place: Place): Move {
  const item = place.itemIds.indexOf(place.itemId ?? '')
  const following = place.itemIds[item + 1]
  if (following !== undefined) return { to: 'item', id: following }
  return stepMove(place, 1)
}

export function previousMove(place: Place): Move {
  const item = place.itemIds.indexOf(place.itemId ?? '')
  const before = place.itemIds[item - 1]
  if (item > 0 && before !== undefined) return { to: 'item', id: before }
  return stepMove(place, -1)
}

export function stepMove(place: Pick<Place, 'stepIds' | 'stepId'>, by: 1 | -1): Move {
  const at = place.stepIds.indexOf(place.stepId ?? '')
  const id = at === -1 ? undefined : place.stepIds[at + by]
  return id === undefined ? null : { to: 'step', id }
}

/** The thing to go on with after one is done: the next open one after it, else the first open one, else the same. */
export function nextOpen<Item extends { id: string }>(
  items: readonly Item[],
  from: string,
  isDone: (item: Item) => boolean,
): string {
  const at = items.findIndex((item) => item.id === from)
  const open = (item: Item) => item.id !== from && !isDone(item)
  return (items.slice(at + 1).find(open) ?? items.find(open))?.id ?? from
}
