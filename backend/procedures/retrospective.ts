/** The look back on a cycle as a meeting: which cycle, and what the room decides about going on. */
import { openMeeting, runningMeeting } from '#backend/meeting-state.ts'
import { editVault, procedures } from '#backend/procedure.ts'
import { cycle } from '#db/schema/goal.ts'
import { meeting } from '#db/schema/meeting.ts'

const of = procedures.retrospective

export const retrospective = {
  setCycle: of.setCycle.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      openMeeting(edit, input.meetingId)
      edit.update(meeting, input.meetingId, { cycleId: edit.read(cycle, input.cycleId).id })
      return { commandId: input.commandId }
    }),
  ),
  setHabit: of.setHabit.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      runningMeeting(edit, input.meetingId)
      edit.update(meeting, input.meetingId, { habit: input.habit })
      return { commandId: input.commandId }
    }),
  ),
}
