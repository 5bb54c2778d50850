/** Checks that hold for objectives and key results alike. */
import { finding, type Finding } from './finding.ts'
import type { SaidLine } from './said.ts'
import { EFFORT, NEGATIVE } from './words.ts'

const LONG = 24
/** Nobody reads it aloud in one breath. */
const FAR_TOO_LONG = 36

export function tooLong({ words }: SaidLine): Finding | null {
  const count = words.length
  return count <= LONG ? null : finding('too_long', { count }, count > FAR_TOO_LONG ? 'warning' : 'advice')
}

export function effort({ from, reading }: SaidLine): Finding | null {
  const word = EFFORT.exec(from)?.[0]
  return word === undefined || (reading.baseline !== null && reading.target !== null)
    ? null
    : finding('effort_not_result', { word: word.toLowerCase() })
}

export function negative({ from, reading }: SaidLine): Finding | null {
  const counted = reading.target !== null || reading.baseline !== null
  return NEGATIVE.test(from) && !counted ? finding('negative_goal') : null
}
