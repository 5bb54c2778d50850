/** What has moved since the last meeting of the series: the board as it stood when that one ended, against the board now. */
import type { BoardKeyResult } from '#contract/goal.ts'
import type { Since } from '#contract/around.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import type { Store } from '#db/store.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { inMoveOrder, moveOf } from '#domain/meeting/since-last.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { readBoard } from './board.ts'
import { unitsOfScopes } from './scopes.ts'
import { heldBefore, inSeries } from './series.ts'

type Held = Pick<Meeting, 'id' | 'date' | 'scopes' | 'startedAt' | 'endedAt'>

export function readSince(vault: Store, meeting: Held): Since {
  const previous = heldBefore(vault, meeting)[0]
  if (!previous) return { previous: null, moved: [], still: 0, promises: [], solved: [] }
  const before = keyResultsOf(vault, meeting, previous.date, meeting.id)
  const rows = [...keyResultsOf(vault, meeting, meeting.date, null).values()].flatMap((row) => {
    const stood = before.get(row.id)
    return stood === undefined ? [] : [{ row, stood: stood.standing, move: moveOf(stood.standing, row.standing) }]
  })
  const moved = rows.flatMap(({ row, stood, move }) => {
    if (move === null) return []
    const { kind, unitLabel, decimals } = row.definition
    const { shown, status, value } = row.standing
    return [
      {
        id: row.id,
        title: row.title,
        shortName: row.shortName,
        kind,
        unitLabel,
        decimals,
        move,
        from: { shown: stood.shown, status: stood.status, value: stood.value },
        to: { shown, status, value },
      },
    ]
  })
  const shares = inSeries(vault, meeting)
  const captures = vault
    .queries(meetingQueries)
    .captures.all()
    .filter((capture) => meeting.endedAt === null || capture.createdAt <= meeting.endedAt)
  return {
    previous: { id: previous.id, date: previous.date },
    moved: inMoveOrder(moved),
    still: rows.length - moved.length,
    promises: captures.filter((capture) => capture.kind === 'priority' && capture.meetingId === previous.id),
    solved: captures.filter(
      (capture) =>
        capture.kind === 'obstacle' &&
        capture.state === 'done' &&
        (capture.resolvedMeetingId === meeting.id ||
          (capture.resolvedOn !== null && capture.resolvedOn > previous.date && capture.resolvedOn <= meeting.date)) &&
        shares(capture.meetingId),
    ),
  }
}

function keyResultsOf(
  vault: Store,
  { scopes }: Held,
  date: IsoDate,
  withoutMeeting: Id | null,
): Map<Id, BoardKeyResult> {
  const units = new Set(unitsOfScopes(vault, scopes))
  const board = readBoard(vault, null, date, withoutMeeting)
  return new Map(
    board.objectives
      .filter((objective) => units.has(objective.unitId) && objective.state !== 'closed')
      .flatMap((objective) => objective.keyResults.filter((row) => !row.definition.dropped))
      .map((row) => [row.id, row]),
  )
}
