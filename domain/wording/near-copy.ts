/**
 * How alike two goals are when numbers and dates are left out: a goal copied with new dates is the same goal. A word that is put in the place of another
 * makes a goal about something else, and costs more than a word that is added or left out. How the threshold was found: `docs/decisions/near-copies.md`.
 */
import { finding, type Finding } from './finding.ts'
import { meaningOf, type Meaning, type MeantWord } from './meaning.ts'

/** From here on the question is asked. */
export const ALIKE = 0.67

/** What a word put in another's place, and a word added or left out, weigh against one that is shared. */
const REPLACED = 3
const ADDED = 0.35
/** One word with another one's beginning or end in it: «behandlingstid», «saksbehandlingstid». */
const PART_OF = 0.8
const SHORTEST_PART = 5
/** The other way, or what shall be against what shall not: the same words about something else. */
const OPPOSITE = 0.5

/** How alike two goals are, and what of them. */
export type Likeness = {
  /** 0–1. */
  readonly likeness: number
  /** Words of the first goal that the other one has too, in its own words. */
  readonly shared: readonly string[]
  /** Words that stand in the first one only, and in the other one only. */
  readonly only: readonly string[]
  readonly onlyOther: readonly string[]
  /** Do they go opposite ways? */
  readonly isOpposite: boolean
}

const NOTHING: Likeness = { likeness: 0, shared: [], only: [], onlyOther: [], isOpposite: false }

/** Compares two goals. */
export function compareGoals(title: string, other: string): Likeness {
  const first = known(title)
  const second = known(other)
  if (first.words.length === 0 || second.words.length === 0) return NOTHING
  const left = [...second.words]
  const shared: string[] = []
  const only: MeantWord[] = []
  let weight = 0
  for (const word of first.words) {
    const at = bestAmong(word, left)
    const [same] = at === null ? [] : left.splice(at, 1)
    if (same === undefined) only.push(word)
    else {
      shared.push(word.word)
      weight += (samenessOf(word, same) * (word.weight + same.weight)) / 2
    }
  }
  const here = sumOf(only)
  const there = sumOf(left)
  // What everybody says («er», «andelen») stands in nobody's place.
  const replaced = Math.min(sumOf(only.filter(isWeighty)), sumOf(left.filter(isWeighty)))
  const added = here + there - 2 * replaced
  const turned = first.heading !== null && second.heading !== null && first.heading !== second.heading
  // «Ikke ligge i bunker» says no of what only one of them names, and so of nothing they share.
  const denied = first.negated !== second.negated && (first.negated ? here : there) === 0
  const alike = weight / (weight + REPLACED * replaced + ADDED * added)
  return {
    likeness: weight === 0 ? 0 : alike * (turned || denied ? OPPOSITE : 1),
    shared,
    only: only.map(({ word }) => word),
    onlyOther: left.map(({ word }) => word),
    isOpposite: turned || denied,
  }
}

/** How alike two goals are, 0–1. */
export function likenessOf(title: string, other: string): number {
  return compareGoals(title, other).likeness
}

/** The earlier goal that this one is most nearly a copy of, with how alike they are; null where there is none. */
export function nearestCopy(
  title: string,
  earlier: readonly string[],
): { readonly title: string; readonly likeness: number } | null {
  let nearest: { title: string; likeness: number } | null = null
  for (const other of earlier) {
    const likeness = likenessOf(title, other)
    if (likeness >= ALIKE && likeness > (nearest?.likeness ?? 0)) nearest = { title: other, likeness }
  }
  return nearest
}

/** The title of it. */
export function nearCopyOf(title: string, earlier: readonly string[]): string | null {
  return nearestCopy(title, earlier)?.title ?? null
}

/** The question that is asked of a near-copy: how alike, of which one, and what is different this time. */
export function copyFinding(title: string, earlier: readonly string[]): Finding | null {
  const nearest = nearestCopy(title, earlier)
  return nearest === null
    ? null
    : finding('near_copy', { text: nearest.title, percent: Math.round(nearest.likeness * 100) })
}

/** Years of goals are looked through for every line that is typed: each is taken apart once. */
const meanings = new Map<string, Meaning>()
const MOST_KNOWN = 5000

function known(text: string): Meaning {
  const before = meanings.get(text)
  if (before !== undefined) return before
  if (meanings.size >= MOST_KNOWN) meanings.clear()
  const made = meaningOf(text)
  meanings.set(text, made)
  return made
}

function bestAmong(word: MeantWord, others: readonly MeantWord[]): number | null {
  let best: number | null = null
  let most = 0
  for (const [at, other] of others.entries()) {
    const sameness = samenessOf(word, other)
    if (sameness > most) [best, most] = [at, sameness]
  }
  return best
}

function samenessOf({ meaning: first }: MeantWord, { meaning: second }: MeantWord): number {
  if (first === second) return 1
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  const part = short.startsWith('=') ? short.slice(1) : short
  if (part.length < SHORTEST_PART) return 0
  return long.startsWith(part) || long.endsWith(part) ? PART_OF : 0
}

function isWeighty({ weight }: MeantWord): boolean {
  return weight === 1
}

function sumOf(words: readonly MeantWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0)
}
