/**
 * What has moved since last time, one thing at a time: a status that came up or went down, a figure nearer or further off, a silence. Status and
 * figure are separate facts; where both moved the status is what is told first.
 */
import type { Status } from '#domain/goal/goal.ts'

export type Stood = {
  shown: Status | 'stale' | null
  status: Status | null
  value: number | null
  ratio: number | null
}

/** The good first: a room begins with what has moved. */
export const MOVES = ['recovered', 'forward', 'changed', 'slipped', 'back', 'quiet'] as const
export type Move = (typeof MOVES)[number]

const RANK: Record<Status, number> = { red: 0, yellow: 1, green: 2 }

/** Smaller steps than this share of the way are noise of a rounded figure. */
const NOISE = 0.001

/**
 * What became of a key result between two moments; null where nothing did. `changed`: a new figure or status that is neither nearer nor
 * further off (a level to be held, the first thing said).
 */
export function moveOf(before: Stood, now: Stood): Move | null {
  if (now.shown === 'stale') return before.shown === 'stale' ? null : 'quiet'
  if (before.status !== null && now.status !== null && before.status !== now.status)
    return RANK[now.status] > RANK[before.status] ? 'recovered' : 'slipped'
  if (before.ratio !== null && now.ratio !== null && Math.abs(now.ratio - before.ratio) > NOISE)
    return now.ratio > before.ratio ? 'forward' : 'back'
  const isNew = before.value !== now.value || before.status !== now.status
  return isNew ? 'changed' : null
}

/** The good first, otherwise as they stood. */
export function inMoveOrder<Row extends { move: Move }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => MOVES.indexOf(one.move) - MOVES.indexOf(other.move))
}
