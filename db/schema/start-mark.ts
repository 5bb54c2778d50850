/** Where to start: what the coach thinks of each unit. The coach's alone; what a maturity check measures is not copied here. */
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import { id, ref } from './columns.ts'
import { unit } from './organisation.ts'

/** 1–5 each; null where the coach has not said. */
export const startMark = sqliteTable('start_mark', {
  id: id(),
  unitId: ref('unit_id')
    .notNull()
    .unique()
    .references(() => unit.id),
  pressure: integer('pressure'),
  willingness: integer('willingness'),
  leadership: integer('leadership'),
  capacity: integer('capacity'),
})
