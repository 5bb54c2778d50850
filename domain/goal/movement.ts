/**
 * The ten-second picture: which key results move, which need a conversation, and which do neither. Each is told once; where both could be said,
 * the conversation comes first.
 */
import { inAttentionOrder, type AttentionReason } from './attention.ts'
import type { KeyResultKind } from './goal.ts'
import type { IsoDate } from '#domain/shared/basics.ts'

/** What of a key result the picture is made from. */
export type Pictured = {
  readonly definition: { readonly dropped: boolean; readonly kind: KeyResultKind | null }
  readonly standing: {
    readonly attention: readonly AttentionReason[]
    readonly needsAttention: boolean
    readonly checkedOn: IsoDate | null
    readonly ratio: number | null
    readonly held: readonly boolean[]
    readonly expected: number | null
  }
}

export type Picture<T> = {
  /** The gravest first. */
  readonly needing: readonly T[]
  /** Furthest ahead of what was expected first. */
  readonly moving: readonly T[]
  /** Not measured yet, or not from the spot; nobody has asked for a talk. */
  readonly resting: readonly T[]
}

/** The key results of a cycle, without what was dropped. */
export function pictureOf<T extends Pictured>(keyResults: readonly T[]): Picture<T> {
  const open = keyResults.filter((each) => !each.definition.dropped)
  const calm = open.filter((each) => !each.standing.needsAttention)
  return {
    needing: inAttentionOrder(open.filter((each) => each.standing.needsAttention)),
    moving: calm.filter(hasMoved).toSorted((a, b) => gapOf(b) - gapOf(a)),
    resting: calm.filter((each) => !hasMoved(each)),
  }
}

/** Nearer its target than where it began; a level moves nobody: it is held now. */
function hasMoved({ definition: { kind }, standing }: Pictured): boolean {
  if (kind === 'at_least' || kind === 'at_most') return standing.held.at(-1) ?? false
  return standing.ratio !== null && standing.ratio > 0
}

/** How far ahead of today's expectation; a level that is held is where it should be. */
function gapOf({ standing: { ratio, expected } }: Pictured): number {
  return ratio === null || expected === null ? 0 : ratio - expected
}

export type Shares = { readonly needing: number; readonly moving: number; readonly resting: number }

/**
 * How many rows each list gets where there is room for so many. What needs a talk comes first and the rest get what is left, but what moves keeps
 * a third of the room: a picture with nothing good in it is no picture. A list that is cut gives one of its rows to the line that says so.
 */
export function shareRows(rooms: number, counts: Shares): Shares {
  const all = counts.needing + counts.moving + counts.resting
  if (all <= rooms) return counts
  const kept = Math.min(counts.moving, Math.floor(rooms / 3))
  const needing = Math.min(counts.needing, rooms - kept)
  const moving = Math.min(counts.moving, rooms - needing)
  const resting = Math.min(counts.resting, rooms - needing - moving)
  const cut = (given: number, count: number) => (given < count ? Math.max(0, given - 1) : given)
  return {
    needing: cut(needing, counts.needing),
    moving: cut(moving, counts.moving),
    resting: cut(resting, counts.resting),
  }
}
