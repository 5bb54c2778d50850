/** What a room writes in the steps of a meeting, and the groups it puts that in. */
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LineSection } from '#domain/meeting/step-line-schema.ts'
import { capture } from './capture.ts'
import { choice, flag, id, instant, position, ref } from './columns.ts'
import { meeting, meetingStep } from './meeting.ts'

/** Lines of one step that say the same, under a name of the room's. */
export const lineGroup = sqliteTable(
  'line_group',
  {
    id: id(),
    meetingId: ref('meeting_id')
      .notNull()
      .references(() => meeting.id),
    stepId: ref('step_id')
      .notNull()
      .references(() => meetingStep.id),
    name: text('name').notNull(),
    position: position(),
  },
  (table) => [index('line_group_meeting').on(table.meetingId)],
)

export const stepLine = sqliteTable(
  'step_line',
  {
    id: id(),
    meetingId: ref('meeting_id')
      .notNull()
      .references(() => meeting.id),
    stepId: ref('step_id')
      .notNull()
      .references(() => meetingStep.id),
    section: choice<LineSection>('section').notNull(),
    text: text('text').notNull(),
    position: position(),
    /** Dots given, or hours a week. */
    amount: real('amount'),
    /** 1–5 each: a unit's marks for being the pilot. */
    pressure: integer('pressure'),
    willingness: integer('willingness'),
    leadership: integer('leadership'),
    capacity: integer('capacity'),
    /** Retired: what was asked where to start before it was about units. Read where they stand, written no more. */
    effect: integer('effect'),
    effort: integer('effort'),
    /** Neither on the wall nor in the minutes. */
    offWall: flag('off_wall').notNull(),
    captureId: ref('capture_id').references(() => capture.id),
    groupId: ref('group_id').references(() => lineGroup.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('step_line_meeting').on(table.meetingId)],
)
