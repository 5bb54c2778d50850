/** Collects what a meeting's minutes say and has the document made. */
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import type { Services } from './context.ts'
import { failure } from './failure.ts'

export type MadeMinutes = { bytes: Uint8Array; name: string; language: DocumentLanguage }

export function makeMinutes(
  _services: Services,
  _clientId: Id,
  _meetingId: Id,
  _language: DocumentLanguage | null,
  _signal?: AbortSignal,
): Promise<MadeMinutes> {
  return Promise.reject(failure('unavailable'))
}
