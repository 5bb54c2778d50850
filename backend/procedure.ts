/** The contract made implementable: the gate every call passes (role, closed error list) and the one way an edit is written. */
import { implement, ORPCError } from '@orpc/server'
import { ERROR_CODES } from '#contract/base.ts'
import { contract } from '#contract/contract.ts'
import { WHILE_LENT } from '#contract/hand-over.ts'
import type { Edit } from '#db/change.ts'
import { DatabaseProblem, problemOf } from '#db/problem.ts'
import { appQueries } from '#db/queries/app.ts'
import type { Store } from '#db/store.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Context, Services } from './context.ts'
import { failure } from './failure.ts'

/** Every procedure starts here. The role is the connection's; a role that is not named by the procedure gets `forbidden` and nothing else. */
export const procedures = implement(contract)
  .$context<Context>()
  .use(async ({ context, procedure, path, next }) => {
    if (!procedure['~orpc'].meta.roles.includes(context.connection.role)) throw failure('forbidden')
    // While others have the laptop, the coach's screens are closed here, whatever the window does.
    if (context.connection.role === 'coach' && context.services.handOver.isLent && !WHILE_LENT.has(path.join('.')))
      throw failure('forbidden')
    try {
      return await next()
    } catch (error) {
      throw asFailure(error, path.join('.'), context.services)
    }
  })

function asFailure(error: unknown, procedure: string, services: Services): ORPCError<string, unknown> {
  if (error instanceof ORPCError) {
    if ((ERROR_CODES as readonly string[]).includes(error.code)) return error
    if (error.code === 'BAD_REQUEST') return failure('invalid', { subject: firstIssue(error.data) })
  }
  const problem = problemOf(error, procedure)
  if (problem) return failure(problem.code, { subject: problem.subject })
  return failure('internal', { reference: services.log.error('procedure_failed', error, { procedure }) })
}

/** The path of the first field that does not follow the contract. */
function firstIssue(data: unknown): string {
  const issues =
    typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues) ? data.issues : []
  const path: unknown = issues[0]?.path
  return Array.isArray(path) ? path.join('.') : ''
}

/** The vault of a client. @throws DatabaseProblem `not_found` */
export function vaultOf(services: Services, clientId: Id): Store {
  const entry = services.data.app.queries(appQueries).clientById.get({ id: clientId })
  if (!entry) throw new DatabaseProblem('not_found', 'client')
  return services.data.vault(clientId, entry.file)
}

type CommandInput = { commandId: string }

/**
 * Writes an edit in a client's vault and tells the windows; a command seen before is answered as it was. Rows in `forget` leave no trace in the
 * record of earlier edits.
 */
export function editVault<R>(
  services: Services,
  input: CommandInput & { clientId: Id },
  path: readonly string[],
  work: (edit: Edit, vault: Store) => R,
  options: { forget?: ReadonlySet<Id> } = {},
): R {
  const vault = vaultOf(services, input.clientId)
  const command = { commandId: input.commandId, procedure: path.join('.'), at: services.now().toISOString() }
  const done = vault.changes.commit(command, (edit) => work(edit, vault), options)
  if (!done.repeated) services.feed.tell({ seq: done.seq, clientId: input.clientId, topics: done.topics })
  return done.result
}

/** The same for what belongs to the app rather than to a client. */
export function editApp<R>(
  services: Services,
  input: CommandInput,
  path: readonly string[],
  work: (edit: Edit, app: Store) => R,
  options: { forget?: ReadonlySet<Id> } = {},
): R {
  const app = services.data.app
  const command = { commandId: input.commandId, procedure: path.join('.'), at: services.now().toISOString() }
  const done = app.changes.commit(command, (edit) => work(edit, app), options)
  if (!done.repeated) services.feed.tell({ seq: done.seq, clientId: null, topics: done.topics })
  return done.result
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** A patch without the fields that were not given. */
export function given<T extends object>(patch: T): Given<T> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Given<T>
}
