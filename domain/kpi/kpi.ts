/** KPIs: steady operation, with bands and readings. A KPI has a band, never a reported status. */
import { z } from 'zod'
import {
  amountSchema,
  idSchema,
  isoDateSchema,
  isoInstantSchema,
  nameSchema,
  textSchema,
} from '#domain/shared/basics.ts'

export const kpiDirectionSchema = z.enum(['lower_is_better', 'higher_is_better'])

export const kpiSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  name: nameSchema,
  unitLabel: z.string().trim().max(40),
  decimals: z.int().min(0).max(4),
  direction: kpiDirectionSchema,
  /** Green on the good side of this limit (the limit itself is not green: «grønt under 25»). */
  greenLimit: amountSchema.nullable(),
  /** Yellow on the good side of this limit, red beyond it. */
  yellowLimit: amountSchema.nullable(),
  /** Reference to a steering parameter, such as a line of the letter of allocation. */
  steeringReference: textSchema,
  position: z.number(),
})
export type Kpi = z.infer<typeof kpiSchema>

export const kpiReadingSchema = z.object({
  id: idSchema,
  kpiId: idSchema,
  date: isoDateSchema,
  value: amountSchema,
  note: textSchema,
  meetingId: idSchema.nullable(),
  supersedesId: idSchema.nullable(),
  withdrawnAt: isoInstantSchema.nullable(),
  createdAt: isoInstantSchema,
})
export type KpiReading = z.infer<typeof kpiReadingSchema>

/** True where the bands contradict each other: yellow stricter than green would colour every reading wrongly. */
export function bandsDisagree({
  direction,
  greenLimit,
  yellowLimit,
}: Pick<Kpi, 'direction' | 'greenLimit' | 'yellowLimit'>): boolean {
  if (greenLimit === null || yellowLimit === null) return false
  return direction === 'lower_is_better' ? yellowLimit < greenLimit : yellowLimit > greenLimit
}

export type KpiBand = 'green' | 'yellow' | 'red'

/**
 * The band a value lies in; null where the KPI has no limits. Limits are exclusive: «grønt under 25» makes 25 yellow.
 * Source: domain rules, Things (KPI).
 */
export function kpiBand(kpi: Pick<Kpi, 'direction' | 'greenLimit' | 'yellowLimit'>, value: number): KpiBand | null {
  if (kpi.greenLimit === null) return null
  const within = (limit: number) => (kpi.direction === 'lower_is_better' ? value < limit : value > limit)
  if (within(kpi.greenLimit)) return 'green'
  if (kpi.yellowLimit === null) return 'red'
  return within(kpi.yellowLimit) ? 'yellow' : 'red'
}
