/** Goals written in meetings: each line as it was said first, as it is said now, and what became of it. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { GoalRole } from '#domain/meeting/write-goals.ts'
import { choice, flag, id, instant, position, ref } from './columns.ts'
import { keyResult, objective } from './goal.ts'
import { meeting } from './meeting.ts'
import { unit } from './organisation.ts'

export const writtenLine = sqliteTable(
  'written_line',
  {
    id: id(),
    meetingId: ref('meeting_id')
      .notNull()
      .references(() => meeting.id),
    role: choice<GoalRole>('role').notNull(),
    unitId: ref('unit_id')
      .notNull()
      .references(() => unit.id),
    objectiveId: ref('objective_id').references(() => objective.id),
    keyResultId: ref('key_result_id').references(() => keyResult.id),
    /** Said first in the meeting: no goal had these words before. */
    fresh: flag('fresh').notNull(),
    before: text('before').notNull(),
    whyBefore: text('why_before').notNull(),
    after: text('after').notNull(),
    whyAfter: text('why_after').notNull(),
    acceptedAt: instant('accepted_at'),
    position: position(),
  },
  (table) => [index('written_line_meeting').on(table.meetingId)],
)
