/** What the room sees of goals being written: what it has accepted, and the one line the coach has put on the wall, in finished words. */
import type { Room } from '#contract/meeting.ts'
import type { StageContent } from '#contract/stage.ts'
import { isWrittenIn } from '#domain/meeting/write-goals.ts'

type Written = Omit<Extract<StageContent, { kind: 'write_goals' }>, 'kind'>

export function stageWriting({ meeting, goals, steps }: Pick<Room, 'meeting' | 'goals' | 'steps'>): Written {
  const step = steps.find(({ id }) => id === meeting.currentStepId)
  const here = goals.filter(({ role }) => step !== undefined && isWrittenIn(step, role))
  const index = meeting.wallList ? -1 : here.findIndex(({ id }) => id === meeting.focusId)
  const shown = here[index]
  return {
    accepted: goals
      .filter(({ line }) => line !== null && line.acceptedAt !== null)
      .map(({ before, after, unitName }) => ({ text: after || before, unitName })),
    line:
      shown === undefined
        ? null
        : {
            unitName: shown.unitName,
            role: shown.role,
            before: shown.before,
            after: shown.after,
            why: shown.after === '' ? shown.whyBefore : shown.whyAfter,
            accepted: shown.line !== null && shown.line.acceptedAt !== null,
            question:
              shown.question === null
                ? null
                : {
                    id: shown.question.id,
                    params: Object.entries(shown.question.params).map(([name, value]) => ({
                      name,
                      value: String(value),
                    })),
                  },
            index,
            of: here.length,
          },
  }
}
