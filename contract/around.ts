/** Before and around a meeting: what has moved since last time, the coach's briefing, and the invitation. Reads only. */
import { z } from 'zod'
import { QUESTION_IDS } from '#domain/meeting/briefing.ts'
import { captureSchema, meetingSchema } from '#domain/meeting/meeting.ts'
import { MOVES } from '#domain/meeting/since-last.ts'
import { keyResultKindSchema, statusSchema } from '#domain/goal/goal.ts'
import { documentLanguageSchema, idSchema, isoDateSchema } from '#domain/shared/basics.ts'
import { ofClient, query } from './base.ts'
import { shownStatusSchema } from './goal.ts'
import { agendaReasonSchema } from './meeting.ts'

const ofMeeting = ofClient.extend({ meetingId: idSchema })

const stoodSchema = z.object({
  shown: shownStatusSchema,
  status: statusSchema.nullable(),
  value: z.number().nullable(),
})

const movedSchema = z.object({
  id: idSchema,
  title: z.string(),
  shortName: z.string(),
  kind: keyResultKindSchema.nullable(),
  unitLabel: z.string(),
  decimals: z.int(),
  move: z.enum(MOVES),
  from: stoodSchema,
  to: stoodSchema,
})

const sinceSchema = z.object({
  /** The meeting it is counted from: the latest that was held and shares a unit with this one; null for the first. */
  previous: meetingSchema.pick({ id: true, date: true }).nullable(),
  /** The good first. */
  moved: z.array(movedSchema),
  /** Key results that stand as they did. */
  still: z.int(),
  /** What was promised last time. */
  promises: z.array(captureSchema),
  /** Obstacles that are out of the way since then. */
  solved: z.array(captureSchema),
})
export type Since = z.infer<typeof sinceSchema>

const talkedSchema = z.object({
  id: idSchema,
  title: z.string(),
  ownerId: idSchema.nullable(),
  shown: shownStatusSchema,
  reasons: z.array(agendaReasonSchema),
  /** When it was last said anything about. */
  checkedOn: isoDateSchema.nullable(),
})

const briefingSchema = z.object({
  since: sinceSchema,
  /** How the last meeting was found, 1–10. */
  lastWorth: z.int().nullable(),
  /** What needs a word, the gravest first. */
  talk: z.array(talkedSchema),
  /** Obstacles, promises and parked items that are open, with the day they were raised. */
  open: z.array(captureSchema),
  overdue: z.array(z.object({ id: idSchema, title: z.string(), ownerId: idSchema.nullable(), dueDate: isoDateSchema })),
  absent: z.array(z.object({ personId: idSchema, missed: z.int(), of: z.int() })),
  questions: z.array(
    z.object({ id: z.enum(QUESTION_IDS), what: z.string(), ownerId: idSchema.nullable(), count: z.int() }),
  ),
})
export type Briefing = z.infer<typeof briefingSchema>

/** Longer than any invitation. */
const formSchema = z.string().max(500_000)

const openCapture = captureSchema.extend({
  /** The units of the meeting it was raised in. */
  unitNames: z.array(z.string()),
})
export type OpenCapture = z.infer<typeof openCapture>

export const around = {
  /** What the client's meetings that are over left open: obstacles, promises and parked items, of every series; oldest first. */
  open: query('coach').input(ofClient).output(z.array(openCapture)),
  since: query('coach').input(ofMeeting).output(sinceSchema),
  /** The coach's own: never for the wall or the participants. */
  briefing: query('coach').input(ofMeeting).output(briefingSchema),
  /** For those who come: when, where, the agenda, and what to have ready. Nothing of it is private. `language` null: the client's. */
  invitation: query('coach')
    .input(ofMeeting.extend({ language: documentLanguageSchema.nullable() }))
    .output(z.object({ subject: z.string(), html: formSchema, plain: formSchema })),
}
