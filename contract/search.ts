/** Finding things by name across all clients: for the palette. The coach's alone. */
import { z } from 'zod'
import { meetingKindSchema, meetingSchema } from '#domain/meeting/meeting.ts'
import { idSchema } from '#domain/shared/basics.ts'
import { query } from './base.ts'

export const hitSchema = z.object({
  clientId: idSchema,
  clientName: z.string(),
  kind: z.enum(['unit', 'objective', 'key_result', 'kpi', 'initiative', 'meeting', 'person', 'learning']),
  id: idSchema,
  /** Empty for a meeting: its kind and day say which. */
  title: z.string(),
  /** Where it belongs; empty for what belongs to the whole client. */
  unitName: z.string(),
  /** Of a goal in another cycle than the one the board opens with. */
  cycle: z.object({ id: idSchema, name: z.string() }).nullable(),
  meeting: z
    .object({ kind: meetingKindSchema, date: meetingSchema.shape.date, startTime: meetingSchema.shape.startTime })
    .nullable(),
})
export type Hit = z.infer<typeof hitSchema>

export const search = {
  /** The best first; every typed word must fit. `clientId`: in this client only, as behind the curtain; null: in all. */
  find: query('coach')
    .input(
      z.object({
        text: z.string().max(200),
        clientId: idSchema.nullable(),
        limit: z.int().min(1).max(50),
      }),
    )
    .output(z.array(hitSchema)),
}
