/** Fails a call with a code of the contract's closed list. */
import { ORPCError } from '@orpc/server'
import type { ErrorCode, ErrorData } from '#contract/base.ts'

export function failure(code: ErrorCode, data: ErrorData = {}): ORPCError<ErrorCode, ErrorData> {
  return new ORPCError(code, { data })
}
