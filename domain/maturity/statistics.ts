/**
 * What the answers to a check say, the spread before the mean. «Don't know» changes no figure: it is counted, and left out of all else. Source:
 * domain rules, Maturity.
 */
import { median } from '#domain/shared/median.ts'
import { READINESS, type Dimension } from './dimensions.ts'

/** 1–5, or null for «don't know». */
export type Answer = 1 | 2 | 3 | 4 | 5 | null

export const SCALE = [1, 2, 3, 4, 5] as const

/** From this share at each end on, the room is divided. */
const DIVIDED_SHARE = 0.25

/** What one statement was answered with. All but the counts are null where nobody has answered. */
export type StatementFigures = {
  /** How many answered 1, 2, 3, 4 and 5. */
  distribution: readonly [number, number, number, number, number]
  answered: number
  dontKnow: number
  lowest: number | null
  highest: number | null
  /** Halves between two answers: 2.5. */
  median: number | null
  /** Unrounded. */
  mean: number | null
  /** Mean of the distances from the mean, 0–2: how far apart the room is. */
  deviation: number | null
  /** At least a quarter answered 1–2, and at least a quarter 4–5. */
  divided: boolean
}

export function statementFigures(answers: readonly Answer[]): StatementFigures {
  const count = (score: number) => answers.filter((answer) => answer === score).length
  const distribution = [count(1), count(2), count(3), count(4), count(5)] as const
  // Sorted: the sums are the same in whatever order people answered.
  const given = SCALE.flatMap((score, index) => Array.from({ length: distribution[index] ?? 0 }, () => score))
  const answered = given.length
  const dontKnow = answers.length - answered
  if (answered === 0)
    return {
      distribution,
      answered,
      dontKnow,
      lowest: null,
      highest: null,
      median: null,
      mean: null,
      deviation: null,
      divided: false,
    }
  const mean = given.reduce<number>((sum, score) => sum + score, 0) / answered
  return {
    distribution,
    answered,
    dontKnow,
    lowest: given[0] ?? null,
    highest: given.at(-1) ?? null,
    median: median(given),
    mean,
    deviation: given.reduce<number>((sum, score) => sum + Math.abs(score - mean), 0) / answered,
    divided: [distribution[0] + distribution[1], distribution[3] + distribution[4]].every(
      (end) => end / answered >= DIVIDED_SHARE,
    ),
  }
}

/**
 * «Talk about this»: statements the room is divided on first, then those it is furthest apart on; equals keep their order. Those everybody
 * answered alike, and those nobody answered, are left out.
 */
export function worthTalkingAbout<Statement extends { figures: StatementFigures }>(
  statements: readonly Statement[],
): Statement[] {
  return statements
    .filter(({ figures }) => figures.deviation !== null && figures.deviation > 0)
    .toSorted(
      ({ figures: one }, { figures: other }) =>
        Number(other.divided) - Number(one.divided) || (other.deviation ?? 0) - (one.deviation ?? 0),
    )
}

/**
 * Level of a dimension, 1–5: the median of its statements' medians, to the nearest whole number, a half down. Statements nobody answered are
 * left out; null where that is all of them.
 */
export function levelOf(statements: readonly Pick<StatementFigures, 'median'>[]): number | null {
  const middle = median(statements.flatMap((statement) => statement.median ?? []))
  return middle === null ? null : Math.ceil(middle - 0.5)
}

/** The level each of the three asks for. */
const READY_LEVEL = 3

export type Readiness = {
  /** Null while a dimension it hangs on has no level. */
  ready: boolean | null
  /** What holds it back, in the order they are asked about. */
  lacking: Dimension[]
}

/** Readiness to start: leadership anchoring, ownership and capacity all at 3 or more. */
export function readinessOf(levels: Readonly<Partial<Record<Dimension, number | null>>>): Readiness {
  const levelled = READINESS.map((dimension) => ({ dimension, level: levels[dimension] ?? null }))
  const lacking = levelled.flatMap(({ dimension, level }) => (level !== null && level < READY_LEVEL ? [dimension] : []))
  if (lacking.length > 0) return { ready: false, lacking }
  return { ready: levelled.every(({ level }) => level !== null) ? true : null, lacking }
}
