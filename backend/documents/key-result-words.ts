/** How a key result's way is told in a table: from where, where it is, and where it was to be. */
import type { Line } from '#contract/document-parts.ts'
import type { KeyResultKind } from '#domain/goal/goal.ts'
import { fill } from '#texts/fill.ts'
import { quiet } from './lines.ts'
import type { Speech } from './speech.ts'

export type Measured = {
  kind: KeyResultKind | null
  unitLabel: string
  decimals: number
  /** Of a milestone the number of its stages. */
  target: number | null
}

/** A longer unit than this would be broken within a word in these columns: it stands under the name. */
const LONGEST_UNIT = 7
const isLongUnit = ({ unitLabel }: Measured) => unitLabel.trim().length > LONGEST_UNIT

/** «Måles i …», where the unit has no room beside the figures. */
export function measuredInLine(keyResult: Measured, { texts }: Speech): Line[] {
  if (!isLongUnit(keyResult)) return []
  return [quiet(fill(texts.value.measuredIn, { unit: keyResult.unitLabel.trim() }))]
}

/** A value with its unit, where there is room for it. */
export function measureWords(value: number, keyResult: Measured, say: Speech): string {
  return say.measure(value, isLongUnit(keyResult) ? '' : keyResult.unitLabel, keyResult.decimals)
}

/** Its name; a figure stays on the line of its «%»: the columns are narrow. */
export const titleLine = (title: string): Line => ({
  text: title.replaceAll(/(\d) (?=%)/g, '$1\u00A0'),
  look: 'strong',
})

/** Where it began. */
export function fromWords(keyResult: Measured & { from: number | null }, say: Speech): string {
  const { kind, from, target } = keyResult
  if (kind === 'milestone') return fill(say.texts.value.stagesReached, { reached: 0, of: target ?? 0 })
  return from === null ? '–' : measureWords(from, keyResult, say)
}

/** Where it is, and how often a level was held. */
export function nowLines(
  keyResult: Measured & { value: number | null; held: { held: number; of: number } | null },
  say: Speech,
): Line[] {
  const { kind, value, target, held } = keyResult
  const words = say.texts.value
  if (value === null) return [quiet(words.notMeasured)]
  if (kind === 'milestone')
    return [{ text: fill(words.stagesReached, { reached: value, of: target ?? 0 }), look: 'strong' }]
  return [
    { text: measureWords(value, keyResult, say), look: 'strong' },
    ...(held === null ? [] : [quiet(fill(words.heldOf, held))]),
  ]
}

/** Where it was to be, quiet where nobody has said. */
export function targetLine(keyResult: Measured, say: Speech): Line {
  const text = targetWords(keyResult, say)
  return keyResult.target === null ? quiet(text) : { text }
}

/** Where it was to be. */
export function targetWords(keyResult: Measured, say: Speech): string {
  const { kind, target } = keyResult
  const { value } = say.texts
  if (target === null) return value.notSet
  if (kind === 'milestone') return target === 1 ? value.oneStage : fill(value.stages, { number: target })
  const measure = measureWords(target, keyResult, say)
  if (kind === 'at_least') return fill(value.atLeast, { value: measure })
  return kind === 'at_most' ? fill(value.atMost, { value: measure }) : measure
}
