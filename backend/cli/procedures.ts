/** The contract as data, and calling one procedure of it. */
import { getEventIteratorSchemaDetails, isContractProcedure } from '@orpc/contract'
import { call, type AnyRouter } from '@orpc/server'
import { z } from 'zod'
import { contract } from '#contract/contract.ts'
import type { ProcedureMeta } from '#contract/base.ts'
import { failure } from '#backend/failure.ts'
import { withBackEnd, type Where } from './with-back-end.ts'

export type ListedProcedure = {
  path: string
  roles: readonly string[]
  kind: ProcedureMeta['kind']
  input: unknown
  /** Of a stream: what it yields. */
  output: unknown
}

/** Every procedure with its roles and the JSON Schemas of what goes in and comes out. */
export function listProcedures(): ListedProcedure[] {
  return walk(contract, []).map(({ path, procedure }) => {
    const { meta, inputSchema, outputSchema } = procedure['~orpc']
    const yields = getEventIteratorSchemaDetails(outputSchema)?.yields
    return {
      path: path.join('.'),
      roles: meta.roles,
      kind: meta.kind,
      input: jsonSchema(inputSchema),
      output: jsonSchema(yields ?? outputSchema),
    }
  })
}

type Walked = {
  path: string[]
  procedure: {
    '~orpc': {
      meta: ProcedureMeta
      inputSchema?: unknown
      outputSchema?: Parameters<typeof getEventIteratorSchemaDetails>[0]
    }
  }
}

function walk(node: object, path: string[]): Walked[] {
  if (isContractProcedure(node)) return [{ path, procedure: node as Walked['procedure'] }]
  return Object.entries(node).flatMap(([name, child]) => walk(child as object, [...path, name]))
}

function jsonSchema(schema: unknown): unknown {
  return schema instanceof z.ZodType ? z.toJSONSchema(schema, { io: 'input' }) : null
}

/**
 * Calls one procedure as the coach (or, where the coach may not, as the shell) and answers with its output; of a stream, the first value.
 * @throws ORPCError with a code of the closed list
 */
export async function callProcedure(path: string, json: string, where: Where): Promise<unknown> {
  const procedure = walk(contract, []).find((each) => each.path.join('.') === path)
  if (!procedure) throw failure('not_found', { subject: path })
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch {
    throw failure('invalid', { subject: 'JSON' })
  }
  return withBackEnd(where, async (backEnd) => {
    const { roles } = procedure.procedure['~orpc'].meta
    const target = procedure.path.reduce<AnyRouter>(
      (node, name) => (node as Record<string, AnyRouter>)[name] as AnyRouter,
      backEnd.router,
    )
    const context = backEnd.contextOf({ role: roles.includes('coach') ? 'coach' : 'shell' })
    const output: unknown = await call(target as Parameters<typeof call>[0], input, { context, path: procedure.path })
    if (!isStream(output)) return output
    const first = await output.next()
    await output.return?.()
    return first.value
  })
}

function isStream(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}
