/** What stands where something is to be filled in: a gap that nobody takes for a number or a word. */
export const BLANK = '___'

/** Where the next blank from a place in a text begins and ends; null where there is none. */
export function nextBlank(text: string, from = 0): { readonly start: number; readonly end: number } | null {
  const start = text.indexOf(BLANK, from)
  return start === -1 ? null : { start, end: start + BLANK.length }
}
