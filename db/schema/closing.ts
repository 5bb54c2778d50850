/** The end of a cycle: what was said and decided of each goal, scores the coach set, who owns what comes, and when the cycle was closed. */
import { index, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { Cause, GoalDecision } from '#domain/closing/closing.ts'
import type { Objective, Status } from '#domain/goal/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { choice, date, id, instant, list, ref } from './columns.ts'
import { cycle, keyResult, objective } from './goal.ts'
import { meeting } from './meeting.ts'
import { person, unit } from './organisation.ts'

export const objectiveReview = sqliteTable('objective_review', {
  id: id(),
  objectiveId: ref('objective_id')
    .notNull()
    .unique()
    .references(() => objective.id),
  meetingId: ref('meeting_id').references(() => meeting.id),
  status: choice<Status>('status'),
  why: text('why').notNull().default(''),
  learned: text('learned').notNull().default(''),
  revealedAt: instant('revealed_at'),
  causes: list<Cause>('causes').notNull().default([]),
  decision: choice<GoalDecision>('decision'),
  reason: text('reason').notNull().default(''),
  decidedOn: date('decided_on'),
  outcome: choice<NonNullable<Objective['outcome']>>('outcome'),
})

export const keyResultScore = sqliteTable('key_result_score', {
  id: id(),
  keyResultId: ref('key_result_id')
    .notNull()
    .unique()
    .references(() => keyResult.id),
  score: real('score').notNull(),
  reason: text('reason').notNull(),
})

export const nextOwner = sqliteTable(
  'next_owner',
  {
    id: id(),
    /** The cycle that ends; the next may not be made yet. */
    cycleId: ref('cycle_id')
      .notNull()
      .references(() => cycle.id),
    unitId: ref('unit_id')
      .notNull()
      .references(() => unit.id),
    personId: ref('person_id')
      .notNull()
      .references(() => person.id),
  },
  (table) => [unique().on(table.cycleId, table.unitId)],
)

/** One row each time a cycle is closed: never taken away, also where it was opened again. */
export const cycleClosing = sqliteTable(
  'cycle_closing',
  {
    id: id(),
    cycleId: ref('cycle_id')
      .notNull()
      .references(() => cycle.id),
    closedOn: date('closed_on').notNull(),
    closedAt: instant('closed_at').notNull(),
    reopenedAt: instant('reopened_at'),
    reason: text('reason').notNull().default(''),
    /** The goals that ran until then, and as what: so they run on when it is opened again. */
    ran: list<{ id: Id; state: 'draft' | 'active' }>('ran').notNull().default([]),
  },
  (table) => [index('cycle_closing_cycle').on(table.cycleId)],
)
