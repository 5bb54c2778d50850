/** A cycle: the period a set of goals lives in, and the names and dates the app proposes for it. */
import { z } from 'zod'
import { idSchema, isoDateSchema, nameSchema } from '#domain/shared/basics.ts'
import { cycleKindSchema } from '#domain/client/client.ts'
import { daysBetween } from '#domain/time/calendar.ts'

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

/** Longer than any period goals are set for; a mistyped year is. */
const LONGEST_DAYS = 1100

/** Does it begin before it ends, and end within reason? */
export function hasSoundDates({ startDate, endDate }: Pick<Cycle, 'startDate' | 'endDate'>): boolean {
  return startDate < endDate && daysBetween(startDate, endDate) <= LONGEST_DAYS
}
