/** Tells whether a line is clearly English or at all Norwegian. Lines mix both: neither is the opposite of the other. */
import { ENGLISH_WORDS, NORWEGIAN_WORDS } from './words.ts'

export type LineLanguage = {
  /** English words, and nothing Norwegian. */
  readonly english: boolean
  /** At least one word that is Norwegian only, or a Norwegian letter. */
  readonly norwegian: boolean
}

/** Reads the language out of the words of a line. */
export function languageOf(line: string): LineLanguage {
  const lower = line.toLowerCase()
  let english = 0
  let norwegian = 0
  for (const word of lower.split(/[^\p{L}-]+/u)) {
    if (NORWEGIAN_WORDS.has(word)) norwegian++
    if (ENGLISH_WORDS.has(word)) english++
  }
  if (/[æøå]/.test(lower.replace(/\([^()]*\)\s*$/, ''))) norwegian++
  return { english: english > 0 && norwegian === 0, norwegian: norwegian > 0 }
}
