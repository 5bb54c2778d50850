/** Themes: notes put together under a name, renamed, taken apart. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { runningMeeting } from '#backend/meeting-state.ts'
import { editVault, procedures } from '#backend/procedure.ts'
import { removeGroups } from '#backend/remove-groups.ts'
import { readSteps } from '#backend/steps.ts'
import type { Edit } from '#db/change.ts'
import { stepLineQueries } from '#db/queries/step-line.ts'
import { voteQueries } from '#db/queries/vote.ts'
import { meetingStep } from '#db/schema/meeting.ts'
import { lineGroup, stepLine } from '#db/schema/step-line.ts'
import { voteRound } from '#db/schema/vote.ts'
import type { Store } from '#db/store.ts'
import { isSameName, notesOf } from '#domain/meeting/themes.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.theme

export const theme = {
  add: of.add.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId, kind } = edit.read(meetingStep, input.stepId)
      runningMeeting(edit, meetingId)
      if (kind !== 'themes') throw failure('conflict', { subject: 'meeting_step' })
      const groups = vault.queries(stepLineQueries).groupsOf.all({ meetingId })
      const there = groups.find((group) => isSameName(group.name, input.name))
      const id = there?.id ?? uuid()
      const position = (groups.at(-1)?.position ?? 0) + 1
      if (!there) edit.insert(lineGroup, { id, meetingId, stepId: input.stepId, name: input.name, position })
      put(edit, vault, meetingId, input.lineIds, id)
      return { commandId: input.commandId, id }
    }),
  ),

  rename: of.rename.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId, name: before } = edit.read(lineGroup, input.id)
      runningMeeting(edit, meetingId)
      const groups = vault.queries(stepLineQueries).groupsOf.all({ meetingId })
      if (groups.some((group) => group.id !== input.id && isSameName(group.name, input.name)))
        throw failure('conflict', { subject: 'line_group' })
      edit.update(lineGroup, input.id, { name: input.name })
      renameInVotes(edit, vault, meetingId, { before, after: input.name })
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId } = edit.read(lineGroup, input.id)
      runningMeeting(edit, meetingId)
      removeGroups(edit, vault, meetingId, (group) => group.id === input.id)
      return { commandId: input.commandId }
    }),
  ),

  assign: of.assign.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const [first = ''] = input.lineIds
      const { meetingId } = edit.read(stepLine, first)
      runningMeeting(edit, meetingId)
      if (input.id !== null && edit.read(lineGroup, input.id).meetingId !== meetingId)
        throw failure('not_found', { subject: 'line_group' })
      put(edit, vault, meetingId, input.lineIds, input.id)
      return { commandId: input.commandId }
    }),
  ),
}

/** What the room has voted on is told by its name: under another name it keeps its votes. */
function renameInVotes(edit: Edit, vault: Store, meetingId: Id, name: { before: string; after: string }): void {
  for (const { id, options } of vault.queries(voteQueries).roundsOf.all({ meetingId }))
    if (options.some((option) => isSameName(option, name.before)))
      edit.update(voteRound, id, {
        options: options.map((option) => (isSameName(option, name.before) ? name.after : option)),
      })
}

/** Only what the room has seen is put together: a theme tells what its notes say. @throws `conflict` */
function put(edit: Edit, vault: Store, meetingId: Id, lineIds: readonly Id[], groupId: Id | null): void {
  const lines = vault.queries(stepLineQueries).linesOf.all({ meetingId })
  const notes = new Set(notesOf(readSteps(vault, meetingId), lines).map((note) => note.id))
  for (const id of new Set(lineIds)) {
    if (edit.read(stepLine, id).meetingId !== meetingId) throw failure('not_found', { subject: 'step_line' })
    if (groupId !== null && !notes.has(id)) throw failure('conflict', { subject: 'step_line' })
    edit.update(stepLine, id, { groupId })
  }
}
