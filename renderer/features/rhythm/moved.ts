/** Where the arrow keys lead on a grid. */

export type Place = { readonly row: number; readonly column: number }

/** The cell a key leads to, stopping at the edges; null for a key that does not move. `columns`: how many cells each row has. */
export function moved({ row, column }: Place, key: string, columns: readonly number[]): Place | null {
  const within = (wanted: number, inRow: number) => Math.max(0, Math.min((columns[inRow] ?? 1) - 1, wanted))
  const below = Math.min(columns.length - 1, row + 1)
  const above = Math.max(0, row - 1)
  switch (key) {
    case 'ArrowLeft':
      return { row, column: within(column - 1, row) }
    case 'ArrowRight':
      return { row, column: within(column + 1, row) }
    case 'ArrowUp':
      return { row: above, column: within(column, above) }
    case 'ArrowDown':
      return { row: below, column: within(column, below) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: within(Number.POSITIVE_INFINITY, row) }
    default:
      return null
  }
}
