/** Where something moved lands among its siblings. */
import { failure } from '#backend/failure.ts'
import { positionBetween } from '#domain/shared/positions.ts'
import type { Id } from '#domain/shared/basics.ts'

/**
 * The place before a sibling, or the last; where no number is left between two neighbours, all are numbered anew.
 * @param siblings in their order, without what is moved
 * @param renumber writes a sibling's new position
 * @throws `not_found` where `beforeId` is none of them
 */
export function placeBefore(
  siblings: readonly { id: Id; position: number }[],
  beforeId: Id | null,
  subject: string,
  renumber: (id: Id, position: number) => void,
): number {
  const at = beforeId === null ? siblings.length : siblings.findIndex((each) => each.id === beforeId)
  if (at === -1) throw failure('not_found', { subject })
  const between = positionBetween(siblings[at - 1]?.position ?? null, siblings[at]?.position ?? null)
  if (between !== null) return between
  for (const [index, each] of siblings.entries()) renumber(each.id, index < at ? index + 1 : index + 2)
  return at + 1
}
