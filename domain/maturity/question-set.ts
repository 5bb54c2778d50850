/**
 * What a maturity check asks: statements of eight dimensions, each with a named anchor at 1, 3 and 5 and a question for the coach to go on with.
 * Wording is versioned: answers are compared with earlier ones only where they were given to the same words.
 */
import { z } from 'zod'
import { dimensionSchema } from './dimensions.ts'

const words = z.string().trim().min(1).max(240)

export const statementSchema = z.object({
  id: z.string().min(1).max(60),
  dimension: dimensionSchema,
  /** From 1; a new one for every change of words. */
  version: z.int().min(1),
  /** In the short set too: two a dimension, the default in a room. */
  short: z.boolean(),
  text: words,
  at1: words,
  at3: words,
  at5: words,
  /** For the coach, to ask when the answers are there. */
  ask: words,
})
export type Statement = z.infer<typeof statementSchema>

export const checkLengthSchema = z.enum(['short', 'full'])
export type CheckLength = z.infer<typeof checkLengthSchema>

/**
 * The statements a check asks, in their order: of an early evaluation the first of each dimension, so that it can be compared with the check before
 * the start.
 */
export function asked(statements: readonly Statement[], kind: 'maturity' | 'early', length: CheckLength): Statement[] {
  if (kind === 'early')
    return statements.filter((one) => statements.find(({ dimension }) => dimension === one.dimension) === one)
  return length === 'full' ? [...statements] : statements.filter(({ short }) => short)
}

/** Were two statements asked in the same words? A copy that was reworded is another statement, whatever it is called. */
export function isSameWording(one: Statement, other: Statement): boolean {
  return (
    one.id === other.id &&
    (['version', 'text', 'at1', 'at3', 'at5'] as const).every((part) => one[part] === other[part])
  )
}
