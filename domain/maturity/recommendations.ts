/**
 * Next steps from a maturity check: at most three, each by a rule that can be read and with the numbers it stands on. The rules take turns, so that
 * three steps are not three times the same. Source: domain rules, Maturity.
 *
 * 1. What is not ready: of leadership anchoring, ownership and capacity, those under 3, the lowest first. Without them a start does not hold. Where
 *    the room is divided on it, the step is to talk: what to do about it is not known before.
 * 2. The largest fall: a level that fell since the earlier check in the same words.
 * 3. The widest spread: the statement the room is divided on, or furthest apart on.
 * 4. The lowest level: also what fills up to three, as long as it is 3 or lower. Where none of the rules has anything to say, one step all the same:
 *    the lowest, as long as it is not 5.
 */
import type { Dimension } from './dimensions.ts'
import { readinessOf, type StatementFigures } from './statistics.ts'

export const MOST_RECOMMENDATIONS = 3
/** Under this mean deviation a room that is not divided is as good as agreed: one step on the scale, on average. */
const APART = 1
/** What fills up is no higher than this: a practice at 4 has nothing that must be done. */
const FILLS_UP_TO = 3

export type DimensionResult = {
  dimension: Dimension
  /** Null where nothing of it can be shown. */
  level: number | null
  /** The level in the earlier check, of the statements worded the same in both; null where there is none. */
  earlier: { before: number; now: number } | null
  statements: { id: string; figures: StatementFigures }[]
}

type Because =
  | { rule: 'not_ready'; level: number }
  | { rule: 'fall'; before: number; now: number }
  | { rule: 'spread'; statementId: string; low: number; high: number; answered: number; deviation: number }
  | { rule: 'lowest'; level: number }

/** `advice`: which of the dimension's texts in the library. */
export type Recommendation = {
  dimension: Dimension
  advice: 'level1' | 'level2' | 'level3' | 'level4' | 'spread' | 'fall'
  because: Because
}

const LEVELS = ['level1', 'level2', 'level3', 'level4'] as const

/** The next steps for these results, the gravest first; fewer than three, or none, where there is nothing to say. */
export function recommend(results: readonly DimensionResult[]): Recommendation[] {
  const { lacking } = readinessOf(Object.fromEntries(results.map(({ dimension, level }) => [dimension, level])))
  const chosen: Recommendation[] = []
  const take = (candidates: readonly Recommendation[], most: number) => {
    const free = candidates.filter(({ dimension }) => chosen.every((each) => each.dimension !== dimension))
    chosen.push(...free.slice(0, Math.min(most, MOST_RECOMMENDATIONS - chosen.length)))
  }
  const lowest = byLevel(results)
  const apart = spreads(results)
  const notReady = lowest
    .filter(({ dimension }) => lacking.includes(dimension))
    .map(({ dimension, advice, level }): Recommendation => {
      const divided = apart.find((each) => each.dimension === dimension && each.divided)
      return divided ? talkFirst(divided) : { dimension, advice, because: { rule: 'not_ready', level } }
    })
  const asLowest = lowest.map(({ dimension, advice, level }): Recommendation => ({
    dimension,
    advice,
    because: { rule: 'lowest', level },
  }))
  take(notReady, 1)
  take(falls(results), 1)
  take(apart.map(talkFirst), 1)
  take(
    asLowest.filter((_, index) => (lowest[index]?.level ?? 0) <= FILLS_UP_TO),
    MOST_RECOMMENDATIONS,
  )
  if (chosen.length === 0) take(asLowest, 1)
  return chosen
}

/** Lowest first; of equals the one whose answers are lower, then in the order they are asked. Level 5 has nothing to be done. */
function byLevel(results: readonly DimensionResult[]) {
  return results
    .flatMap(({ dimension, level, statements }) => {
      const advice = LEVELS[(level ?? 0) - 1]
      return level === null || advice === undefined ? [] : [{ dimension, level, advice, mean: meanOf(statements) }]
    })
    .toSorted((one, other) => one.level - other.level || one.mean - other.mean)
}

function meanOf(statements: DimensionResult['statements']): number {
  const means = statements.flatMap(({ figures }) => figures.mean ?? [])
  return means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, means.length)
}

/** Largest first; of equals the one that is lower now. */
function falls(results: readonly DimensionResult[]): Recommendation[] {
  return results
    .flatMap(({ dimension, earlier }) =>
      earlier !== null && earlier.now < earlier.before ? [{ dimension, ...earlier }] : [],
    )
    .toSorted((one, other) => other.before - other.now - (one.before - one.now) || one.now - other.now)
    .map(({ dimension, before, now }) => ({ dimension, advice: 'fall', because: { rule: 'fall', before, now } }))
}

type Apart = Omit<Extract<Because, { rule: 'spread' }>, 'rule'> & { dimension: Dimension; divided: boolean }

/** The statements the room is apart on: those it is divided on first, then by how far. */
function spreads(results: readonly DimensionResult[]): Apart[] {
  return results
    .flatMap(({ dimension, statements }) =>
      statements.flatMap(({ id, figures }) => {
        const { deviation, divided, distribution, answered } = figures
        if (deviation === null || !(divided || deviation >= APART)) return []
        const [one, two, , four, five] = distribution
        return [{ dimension, statementId: id, divided, deviation, answered, low: one + two, high: four + five }]
      }),
    )
    .toSorted((one, other) => Number(other.divided) - Number(one.divided) || other.deviation - one.deviation)
}

function talkFirst({ dimension, divided: _divided, ...numbers }: Apart): Recommendation {
  return { dimension, advice: 'spread', because: { rule: 'spread', ...numbers } }
}
