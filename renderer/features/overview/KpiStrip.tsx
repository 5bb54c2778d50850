/** The health of what runs beside the goals: those outside their green band first. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { KpiRow } from '#contract/operations.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import classes from './KpiStrip.module.css'

/** What fits side by side. */
const MOST = 3
const GRAVITY: readonly KpiRow['band'][] = ['red', 'yellow', null, 'green']

export function KpiStrip({ clientId, kpis }: { clientId: Id; kpis: readonly KpiRow[] }) {
  const { t } = useTranslation('overview')
  if (kpis.length === 0) return null
  const ordered = kpis.toSorted((a, b) => GRAVITY.indexOf(a.band) - GRAVITY.indexOf(b.band))
  const more = kpis.length - MOST
  return (
    <section aria-label={t('kpi.title')}>
      <ul className={classes.strip}>
        {ordered.slice(0, MOST).map((kpi) => (
          <Kpi key={kpi.id} kpi={kpi} />
        ))}
      </ul>
      {more > 0 ? (
        <p className={classes.more}>
          <Link to="/client/$clientId/okr" params={{ clientId }}>
            {t('kpi.more', { count: more })}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

function Kpi({ kpi }: { kpi: KpiRow }) {
  const { t } = useTranslation(['common', 'goal', 'overview'])
  const format = useFormat()
  const last = kpi.readings.at(-1)
  const limit =
    kpi.greenLimit === null
      ? t('goal:kpi.noLimits')
      : t(`goal:kpi.green.${kpi.direction}`, { limit: format.withUnit(kpi.greenLimit, kpi.decimals, '') })
  return (
    <li className={classes.kpi}>
      <span className={classes.name}>{kpi.name}</span>
      <span className={classes.reading}>
        <b>{last === undefined ? '–' : format.number(last.value, kpi.decimals)}</b>
        {kpi.band === null ? (
          <span className="meta">{t('band.none')}</span>
        ) : (
          <StatusLabel kind={kpi.band}>{t(`band.${kpi.band}`)}</StatusLabel>
        )}
      </span>
      <span className={classes.limit}>
        {limit}
        {last === undefined ? null : `, ${t('overview:kpi.read', { date: format.day(last.date) })}`}
      </span>
    </li>
  )
}
