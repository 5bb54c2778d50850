/**
 * Objectives, key results with their dated definitions, and check-ins.
 * A check-in holds three facts that are never derived from each other: value, reported status and confidence.
 */
import { z } from 'zod'
import {
  amountSchema,
  idSchema,
  isoDateSchema,
  isoInstantSchema,
  textSchema,
  titleSchema,
} from '#domain/shared/basics.ts'

export const objectiveStateSchema = z.enum(['draft', 'active', 'closed'])
export const objectiveOutcomeSchema = z.enum(['achieved', 'partly', 'missed', 'dropped'])

export const objectiveSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  cycleId: idSchema,
  title: titleSchema,
  why: textSchema,
  hypothesis: textSchema,
  ownerId: idSchema.nullable(),
  directionId: idSchema.nullable(),
  state: objectiveStateSchema,
  outcome: objectiveOutcomeSchema.nullable(),
  /** The objective of an earlier cycle that this one continues. */
  previousId: idSchema.nullable(),
  /** Out of sight with all it holds, and of every figure; it can be brought back. */
  archived: z.boolean(),
  position: z.number(),
})
export type Objective = z.infer<typeof objectiveSchema>

/**
 * An objective dropped, or taken up again, on a day and for a reason. Key results that went with it say the same in their own definitions; one without
 * any has only this. Never dated before the one it follows.
 */
export const objectiveChangeSchema = z.object({
  id: idSchema,
  objectiveId: idSchema,
  date: isoDateSchema,
  /** False: taken up again. */
  dropped: z.boolean(),
  reason: textSchema,
  decisionId: idSchema.nullable(),
})
export type ObjectiveChange = z.infer<typeof objectiveChangeSchema>

export const keyResultKindSchema = z.enum(['increase', 'decrease', 'at_least', 'at_most', 'milestone'])
export type KeyResultKind = z.infer<typeof keyResultKindSchema>

/** How often a new measurement can be expected. Check-ins follow the client's cadence all the same. */
export const measuredSchema = z.enum(['week', 'fortnight', 'month', 'quarter', 'dates'])
export type Measured = z.infer<typeof measuredSchema>

export const curveSchema = z.enum(['linear', 'from_date', 'milestones'])

/** What a key result means from `validFrom` until the next definition of it. Figures use what was valid at the time. */
export const keyResultDefinitionSchema = z.object({
  id: idSchema,
  keyResultId: idSchema,
  validFrom: isoDateSchema,
  ownerId: idSchema.nullable(),
  /** Null while nobody has said how it is measured: a line that could not be read. */
  kind: keyResultKindSchema.nullable(),
  baseline: amountSchema.nullable(),
  target: amountSchema.nullable(),
  unitLabel: z.string().trim().max(40),
  decimals: z.int().min(0).max(4),
  limitMin: amountSchema.nullable(),
  limitMax: amountSchema.nullable(),
  /** Null: the cycle's. */
  startDate: isoDateSchema.nullable(),
  endDate: isoDateSchema.nullable(),
  measured: measuredSchema,
  measuredOn: z.array(isoDateSchema).max(400),
  curve: curveSchema,
  curveFrom: isoDateSchema.nullable(),
  curvePoints: z.array(z.object({ date: isoDateSchema, share: z.number().min(0).max(1) })).max(100),
  /** Names of the ordered stages of a milestone key result. */
  stages: z.array(titleSchema).max(50),
  dropped: z.boolean(),
  /** Why the definition changed; empty for the first. */
  reason: textSchema,
  decisionId: idSchema.nullable(),
})
export type KeyResultDefinition = z.infer<typeof keyResultDefinitionSchema>

/** The field of a definition that contradicts another; null where none does. */
export function definitionFault({
  startDate,
  endDate,
  limitMin,
  limitMax,
}: Pick<KeyResultDefinition, 'startDate' | 'endDate' | 'limitMin' | 'limitMax'>): 'endDate' | 'limitMax' | null {
  if (startDate !== null && endDate !== null && startDate > endDate) return 'endDate'
  if (limitMin !== null && limitMax !== null && limitMin > limitMax) return 'limitMax'
  return null
}

/** Can a value be a stage of the definition? True where it counts no stages, or nobody has said how many there are. */
function isStageOf(
  { kind, stages, target }: Pick<KeyResultDefinition, 'kind' | 'stages' | 'target'>,
  value: number,
): boolean {
  if (kind !== 'milestone') return true
  const last = stages.length > 0 ? stages.length : target
  return value >= 0 && (last === null || value <= last)
}

/** The natural limit a value goes beyond; null where it can be what it says. Stages have their own rule, `isStageOf`. Source: domain rules, Things. */
export function limitPassed(
  { kind, limitMin, limitMax }: Pick<KeyResultDefinition, 'kind' | 'limitMin' | 'limitMax'>,
  value: number,
): number | null {
  if (kind === 'milestone') return null
  if (limitMax !== null && value > limitMax) return limitMax
  return limitMin !== null && value < limitMin ? limitMin : null
}

/** What a measurement cannot be, and the limit it goes beyond (of stages: how many there are). */
export type ValueFault = { readonly id: 'not_a_stage' | 'above_limit' | 'below_limit'; readonly limit: number }

/** Why a value cannot have been measured; null where it can. Asked wherever one comes in: typed, read in, or over the contract. */
export function valueFault(
  definition: Pick<KeyResultDefinition, 'kind' | 'stages' | 'target' | 'limitMin' | 'limitMax'>,
  value: number,
): ValueFault | null {
  if (!isStageOf(definition, value))
    return { id: 'not_a_stage', limit: definition.stages.length || (definition.target ?? 0) }
  const limit = limitPassed(definition, value)
  return limit === null ? null : { id: value > limit ? 'above_limit' : 'below_limit', limit }
}

export const keyResultSchema = z.object({
  id: idSchema,
  objectiveId: idSchema,
  title: titleSchema,
  /** At most 30 characters, for the wall, charts and pasting. Empty: the title is used. */
  shortName: z.string().trim().max(30),
  weight: z.number().positive().max(1000),
  archived: z.boolean(),
  position: z.number(),
})
export type KeyResult = z.infer<typeof keyResultSchema>

export const statusSchema = z.enum(['green', 'yellow', 'red'])
/** Green: on track. Yellow: uncertain, but moving. Red: stalled. */
export type Status = z.infer<typeof statusSchema>

export const checkInSchema = z.object({
  id: idSchema,
  keyResultId: idSchema,
  date: isoDateSchema,
  /** Null only where nobody has said yet: a first number typed alone. */
  status: statusSchema.nullable(),
  /** 1–10: how sure are we to reach the goal? */
  confidence: z.int().min(1).max(10).nullable(),
  /** Null: a check-in without a new measurement. */
  value: amountSchema.nullable(),
  changed: textSchema,
  blocks: textSchema,
  givenById: idSchema.nullable(),
  meetingId: idSchema.nullable(),
  /** The comment is not for the wall nor for minutes. */
  offWall: z.boolean(),
  /** The check-in this one corrects; both stay readable, figures use the correction. */
  supersedesId: idSchema.nullable(),
  /** Taken back by undo: kept, and ignored by every figure. */
  withdrawnAt: isoInstantSchema.nullable(),
  createdAt: isoInstantSchema,
})
export type CheckIn = z.infer<typeof checkInSchema>
