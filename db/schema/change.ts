/** The change record: one row for every edit, with all that is needed to tell, repeat or undo it. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'

/** One row touched by an edit. `before` is null for a new row, `after` for a removed one. */
export type RowChange = {
  table: string
  id: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export const changeRecord = sqliteTable('change_record', {
  /** Also the id of the event that tells the windows. Never reused. */
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  /** Made by the window; the same one twice is answered from `result`. */
  commandId: text('command_id').notNull().unique(),
  procedure: text('procedure').notNull(),
  at: instant('at').notNull(),
  rows: text('rows', { mode: 'json' }).$type<RowChange[]>().notNull(),
  result: text('result', { mode: 'json' }).$type<unknown>(),
  /** The command that this edit takes back. */
  undoes: text('undoes'),
})
