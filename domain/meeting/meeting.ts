/** A meeting: its steps with state, who is there, and what is captured. */
import { z } from 'zod'
import { statementSchema } from '#domain/maturity/question-set.ts'
import { resultViewSchema } from '#domain/maturity/result-views.ts'
import { idSchema, isoDateSchema, isoInstantSchema, titleSchema } from '#domain/shared/basics.ts'
import { lineStepKindSchema } from './step-line-schema.ts'
import { talkTopicSchema } from './talk.ts'

export const meetingKindSchema = z.enum([
  'progress',
  'check_in',
  'kickoff',
  'evaluation',
  'review',
  'retrospective',
  'maturity',
  'free',
])
export type MeetingKind = z.infer<typeof meetingKindSchema>

export const meetingStateSchema = z.enum(['planned', 'running', 'ended'])

/**
 * The six points of a progress meeting, in their order, a plain conversation, a point of the customer's own, what the room writes, promised,
 * parked and scored, goals written together, a picture, a maturity check, and the parts of a look back on a cycle. More kinds of step come with more kinds of meeting.
 */
export const stepKindSchema = z.enum([
  'good_news',
  'okr_status',
  'kpi_review',
  'initiatives',
  'obstacles_decisions',
  'priorities',
  'talk',
  'client_point',
  ...lineStepKindSchema.options,
  'last_priorities',
  'parked',
  'close',
  'write_goals',
  'picture',
  'maturity_check',
  'cycle_story',
  'goal_review',
  'decide_goals',
  'next_cycle',
  'themes',
  'actions',
])
export type StepKind = z.infer<typeof stepKindSchema>

/** What stands on the wall of a running meeting: the step, what has moved since last time, or where it is and what it has decided so far. */
export const wallViewSchema = z.enum(['step', 'since', 'so_far'])
export type WallView = z.infer<typeof wallViewSchema>

export const stepStateSchema = z.enum(['waiting', 'current', 'done', 'skipped'])

export const meetingStepSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  kind: stepKindSchema,
  /** What a `talk` is about or the room writes on, by the id of its words, and which goals `write_goals` writes; null for other kinds, and where it has words of its own. */
  topic: talkTopicSchema.nullable(),
  /** Its own words, as the room sees them; empty where the topic's or the kind's are used. Of a customer's point its name. */
  title: z.string().trim().max(120),
  question: z.string().trim().max(240),
  position: z.number(),
  plannedSeconds: z.int().min(0),
  /** The coach has said how long, or chosen a template that does: spreading by what is due leaves it alone. */
  minutesSet: z.boolean(),
  /** Time spent on earlier visits to the step; the running visit counts from the meeting's `stepStartedAt`. */
  usedSeconds: z.int().min(0),
  state: stepStateSchema,
  /** When the room saw what was written in it; null before that, and for kinds that hide nothing. */
  revealedAt: isoInstantSchema.nullable(),
  /** The goal of the unit above that is translated, or the maturity check that is taken; null for other kinds, and before one is chosen. */
  aboutId: idSchema.nullable(),
  /** Of «where to start» the line of the unit the room has chosen itself; null where it has not. */
  pilotId: idSchema.nullable(),
  /** Of a maturity check the statement that is asked; null before the first. */
  askedId: statementSchema.shape.id.nullable(),
  /** Of a frozen check what of its result the room sees, and which page of it, from 0. */
  resultView: resultViewSchema,
  resultPage: z.int().min(0),
})
export type MeetingStep = z.infer<typeof meetingStepSchema>

/** Which units a meeting is about: the unit's own goals, or with those of the units below it. */
export const meetingScopeSchema = z.object({ unitId: idSchema, withBelow: z.boolean() })

export const meetingSchema = z.object({
  id: idSchema,
  kind: meetingKindSchema,
  state: meetingStateSchema,
  date: isoDateSchema,
  /** Clock time `HH:MM`, local; null where nobody has said. */
  startTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  plannedMinutes: z.int().min(5).max(480),
  place: z.string().trim().max(120),
  /** Names as text: the leader is often the coach, who is nobody's employee. */
  leaderName: z.string().trim().max(120),
  minuteTakerName: z.string().trim().max(120),
  /** The archive's number of the case; empty where nobody has said, as the two below. */
  caseNumber: z.string().trim().max(60),
  /** Who the minutes are sent to. */
  distribution: z.string().trim().max(400),
  /** The legal basis by which the minutes are exempt from public access. The customer's own words: we know no law. */
  exemption: z.string().trim().max(200),
  startedAt: isoInstantSchema.nullable(),
  endedAt: isoInstantSchema.nullable(),
  currentStepId: idSchema.nullable(),
  stepStartedAt: isoInstantSchema.nullable(),
  /** When the time of the current step is up. A deadline survives sleep and crashes; a countdown does not. */
  stepDeadlineAt: isoInstantSchema.nullable(),
  /** When the room has to be out, where somebody has said so along the way; else the start and the minutes decide. */
  endBy: isoInstantSchema.nullable(),
  /** The thing in the step that is talked about: a key result, KPI, initiative or something carried here. Null before there is one. */
  focusId: idSchema.nullable(),
  /** The room sees the step's list, on the page with that thing; false: the thing alone. */
  wallList: z.boolean(),
  wallView: wallViewSchema,
  /** The audience window is black. */
  black: z.boolean(),
  scopes: z.array(meetingScopeSchema).max(100),
})
export type Meeting = z.infer<typeof meetingSchema>

/** What stands in the minutes for the archive, and only where it is filled in. Never on the wall. */
export const recordFieldsSchema = meetingSchema.pick({ caseNumber: true, distribution: true, exemption: true })
export type RecordFields = z.infer<typeof recordFieldsSchema>

export const presenceSchema = z.enum(['present', 'absent'])
export type Presence = z.infer<typeof presenceSchema>
export const attendanceSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  personId: idSchema,
  presence: presenceSchema,
  cameAt: isoInstantSchema.nullable(),
  leftAt: isoInstantSchema.nullable(),
})
export type Attendance = z.infer<typeof attendanceSchema>

export const captureKindSchema = z.enum([
  'good_news',
  'obstacle',
  'decision',
  'stops_with',
  'learned',
  'priority',
  'parked',
  'note',
])
export type CaptureKind = z.infer<typeof captureKindSchema>

export const captureStateSchema = z.enum(['open', 'done', 'not_done', 'superseded'])

export const captureSchema = z.object({
  id: idSchema,
  /** The meeting it was first raised in. */
  meetingId: idSchema,
  /** The step the meeting was at; null where it was at none, and for what was captured before this was kept. */
  stepId: idSchema.nullable(),
  kind: captureKindSchema,
  text: titleSchema,
  ownerId: idSchema.nullable(),
  /** What a priority moves; null is «operations». */
  keyResultId: idSchema.nullable(),
  dueDate: isoDateSchema.nullable(),
  /** Decisions are numbered per client, from 1. */
  number: z.int().positive().nullable(),
  raisedOn: isoDateSchema,
  state: captureStateSchema,
  resolvedOn: isoDateSchema.nullable(),
  resolvedMeetingId: idSchema.nullable(),
  /** Why something parked was let go of; empty for the others. */
  reason: z.string().trim().max(400),
  /** The decision this one replaces. */
  supersedesId: idSchema.nullable(),
  withdrawnAt: isoInstantSchema.nullable(),
  createdAt: isoInstantSchema,
})
export type Capture = z.infer<typeof captureSchema>
