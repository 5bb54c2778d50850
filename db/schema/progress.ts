/** What happens to a goal over time: a key result's dated definitions and its check-ins, and an objective dropped or taken up again. */
import { index, integer, real, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { IsoDate } from '#domain/shared/basics.ts'
import type { KeyResultKind, Measured, Status } from '#domain/goal/goal.ts'
import { capture } from './capture.ts'
import { choice, date, flag, id, instant, list, ref } from './columns.ts'
import { keyResult, objective } from './goal.ts'
import { meeting } from './meeting.ts'
import { person } from './organisation.ts'

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
    decisionId: ref('decision_id').references(() => capture.id),
  },
  (table) => [index('key_result_definition_key_result').on(table.keyResultId, table.validFrom)],
)

/** An objective dropped, or taken up again. Key results that went with it say the same day and reason in their definitions. */
export const objectiveChange = sqliteTable(
  'objective_change',
  {
    id: id(),
    objectiveId: ref('objective_id')
      .notNull()
      .references(() => objective.id),
    date: date('date').notNull(),
    dropped: flag('dropped').notNull(),
    reason: text('reason').notNull(),
    decisionId: ref('decision_id').references(() => capture.id),
  },
  (table) => [index('objective_change_objective').on(table.objectiveId, table.date)],
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
    meetingId: ref('meeting_id').references(() => meeting.id),
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
