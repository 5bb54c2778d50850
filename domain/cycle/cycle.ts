/** A cycle: the period a set of goals lives in, and the names and dates the app proposes for it. */
import { z } from 'zod'
import { idSchema, isoDateSchema, nameSchema } from '#domain/shared/basics.ts'
import { cycleKindSchema } from '#domain/client/client.ts'

export const cycleStateSchema = z.enum(['planned', 'active', 'closed'])
export type CycleState = z.infer<typeof cycleStateSchema>

export const cycleSchema = z.object({
  id: idSchema,
  name: nameSchema,
  kind: cycleKindSchema,
  startDate: isoDateSchema,
  endDate: isoDateSchema,
  state: cycleStateSchema,
})
export type Cycle = z.infer<typeof cycleSchema>
