/** `app.db`: what belongs to the coach rather than to one client. Nothing about a client but its name and file. */
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, id, instant } from './columns.ts'

/** One setting a row; the value is JSON. */
export const setting = sqliteTable('setting', {
  id: id(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
})

/** The clients on this laptop. The name repeats the vault's own, so that the list opens without opening vaults. */
export const clientEntry = sqliteTable('client_entry', {
  id: id(),
  name: text('name').notNull(),
  /** File name inside the data folder's `clients/`. */
  file: text('file').notNull().unique(),
  sample: flag('sample').notNull(),
  createdAt: instant('created_at').notNull(),
})

export { changeRecord } from './change.ts'
