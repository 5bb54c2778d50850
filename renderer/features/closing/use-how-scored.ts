/** How a score was worked out, as one sentence with its figures. */
import { useTranslation } from 'react-i18next'
import type { ClosingKeyResult } from '#contract/closing.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'

export function useHowScored({ definition, value, held }: ClosingKeyResult): string {
  const { t } = useTranslation('closing')
  const format = useFormat()
  const { kind, baseline, target, decimals, unitLabel, stages } = definition
  const amount = (figure: number) => format.withUnit(figure, decimals, unitLabel)
  if (kind === 'at_least' || kind === 'at_most') {
    if (held.length === 0) return t('how.unmeasured')
    return t('how.held', { held: held.filter(Boolean).length, count: held.length })
  }
  if (value === null) return t('how.unmeasured')
  if (kind === 'milestone') {
    const of = stages.length > 0 ? stages.length : target
    return of === null ? t('how.noNumbers') : t('how.stages', { reached: format.number(value, 0), of })
  }
  if (kind === null || baseline === null || target === null || baseline === target) return t('how.noNumbers')
  const share = (value - baseline) / (target - baseline)
  const way = t('how.way', {
    baseline: amount(baseline),
    target: amount(target),
    value: amount(value),
    share: format.percent(share),
  })
  return share < 0 || share > 1 ? `${way} ${t('how.clamped')}` : way
}
