/** Finds learning again: by a filter, and by the goal somebody writes. Pure. */
import { fold, points, wordsOf } from '#domain/search/match.ts'
import type { Id } from '#domain/shared/basics.ts'
import { meaningOf } from '#domain/wording/meaning.ts'
import { likenessOf } from '#domain/wording/near-copy.ts'
import type { Learning, LearningFilter } from './learning.ts'

/** A learning, and what it is about in words. */
export type Findable = Pick<Learning, 'text' | 'tags' | 'unitId' | 'source' | 'learnedOn'> & {
  readonly cycleId: Id | null
  readonly objectiveTitle: string | null
  readonly keyResultTitle: string | null
}

type Given = { readonly [K in keyof LearningFilter]?: LearningFilter[K] | undefined }

/** Does it pass the filter? */
export function passes(learning: Findable, filter: Given): boolean {
  const { text = '', tags = [], unitId, source, cycleId, from, to } = filter
  const own = learning.tags.map(fold)
  if (!tags.every((tag) => own.includes(fold(tag)))) return false
  if (unitId && learning.unitId !== unitId) return false
  if (source && learning.source !== source) return false
  if (cycleId && learning.cycleId !== cycleId) return false
  if (from && learning.learnedOn < from) return false
  if (to && learning.learnedOn > to) return false
  const words = wordsOf(text)
    .map((word) => word.replace(/^#/u, ''))
    .filter(Boolean)
  const rest = fold([...learning.tags, learning.objectiveTitle ?? '', learning.keyResultTitle ?? ''].join(' '))
  return words.length === 0 || points(words, fold(learning.text), rest, { loosely: false }) > 0
}

/** A goal that is written: its words, and the unit it is written for. */
export type WrittenGoal = { readonly title: string; readonly unitId: Id | null }

/** Why a learning fits a goal. */
export type Fit = {
  readonly goal: { readonly title: string; readonly likeness: number } | null
  readonly words: readonly string[]
  readonly tags: readonly string[]
  readonly sameUnit: boolean
  /** The best is the highest. */
  readonly score: number
}

/** A goal this like the one it was learned of is in its field, if not its copy. */
const IN_ITS_FIELD = 0.4
/** One word in common is chance. */
const LEAST_WORDS = 2
const MOST_WORDS_THAT_COUNT = 3

/**
 * Does a learning fit a goal, and why? It does where it was learned of a goal like it, where a tag is a word of the goal, or where it shares two words with the
 * goal: one, when it is the unit's own. To be of the same unit is no reason by itself.
 */
export function fitOf(learning: Findable, written: WrittenGoal): Fit | null {
  const meant = meaningOf(written.title).words.filter(({ weight }) => weight === 1)
  const said = new Set(meaningOf(learning.text).words.map(({ meaning }) => meaning))
  const words = meant.filter(({ meaning }) => said.has(meaning)).map(({ word }) => word)
  const meanings = new Set(meant.map(({ meaning }) => meaning))
  const tags = learning.tags.filter((tag) => meaningOf(tag).words.some(({ meaning }) => meanings.has(meaning)))
  const goals = [learning.objectiveTitle, learning.keyResultTitle]
    .filter((title) => title !== null)
    .map((title) => ({ title, likeness: likenessOf(written.title, title) }))
    .filter(({ likeness }) => likeness >= IN_ITS_FIELD)
    .toSorted((one, other) => other.likeness - one.likeness)
  const [goal = null] = goals
  const sameUnit = learning.unitId !== null && learning.unitId === written.unitId
  if (goal === null && tags.length === 0 && words.length < (sameUnit ? 1 : LEAST_WORDS)) return null
  const score =
    (goal?.likeness ?? 0) +
    0.25 * Math.min(words.length, MOST_WORDS_THAT_COUNT) +
    0.3 * Math.min(tags.length, 2) +
    (sameUnit ? 0.2 : 0)
  return { goal, words, tags, sameUnit, score }
}
