/** Initiatives: the work that drives a key result, an objective or a unit. */
import { z } from 'zod'
import { idSchema, isoDateSchema, textSchema, titleSchema, type IsoDate } from '#domain/shared/basics.ts'

export const initiativeStateSchema = z.enum(['planned', 'active', 'done', 'stopped'])
export type InitiativeState = z.infer<typeof initiativeStateSchema>

export const initiativeSchema = z.object({
  id: idSchema,
  title: titleSchema,
  /** The unit it belongs to; it may also serve an objective or a key result. */
  unitId: idSchema,
  objectiveId: idSchema.nullable(),
  keyResultId: idSchema.nullable(),
  ownerId: idSchema.nullable(),
  dueDate: isoDateSchema.nullable(),
  state: initiativeStateSchema,
  expectedEffect: textSchema,
  position: z.number(),
})
export type Initiative = z.infer<typeof initiativeSchema>

/** Past its date and not finished. */
export function isOverdue(initiative: Pick<Initiative, 'dueDate' | 'state'>, today: IsoDate): boolean {
  const open = initiative.state === 'planned' || initiative.state === 'active'
  return open && initiative.dueDate !== null && initiative.dueDate < today
}
