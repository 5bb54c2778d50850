/** Templates of a customer's own. They lie in the customer's vault: no other customer can see them, and they go with it. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { editVault, procedures, vaultOf } from '#backend/procedure.ts'
import { readMeeting } from '#backend/room.ts'
import { readSteps } from '#backend/steps.ts'
import { templateQueries } from '#db/queries/template.ts'
import { meetingTemplate } from '#db/schema/meeting.ts'
import type { Store } from '#db/store.ts'
import { onAgenda } from '#domain/meeting/steps.ts'
import { knownSteps, minutesOf, savedStepSchema } from '#domain/meeting/template.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.template

export const template = {
  list: of.list.handler(({ input, context: { services } }) =>
    vaultOf(services, input.clientId)
      .queries(templateQueries)
      .templates.all()
      .map(({ id, name, meetingKind, steps }) => {
        const known = knownSteps(steps)
        return { id, name, meetingKind, ...known, minutes: minutesOf(known.steps) }
      }),
  ),

  save: of.save.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const meeting = readMeeting(vault, input.meetingId)
      refuseTaken(vault, input.name, null)
      const id = uuid()
      edit.insert(meetingTemplate, {
        id,
        name: input.name,
        meetingKind: meeting.kind,
        // Parsed to leave out what is this meeting's own: ids, state, time spent.
        steps: onAgenda(readSteps(vault, meeting.id)).map((step) => savedStepSchema.parse(step)),
        createdAt: services.now().toISOString(),
      })
      return { commandId: input.commandId, id }
    }),
  ),

  rename: of.rename.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      refuseTaken(vault, input.name, input.templateId)
      edit.update(meetingTemplate, input.templateId, { name: input.name })
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.remove(meetingTemplate, input.templateId)
      return { commandId: input.commandId }
    }),
  ),
}

/** Two of one name cannot be told apart in a list. */
function refuseTaken(vault: Store, name: string, butId: Id | null): void {
  const same = (other: string) => other.localeCompare(name, 'nb', { sensitivity: 'base' }) === 0
  if (
    vault
      .queries(templateQueries)
      .templates.all()
      .some((row) => row.id !== butId && same(row.name))
  )
    throw failure('conflict', { subject: 'template_name' })
}
