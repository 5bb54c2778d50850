/** KPI review: a figure and Enter, row by row; the last value and the band in view. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaKpi } from '#contract/meeting.ts'
import { client } from '#renderer/app/api.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { EMPTY_DRAFT, figureValue, press } from '#renderer/app/check-in/check-in-keys.ts'
import { nextOpen } from '../logic/moves.ts'
import { useRoom } from '../room/room-context.ts'
import { StepHome } from './StepHome.tsx'
import { useGivenAhead } from './use-given-ahead.ts'
import classes from './KpiStep.module.css'

export function KpiStep() {
  const { t } = useTranslation(['meeting', 'common'])
  const { room, itemId, toItem, toItemSoon, edit, meetingId, home } = useRoom()
  /** What is being typed, and for which: digits struck before the row has moved on are the next one's. */
  const [typed, setTyped] = useState<{ kpiId: string; figure: string } | null>(null)
  const { kpis } = room
  const ahead = useGivenAhead(kpis, (kpi) => kpi.readingId !== null)
  const current = kpis.find((kpi) => kpi.id === itemId)
  const figure = typed !== null && typed.kpiId === itemId ? typed.figure : ''
  if (kpis.length === 0)
    return (
      <StepHome label={t('step.kpi_review.title')}>
        <p className="lede">{t('kpi.empty')}</p>
      </StepHome>
    )

  const following = (from: string) => nextOpen(kpis, from, ahead.isGiven)
  const goOn = (from: string) => {
    setTyped(null)
    toItem(following(from))
  }
  const save = async (kpi: AgendaKpi) => {
    const value = figureValue(figure)
    if (value === null) return goOn(kpi.id)
    if (Number.isNaN(value)) return
    setTyped(null)
    toItemSoon(following(kpi.id))
    await ahead.send(kpi.id, () =>
      edit((command) =>
        client.operations.addReading({
          ...command,
          kpiId: kpi.id,
          date: room.meeting.date,
          value,
          note: '',
          meetingId,
          supersedesId: kpi.readingId,
        }),
      ),
    )
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!current) return
    const pressed = press({ ...EMPTY_DRAFT, figure }, event.key)
    const digits = pressed !== null && pressed.status === null
    if (event.key === 'Enter') void save(current)
    else if (event.key === ' ' && figure === '') goOn(current.id)
    else if (digits) setTyped({ kpiId: current.id, figure: pressed.figure })
    else return
    event.preventDefault()
  }

  return (
    <StepHome label={t('step.kpi_review.title')} onKeyDown={onKeyDown}>
      <p className="meta">{t('kpi.how')}</p>
      <ul>
        {kpis.map((kpi) => (
          <KpiRow
            key={kpi.id}
            kpi={kpi}
            current={kpi.id === itemId}
            figure={figure}
            onPick={() => {
              toItem(kpi.id)
              home.current?.focus()
            }}
          />
        ))}
      </ul>
      <div>
        <Button
          kind="primary"
          keyCap={t('common:key.enter')}
          disabled={!current}
          onClick={() => {
            if (current) void save(current)
          }}
        >
          {figure === '' ? t('kpi.next') : t('okr.save')}
        </Button>
      </div>
    </StepHome>
  )
}

interface KpiRowProps {
  kpi: AgendaKpi
  current: boolean
  figure: string
  onPick: () => void
}

function KpiRow({ kpi, current, figure, onPick }: KpiRowProps) {
  const { t } = useTranslation(['meeting', 'common'])
  const { words } = useRoom()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const latest = kpi.readings.at(-1)
  const before = kpi.readings.at(-2)
  const given = kpi.readingId !== null
  const shown = (reading: typeof latest) =>
    reading === undefined
      ? t('kpi.none')
      : t('kpi.reading', {
          value: words.withUnit(reading.value, kpi.decimals, kpi.unitLabel),
          date: words.day(reading.date),
        })
  return (
    <li ref={row} className={cx(classes.item, current && classes.current)} aria-current={current || undefined}>
      <button type="button" className={classes.pick} onClick={onPick}>
        <span className={classes.band}>
          {kpi.band === null ? (
            <span className="meta">{t('common:band.none')}</span>
          ) : (
            <StatusLabel kind={kpi.band}>{t(`common:band.${kpi.band}`)}</StatusLabel>
          )}
        </span>
        <span className={classes.name}>
          {kpi.name}
          <span className="meta">{limits()}</span>
        </span>
        <span className={classes.last}>
          {given && before !== undefined ? t('kpi.before', { reading: shown(before) }) : shown(latest)}
        </span>
      </button>
      <span
        className={cx(classes.figure, given && !current && classes.given)}
        aria-label={current ? t('kpi.typed', { figure: figure || t('okr.noFigure') }) : undefined}
        role={current ? 'status' : undefined}
      >
        {current && figure !== '' ? figure : given && latest ? words.number(latest.value, kpi.decimals) : ''}
        {current ? <span className={classes.caret} /> : null}
      </span>
    </li>
  )

  /** «grønt under 25, gult under 32» */
  function limits(): string {
    const lower = kpi.direction === 'lower_is_better'
    const one = (limit: number | null, band: 'green' | 'yellow') =>
      limit === null
        ? []
        : [t(lower ? `kpi.${band}Below` : `kpi.${band}Above`, { limit: words.number(limit, kpi.decimals) })]
    return [...one(kpi.greenLimit, 'green'), ...one(kpi.yellowLimit, 'yellow')].join(', ')
  }
}
