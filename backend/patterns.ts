/** The library of key-result patterns, read once and checked as it is read. */
import patterns from '#resources/patterns/key-results.json' with { type: 'json' }
import { patternSchema, type Pattern } from '#domain/wording/pattern.ts'

let read: readonly Pattern[] | null = null

/** @throws ZodError where the data is not what it should be; a test reads it all. */
export function keyResultPatterns(): readonly Pattern[] {
  read ??= patternSchema.array().parse(patterns)
  return read
}
