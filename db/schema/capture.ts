/** What is captured in meetings: decisions, obstacles, priorities, good news. */
import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  real,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core'
import type { CaptureKind } from '#domain/meeting/meeting.ts'
import { choice, date, id, instant, ref } from './columns.ts'
import { keyResult } from './goal.ts'
import { meeting, meetingStep } from './meeting.ts'
import { person } from './organisation.ts'

export const capture = sqliteTable(
  'capture',
  {
    id: id(),
    meetingId: ref('meeting_id')
      .notNull()
      .references(() => meeting.id),
    /** Where the meeting was. */
    stepId: ref('step_id').references(() => meetingStep.id),
    kind: choice<CaptureKind>('kind').notNull(),
    text: text('text').notNull(),
    ownerId: ref('owner_id').references(() => person.id),
    keyResultId: ref('key_result_id').references(() => keyResult.id),
    dueDate: date('due_date'),
    number: integer('number'),
    raisedOn: date('raised_on').notNull(),
    state: choice<'open' | 'done' | 'not_done' | 'superseded'>('state').notNull(),
    resolvedOn: date('resolved_on'),
    resolvedMeetingId: ref('resolved_meeting_id').references(() => meeting.id),
    /** Why something parked was let go of. */
    reason: text('reason').notNull().default(''),
    supersedesId: ref('supersedes_id').references((): AnySQLiteColumn => capture.id),
    withdrawnAt: instant('withdrawn_at'),
    createdAt: instant('created_at').notNull(),
    position: real('position').notNull(),
  },
  (table) => [
    index('capture_meeting').on(table.meetingId),
    index('capture_open').on(table.kind, table.state),
    // Two standing decisions never have one number, whatever is undone and made again.
    uniqueIndex('capture_number')
      .on(table.number)
      .where(sql`number is not null and withdrawn_at is null`),
  ],
)

/** What the coach has left out of a meeting's minutes. It stays where it is, and on every list. */
export const leftOut = sqliteTable(
  'left_out',
  {
    id: id(),
    meetingId: ref('meeting_id')
      .notNull()
      .references(() => meeting.id),
    /** Of this meeting, or carried to it. */
    captureId: ref('capture_id')
      .notNull()
      .references(() => capture.id),
  },
  (table) => [unique().on(table.meetingId, table.captureId)],
)
