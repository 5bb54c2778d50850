/** The rhythm of a client: who keeps the weekly check-in, what was promised, and the early signs. The coach's alone. */
import { z } from 'zod'
import { cycleSchema } from '#domain/cycle/cycle.ts'
import { meetingKindSchema } from '#domain/meeting/meeting.ts'
import { eventKindSchema } from '#domain/organisation/organisation.ts'
import { evidenceIdSchema, nextStepIdSchema, warningIdSchema } from '#domain/rhythm/warnings.ts'
import { idSchema, isoDateSchema } from '#domain/shared/basics.ts'
import { ofClient, query } from './base.ts'

const share = z.number().min(0).max(1)

/** A week (its Monday) of a strip or heat map. `pause` and `not_due` are rests; `ahead` is due and has not begun. */
export const beatSchema = z.object({
  week: isoDateSchema,
  state: z.enum(['complete', 'running', 'ahead', 'pause', 'not_due']),
  /** Key results with a check-in due, and how many of them were checked in. */
  due: z.int().min(0),
  checked: z.int().min(0),
  /** checked / due; null for a rest and for what has not begun. */
  coverage: share.nullable(),
})
export type Beat = z.infer<typeof beatSchema>

export const trendSchema = z.object({
  /** Coverage of the last four complete due weeks and of the four before; null before there are so many. */
  recent: share.nullable(),
  before: share.nullable(),
  /** Rising and falling are a step of a tenth or more. */
  direction: z.enum(['rising', 'steady', 'falling']).nullable(),
})
export type RhythmTrend = z.infer<typeof trendSchema>

/** Ids the screens have sentences for (`rhythm` texts). `person` is an id and `date` a day: the screen writes both. */
export const earlyWarningSchema = z.object({
  id: warningIdSchema,
  evidence: z
    .array(z.object({ id: evidenceIdSchema, params: z.record(z.string(), z.union([z.string(), z.number()])) }))
    .min(1),
  nextStep: nextStepIdSchema,
})
export type EarlyWarning = z.infer<typeof earlyWarningSchema>

export const unitRhythmSchema = z.object({
  unitId: idSchema,
  /** A beat for every column of the heat map, in its order. */
  beats: z.array(beatSchema),
  /** Due weeks in a row with coverage ≥ 0.8; reaches back over cycles. */
  streak: z.int().min(0),
  trend: trendSchema,
  warnings: z.array(earlyWarningSchema),
})
export type UnitRhythm = z.infer<typeof unitRhythmSchema>

/** What a figure or warning would need that is not recorded yet: shown with them, so that nobody takes silence for good news. */
export const leftOutSchema = z.enum(['deciding_decision'])

export const rhythmSchema = z.object({
  cycle: cycleSchema.nullable(),
  /** The columns of the heat map: the Monday of every week the cycle touches. */
  weeks: z.array(isoDateSchema),
  /** Its rows: units with goals of their own in the cycle, in the order of the tree. */
  units: z.array(unitRhythmSchema),
  /** All units together. */
  all: z.array(beatSchema),
  promises: z.object({
    /** Priorities raised in the cycle whose next meeting has been held; those done by then. */
    judged: z.int(),
    kept: z.int(),
    /** All that were raised; those that move a key result. */
    raised: z.int(),
    tied: z.int(),
  }),
  meetings: z.object({
    held: z.int(),
    withDecision: z.int(),
    /** Mean of the scores 1–10. */
    score: z.number().nullable(),
    scored: z.int(),
    /** The last eight at most, oldest first. */
    lastScores: z.array(z.int()),
    /** Median of the days from an obstacle is raised until it is resolved. */
    daysToResolve: z.number().nullable(),
    resolved: z.int(),
    openObstacles: z.int(),
  }),
  leftOut: z.array(leftOutSchema),
})
export type RhythmView = z.infer<typeof rhythmSchema>

/** A cycle on the annual wheel, as far as it lies in the year. `proposed`: not made yet, and so without id and name. */
export const arcSchema = z.object({
  id: idSchema.nullable(),
  name: z.string(),
  start: isoDateSchema,
  end: isoDateSchema,
  state: z.enum(['past', 'running', 'coming', 'proposed']),
})
export type Arc = z.infer<typeof arcSchema>

/** What happens on a day or some days of the year. `id` is that of the event, meeting or pause; null for what is only proposed. */
export const momentSchema = z.object({
  source: z.enum(['event', 'meeting', 'pause', 'proposal']),
  id: idSchema.nullable(),
  kind: z.enum([...eventKindSchema.options, ...meetingKindSchema.options, 'pause', 'next_cycle']),
  /** As somebody wrote it; empty where the kind says it all. */
  title: z.string(),
  start: isoDateSchema,
  end: isoDateSchema,
  /** None: the whole client. */
  unitIds: z.array(idSchema),
  /** Of a look back that is proposed, the cycle it is of; null for everything else. */
  cycleId: idSchema.nullable(),
  state: z.enum(['past', 'now', 'coming', 'proposed']),
})
export type Moment = z.infer<typeof momentSchema>

const dayRange = z.object({ start: isoDateSchema, end: isoDateSchema })

export const yearSchema = z.object({
  /** Twelve months from the month the client's year starts in; today is one of their days. */
  year: dayRange,
  /** The cycle that runs today: which of its weeks this is, and its working days: strictly before today, and in all. */
  running: z
    .object({
      cycle: cycleSchema,
      week: z.int(),
      of: z.int(),
      workingDays: z.object({ passed: z.int(), of: z.int() }),
    })
    .nullable(),
  /** A beat for every week that has its Thursday in the year, all units together: 52 or 53. */
  beats: z.array(beatSchema),
  /** In order; the cycle to come is among them where it is not made. */
  cycles: z.array(arcSchema),
  /** Events, pauses, the meetings to remember and the next weekly one, and what ought to be booked: of the year and the quarter after it, in order. */
  moments: z.array(momentSchema),
  /** Public holidays that fall on a Monday to Friday. */
  holidays: z.array(isoDateSchema),
})
export type YearView = z.infer<typeof yearSchema>

export const rhythm = {
  /** A cycle's rhythm (null: the running one, else the next, else the latest). Warnings only where no later cycle has begun. */
  get: query('coach')
    .input(ofClient.extend({ cycleId: idSchema.nullable() }))
    .output(rhythmSchema),
  /** The last eight weeks of the whole client, this one the last: cheap enough for a list of clients. */
  strip: query('coach')
    .input(ofClient)
    .output(z.object({ beats: z.array(beatSchema).length(8) })),
  /** The annual wheel: the client's year around today. */
  year: query('coach').input(ofClient).output(yearSchema),
}
