/** Collects what only a decision moves on, for a document about a client. */
import type { BoardObjective } from '#contract/goal.ts'
import type { ClientContent, Needed } from '#backend/documents/client/content.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import type { Capture } from '#domain/meeting/meeting.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { isOpenOn } from './reading.ts'

/** For more than that nobody owns it. */
const isStuck = ({ needsAttention, attention }: BoardObjective['keyResults'][number]['standing']) =>
  needsAttention && attention.some((reason) => reason !== 'no_owner')

/** Obstacles that stand, the oldest first; key results that are stuck; goals nobody owns; work past its date. */
export function neededOf(
  board: readonly BoardObjective[],
  captures: readonly Capture[],
  initiatives: ClientContent['initiatives'],
  date: IsoDate,
): Needed[] {
  const running = board.filter((objective) => !isDropped(objective))
  const stuck = running.flatMap((objective) =>
    objective.keyResults
      .filter(({ definition, standing }) => !definition.dropped && isStuck(standing))
      .map(({ title, definition, standing }): Needed => ({
        kind: 'key_result',
        title,
        objective: objective.title,
        owner: definition.ownerId,
        reasons: standing.attention,
        checkedOn: standing.checkedOn,
      })),
  )
  const unowned = running.flatMap((objective): Needed[] => [
    ...(objective.ownerId === null ? [{ kind: 'no_owner' as const, title: objective.title }] : []),
    ...objective.keyResults
      // One that is stuck too is told of once, with all its reasons.
      .filter(({ definition, standing }) => !definition.dropped && definition.ownerId === null && !isStuck(standing))
      .map(({ title }) => ({ kind: 'no_owner' as const, title })),
  ])
  return [
    ...captures
      .filter((row) => row.kind === 'obstacle' && isOpenOn(row, date))
      .map(({ text, raisedOn, ownerId }): Needed => ({ kind: 'obstacle', text, raisedOn, owner: ownerId })),
    ...stuck,
    ...unowned,
    ...initiatives.flatMap(({ title, dueDate, owner, overdue }): Needed[] =>
      overdue && dueDate !== null && dueDate < date ? [{ kind: 'overdue', title, dueDate, owner }] : [],
    ),
  ]
}
