/** How alike two goals are when numbers, dates and small words are left out: a goal copied with new dates is the same goal. */
import { wordsOf } from './phrases.ts'
import { JOINTS, NOT_A_SUBJECT } from './words.ts'

/** The share of words two goals must have in common. */
const ALIKE = 0.75
const FEWEST_WORDS = 3

/** The first of the earlier goals that this one is nearly a copy of; null where there is none. */
export function nearCopyOf(title: string, earlier: readonly string[]): string | null {
  const own = stems(title)
  if (own.size < FEWEST_WORDS) return null
  return earlier.find((other) => likeness(own, stemsOf(other)) >= ALIKE) ?? null
}

/** How alike the words of two goals are, 0–1; 0 where one has too few of them to say. */
export function likenessOf(title: string, other: string): number {
  const own = stemsOf(title)
  return own.size < FEWEST_WORDS ? 0 : likeness(own, stemsOf(other))
}

/** Years of goals are looked through for every line that is typed: each is taken apart once. */
const known = new Map<string, ReadonlySet<string>>()
const MOST_KNOWN = 5000

function stemsOf(text: string): ReadonlySet<string> {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const made = stems(text)
  known.set(text, made)
  return made
}

/** Words by their first letters, so that «søknaden» and «søknader» are one. */
function stems(text: string): Set<string> {
  const words = wordsOf(text).filter((word) => !JOINTS.test(word) && !NOT_A_SUBJECT.test(word))
  return new Set(words.map((word) => word.slice(0, 6)))
}

function likeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  if (second.size < FEWEST_WORDS) return 0
  const shared = [...first].filter((word) => second.has(word)).length
  return (2 * shared) / (first.size + second.size)
}
