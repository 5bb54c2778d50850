/** The contract as data, and calling one procedure of it. */
import { getEventIteratorSchemaDetails, isContractProcedure } from '@orpc/contract'
import { call, type AnyRouter } from '@orpc/server'
import { v7 as uuid } from 'uuid'
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
      input: jsonSchema(inputSchema, 'input'),
      output: jsonSchema(yields ?? outputSchema, 'output'),
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

function jsonSchema(schema: unknown, io: 'input' | 'output'): unknown {
  return schema instanceof z.ZodType ? z.toJSONSchema(schema, { io }) : null
}

/**
 * Calls one procedure as the coach (or, where the coach may not, as the shell) and answers with its output. An edit without a `commandId` gets
 * one: who sends it once has no need of it. Streams are refused: while this command holds the data nobody changes it, so nothing would come.
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
  const { roles, kind } = procedure.procedure['~orpc'].meta
  if (kind === 'edit' && isObject(input) && !('commandId' in input)) input = { ...input, commandId: uuid() }
  return withBackEnd(where, async (backEnd) => {
    const target = procedure.path.reduce<AnyRouter>(
      (node, name) => (node as Record<string, AnyRouter>)[name] as AnyRouter,
      backEnd.router,
    )
    const context = backEnd.contextOf({ role: roles.includes('coach') ? 'coach' : 'shell' })
    const output: unknown = await call(target as Parameters<typeof call>[0], input, { context, path: procedure.path })
    // Called all the same, so that a role that may not and a wrong input are told first.
    if (kind === 'stream') throw failure('unavailable', { subject: 'stream' })
    return output
  })
}

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}
