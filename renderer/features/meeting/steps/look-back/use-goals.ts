/** The goals a step goes through, the one at hand, and what the coach says of it: with the room's own words, at once. */
import type { ClosingObjective } from '#contract/closing.ts'
import type { Cause, GoalDecision } from '#domain/closing/closing.ts'
import type { Status } from '#domain/goal/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useCauses } from '#renderer/app/closing/use-causes.ts'
import { useDecisions } from '#renderer/app/closing/use-decisions.ts'
import { useAhead } from '#renderer/app/use-ahead.ts'
import { goalsAtHand, useRoom } from '../../room/room-context.ts'

type Said = { status?: Status | null; why?: string; learned?: string }

export function useGoals() {
  const { room, meetingId, itemId, toItem, nextStep, edit } = useRoom()
  const goals = goalsAtHand(room)
  const at = goals.findIndex(({ id }) => id === itemId)
  const goal = goals[at]
  const decisions = useAhead(useDecisions(goals))
  const { causesOf, toggle } = useCauses(goals)
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
    decisionOf: (id: Id) => decisions.rows.find((row) => row.id === id)?.decision ?? null,
    decide: ({ id: objectiveId }: ClosingObjective, decision: GoalDecision | null, message: string) => {
      const made = edit((command) => client.closing.decide({ ...command, objectiveId, meetingId, decision }), {
        message,
      })
      decisions.show(objectiveId, { decision }, made)
    },
    giveReason: async ({ id: objectiveId }: ClosingObjective, reason: string) =>
      (await edit((command) => client.closing.decide({ ...command, objectiveId, meetingId, reason }))).ok,
    causesOf,
    toggleCause: ({ id: objectiveId }: ClosingObjective, cause: Cause) =>
      toggle(objectiveId, cause, (causes) =>
        edit((command) => client.closing.review({ ...command, objectiveId, meetingId, patch: { causes } })),
      ),
  }
}
