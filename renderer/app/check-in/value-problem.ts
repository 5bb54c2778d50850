/** A measurement that cannot be, refused with one sentence: in the panel, at a row, and in a meeting. */
import { useTranslation } from 'react-i18next'
import { isStageOf, limitPassed, type KeyResultDefinition } from '#domain/goal/goal.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { formatAmount } from '#renderer/format/number.ts'

type Measured = Pick<
  KeyResultDefinition,
  'kind' | 'stages' | 'target' | 'limitMin' | 'limitMax' | 'unitLabel' | 'decimals'
>

/** Says which stages there are, or how far the value can go and where that is changed; null where it can be so, or nothing was measured. */
export function useValueProblem(): (definition: Measured, value: number | null) => string | null {
  const { t } = useTranslation('structure')
  const language = useLanguage()
  return ({ decimals, unitLabel: unit, ...definition }, value) => {
    if (value === null) return null
    if (!isStageOf(definition, value))
      return t('noSuchStage', { count: definition.stages.length || (definition.target ?? 0) })
    const limit = limitPassed(definition, value)
    if (limit === null) return null
    const told = formatAmount(limit, { decimals, unit, language })
    return value > limit ? t('aboveLimit', { limit: told }) : t('belowLimit', { limit: told })
  }
}
