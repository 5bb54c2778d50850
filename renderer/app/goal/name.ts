/** What a key result is called where there is little room. */
import type { BoardKeyResult } from '#contract/goal.ts'
import { capitalised } from '#renderer/format/names.ts'

/** The short name where there is one, as it stands in a sentence. What begins a line or a cell is `rowNameOf`. */
export function nameOf(keyResult: Pick<BoardKeyResult, 'shortName' | 'title'>): string {
  return keyResult.shortName === '' ? keyResult.title : keyResult.shortName
}

/** The same at the beginning of a line: with a capital first letter, in every list. */
export function rowNameOf(keyResult: Pick<BoardKeyResult, 'shortName' | 'title'>): string {
  return capitalised(nameOf(keyResult))
}
