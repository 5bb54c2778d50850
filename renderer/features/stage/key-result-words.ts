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

/** How many stages a milestone has; null for every other kind. */
export function stagesOf({ kind, stages, target }: Pick<StageKeyResult, 'kind' | 'stages' | 'target'>): number | null {
  if (kind !== 'milestone') return null
  return stages.length > 0 ? stages.length : (target ?? 1)
}

/** The name of the stage that has been reached; empty before the first, and where stages have no names. */
export function stageReached({ stages, value }: Pick<StageKeyResult, 'stages' | 'value'>): string {
  return stages[Math.min(stages.length, Math.round(value ?? 0)) - 1] ?? ''
}

/** «79», «2 av 3» */
export function valueWords(keyResult: Levels & Pick<StageKeyResult, 'value' | 'stages'>, words: StageWords): string {
  const { value, decimals } = keyResult
  if (value === null) return words.t('notMeasured')
  const figure = words.number(value, decimals)
  const stages = stagesOf(keyResult)
  return stages === null ? figure : words.t('stages.reached', { reached: figure, of: words.number(stages, 0) })
}
