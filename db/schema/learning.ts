/** What was learned, the words each learning is found under, and the goals it changed. */
import { index, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { date, id, instant, list, ref } from './columns.ts'
import { keyResult, objective } from './goal.ts'
import { unit } from './organisation.ts'
import { checkIn } from './progress.ts'

/** Written into the log itself. What was captured in a meeting or said of a goal stands where it was said. */
export const learning = sqliteTable('learning', {
  id: id(),
  text: text('text').notNull(),
  learnedOn: date('learned_on').notNull(),
  unitId: ref('unit_id').references(() => unit.id),
  objectiveId: ref('objective_id').references(() => objective.id),
  keyResultId: ref('key_result_id').references(() => keyResult.id),
  checkInId: ref('check_in_id').references(() => checkIn.id),
  createdAt: instant('created_at').notNull(),
  withdrawnAt: instant('withdrawn_at'),
})

export const learningTags = sqliteTable('learning_tags', {
  id: id(),
  /** A learning, a capture or an objective's review: no foreign key, for it is one of three tables. */
  learningId: ref('learning_id').notNull().unique(),
  tags: list<string>('tags').notNull(),
})

/** A learning that changed a goal. */
export const learningLink = sqliteTable(
  'learning_link',
  {
    id: id(),
    objectiveId: ref('objective_id')
      .notNull()
      .references(() => objective.id),
    /** As in `learning_tags`. */
    learningId: ref('learning_id').notNull(),
  },
  (table) => [unique().on(table.objectiveId, table.learningId), index('learning_link_learning').on(table.learningId)],
)
