/** What runs beside the goals: KPIs with readings, and initiatives. */
import { index, integer, real, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { InitiativeState } from '#domain/initiative/initiative.ts'
import { choice, date, id, instant, position, ref } from './columns.ts'
import { keyResult, objective } from './goal.ts'
import { meeting } from './meeting.ts'
import { person, unit } from './organisation.ts'

export const kpi = sqliteTable('kpi', {
  id: id(),
  unitId: ref('unit_id')
    .notNull()
    .references(() => unit.id),
  name: text('name').notNull(),
  unitLabel: text('unit_label').notNull(),
  decimals: integer('decimals').notNull(),
  direction: choice<'lower_is_better' | 'higher_is_better'>('direction').notNull(),
  greenLimit: real('green_limit'),
  yellowLimit: real('yellow_limit'),
  steeringReference: text('steering_reference').notNull(),
  position: position(),
})

/** Append-only, as check-ins are. */
export const kpiReading = sqliteTable(
  'kpi_reading',
  {
    id: id(),
    kpiId: ref('kpi_id')
      .notNull()
      .references(() => kpi.id),
    date: date('date').notNull(),
    value: real('value').notNull(),
    note: text('note').notNull(),
    meetingId: ref('meeting_id').references(() => meeting.id),
    supersedesId: ref('supersedes_id').references((): AnySQLiteColumn => kpiReading.id),
    withdrawnAt: instant('withdrawn_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('kpi_reading_kpi').on(table.kpiId, table.date)],
)

export const initiative = sqliteTable('initiative', {
  id: id(),
  title: text('title').notNull(),
  unitId: ref('unit_id')
    .notNull()
    .references(() => unit.id),
  objectiveId: ref('objective_id').references(() => objective.id),
  keyResultId: ref('key_result_id').references(() => keyResult.id),
  ownerId: ref('owner_id').references(() => person.id),
  dueDate: date('due_date'),
  state: choice<InitiativeState>('state').notNull(),
  expectedEffect: text('expected_effect').notNull(),
  position: position(),
})

/** Every time the due date or state moved, and in which meeting: a date moved twice is a sign. */
export const initiativeChange = sqliteTable(
  'initiative_change',
  {
    id: id(),
    initiativeId: ref('initiative_id')
      .notNull()
      .references(() => initiative.id),
    date: date('date').notNull(),
    meetingId: ref('meeting_id').references(() => meeting.id),
    dueBefore: date('due_before'),
    dueAfter: date('due_after'),
    stateBefore: choice<InitiativeState>('state_before').notNull(),
    stateAfter: choice<InitiativeState>('state_after').notNull(),
  },
  (table) => [
    index('initiative_change_initiative').on(table.initiativeId),
    index('initiative_change_meeting').on(table.meetingId),
  ],
)
