/** A measurement that cannot be, refused with one sentence: in the panel, at a row, and in a meeting. */
import { useTranslation } from 'react-i18next'
import { valueFault, type KeyResultDefinition } from '#domain/goal/goal.ts'
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
    const fault = value === null ? null : valueFault(definition, value)
    if (fault === null) return null
    if (fault.id === 'not_a_stage') return t('noSuchStage', { count: fault.limit })
    const limit = formatAmount(fault.limit, { decimals, unit, language })
    return fault.id === 'above_limit' ? t('aboveLimit', { limit }) : t('belowLimit', { limit })
  }
}
