/**
 * Patterns for key results: what one may look like, with blanks for the words and numbers that only the room knows. A pattern is chosen by what the
 * goal is about, who has it, and how it is measured; the patterns themselves are data (`resources/patterns`).
 */
import { z } from 'zod'
import { keyResultKindSchema } from '#domain/goal/goal.ts'
import { unitKindSchema } from '#domain/organisation/organisation.ts'
import { BLANK } from './blank.ts'

const patternText = z.string().refine((text) => text.includes(BLANK) && !/\d/u.test(text), {
  message: 'a pattern has blanks, and never a number of its own',
})

/** What a goal is about. */
export const goalTopicSchema = z.enum([
  'service',
  'time',
  'quality',
  'people',
  'safety',
  'economy',
  'growth',
  'digital',
  'learning',
  'participation',
  'sustainability',
  'collaboration',
])
export type GoalTopic = z.infer<typeof goalTopicSchema>

/** What it is measured in. */
export const measureKindSchema = z.enum(['share', 'time', 'count', 'score', 'money', 'milestone', 'other'])

export const patternSchema = z.object({
  id: z.string().regex(/^[a-z]+-\d+$/),
  goal: goalTopicSchema,
  measure: measureKindSchema,
  kind: keyResultKindSchema,
  /** The kinds of unit it suits. */
  units: z.array(unitKindSchema).min(1),
  nb: patternText,
  en: patternText,
})
export type Pattern = z.infer<typeof patternSchema>

export type Wanted = {
  readonly goal?: Pattern['goal'] | undefined
  readonly unit?: Pattern['units'][number] | undefined
  readonly measure?: Pattern['measure'] | undefined
  readonly kind?: Pattern['kind'] | undefined
}

/** The patterns that fit everything that is said; what is not said, fits. */
export function patternsFor(patterns: readonly Pattern[], wanted: Wanted): Pattern[] {
  return patterns.filter(
    ({ goal, units, measure, kind }) =>
      (wanted.goal ?? goal) === goal &&
      (wanted.unit === undefined || units.includes(wanted.unit)) &&
      (wanted.measure ?? measure) === measure &&
      (wanted.kind ?? kind) === kind,
  )
}
