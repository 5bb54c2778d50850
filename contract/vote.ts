/** Votes in a running meeting: hidden until they are revealed together, frozen from then on. What the room sees of them is in `stage`. */
import { z } from 'zod'
import { idSchema } from '#domain/shared/basics.ts'
import { ballotSchema, MOST_VOTES, voteQuestionSchema, voteRoundSchema } from '#domain/meeting/vote.ts'
import { clientCommand, doneSchema, edit, madeSchema, ofClient, query } from './base.ts'

const roundCommand = clientCommand.extend({ roundId: idSchema })

const roundSchema = voteRoundSchema.extend({
  /** In the order they came. */
  ballots: z.array(ballotSchema),
})
export type Round = z.infer<typeof roundSchema>

export const vote = {
  /** Every round of a meeting, oldest first. */
  rounds: query('coach')
    .input(ofClient.extend({ meetingId: idSchema }))
    .output(z.array(roundSchema)),
  /**
   * Opens a vote and puts it on the wall. `invalid` where the question does not hold together, `conflict` where the meeting does not run or
   * another vote waits to be revealed.
   */
  open: edit('coach')
    .input(clientCommand.extend({ meetingId: idSchema, vote: voteQuestionSchema }))
    .output(madeSchema),
  /**
   * What people vote, each in the place of what they voted before; of nobody by name, one more. `conflict` once it is revealed: a late vote is for
   * the next round.
   */
  cast: edit('coach')
    .input(
      roundCommand.extend({
        ballots: z
          .array(ballotSchema.extend({ personId: idSchema.nullable() }))
          .min(1)
          .max(MOST_VOTES),
      }),
    )
    .output(doneSchema),
  /** As if the person had not voted; null: the last vote of nobody by name. `conflict` once it is revealed. */
  takeBack: edit('coach')
    .input(roundCommand.extend({ personId: idSchema.nullable() }))
    .output(doneSchema),
  /** Shows all at once. What the room has seen cannot be unseen: this has no undo. `conflict` before anybody has voted. */
  reveal: edit('coach').input(roundCommand).output(doneSchema),
  /** Asks the same again in a new round; the one that was revealed stays as it is. `conflict` before that. */
  again: edit('coach').input(roundCommand).output(madeSchema),
  /** Takes it off the wall, or puts it there. The votes stay, hidden or revealed as they are. */
  show: edit('coach')
    .input(roundCommand.extend({ onWall: z.boolean() }))
    .output(doneSchema),
  /** Gives up a vote that was never revealed. `conflict` after that. */
  remove: edit('coach').input(roundCommand).output(doneSchema),
}
