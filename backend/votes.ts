/**
 * Reads votes: all of them for the coach; for the wall how many have voted, and first after the reveal how the votes fell, never whose.
 */
import type { RowChange } from '#db/schema/change.ts'
import type { Round } from '#contract/vote.ts'
import type { StageVote } from '#contract/stage.ts'
import { failure } from '#backend/failure.ts'
import type { Edit } from '#db/change.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { voteQueries } from '#db/queries/vote.ts'
import { voteRound } from '#db/schema/vote.ts'
import type { Store } from '#db/store.ts'
import { isHere } from '#domain/meeting/attendance.ts'
import type { Attendance } from '#domain/meeting/meeting.ts'
import { tallyOf, votersOf, votesIn } from '#domain/meeting/vote.ts'
import type { Id } from '#domain/shared/basics.ts'

export function readRounds(vault: Store, meetingId: Id): Round[] {
  const read = vault.queries(voteQueries)
  return read.roundsOf.all({ meetingId }).map((round) => ({
    ...round,
    ballots: read.ballotsOf.all({ roundId: round.id }).map(({ personId, choices }) => ({ personId, choices })),
  }))
}

/** The vote on the wall; null where there is none. */
export function stageVote(vault: Store, meetingId: Id, attendance: readonly Attendance[]): StageVote | null {
  const round = readRounds(vault, meetingId).find((each) => each.onWall)
  if (!round) return null
  const here = attendance.filter(isHere).map((each) => each.personId)
  const titles = round.keyResultId === null ? [] : vault.queries(goalQueries).allKeyResults.all()
  const votes = votesIn(round)
  const asked = {
    kind: round.kind,
    question: round.question,
    about: titles.find((row) => row.id === round.keyResultId)?.title ?? '',
    round: round.number,
    voted: votes.length,
    // Nobody is marked as here: nobody knows of how many.
    of: here.length === 0 && round.ballots.length === 0 ? null : votersOf(here, votes),
    options: round.options,
  }
  if (round.revealedAt === null) return { ...asked, revealed: null }
  const { distribution, abstained, lowest, highest, mean } = tallyOf(round, votes)
  return { ...asked, revealed: { distribution, abstained, lowest, highest, mean } }
}

/** Undo stops at the reveal: what the room has seen is neither hidden again nor changed. @throws `conflict` */
export function keepRevealed(edit: Edit, rows: readonly RowChange[]): void {
  for (const { table, before, after } of rows) {
    const seen = after?.['revealedAt'] ?? before?.['revealedAt'] ?? null
    if (table === 'vote_round' && seen !== null && before?.['revealedAt'] !== after?.['revealedAt'])
      throw failure('conflict', { subject: 'vote' })
    // A vote of nobody by name stands in the round itself.
    if (
      table === 'vote_round' &&
      before &&
      after &&
      JSON.stringify(before['unnamed']) !== JSON.stringify(after['unnamed'])
    )
      if (isRevealed(edit, rows, String(after['id'] ?? before['id']))) throw failure('conflict', { subject: 'vote' })
    const roundId = table === 'ballot' ? (after?.['roundId'] ?? before?.['roundId']) : undefined
    if (typeof roundId === 'string' && isRevealed(edit, rows, roundId)) throw failure('conflict', { subject: 'vote' })
  }
}

/** One vote at a time waits to be revealed, and one stands on the wall, also after an undo. @throws `conflict` */
export function oneVoteAtATime(vault: Store, rows: readonly RowChange[]): void {
  const meetings = rows.flatMap((row) => (row.table === 'vote_round' && row.before ? [row.before['meetingId']] : []))
  for (const meetingId of new Set(meetings)) {
    if (typeof meetingId !== 'string') continue
    const rounds = vault.queries(voteQueries).roundsOf.all({ meetingId })
    const waiting = rounds.filter((row) => row.revealedAt === null)
    if (waiting.length > 1 || rounds.filter((row) => row.onWall).length > 1)
      throw failure('conflict', { subject: 'vote' })
  }
}

/** A round that the same undo brings back is not there yet, and was never revealed. */
function isRevealed(edit: Edit, rows: readonly RowChange[], roundId: Id): boolean {
  const comesBack = rows.some((row) => row.table === 'vote_round' && row.id === roundId && row.after === null)
  return !comesBack && edit.read(voteRound, roundId).revealedAt !== null
}
