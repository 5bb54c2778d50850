/** Meetings: what they cover, their steps with state, and who was there. */
import { index, integer, sqliteTable, text, unique, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ResultView } from '#domain/maturity/result-views.ts'
import type { MeetingKind, WallView } from '#domain/meeting/meeting.ts'
import type { TalkTopic } from '#domain/meeting/talk.ts'
import type { Habit } from '#domain/closing/closing.ts'
import { choice, date, flag, id, instant, list, position, ref } from './columns.ts'
import { cycle } from './goal.ts'
import { person, unit } from './organisation.ts'

export const meeting = sqliteTable(
  'meeting',
  {
    id: id(),
    kind: choice<MeetingKind>('kind').notNull(),
    state: choice<'planned' | 'running' | 'ended'>('state').notNull(),
    date: date('date').notNull(),
    startTime: text('start_time'),
    plannedMinutes: integer('planned_minutes').notNull(),
    place: text('place').notNull(),
    leaderName: text('leader_name').notNull(),
    minuteTakerName: text('minute_taker_name').notNull(),
    /** Of the archive: empty where nobody has said, as the two below. */
    caseNumber: text('case_number').notNull().default(''),
    distribution: text('distribution').notNull().default(''),
    /** The legal basis of an exemption from public access, in the customer's own words. */
    exemption: text('exemption').notNull().default(''),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    currentStepId: ref('current_step_id').references((): AnySQLiteColumn => meetingStep.id),
    stepStartedAt: instant('step_started_at'),
    stepDeadlineAt: instant('step_deadline_at'),
    endBy: instant('end_by'),
    focusId: ref('focus_id'),
    wallList: flag('wall_list').notNull().default(true),
    /** What stands on the wall: the step, what has moved since last time, or where the meeting is and what it has decided so far. */
    wallView: choice<WallView>('wall_view').notNull().default('step'),
    black: flag('black').notNull(),
    /** 1–10: was this worth our time? */
    worth: integer('worth'),
    /** Of a retrospective the cycle it looks back on. */
    cycleId: ref('cycle_id').references(() => cycle.id),
    /** What the room decided after its first cycle. */
    habit: choice<Habit>('habit'),
  },
  (table) => [index('meeting_date').on(table.date)],
)

export const meetingScope = sqliteTable(
  'meeting_scope',
  {
    id: id(),
    meetingId: ref('meeting_id')
      .notNull()
      .references(() => meeting.id),
    unitId: ref('unit_id')
      .notNull()
      .references(() => unit.id),
    withBelow: flag('with_below').notNull(),
  },
  (table) => [unique().on(table.meetingId, table.unitId)],
)

export const meetingStep = sqliteTable(
  'meeting_step',
  {
    id: id(),
    meetingId: ref('meeting_id')
      .notNull()
      .references((): AnySQLiteColumn => meeting.id),
    /** Free text to the database, so that new kinds of step need no rebuild. */
    kind: text('kind').notNull(),
    topic: text('topic').$type<TalkTopic>(),
    title: text('title').notNull().default(''),
    question: text('question').notNull().default(''),
    position: position(),
    plannedSeconds: integer('planned_seconds').notNull(),
    /** The coach has said how long: spreading by what is due leaves it alone. */
    minutesSet: flag('minutes_set').notNull().default(false),
    usedSeconds: integer('used_seconds').notNull(),
    state: choice<'waiting' | 'current' | 'done' | 'skipped'>('state').notNull(),
    /** When the room saw what was written in it. */
    revealedAt: instant('revealed_at'),
    /** The goal of the unit above that is translated, or the maturity check that is taken. */
    aboutId: ref('about_id'),
    /** The line of the unit the room has chosen to start with. */
    pilotId: ref('pilot_id'),
    /** Of a maturity check the statement that is asked. */
    askedId: text('asked_id'),
    /** Of a frozen check what of its result the room sees. */
    resultView: choice<ResultView>('result_view').notNull().default('talk'),
    resultPage: integer('result_page').notNull().default(0),
  },
  (table) => [index('meeting_step_meeting').on(table.meetingId)],
)

/** A meeting's steps kept by the coach to be used again, of this customer only. */
export const meetingTemplate = sqliteTable('meeting_template', {
  id: id(),
  name: text('name').notNull(),
  meetingKind: choice<MeetingKind>('meeting_kind').notNull(),
  /** As they were saved, also kinds that only a newer app knows. */
  steps: list<unknown>('steps').notNull(),
  createdAt: instant('created_at').notNull(),
})

export const attendance = sqliteTable(
  'attendance',
  {
    id: id(),
    meetingId: ref('meeting_id')
      .notNull()
      .references(() => meeting.id),
    personId: ref('person_id')
      .notNull()
      .references(() => person.id),
    presence: choice<'present' | 'absent'>('presence').notNull(),
    cameAt: instant('came_at'),
    leftAt: instant('left_at'),
  },
  (table) => [unique().on(table.meetingId, table.personId)],
)
