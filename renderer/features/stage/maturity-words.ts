/** How a maturity check was answered, in the line that every view of its result has. */
import type { StageMethod } from '#contract/stage.ts'
import { useWords } from './stage-words.ts'

export function useMethodLine(): (method: StageMethod) => string {
  const { t, number } = useWords()
  return ({ answers: count, mode, threshold }) =>
    t(`maturity.method.${mode}`, { count, threshold: threshold === null ? '' : number(threshold, 0) })
}
