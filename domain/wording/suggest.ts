/**
 * Which patterns of the library fit a goal: by the words they have in common with it, by the kind of unit, and by what is searched for. A pattern is a
 * way to say it, never a number; the best fit comes first.
 */
import type { UnitKind } from '#domain/organisation/organisation.ts'
import type { UiLanguage } from '#domain/shared/basics.ts'
import type { CheckId } from './finding.ts'
import type { GoalTopic, Pattern } from './pattern.ts'
import { wordsOf } from './phrases.ts'
import { JOINTS, NOT_A_SUBJECT } from './words.ts'

/** The questions that a pattern can be an answer to. */
export const ANSWERED_BY_PATTERN: ReadonlySet<CheckId> = new Set<CheckId>([
  'key_result_is_task',
  'no_number',
  'no_key_result',
  'output_not_outcome',
  'effort_not_result',
  'unmeasurable_word',
  'vanity_measure',
])

export type Fitting = {
  /** The goal it is for: its title, why, and the line it is to take the place of. */
  readonly words: string
  readonly unit: UnitKind | null
  readonly language: UiLanguage
}

export type FoundPattern = { readonly pattern: Pattern; readonly text: string; readonly fits: boolean }

/** All patterns that hold every word searched for, those that fit the goal first. */
export function findPatterns(
  patterns: readonly Pattern[],
  { words, unit, language }: Fitting,
  { query = '', topic = null }: { readonly query?: string; readonly topic?: GoalTopic | null } = {},
): FoundPattern[] {
  const about = stems(words)
  const wanted = wordsOf(query)
  const topics = topicsOf(patterns, about)
  return patterns
    .filter((pattern) => topic === null || pattern.goal === topic)
    .filter((pattern) => {
      const all = `${pattern.nb} ${pattern.en}`.toLowerCase()
      return wanted.every((word) => all.includes(word))
    })
    .map((pattern) => {
      const shared = sharedWith(pattern, about)
      const ofUnit = unit === null || pattern.units.includes(unit)
      const score = shared * 4 + (topics.get(pattern.goal) ?? 0) + (ofUnit ? 1 : -2)
      return { pattern, text: pattern[language], fits: ofUnit && shared > 0, score }
    })
    .toSorted((a, b) => Number(b.fits) - Number(a.fits) || (b.fits ? b.score - a.score : 0))
    .map(({ pattern, text, fits }) => ({ pattern, text, fits }))
}

/** How much a topic as a whole has in common with the goal: its best pattern's share. */
function topicsOf(patterns: readonly Pattern[], about: ReadonlySet<string>): Map<GoalTopic, number> {
  const topics = new Map<GoalTopic, number>()
  for (const pattern of patterns)
    topics.set(pattern.goal, Math.max(topics.get(pattern.goal) ?? 0, sharedWith(pattern, about)))
  return topics
}

function sharedWith({ nb, en }: Pattern, about: ReadonlySet<string>): number {
  return [...stems(`${nb} ${en}`)].filter((stem) => about.has(stem)).length
}

/** Words by their first letters: «søknaden», «søknader» and «søkere» are about the same. */
function stems(text: string): Set<string> {
  const telling = wordsOf(text).filter((word) => word.length > 3 && !JOINTS.test(word) && !NOT_A_SUBJECT.test(word))
  return new Set(telling.map((word) => word.slice(0, 5)))
}
