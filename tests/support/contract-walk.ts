/** Every procedure of the contract with its path, roles and schemas, so that a new one cannot be forgotten by a test. */
import { isContractProcedure } from '@orpc/contract'
import type { ProcedureMeta } from '#contract/base.ts'
import { contract } from '#contract/contract.ts'

export type WalkedProcedure = { path: string[]; meta: ProcedureMeta; inputSchema: unknown; outputSchema: unknown }

export function walkContract(node: object = contract, path: string[] = []): WalkedProcedure[] {
  if (isContractProcedure(node)) {
    const { meta, inputSchema, outputSchema } = (
      node as { '~orpc': { meta: ProcedureMeta; inputSchema?: unknown; outputSchema?: unknown } }
    )['~orpc']
    return [{ path, meta, inputSchema, outputSchema }]
  }
  return Object.entries(node).flatMap(([name, child]) => walkContract(child as object, [...path, name]))
}
