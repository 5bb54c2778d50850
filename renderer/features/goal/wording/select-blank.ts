/** Puts the caret on the first gap of a pattern, ready to be written over. */
import { nextBlank } from '#domain/wording/blank.ts'

export function selectBlank(field: Element | null, text: string): void {
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  const blank = nextBlank(text)
  if (blank !== null) field.setSelectionRange(blank.start, blank.end)
}
