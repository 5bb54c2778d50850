/** Brings a Word template the coach has chosen to the back end: its bytes, part by part, in both shells alike. */
import type { TemplateTaken } from '#contract/brand.ts'
import { LARGEST_TEMPLATE, PART_OF_TEMPLATE } from '#contract/word-template-size.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { base64Of } from '#renderer/app/base64.ts'

/** Answers what the back end made of it. Rejects where it was cancelled, or the file can no longer be read from its disk. */
export async function takeTemplate(file: File, handle: Id, signal: AbortSignal): Promise<TemplateTaken> {
  if (file.size > LARGEST_TEMPLATE) return { outcome: 'refused', problem: 'too_large' }
  const of = Math.max(1, Math.ceil(file.size / PART_OF_TEMPLATE))
  // As much of it as is kept; a nameless one is no file of anybody's.
  const name = file.name.trim().slice(-255) || '–'
  let taken: TemplateTaken = { outcome: 'more' }
  for (let part = 0; part < of && taken.outcome === 'more'; part += 1) {
    const bytes = await base64Of(file.slice(part * PART_OF_TEMPLATE, (part + 1) * PART_OF_TEMPLATE))
    signal.throwIfAborted()
    taken = await backEnd.brand.takeTemplate({ handle, name, part, of, bytes }, { signal })
  }
  return taken
}
