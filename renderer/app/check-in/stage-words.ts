/** A stage that is not there, refused with one sentence: in the panel, at a row, and in a meeting. */
import { useTranslation } from 'react-i18next'
import { isStageOf, type KeyResultDefinition } from '#domain/goal/goal.ts'

/** Says which stages there are; null where the value is one of them, or nothing was measured. */
export function useStageProblem(): (
  definition: Pick<KeyResultDefinition, 'kind' | 'stages' | 'target'>,
  value: number | null,
) => string | null {
  const { t } = useTranslation('structure')
  return (definition, value) =>
    value === null || isStageOf(definition, value)
      ? null
      : t('noSuchStage', { count: definition.stages.length || (definition.target ?? 0) })
}
