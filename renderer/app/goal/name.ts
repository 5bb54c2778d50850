/** What a key result is called where there is little room. */
import type { BoardKeyResult } from '#contract/goal.ts'

/** The short name where there is one. */
export function nameOf(keyResult: Pick<BoardKeyResult, 'shortName' | 'title'>): string {
  return keyResult.shortName === '' ? keyResult.title : keyResult.shortName
}
