/** How well a key result and an objective came out when their cycle is closed. Source: domain rules, Closing a cycle. */
import { clamp, objectiveProgress, type Weighted } from '#domain/goal/progress.ts'
import type { KeyResultKind, Objective } from '#domain/goal/goal.ts'
import type { Standing } from '#domain/goal/standing.ts'
import type { GoalDecision } from './closing.ts'

/** Up to 0.3 red, above that to below 0.7 yellow, from 0.7 green. */
export type Band = 'red' | 'yellow' | 'green'
const RED_UP_TO = 0.3
const GREEN_FROM = 0.7

/** A score as it is told: two decimals. */
export function shownScore(score: number): number {
  return Math.round(score * 100) / 100
}

/** The band of a score 0–1, as it is shown: rounded to two decimals, so that «0.70» is never yellow. */
export function bandOf(score: number): Band {
  const shown = shownScore(score)
  if (shown >= GREEN_FROM) return 'green'
  return shown <= RED_UP_TO ? 'red' : 'yellow'
}

/** Below green: the room is asked what lay behind. */
export function asksForCause(score: number | null): boolean {
  return score !== null && bandOf(score) !== 'green'
}

/**
 * The score of a key result, 0–1: the clamped share of the way; of a level the share of the measurements it was held in; of a milestone its stages.
 * Null where nothing says it: never measured, or no way to measure by.
 */
export function scoreOf(kind: KeyResultKind | null, { ratio, held }: Pick<Standing, 'ratio' | 'held'>): number | null {
  if (kind === 'at_least' || kind === 'at_most')
    return held.length === 0 ? null : held.filter(Boolean).length / held.length
  return ratio === null ? null : clamp(ratio)
}

/** The weighted mean of the scores of its key results; those without one are left out and counted. */
export function objectiveScore(keyResults: readonly { score: number | null; weight: number }[]): {
  score: number | null
  scored: number
  of: number
} {
  const { share, measured, of } = objectiveProgress(
    keyResults.map(({ score, weight }): Weighted => ({ ratio: score, weight })),
  )
  return { score: share, scored: measured, of }
}

/** Everything reached in full: were the goals brave enough? False where there is nothing to ask about. */
export function isAllReached(scores: readonly (number | null)[]): boolean {
  const known = scores.filter((score) => score !== null)
  return known.length > 0 && known.every((score) => score >= 1)
}

type Outcome = NonNullable<Objective['outcome']>

/**
 * What became of an objective, for the coach to agree with: as the room decided where it said dropped or achieved, else by the score: achieved from 0.7,
 * partly above 0.3, else missed. Null where neither says.
 */
export function outcomeProposed(decision: GoalDecision | null, score: number | null): Outcome | null {
  if (decision === 'drop') return 'dropped'
  if (decision === 'achieved') return 'achieved'
  if (score === null) return null
  const band = bandOf(score)
  if (band === 'green') return 'achieved'
  return band === 'yellow' ? 'partly' : 'missed'
}
