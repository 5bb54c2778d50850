/** What went wrong, as a code of the contract's closed list. */
import { ORPCError } from '@orpc/client'
import type { ErrorCode } from '#contract/base.ts'

/** The list itself lives beside schemas, which a window does not load. */
const CODES: Record<ErrorCode, true> = {
  invalid: true,
  not_found: true,
  conflict: true,
  forbidden: true,
  in_use: true,
  corrupt: true,
  from_the_future: true,
  read_only: true,
  disk_full: true,
  unavailable: true,
  cancelled: true,
  internal: true,
}

export type Failure = { code: ErrorCode; reference: string | null; subject: string | null }

const isCode = (code: string): code is ErrorCode => Object.hasOwn(CODES, code)

export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError && isCode(error.code)) {
    return { code: error.code, reference: field(error.data, 'reference'), subject: field(error.data, 'subject') }
  }
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'cancelled', reference: null, subject: null }
  return { code: 'internal', reference: null, subject: null }
}

function field(data: unknown, name: 'reference' | 'subject'): string | null {
  if (typeof data !== 'object' || data === null || !(name in data)) return null
  const value: unknown = (data as Record<string, unknown>)[name]
  return typeof value === 'string' && value !== '' ? value : null
}
