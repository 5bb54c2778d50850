/** What makes a calendar take an entry for the one it already has, and for a newer one. */
import type { RowChange } from '#db/schema/change.ts'

/** How many edits have changed one of these fields, or made or removed a row that stood there before. Only grows, also by undo. */
export function timesChanged(rows: readonly RowChange[], fields: readonly string[]): number {
  return rows.filter(({ table, before, after }) =>
    // The first a receiver gets is the thing as it was made; a pause that comes or goes moves what is there.
    before === null || after === null
      ? table === 'pause'
      : fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])),
  ).length
}

export const uidOf = (kind: string, id: string) => `${kind}-${id}@rytme`
