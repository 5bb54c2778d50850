/** Where a key result began, where it ended, and what it aimed for. */
import { useTranslation } from 'react-i18next'
import type { ClosingKeyResult } from '#contract/closing.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { ValueSpan } from '#renderer/design/ValueSpan.tsx'

export function EndSpan({ keyResult }: { keyResult: Pick<ClosingKeyResult, 'definition' | 'value' | 'held'> }) {
  const { t } = useTranslation('goal')
  const { t: closing } = useTranslation('closing')
  const format = useFormat()
  const { definition, value } = keyResult
  const { kind, baseline, target, decimals, unitLabel, stages } = definition
  const number = (figure: number) => format.number(figure, decimals)
  const measured = value !== null
  if (kind === 'milestone') {
    const of = stages.length > 0 ? stages.length : (target ?? 1)
    return <ValueSpan now={number(value ?? 0)} target={t('value.ofStages', { count: of })} />
  }
  const now = measured ? number(value) : t('value.notMeasured')
  if (kind === null || target === null) {
    return measured && kind !== null ? <b>{now}</b> : <span className="meta">{t('value.noNumbers')}</span>
  }
  const goal = format.withUnit(target, decimals, unitLabel)
  const [figure, unit] = unitLabel === '%' ? [goal, ''] : [number(target), unitLabel]
  if (kind === 'at_least' || kind === 'at_most') {
    return (
      <ValueSpan
        now={now}
        measured={measured}
        target={t(`value.${measured ? 'measured' : 'unmeasured'}.${kind}`, { target: figure })}
        unit={unit}
      />
    )
  }
  const from = baseline === null ? t('value.noBaseline') : number(baseline)
  return (
    <ValueSpan
      baseline={from}
      now={now}
      measured={measured}
      target={figure}
      unit={unit}
      label={closing('goal.span', { from, now, target: goal })}
    />
  )
}
