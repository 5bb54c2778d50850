/** The rhythm of a client: who keeps the weekly check-in, what was promised, and the early signs. The coach's alone. */
import { z } from 'zod'
import { cycleSchema } from '#domain/cycle/cycle.ts'
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
export const leftOutSchema = z.enum(['learning', 'deciding_decision'])

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
    /** Median of the days from an obstacle is raised until it is resolved. */
    daysToResolve: z.number().nullable(),
    resolved: z.int(),
    openObstacles: z.int(),
  }),
  leftOut: z.array(leftOutSchema),
})
export type RhythmView = z.infer<typeof rhythmSchema>

export const rhythm = {
  /** A cycle's rhythm (null: the running one, else the next, else the latest). Warnings only where no later cycle has begun. */
  get: query('coach')
    .input(ofClient.extend({ cycleId: idSchema.nullable() }))
    .output(rhythmSchema),
  /** The last eight weeks of the whole client, this one the last: cheap enough for a list of clients. */
  strip: query('coach')
    .input(ofClient)
    .output(z.object({ beats: z.array(beatSchema).length(8) })),
}
