/**
 * What a maturity check asks: statements of eight dimensions, each with a named anchor at 1, 3 and 5 and a question for the coach to go on with.
 * Wording is versioned: answers are compared with earlier ones only where they were given to the same words.
 */
import { z } from 'zod'
import { DIMENSIONS, dimensionSchema, type Dimension } from './dimensions.ts'

/** In characters, of a statement, an anchor or a question: what can be read aloud in one breath, and more than twice the longest of ours. */
export const LONGEST_WORDS = 240

const words = z.string().trim().min(1).max(LONGEST_WORDS)

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

/** What a statement says: another of these is another statement. What the coach asks afterwards is no part of it. */
const WORDING = ['text', 'at1', 'at3', 'at5'] as const

/** Do two statements say the same, whatever they are called? */
export function saysTheSame(one: Statement, other: Statement): boolean {
  return WORDING.every((part) => one[part] === other[part])
}

/** Were two statements asked in the same words? A copy that was reworded is another statement, whatever it is called. */
export function isSameWording(one: Statement, other: Statement): boolean {
  return one.id === other.id && one.version === other.version && saysTheSame(one, other)
}

/**
 * A statement of a set after a change. New words are a new version once a check has asked the old ones, since answers to them are not compared; words
 * that have been asked before are that version again, so that what is typed and typed back does not break a trend. `everAsked`: of all checks.
 */
export function changedStatement(
  before: Statement,
  patch: Partial<Statement>,
  everAsked: readonly Statement[],
): Statement {
  const after = { ...before, ...patch }
  if (saysTheSame(before, after)) return after
  const asked = everAsked.filter(({ id }) => id === before.id)
  const again = asked.find((one) => saysTheSame(one, after))
  if (again) return { ...after, version: again.version }
  if (!asked.some(({ version }) => version === before.version)) return after
  return { ...after, version: Math.max(...asked.map(({ version }) => version)) + 1 }
}

/** Is it the only one of its dimension in the short set? Then it stays there: a dimension nobody is asked about has no level. */
export function isLastInShort(statements: readonly Statement[], id: string): boolean {
  const one = statements.find((each) => each.id === id)
  if (one === undefined || !one.short) return false
  return !statements.some(({ id: other, dimension, short }) => other !== id && dimension === one.dimension && short)
}

/** The first two of a dimension are the short set's. */
const SHORT = 2

type Worded = Omit<Statement, 'dimension' | 'version' | 'short'>

/** The standard set, made from its words in one language: dimension by dimension, in the order they are asked. */
export function standardSet(
  words: Record<Dimension, { readonly statements: readonly Worded[] }>,
  versions: Readonly<Record<string, { version: number }>>,
): Statement[] {
  return DIMENSIONS.flatMap((dimension) =>
    words[dimension].statements.map((statement, index) =>
      statementSchema.parse({
        ...statement,
        dimension,
        short: index < SHORT,
        version: versions[statement.id]?.version,
      }),
    ),
  )
}
