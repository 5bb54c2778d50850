/** The eight sides of a practice that a maturity check looks at. Source: domain rules, Maturity. */
import { z } from 'zod'

export const dimensionSchema = z.enum([
  'direction',
  'ownership',
  'rhythm',
  'measurement',
  'daily_work',
  'learning',
  'leadership',
  'capacity',
])
export type Dimension = z.infer<typeof dimensionSchema>

/** In the order they are asked. */
export const DIMENSIONS: readonly Dimension[] = dimensionSchema.options

/** What a customer needs enough of before it starts: without these three a rhythm does not hold. */
export const READINESS: readonly Dimension[] = ['leadership', 'ownership', 'capacity']
