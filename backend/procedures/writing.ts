/** Goals written in a meeting: said, said anew, accepted. */
import { failure } from '#backend/failure.ts'
import { runningMeeting } from '#backend/meeting-state.ts'
import { editVault, procedures } from '#backend/procedure.ts'
import { acceptLine, insertLine, reword } from '#backend/writing.ts'
import type { Edit } from '#db/change.ts'
import { clientQueries } from '#db/queries/client.ts'
import { objective } from '#db/schema/goal.ts'
import { writtenLine } from '#db/schema/writing.ts'
import type { Store } from '#db/store.ts'
import type { WrittenLine } from '#domain/meeting/write-goals.ts'
import type { Id } from '#domain/shared/basics.ts'
import { documentTexts } from '#texts/documents.ts'

const of = procedures.writing

export const writing = {
  add: of.add.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId, role, unitId, objectiveId, text, why } = input
      runningMeeting(edit, meetingId)
      if ((role === 'objective') !== (objectiveId === null)) throw failure('invalid', { subject: 'objectiveId' })
      if (objectiveId !== null && edit.read(objective, objectiveId).unitId !== unitId)
        throw failure('invalid', { subject: 'unitId' })
      const line = {
        meetingId,
        role,
        unitId,
        objectiveId,
        keyResultId: null,
        fresh: true,
        before: text,
        whyBefore: why,
      }
      return { commandId: input.commandId, id: insertLine(edit, vault, line) }
    }),
  ),

  reword: of.reword.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      runningMeeting(edit, input.meetingId)
      return { commandId: input.commandId, id: reword(edit, vault, input) }
    }),
  ),

  accept: of.accept.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const line = openLine(edit, input.lineId)
      const { date } = runningMeeting(edit, line.meetingId)
      const now = services.now().toISOString()
      acceptLine(edit, vault, { line, now, today: services.today(), reason: reasonIn(vault) }, date)
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const line = openLine(edit, input.lineId)
      runningMeeting(edit, line.meetingId)
      edit.remove(writtenLine, line.id)
      return { commandId: input.commandId }
    }),
  ),
}

/** A line nobody has accepted. @throws `conflict` where somebody has */
function openLine(edit: Edit, id: Id): WrittenLine {
  const line = edit.read(writtenLine, id)
  if (line.acceptedAt !== null) throw failure('conflict', { subject: 'line' })
  return line
}

/** Why a key result means something else from today on, in the language of the client's documents. */
function reasonIn(vault: Store): string {
  const client = vault.queries(clientQueries).client.get()
  return documentTexts[client?.documentLanguage ?? 'nb'].minutes.rewordedHere
}
