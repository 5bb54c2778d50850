/** Bytes that lie apart from the row they belong to are left behind when it is taken away, so that undo finds them; a day later they go. */
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Store } from '#db/store.ts'
import type { Id } from '#domain/shared/basics.ts'

const A_DAY = 24 * 60 * 60 * 1000

/** Of the rows that nothing points to, those that nothing has pointed to for a day. */
export function letGo(
  store: Store,
  table: SQLiteTable & { id: SQLiteColumn },
  left: readonly { id: Id }[],
  now: Date,
): void {
  const old = left
    .map(({ id }) => id)
    .filter((id) => now.getTime() - Date.parse(store.changes.lastAt(id, []) ?? '1970-01-01') > A_DAY)
  store.changes.detach(table, old)
}
