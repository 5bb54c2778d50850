/** Brings a spreadsheet the coach has chosen to the back end: its bytes, part by part, in both shells alike. */
import type { SheetTaken } from '#contract/check-in.ts'
import { LARGEST_SHEET, PART_OF_SHEET } from '#contract/sheet-size.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { base64Of } from '#renderer/app/base64.ts'

/** Answers what the back end made of it. Rejects where it was cancelled, or the file can no longer be read from its disk. */
export async function takeSheet(file: File, handle: Id, signal: AbortSignal): Promise<SheetTaken> {
  if (file.size > LARGEST_SHEET) return { outcome: 'refused', problem: 'too_large' }
  const of = Math.max(1, Math.ceil(file.size / PART_OF_SHEET))
  let taken: SheetTaken = { outcome: 'more' }
  for (let part = 0; part < of && taken.outcome === 'more'; part += 1) {
    const bytes = await base64Of(file.slice(part * PART_OF_SHEET, (part + 1) * PART_OF_SHEET))
    signal.throwIfAborted()
    taken = await backEnd.checkIn.takeSheet({ handle, part, of, bytes }, { signal })
  }
  return taken
}
