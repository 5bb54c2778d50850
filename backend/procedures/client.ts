/** The coach's clients: the list, and one client's life. */
import type { Services } from '#backend/context.ts'
import { failure } from '#backend/failure.ts'
import { editApp, editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import { syncName } from '#backend/client-list.ts'
import { readFigures } from '#backend/portfolio.ts'
import { plantSample } from '#backend/sample.ts'
import type { ClientRow } from '#contract/client.ts'
import type { Edit } from '#db/change.ts'
import { appQueries } from '#db/queries/app.ts'
import { clientQueries } from '#db/queries/client.ts'
import { problemOf } from '#db/problem.ts'
import { clientEntry } from '#db/schema/app.ts'
import { client as clientTable, coachNote } from '#db/schema/client.ts'
import { cycle } from '#db/schema/goal.ts'
import { v7 as uuid } from 'uuid'
import { hasSoundDates } from '#domain/cycle/cycle.ts'
import { paceFault, STANDARD_CLIENT_PACE, type ClientPace } from '#domain/goal/pace.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.client

export const client = {
  names: of.names.handler(({ context: { services } }) =>
    services.data.app
      .queries(appQueries)
      .clients.all()
      .map(({ id, name, sample }) => ({ id, name, sample })),
  ),

  list: of.list.handler(({ context: { services } }) => {
    const entries = services.data.app.queries(appQueries).clients.all()
    const rows = entries.map((entry) => clientRow(services, entry))
    services.checks.begin()
    return rows
  }),

  get: of.get.handler(({ input, context: { services } }) => {
    const row = vaultOf(services, input.clientId).queries(clientQueries).client.get()
    if (!row) throw failure('not_found', { subject: 'client' })
    return row
  }),

  create: of.create.handler(({ input, context: { services }, path }) => {
    const id = input.commandId
    const seen = seenBefore(services, input.commandId, path)
    if (seen) return seen
    if (input.cycle && !hasSoundDates(input.cycle)) throw failure('invalid', { subject: 'cycle.endDate' })
    soundPace({ ...STANDARD_CLIENT_PACE, ...given(input.client) }, 'client')
    // The vault first and the list last: a client that is listed is whole. Repeating the command finishes what was cut off.
    const vault = services.data.createVault(id)
    const command = { commandId: input.commandId, procedure: path.join('.'), at: services.now().toISOString() }
    vault.changes.commit(command, (edit) => {
      edit.insert(clientTable, { id, ...input.client, sample: false })
      if (input.cycle) edit.insert(cycle, { id: uuid(), ...input.cycle, state: 'active' })
      return null
    })
    return listClient(services, input.commandId, path, { id, name: input.client.name, sample: false })
  }),

  update: of.update.handler(({ input, context: { services }, path }) => {
    const patch = given(input.patch)
    const done = editVault(services, input, path, (edit) => {
      soundPace({ ...edit.read(clientTable, input.clientId), ...patch }, 'patch')
      edit.update(clientTable, input.clientId, patch)
      return { commandId: input.commandId }
    })
    syncName(services, input.clientId)
    return done
  }),

  remove: of.remove.handler(({ input, context: { services }, path }) => {
    const { app } = services.data
    const seen = app.changes.recall({ commandId: input.commandId, procedure: path.join('.') })
    const entry = app.queries(appQueries).clientById.get({ id: input.clientId })
    // The files first and the list last: where this is cut off between the two, the client is still listed and can be removed again.
    if (entry && !seen) services.data.deleteVault(input.clientId, entry.file)
    const remove = (edit: Edit) => {
      edit.remove(clientEntry, input.clientId)
      return { commandId: input.commandId }
    }
    // Its name must not live on in the list's own record, nor in copies of it.
    const done = editApp(services, input, path, remove, { forget: new Set([input.clientId]) })
    services.data.renewAppBackups(services.now())
    return done
  }),

  addSample: of.addSample.handler(({ input, context: { services }, path }) => {
    const id = input.commandId
    const seen = seenBefore(services, input.commandId, path)
    if (seen) return seen
    const name = plantSample(services, id, path)
    return listClient(services, input.commandId, path, { id, name, sample: true })
  }),

  note: of.note.handler(({ input, context: { services } }) => ({
    text:
      vaultOf(services, input.clientId)
        .queries(clientQueries)
        .note.get({ subject: 'client', subjectId: input.clientId })?.text ?? '',
  })),
  writeNote: of.writeNote.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const present = vault.queries(clientQueries).note.get({ subject: 'client', subjectId: input.clientId })
      if (present) edit.update(coachNote, present.id, { text: input.text })
      else edit.insert(coachNote, { id: uuid(), subject: 'client', subjectId: input.clientId, text: input.text })
      return { commandId: input.commandId }
    }),
  ),
}

/** Thresholds of pace fall from ahead to behind; `invalid` where two stand the wrong way round. */
function soundPace(pace: ClientPace, given: 'client' | 'patch'): void {
  const fault = paceFault(pace)
  if (fault === null) return
  throw failure('invalid', { subject: `${given}.${fault === 'ahead_below_on_pace' ? 'paceAhead' : 'paceBehind'}` })
}

/** The answer to a creation that has been finished before. Looked for first: the vault must not be made again for a client removed since. */
function seenBefore(services: Services, commandId: Id, path: readonly string[]): { commandId: Id; id: Id } | null {
  const command = { commandId, procedure: path.join('.') }
  return services.data.app.changes.recall<{ commandId: Id; id: Id }>(command)?.result ?? null
}

function listClient(
  services: Services,
  commandId: string,
  path: readonly string[],
  row: { id: Id; name: string; sample: boolean },
) {
  return editApp(services, { commandId }, path, (edit) => {
    edit.insert(clientEntry, { ...row, file: services.data.fileFor(row.id), createdAt: services.now().toISOString() })
    return { commandId, id: row.id }
  })
}

/**
 * One line of the list. A vault that cannot be opened or read is still listed, with what is wrong: the coach must be able to restore it, and to
 * open the others.
 */
function clientRow(services: Services, { id, name, sample, file }: ClientEntry): ClientRow {
  const row = { id, name, sample, figures: null, problem: null }
  try {
    return { ...row, figures: readFigures(services.data.glance(id, file), services.today()) }
  } catch (error) {
    const problem = problemOf(error, file)
    if (problem && problem.code !== 'conflict') return { ...row, problem: problem.code }
    // Rows that cannot be made sense of: a fault all the same, and one of this client's only.
    services.log.error('client_unreadable', error, { id })
    return { ...row, problem: 'corrupt' }
  }
}

type ClientEntry = { id: Id; name: string; sample: boolean; file: string }
