/** KPI review: the list, or one of them. A KPI has a band, never a reported status. */
import type { StageContent, StageKpi } from '#contract/stage.ts'
import { cx } from '../../design/cx.ts'
import { Calm } from './Calm.tsx'
import { FigureRow } from './FigureRow.tsx'
import { isSign, withSign } from './key-result-words.ts'
import { Order } from './Order.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { type StageWords, useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallStatus } from './WallStatus.tsx'
import classes from './Focus.module.css'

type Content = Extract<StageContent, { kind: 'kpi_review' }>

export function KpisStage({ step, content }: { step: StageStep; content: Content }) {
  const words = useWords()
  const { t, number } = words
  const { kpis, at, alone } = content
  const inFocus = at === null ? undefined : kpis[at]
  if (kpis.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={t('step.kpi_review.question')}>
          {t('empty.kpis')}
        </Calm>
      </Room>
    )
  if (alone && inFocus !== undefined && at !== null)
    return <KpiFocus step={step} kpi={inFocus} index={at} of={kpis.length} />
  return (
    <Room head={<StageHead step={step} question />}>
      <WallList
        rows={kpis}
        at={at ?? 0}
        columns="figures"
        renderRow={(kpi) => (
          <FigureRow
            status={<WallStatus kind={kpi.band}>{t(`common:band.${kpi.band ?? 'none'}`)}</WallStatus>}
            title={kpi.name}
            value={kpi.value === null ? t('notMeasured') : number(kpi.value, kpi.decimals)}
            measured={kpi.value !== null}
            against={limitWords(kpi, words)}
          />
        )}
      />
    </Room>
  )
}

/** «under 25», «over 90 %». Empty without a limit. */
function limitWords(kpi: StageKpi, { t, number }: StageWords): string {
  if (kpi.greenLimit === null) return ''
  const limit = withSign(number(kpi.greenLimit, kpi.decimals), kpi.unitLabel)
  return kpi.direction === 'lower_is_better' ? t('limit.below', { limit }) : t('limit.above', { limit })
}

function KpiFocus({ step, kpi, index, of }: { step: StageStep; kpi: StageKpi; index: number; of: number }) {
  const words = useWords()
  const { t, number, day } = words
  const limit = limitWords(kpi, words)
  return (
    <Room
      head={<StageHead step={step} heading={false} detail={t('itemOf', { item: index + 1, of })} />}
      foot={
        <footer className={classes.foot}>
          <p className={classes.question}>{t('step.kpi_review.question')}</p>
          <Order done={Array.from({ length: of }, (_, at) => at < index)} now={index} />
        </footer>
      }
    >
      <section className={classes.focus}>
        <h1 className={classes.title}>{kpi.name}</h1>
        <div className={classes.row}>
          {kpi.value === null ? (
            <span className={classes.absent}>{t('notMeasuredYet')}</span>
          ) : (
            <>
              <span className={cx(classes.hero, number(kpi.value, kpi.decimals).length > 6 && classes.long)}>
                {number(kpi.value, kpi.decimals)}
                {isSign(kpi.unitLabel) && kpi.unitLabel !== '' ? <small>{kpi.unitLabel}</small> : null}
              </span>
              <span className={classes.unit}>
                {isSign(kpi.unitLabel) ? null : <span>{kpi.unitLabel}</span>}
                {kpi.date === null ? null : <span>{day(kpi.date)}</span>}
              </span>
            </>
          )}
          <div className={classes.state}>
            <span className={classes.status}>
              <WallStatus kind={kpi.band}>{t(`common:band.${kpi.band ?? 'none'}`)}</WallStatus>
            </span>
            {limit === '' ? null : <span>{t('limit.green', { limit })}</span>}
            {kpi.valueBefore === null ? null : (
              <span>{t('valueBefore', { value: withSign(number(kpi.valueBefore, kpi.decimals), kpi.unitLabel) })}</span>
            )}
          </div>
        </div>
      </section>
    </Room>
  )
}
