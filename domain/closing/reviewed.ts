/** How far a room has come with a goal at the end of its cycle. */
import type { ObjectiveReview } from './closing.ts'

/** `droppedOn`: when it was dropped on the way; null where it was not. */
type Ended = { readonly droppedOn: unknown }

/** The goals a look back goes through, in their order: one dropped on the way has been decided. */
export function goalsTalkedAbout<Goal extends Ended>(objectives: readonly Goal[]): Goal[] {
  return objectives.filter(({ droppedOn }) => droppedOn === null)
}

/** Waits for a decision: dropped on the way, it needs none. */
export function waitsForDecision({
  droppedOn,
  review,
}: Ended & { readonly review: Pick<ObjectiveReview, 'decision'> | null }): boolean {
  return droppedOn === null && (review?.decision ?? null) === null
}

/** Has the room seen the score? */
export function isScoreShown({ review }: { readonly review: Pick<ObjectiveReview, 'revealedAt'> | null }): boolean {
  return (review?.revealedAt ?? null) !== null
}
