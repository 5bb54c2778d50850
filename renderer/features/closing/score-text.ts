/** A score as the coach types it: «0,8», «0.8» or «80 %». */
import { parseNumber } from '#renderer/format/number.ts'

/** Null where it is no score from 0 to 1. */
export function readScore(text: string): number | null {
  const number = parseNumber(text)
  if (number === null) return null
  const score = text.includes('%') ? number / 100 : number
  return score >= 0 && score <= 1 ? score : null
}
