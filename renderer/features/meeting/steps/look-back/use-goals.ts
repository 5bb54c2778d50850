/** The goals a step goes through, the one at hand, and what the coach says of it: with the room's own words, at once. */
import type { ClosingObjective } from '#contract/closing.ts'
import type { Cause, GoalDecision } from '#domain/closing/closing.ts'
import type { Status } from '#domain/goal/goal.ts'
import { client } from '#renderer/app/api.ts'
import { goalsAtHand, useRoom } from '../../room/room-context.ts'

type Said = { status?: Status | null; why?: string; learned?: string; causes?: Cause[] }

export function useGoals() {
  const { room, meetingId, itemId, toItem, nextStep, edit } = useRoom()
  const goals = goalsAtHand(room)
  const at = goals.findIndex(({ id }) => id === itemId)
  const goal = goals[at]
  return {
    goals,
    goal,
    /** The next goal, else the next step. */
    goOn: () => {
      const next = goals[at + 1]
      if (next) toItem(next.id)
      else nextStep()
    },
    say: async ({ id: objectiveId }: ClosingObjective, patch: Said, message?: string) =>
      (
        await edit(
          (command) => client.closing.review({ ...command, objectiveId, meetingId, patch }),
          message === undefined ? {} : { message },
        )
      ).ok,
    reveal: ({ id: objectiveId }: ClosingObjective) =>
      edit((command) => client.closing.reveal({ ...command, objectiveId, meetingId }), { undoable: false }),
    decide: async (
      { id: objectiveId, review }: ClosingObjective,
      to: { decision?: GoalDecision | null; reason?: string },
      message?: string,
    ) => {
      const { decision = review?.decision ?? null, reason = review?.reason ?? '' } = to
      return (
        await edit(
          (command) => client.closing.decide({ ...command, objectiveId, meetingId, decision, reason }),
          message === undefined ? {} : { message },
        )
      ).ok
    },
  }
}
