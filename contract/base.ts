/**
 * What every procedure is made of: who may call it, what may go wrong, and the id that makes an edit safe to send twice.
 * Plain JSON types only; inputs and outputs are validated at the back end.
 */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idSchema } from '#domain/shared/basics.ts'

/**
 * Who is at the other end of a connection. Bound by whoever made the connection, never by what the window says.
 * `shell` is the supervisor's own.
 */
export const roleSchema = z.enum(['coach', 'audience', 'participant', 'shell'])
export type Role = z.infer<typeof roleSchema>

/** The closed list of what a call can fail with. Each has a sentence in every screen language (`errors.<code>`). */
export const ERROR_CODES = [
  'invalid', // the input does not follow the contract
  'not_found', // it is not there (any more)
  'conflict', // it has changed since, or something else stands on it
  'forbidden', // not for this role
  'in_use', // another Rytme holds the data
  'corrupt', // a file fails its check
  'from_the_future', // a file made by a newer Rytme
  'read_only', // a folder or file cannot be written
  'disk_full',
  'unavailable', // the back end does not answer
  'cancelled',
  'internal', // unexpected; the reference is in the log
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

const errorData = z.object({
  /** What it is about: a file name, a field or a kind of thing. Never a text of the client's. */
  subject: z.string().optional(),
  /** Finds the matching line in the log. */
  reference: z.string().optional(),
})
export type ErrorData = z.infer<typeof errorData>

const errorMap = Object.fromEntries(ERROR_CODES.map((code) => [code, { data: errorData.optional() }])) as Record<
  ErrorCode,
  { data: z.ZodOptional<typeof errorData> }
>

export type ProcedureMeta = {
  roles: readonly Role[]
  /** An edit carries a `commandId`, is written in the change record and can be undone. */
  kind: 'query' | 'edit' | 'action' | 'stream'
}

const base = oc.$meta<ProcedureMeta>({ roles: [], kind: 'query' }).errors(errorMap)

/** Reads; may be repeated freely. */
export const query = (...roles: Role[]) => base.meta({ roles, kind: 'query' })
/** Writes through the change record. Its input has a `commandId`. */
export const edit = (...roles: Role[]) => base.meta({ roles, kind: 'edit' })
/** Does something that is not an edit of data: a backup, a window, a file. */
export const action = (...roles: Role[]) => base.meta({ roles, kind: 'action' })
/** Answers for as long as it is listened to. */
export const stream = (...roles: Role[]) => base.meta({ roles, kind: 'stream' })

/** Made by the window (UUIDv7). The same one twice is answered once and again, and stored once. */
export const commandIdSchema = z.uuid()
export const ofCommand = z.object({ commandId: commandIdSchema })
export const ofClient = z.object({ clientId: idSchema })
export const clientCommand = ofClient.extend(ofCommand.shape)

/** What every edit answers: where in the change record it is, so that it can be undone and events be told apart. */
export const doneSchema = z.object({ commandId: commandIdSchema })
/** An edit that made something. */
export const madeSchema = doneSchema.extend({ id: idSchema })
