/** Meetings: preparing, leading and ending one. What the room sees is in `stage`. */
import { z } from 'zod'
import { idSchema, isoDateSchema, isoInstantSchema, textSchema, titleSchema } from '#domain/shared/basics.ts'
import {
  attendanceSchema,
  captureKindSchema,
  captureSchema,
  captureStateSchema,
  meetingSchema,
  meetingStepSchema,
  presenceSchema,
  recordFieldsSchema,
  wallViewSchema,
} from '#domain/meeting/meeting.ts'
import { bookedSchema, ownedGoalSchema } from '#domain/meeting/agreed.ts'
import { stepLineSchema } from '#domain/meeting/step-line-schema.ts'
import { stepPictureSchema } from '#domain/meeting/step-picture.ts'
import { clientCommand, doneSchema, edit, madeSchema, ofClient, query } from './base.ts'
import { boardKeyResultSchema } from './goal.ts'
import { initiativeRowSchema, kpiRowSchema } from './operations.ts'
import { lookBackSchema } from './retrospective.ts'
import { themeSchema } from './theme.ts'
import { documentRowSchema } from './document.ts'
import { workedGoalSchema } from './writing.ts'

const ofMeeting = ofClient.extend({ meetingId: idSchema })
const meetingCommand = clientCommand.extend({ meetingId: idSchema })

const plannedMeeting = meetingSchema
  .pick({
    kind: true,
    date: true,
    startTime: true,
    plannedMinutes: true,
    place: true,
    leaderName: true,
    minuteTakerName: true,
  })
  .extend({
    /** At least one unit, each once. */
    scopes: meetingSchema.shape.scopes
      .min(1)
      .refine((scopes) => new Set(scopes.map((scope) => scope.unitId)).size === scopes.length),
  })

const correction = captureSchema.pick({ text: true, ownerId: true, keyResultId: true, dueDate: true })

/** Why a thing is on the agenda: an id the screens have a sentence for, with its figures. */
export const agendaReasonSchema = z.object({
  id: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const agendaKeyResultSchema = boardKeyResultSchema.extend({
  objectiveTitle: titleSchema,
  unitId: idSchema,
  reasons: z.array(agendaReasonSchema),
  /** Unchanged and green: can be taken in one sweep with the others that are. */
  sweep: z.boolean(),
  /** The check-in given in this meeting, if any. */
  checkInId: idSchema.nullable(),
})
export type AgendaKeyResult = z.infer<typeof agendaKeyResultSchema>

export const agendaKpiSchema = kpiRowSchema.extend({
  reasons: z.array(agendaReasonSchema),
  readingId: idSchema.nullable(),
})
export type AgendaKpi = z.infer<typeof agendaKpiSchema>

export const agendaInitiativeSchema = initiativeRowSchema.extend({ reasons: z.array(agendaReasonSchema) })
export type AgendaInitiative = z.infer<typeof agendaInitiativeSchema>

/** All the coach window needs to lead a meeting. */
export const roomSchema = z.object({
  meeting: meetingSchema.extend({ worth: z.int().min(1).max(10).nullable(), cycleId: idSchema.nullable() }),
  unitNames: z.array(z.string()),
  steps: z.array(meetingStepSchema),
  /** What the unit's own earlier meetings spent on the steps, where there are enough of them to say. */
  usual: z.array(z.object({ stepId: idSchema, seconds: z.int(), meetings: z.int() })),
  /** What the room has written in the steps, also what is not on the wall. */
  lines: z.array(stepLineSchema),
  /** What was put together of it, most votes first. */
  themes: z.array(themeSchema),
  /** What the steps show, before the meeting too; without the bytes. */
  pictures: z.array(stepPictureSchema),
  attendance: z.array(attendanceSchema),
  keyResults: z.array(agendaKeyResultSchema),
  kpis: z.array(agendaKpiSchema),
  initiatives: z.array(agendaInitiativeSchema),
  /** The goals of the units, in the order of the OKR picture, and lines that are to become some. Empty where the meeting has no step that writes goals. */
  goals: z.array(workedGoalSchema),
  /** The goals that get their owners here, each objective before its key results. Empty outside the step that agrees on them. */
  owned: z.array(ownedGoalSchema),
  /** The evaluation that is booked after this meeting; null where none is, and outside the step that books it. */
  evaluation: bookedSchema.nullable(),
  /** What it looks back on; null where no step does. */
  lookBack: lookBackSchema.nullable(),
  /** Raised in this meeting. */
  captures: z.array(captureSchema),
  /** From earlier meetings of the same units: last priorities, open obstacles and parked items, with the date first raised. */
  carried: z.array(captureSchema),
  /** What the meetings before this one of the same units were said to be worth, oldest first. */
  scores: z.array(z.object({ date: isoDateSchema, worth: z.int() })),
  documents: z.array(documentRowSchema),
  /** What was captured or carried and is left out of the minutes, by its ids. */
  leftOut: z.array(idSchema),
  /** When anything was last recorded of a running meeting; null for one that does not run. */
  lastAt: isoInstantSchema.nullable(),
})
export type Room = z.infer<typeof roomSchema>

export const meetingRowSchema = meetingSchema
  .omit({ focusId: true, wallList: true, wallView: true, black: true })
  .extend({
    unitNames: z.array(z.string()),
    decisions: z.int(),
    documents: z.array(documentRowSchema),
  })
export type MeetingRow = z.infer<typeof meetingRowSchema>

export const meeting = {
  list: query('coach').input(ofClient).output(z.array(meetingRowSchema)),
  /**
   * Makes the meeting with the steps of its kind, or of a template of the customer's (`not_found` where that is gone), its times spread by what is due, and everybody of the units present. What the archive needs is proposed from the
   * last meeting of the same units where it is not given.
   */
  create: edit('coach')
    .input(
      clientCommand.extend({
        meeting: plannedMeeting.extend({
          ...recordFieldsSchema.partial().shape,
          templateId: idSchema.nullable().optional(),
          /** The check its steps are about. */
          checkId: idSchema.nullable().optional(),
          /** The cycle a look back is at; null or not given: as its day says. */
          cycleId: idSchema.nullable().optional(),
        }),
      }),
    )
    .output(madeSchema),
  update: edit('coach')
    .input(
      meetingCommand.extend({
        patch: plannedMeeting.omit({ kind: true, scopes: true }).extend(recordFieldsSchema.shape).partial(),
      }),
    )
    .output(doneSchema),
  /** Only a meeting that has not been started. */
  remove: edit('coach').input(meetingCommand).output(doneSchema),
  room: query('coach').input(ofMeeting).output(roomSchema),
  start: edit('coach').input(meetingCommand).output(doneSchema),
  /** Moves to a step, and to a thing in it; the wall shows the list where nothing else is said. Moving never changes content. */
  go: edit('coach')
    .input(
      meetingCommand.extend({
        stepId: idSchema,
        focusId: idSchema.nullable().optional(),
        wallList: z.boolean().optional(),
      }),
    )
    .output(doneSchema),
  /** What is talked about within the step, and whether the wall shows it alone or the list with it. */
  focus: edit('coach')
    .input(meetingCommand.extend({ focusId: idSchema.nullable(), wallList: z.boolean().optional() }))
    .output(doneSchema),
  /** What stands on the wall of a running meeting in the place of the step; a move to another step takes it back. `focusId`: the row its page is of. */
  wall: edit('coach')
    .input(meetingCommand.extend({ view: wallViewSchema, focusId: idSchema.nullable().optional() }))
    .output(doneSchema),
  addTime: edit('coach')
    .input(meetingCommand.extend({ seconds: z.int().min(-3600).max(3600) }))
    .output(doneSchema),
  black: edit('coach')
    .input(meetingCommand.extend({ black: z.boolean() }))
    .output(doneSchema),
  /** Marks somebody as here, or not; in a running meeting, a few minutes on, as come or left. */
  attend: edit('coach')
    .input(meetingCommand.extend({ personId: idSchema, presence: presenceSchema }))
    .output(doneSchema),
  /**
   * Only a decision takes another's place, and only one that stands: else `conflict`. Made from a line the room wrote, it stands at that line;
   * made from something parked, that is taken up.
   */
  capture: edit('coach')
    .input(
      meetingCommand.extend({
        lineId: idSchema.nullable().optional(),
        parkedId: idSchema.nullable().optional(),
        kind: captureKindSchema,
        text: titleSchema,
        ownerId: idSchema.nullable(),
        keyResultId: idSchema.nullable(),
        dueDate: isoDateSchema.nullable(),
        supersedesId: idSchema.nullable(),
      }),
    )
    .output(madeSchema),
  /**
   * Words, owner, key result and date of something captured. A decision of an ended meeting is superseded instead: `conflict`. `seen`: what stood
   * there when the correction was begun; where another window has changed the same field since, `conflict` about `capture_changed`.
   */
  updateCapture: edit('coach')
    .input(clientCommand.extend({ id: idSchema, patch: correction.partial(), seen: correction.partial().optional() }))
    .output(doneSchema),
  /**
   * A priority or obstacle is done, or not; something parked is taken up, or let go of with its reason; `open` takes it back up. A superseded
   * decision and a withdrawn capture stay as they are: `conflict`. `meetingId` null: today, outside of any meeting.
   */
  resolveCapture: edit('coach')
    .input(
      clientCommand.extend({
        meetingId: idSchema.nullable(),
        id: idSchema,
        state: captureStateSchema.exclude(['superseded']),
        reason: captureSchema.shape.reason.optional(),
      }),
    )
    .output(doneSchema),
  /** Withdraws something captured by mistake; it stays in the record, and a decision it took the place of stands again. */
  withdrawCapture: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  /** The meeting's private note. Never on the wall or in minutes. */
  note: query('coach')
    .input(ofMeeting)
    .output(z.object({ text: textSchema })),
  writeNote: edit('coach')
    .input(meetingCommand.extend({ text: textSchema }))
    .output(doneSchema),
  /** Was this worth our time? Asked where the closing stands on the agenda; null takes the answer back. */
  score: edit('coach')
    .input(meetingCommand.extend({ worth: z.int().min(1).max(10).nullable() }))
    .output(doneSchema),
  end: edit('coach')
    .input(meetingCommand.extend({ worth: z.int().min(1).max(10).nullable() }))
    .output(doneSchema),
  /**
   * Goes on with a meeting that was broken off, with as many minutes as there are now: the time between counts for nothing. `conflict` where it
   * does not run.
   */
  resume: edit('coach')
    .input(meetingCommand.extend({ minutes: z.int().min(1).max(480) }))
    .output(doneSchema),
  /** Ends a meeting that was broken off with what it has, as of the last thing that was recorded. */
  endWhereItStopped: edit('coach').input(meetingCommand).output(doneSchema),
  /** An ended meeting that was ended too early. */
  reopen: edit('coach').input(meetingCommand).output(doneSchema),
}
