/** What the parts of the settings share: what they are given, and edits that answer yes or no. */
import type { Client as BackEnd } from '#renderer/connection/connection.ts'
import type { Client } from '#domain/client/client.ts'
import { type Command, type EditOptions, useEdit } from '#renderer/app/edit.ts'

export type Organisation = Awaited<ReturnType<BackEnd['organisation']['get']>>
export type SectionProps = { client: Client; organisation: Organisation }

/** Fields want to know only whether it was stored. */
export function useSettingsEdit(
  clientId: string,
): (call: (command: Command) => PromiseLike<unknown>, options?: EditOptions) => Promise<boolean> {
  const edit = useEdit(clientId)
  return async (call, options) => (await edit(call, options)).ok
}
