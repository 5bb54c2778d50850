/** KPIs beside the goals: steady operation, with a band instead of a reported status. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiRow } from '#contract/operations.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { cx } from '#renderer/design/cx.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { Spark } from '#renderer/design/Spark.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { MoreButton } from '../actions/MoreButton.tsx'
import { useGap } from '../drag/drag-context.ts'
import { DragHandle } from '../drag/DragHandle.tsx'
import { DragScope } from '../drag/DragScope.tsx'
import { DropList } from '../drag/DropList.tsx'
import type { ListOrder } from '../drag/use-list-order.ts'
import { useGoal, type Opened } from '../goal-context.ts'
import { weekly } from '../weekly.ts'
import { KpiEntry } from './KpiEntry.tsx'
import { useBandText } from './use-band-text.ts'
import classes from './Operations.module.css'

const WEEKS = 8

export function KpiList({
  kpis,
  order,
  unitId,
  opened,
  onOpen,
}: {
  kpis: readonly KpiRow[]
  order: ListOrder
  /** Where a new one is put; null: several units are in view. */
  unitId: Id | null
  opened: Opened | null
  onOpen: (opened: Opened) => void
}) {
  const { t } = useTranslation(['goal', 'common'])
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <SectionTitle id={id} meta={t('kpi.what')}>
        {t('kpi.title')}
      </SectionTitle>
      {kpis.length === 0 ? <p className={classes.teach}>{t('kpi.teach')}</p> : null}
      <DragScope barred={null} gapsFor={order.gapsFor} placeOf={order.placeOf} onDrop={order.onDrop}>
        <DropList list={order.list} onKeyDown={order.onKeyDown}>
          {kpis.map((kpi) => (
            <Row
              key={kpi.id}
              kpi={kpi}
              open={opened?.type === 'kpi' && opened.id === kpi.id}
              onOpen={() => onOpen({ type: 'kpi', id: kpi.id })}
            />
          ))}
        </DropList>
      </DragScope>
      <KpiEntry unitId={unitId} />
    </section>
  )
}

function Row({ kpi, open, onOpen }: { kpi: KpiRow; open: boolean; onOpen: () => void }) {
  const { t } = useTranslation(['goal', 'common'])
  const { today } = useGoal()
  const format = useFormat()
  const row = `kpi-${kpi.id}`
  const { ref, gap } = useGap(row, 'before')
  const bands = useBandText()
  const latest = kpi.readings.at(-1)
  const trend = weekly(kpi.readings, today, WEEKS)
  return (
    <li ref={ref} className={cx(classes.row, classes.kpi, open && classes.open, gap)}>
      <span className={classes.band}>
        {kpi.band === null ? (
          <span className="meta">{t('common:band.none')}</span>
        ) : (
          <StatusLabel kind={kpi.band}>{t(`common:band.${kpi.band}`)}</StatusLabel>
        )}
      </span>
      <div>
        <button type="button" className={classes.name} data-row={row} aria-expanded={open} onClick={onOpen}>
          {kpi.name}
        </button>
        <DragHandle row={row} title={kpi.name} />
        <p className={classes.sub}>
          <span>{format.unit(kpi.unitId)}</span>
          <span>{bands(kpi)}</span>
        </p>
      </div>
      <span className={classes.latest}>
        {latest === undefined ? (
          <span className="meta">{t('kpi.noReading')}</span>
        ) : (
          <>
            <b>{format.withUnit(latest.value, kpi.decimals, kpi.unitLabel)}</b>
            <span className="meta">{format.day(latest.date)}</span>
          </>
        )}
      </span>
      <Spark values={trend} className={classes.spark} />
      <MoreButton row={{ type: 'kpi', id: kpi.id }} title={kpi.name} />
    </li>
  )
}
