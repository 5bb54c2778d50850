/** Baseline, now and target of a key result, and the bar below: ink so far, tick for today, or one beat a measurement. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { HeldBeats } from '#renderer/design/HeldBeats.tsx'
import { ProgressBar } from '#renderer/design/ProgressBar.tsx'
import { ValueSpan } from '#renderer/design/ValueSpan.tsx'
import classes from './Board.module.css'

/** More beats than this do not fit a cell. */
const BEATS = 12

export function KeyResultValue({ keyResult }: { keyResult: BoardKeyResult }) {
  const { t } = useTranslation('goal')
  const format = useFormat()
  const { definition, standing } = keyResult
  const { kind, baseline, target, decimals, unitLabel, stages } = definition
  const number = (value: number) => format.number(value, decimals)
  const now = standing.value === null ? t('value.notMeasured') : number(standing.value)
  const measured = standing.value !== null

  if (kind === 'milestone') {
    const of = stages.length > 0 ? stages.length : (target ?? 1)
    const reached = standing.value ?? 0
    const stage = stages[Math.min(stages.length, Math.round(reached)) - 1]
    return (
      <>
        <ValueSpan className={classes.span} now={number(reached)} target={t('value.ofStages', { count: of })} />
        {stage === undefined ? null : <span className={classes.stage}>{stage}</span>}
        <ProgressBar
          value={standing.ratio ?? (measured ? reached / of : null)}
          expected={standing.expected}
          stale={standing.freshness === 'outdated'}
          label={t('value.stagesReached', { reached: number(reached), of: number(of) })}
        />
      </>
    )
  }

  if (kind === null || target === null) return <span className={classes.meta}>{t('value.noNumbers')}</span>

  const goal = format.withUnit(target, decimals, unitLabel)
  // A percent sign belongs to its number; words can be spared where there is little room.
  const [figure, unit] = unitLabel === '%' ? [goal, ''] : [number(target), unitLabel]
  if (kind === 'at_least' || kind === 'at_most') {
    const beats = standing.held.slice(-BEATS)
    const heldCount = standing.held.filter(Boolean).length
    return (
      <>
        <ValueSpan
          className={classes.span}
          now={now}
          measured={measured}
          target={t(`value.${measured ? 'measured' : 'unmeasured'}.${kind}`, { target: figure })}
          unit={unit}
        />
        {beats.length === 0 ? null : (
          <HeldBeats beats={beats} label={t('value.held', { held: heldCount, count: standing.held.length })} />
        )}
      </>
    )
  }

  const from = baseline === null ? t('value.noBaseline') : number(baseline)
  const share = standing.ratio
  const label = [
    share === null ? t('value.noneYet') : t('value.share', { share: format.percent(share) }),
    standing.expected === null ? null : t('value.expected', { share: format.percent(standing.expected) }),
  ]
  const outside = share !== null && (share < 0 || share > 1)
  return (
    <>
      <ValueSpan
        className={classes.span}
        baseline={from}
        now={now}
        measured={measured}
        target={figure}
        unit={unit}
        label={t('value.sentence', { from, now, target: goal })}
      />
      <span className={classes.barRow}>
        <ProgressBar
          value={share}
          expected={standing.expected}
          stale={standing.freshness === 'outdated'}
          label={label.filter((part) => part !== null).join(', ')}
        />
        {outside ? <span className={classes.real}>{format.percent(share)}</span> : null}
      </span>
    </>
  )
}
