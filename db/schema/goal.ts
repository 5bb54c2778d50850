/** Cycles, objectives, key results with dated definitions, check-ins. */
import { check, index, integer, real, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import type { CycleKind } from '#domain/client/client.ts'
import type { CycleState } from '#domain/cycle/cycle.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import type { KeyResultKind, Measured, Status } from '#domain/goal/goal.ts'
import { choice, date, flag, id, instant, list, position, ref } from './columns.ts'
import { direction, person, unit } from './organisation.ts'
import { capture, meeting } from './meeting.ts'

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

export const keyResultDefinition = sqliteTable(
  'key_result_definition',
  {
    id: id(),
    keyResultId: ref('key_result_id')
      .notNull()
      .references(() => keyResult.id),
    validFrom: date('valid_from').notNull(),
    ownerId: ref('owner_id').references(() => person.id),
    kind: choice<KeyResultKind>('kind'),
    baseline: real('baseline'),
    target: real('target'),
    unitLabel: text('unit_label').notNull(),
    decimals: integer('decimals').notNull(),
    limitMin: real('limit_min'),
    limitMax: real('limit_max'),
    startDate: date('start_date'),
    endDate: date('end_date'),
    measured: choice<Measured>('measured').notNull(),
    measuredOn: list<IsoDate>('measured_on').notNull(),
    curve: choice<'linear' | 'from_date' | 'milestones'>('curve').notNull(),
    curveFrom: date('curve_from'),
    curvePoints: list<{ date: IsoDate; share: number }>('curve_points').notNull(),
    stages: list<string>('stages').notNull(),
    dropped: flag('dropped').notNull(),
    reason: text('reason').notNull(),
    decisionId: ref('decision_id').references((): AnySQLiteColumn => capture.id),
  },
  (table) => [index('key_result_definition_key_result').on(table.keyResultId, table.validFrom)],
)

/** Append-only: corrected by a row that supersedes, taken back by `withdrawn_at`. */
export const checkIn = sqliteTable(
  'check_in',
  {
    id: id(),
    keyResultId: ref('key_result_id')
      .notNull()
      .references(() => keyResult.id),
    date: date('date').notNull(),
    status: choice<Status>('status'),
    confidence: integer('confidence'),
    value: real('value'),
    changed: text('changed').notNull(),
    blocks: text('blocks').notNull(),
    givenById: ref('given_by_id').references(() => person.id),
    meetingId: ref('meeting_id').references((): AnySQLiteColumn => meeting.id),
    offWall: flag('off_wall').notNull(),
    supersedesId: ref('supersedes_id').references((): AnySQLiteColumn => checkIn.id),
    withdrawnAt: instant('withdrawn_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('check_in_key_result').on(table.keyResultId, table.date),
    index('check_in_meeting').on(table.meetingId),
  ],
)
