/** The order people have put things in: numbers with room between them. */

/**
 * A place between two neighbours, so that a move touches no other row; null where there is no number left between them.
 * @param before the neighbour above; null: first
 * @param after the neighbour below; null: last
 */
export function positionBetween(before: number | null, after: number | null): number | null {
  if (before === null) return after === null ? 1 : after - 1
  if (after === null) return before + 1
  const middle = (before + after) / 2
  return middle > before && middle < after ? middle : null
}

/** The place after the last. Not their number: one that has been removed or moved leaves a gap, and two in one place have no order. */
export function positionAfter(rows: readonly { position: number }[]): number {
  return Math.max(0, ...rows.map((row) => row.position)) + 1
}
