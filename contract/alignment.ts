/** Who contributes to what: the strategic directions, the objectives and key results of a cycle, and those who only contribute. */
import { z } from 'zod'
import { cycleSchema } from '#domain/cycle/cycle.ts'
import { objectiveSchema } from '#domain/goal/goal.ts'
import { directionSchema } from '#domain/organisation/organisation.ts'
import { idSchema, titleSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, ofClient, query } from './base.ts'
import { contributorSchema, shownStatusSchema } from './goal.ts'

/** Where a contribution goes: to an objective or to a key result, exactly one of the two. */
const targetSchema = z.object({ objectiveId: idSchema.nullable(), keyResultId: idSchema.nullable() })

const alignedKeyResultSchema = z.object({
  id: idSchema,
  title: titleSchema,
  shortName: z.string(),
  ownerId: idSchema.nullable(),
  dropped: z.boolean(),
  shown: shownStatusSchema,
  /** Share of the way, clamped; null while it cannot be said. */
  share: z.number().nullable(),
  needsAttention: z.boolean(),
})

export const alignedObjectiveSchema = objectiveSchema
  .pick({ id: true, title: true, unitId: true, cycleId: true, ownerId: true, directionId: true, state: true })
  .extend({
    /** Mean share of the way; null while nothing is measured. */
    share: z.number().nullable(),
    /** The worst status among its key results; null where none is reported. */
    worst: shownStatusSchema,
    /** Closed because it was dropped. */
    dropped: z.boolean(),
    needAttention: z.int(),
    contributesTo: z.array(targetSchema),
    keyResults: z.array(alignedKeyResultSchema),
  })
export type AlignedObjective = z.infer<typeof alignedObjectiveSchema>

/** A direction and how many objectives serve it, in all cycles. */
export const directionRowSchema = directionSchema.extend({ objectives: z.int() })
export type DirectionRow = z.infer<typeof directionRowSchema>

const newDirection = directionSchema.omit({ id: true, position: true })

export const alignment = {
  /**
   * The cycle's objectives (null: as the board chooses), and of other cycles those that they contribute to; with who only contributes to one of
   * them.
   */
  map: query('coach')
    .input(ofClient.extend({ cycleId: idSchema.nullable() }))
    .output(
      z.object({
        cycle: cycleSchema.nullable(),
        directions: z.array(directionRowSchema),
        objectives: z.array(alignedObjectiveSchema),
        contributors: z.array(contributorSchema),
      }),
    ),
  directions: query('coach').input(ofClient).output(z.array(directionRowSchema)),
  /** One or several as typed in one go, after those that are there. */
  addDirections: edit('coach')
    .input(clientCommand.extend({ directions: z.array(newDirection).min(1).max(50) }))
    .output(doneSchema.extend({ ids: z.array(idSchema) })),
  updateDirection: edit('coach')
    .input(clientCommand.extend({ id: idSchema, patch: directionSchema.omit({ id: true }).partial() }))
    .output(doneSchema),
  /** `conflict` while objectives serve it, unless they are to be left without a direction (`unlink`). */
  removeDirection: edit('coach')
    .input(clientCommand.extend({ id: idSchema, unlink: z.boolean() }))
    .output(doneSchema),
}
