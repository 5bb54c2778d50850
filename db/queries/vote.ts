/** Reads the votes of a meeting. */
import { asc, eq, sql } from 'drizzle-orm'
import { ballot, voteRound } from '#db/schema/vote.ts'
import type { Reader } from '#db/store.ts'

export function voteQueries(reader: Reader) {
  return {
    /** The rounds of a meeting, oldest first. */
    roundsOf: reader
      .select()
      .from(voteRound)
      .where(eq(voteRound.meetingId, sql.placeholder('meetingId')))
      .orderBy(asc(voteRound.openedAt), asc(voteRound.id))
      .prepare(),
    round: reader
      .select()
      .from(voteRound)
      .where(eq(voteRound.id, sql.placeholder('id')))
      .prepare(),
    /** The ballots of a round in the order they came. */
    ballotsOf: reader
      .select()
      .from(ballot)
      .where(eq(ballot.roundId, sql.placeholder('roundId')))
      .orderBy(asc(ballot.position), asc(ballot.id))
      .prepare(),
  }
}
