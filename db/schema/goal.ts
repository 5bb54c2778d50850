/** The structure of goals: cycles, objectives, key results, and what contributes to what. */
import { check, index, real, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import type { CycleKind } from '#domain/client/client.ts'
import type { CycleState } from '#domain/cycle/cycle.ts'
import { choice, date, id, position, ref } from './columns.ts'
import { direction, person, unit } from './organisation.ts'

export const cycle = sqliteTable('cycle', {
  id: id(),
  name: text('name').notNull(),
  kind: choice<CycleKind>('kind').notNull(),
  startDate: date('start_date').notNull(),
  endDate: date('end_date').notNull(),
  state: choice<CycleState>('state').notNull(),
})

export const objective = sqliteTable(
  'objective',
  {
    id: id(),
    unitId: ref('unit_id')
      .notNull()
      .references(() => unit.id),
    cycleId: ref('cycle_id')
      .notNull()
      .references(() => cycle.id),
    title: text('title').notNull(),
    why: text('why').notNull(),
    hypothesis: text('hypothesis').notNull(),
    ownerId: ref('owner_id').references(() => person.id),
    directionId: ref('direction_id').references(() => direction.id),
    state: choice<'draft' | 'active' | 'closed'>('state').notNull(),
    outcome: choice<'achieved' | 'partly' | 'missed' | 'dropped'>('outcome'),
    previousId: ref('previous_id').references((): AnySQLiteColumn => objective.id),
    position: position(),
  },
  (table) => [index('objective_cycle').on(table.cycleId)],
)

export const keyResult = sqliteTable(
  'key_result',
  {
    id: id(),
    objectiveId: ref('objective_id')
      .notNull()
      .references(() => objective.id),
    title: text('title').notNull(),
    shortName: text('short_name').notNull(),
    weight: real('weight').notNull(),
    position: position(),
  },
  (table) => [index('key_result_objective').on(table.objectiveId)],
)

/** Exactly one of the two targets is set. */
export const contribution = sqliteTable(
  'contribution',
  {
    id: id(),
    objectiveId: ref('objective_id')
      .notNull()
      .references(() => objective.id),
    toObjectiveId: ref('to_objective_id').references(() => objective.id),
    toKeyResultId: ref('to_key_result_id').references(() => keyResult.id),
  },
  (table) => [
    index('contribution_objective').on(table.objectiveId),
    check('contribution_one_target', sql`(${table.toObjectiveId} is null) <> (${table.toKeyResultId} is null)`),
  ],
)
