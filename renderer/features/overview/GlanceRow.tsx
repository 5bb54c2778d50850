/** A key result at a glance: how it is reported, its name, why it is here, how far it has come, and its value against the target. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { rowNameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { HeldBeats } from '#renderer/design/HeldBeats.tsx'
import { ProgressBar } from '#renderer/design/ProgressBar.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { useWhy, type PicturePart } from './use-why.ts'
import classes from './Glance.module.css'

/** More beats than this do not fit the bar's place. */
const BEATS = 8

export function GlanceRow({
  clientId,
  part,
  keyResult,
}: {
  clientId: Id
  part: PicturePart
  keyResult: BoardKeyResult
}) {
  const { t } = useTranslation('common')
  const why = useWhy(keyResult, part)
  const { shown } = keyResult.standing
  return (
    <li className={classes.row}>
      {shown === null ? (
        <span className={classes.unsaid}>{t('status.none')}</span>
      ) : (
        <StatusLabel kind={shown}>{t(`status.${shown}`)}</StatusLabel>
      )}
      <span className={classes.words}>
        <Link
          to="/client/$clientId/okr"
          params={{ clientId }}
          search={{ open: keyResult.id }}
          className={classes.name}
          title={keyResult.title}
        >
          {rowNameOf(keyResult)}
        </Link>
        <span className={classes.why}>{why}</span>
      </span>
      <Bar keyResult={keyResult} />
      <Value keyResult={keyResult} />
    </li>
  )
}

function Bar({ keyResult: { standing, definition } }: { keyResult: BoardKeyResult }) {
  const { t } = useTranslation('goal')
  const format = useFormat()
  if (definition.kind === 'at_least' || definition.kind === 'at_most') {
    const held = standing.held.filter(Boolean).length
    if (standing.held.length === 0) return <span />
    return (
      <HeldBeats beats={standing.held.slice(-BEATS)} label={t('value.held', { held, count: standing.held.length })} />
    )
  }
  const said = [
    standing.ratio === null ? t('value.noneYet') : t('value.share', { share: format.percent(standing.ratio) }),
    standing.expected === null ? null : t('value.expected', { share: format.percent(standing.expected) }),
  ]
  return (
    <ProgressBar
      value={standing.ratio}
      expected={standing.expected}
      stale={standing.freshness === 'outdated'}
      label={said.filter((each) => each !== null).join(', ')}
    />
  )
}

function Value({ keyResult: { standing, definition } }: { keyResult: BoardKeyResult }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const { kind, target, decimals, unitLabel, stages } = definition
  if (standing.value === null) return <span className={classes.value}>{t('value.notMeasured')}</span>
  const now = format.number(standing.value, decimals)
  const goal = target === null ? null : format.withUnit(target, decimals, unitLabel === '%' ? unitLabel : '')
  const against =
    kind === 'milestone'
      ? t('value.stages', { of: stages.length > 0 ? stages.length : (target ?? 1) })
      : goal === null
        ? t('value.noTarget')
        : kind === 'at_least' || kind === 'at_most'
          ? t(`value.${kind}`, { target: goal })
          : t('value.against', { target: goal })
  return (
    <span className={classes.value}>
      <b>{now}</b> {against}
    </span>
  )
}
