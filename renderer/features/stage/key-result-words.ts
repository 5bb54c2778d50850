/** A key result's figures as the wall says them. */
import type { StageKeyResult } from '#contract/stage.ts'
import type { StageWords } from './stage-words.ts'

type Levels = Pick<StageKeyResult, 'kind' | 'target' | 'decimals' | 'unitLabel'>

export function isLevel(keyResult: Pick<StageKeyResult, 'kind'>): boolean {
  return keyResult.kind === 'at_least' || keyResult.kind === 'at_most'
}

/** Short unit signs stand with the figure («79 %»), words stand beside it. */
export function isSign(unitLabel: string): boolean {
  return unitLabel.length <= 2 && !/\p{L}/u.test(unitLabel)
}

export function withSign(figure: string, unitLabel: string): string {
  return isSign(unitLabel) && unitLabel !== '' ? `${figure}\u00a0${unitLabel}` : figure
}

/** «mot 23», «minst 90 %», «høyst 5». Empty without a target. */
export function againstTarget(keyResult: Levels, words: StageWords): string {
  const { kind, target, decimals, unitLabel } = keyResult
  if (target === null || kind === 'milestone') return ''
  const figure = withSign(words.number(target, decimals), unitLabel)
  if (kind === 'at_least') return words.t('target.atLeast', { target: figure })
  if (kind === 'at_most') return words.t('target.atMost', { target: figure })
  return words.t('target.towards', { target: figure })
}

export function valueWords(keyResult: Pick<StageKeyResult, 'value' | 'decimals'>, words: StageWords): string {
  return keyResult.value === null ? words.t('notMeasured') : words.number(keyResult.value, keyResult.decimals)
}
