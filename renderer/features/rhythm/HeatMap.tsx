/**
 * Units by weeks: a beat that is filled as far as the unit checked in, with the per cent below it; a dash for a pause. One tab stop, the arrow
 * keys move; what is at hand is explained below the map, with its figures.
 */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Beat, RhythmTrend, RhythmView } from '#contract/rhythm.ts'
import { mondayOf } from '#domain/time/weeks.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useToday } from '#renderer/app/language.ts'
import { cx } from '#renderer/design/cx.ts'
import { isoWeek } from '#renderer/format/date.ts'
import { capitalised } from '#renderer/format/names.ts'
import { BeatCell } from './BeatCell.tsx'
import { moved, type Place } from './moved.ts'
import classes from './HeatMap.module.css'

type Row = { id: string; name: string; beats: readonly Beat[]; streak: number | null; trend: RhythmTrend | null }
type Cell = { key: string; said: string; detail: string; face: React.ReactNode; className?: string | undefined }

/** Weeks that fit a sheet standing up. */
const FIT_UPRIGHT = 20

export function HeatMap({ view }: { view: RhythmView }) {
  const { t } = useTranslation('rhythm')
  const today = useToday()
  const format = useFormat()
  const cellsOf = useCells()
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [told, setTold] = useState<string | null>(null)
  const grid = useRef<HTMLTableElement>(null)
  const rows: Row[] = [
    ...view.units.map(({ unitId, beats, streak, trend }) => {
      return { id: unitId, name: format.unit(unitId), beats, streak, trend }
    }),
    ...(view.units.length > 1
      ? [{ id: 'all', name: t('map.everybody'), beats: view.all, streak: null, trend: null }]
      : []),
  ]
  const cells = rows.map(cellsOf)
  const columns = cells.map((row) => row.length)

  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = moved(at, event.key, columns)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus()
  }

  return (
    <section aria-label={t('map.title')} data-wide={view.weeks.length > FIT_UPRIGHT ? true : undefined}>
      <div className={classes.scroll}>
        <table ref={grid} className={classes.map}>
          <caption className="visually-hidden">{t('map.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.unit}>
                {t('map.unit')}
              </th>
              {view.weeks.map((monday) => (
                <th
                  key={monday}
                  scope="col"
                  className={cx(classes.week, monday === mondayOf(today) && classes.thisWeek)}
                  aria-label={t('map.weekHead', { week: isoWeek(monday) })}
                >
                  {isoWeek(monday)}
                </th>
              ))}
              <th scope="col" className={classes.sum}>
                {t('map.streak')}
              </th>
              <th scope="col" className={classes.sum}>
                {t('map.trend')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowAt) => (
              <tr key={row.id} className={cx(row.id === 'all' && classes.all)}>
                <th scope="row" className={classes.unit} title={row.name}>
                  {row.name}
                </th>
                {cells[rowAt]?.map((cell, column) => (
                  <td key={cell.key} className={cell.className}>
                    <button
                      type="button"
                      data-cell={`${rowAt}-${column}`}
                      tabIndex={at.row === rowAt && at.column === column ? 0 : -1}
                      className={classes.press}
                      onKeyDown={onKeyDown}
                      onClick={() => setTold(cell.detail)}
                      onFocus={() => {
                        setAt({ row: rowAt, column })
                        setTold(cell.detail)
                      }}
                      onMouseEnter={() => setTold(cell.detail)}
                    >
                      {cell.face}
                      <span className="visually-hidden">{cell.said}</span>
                    </button>
                  </td>
                ))}
                {row.streak === null ? <td colSpan={2} /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.detail} aria-live="polite">
        {told ?? (
          <>
            {t('map.hint')} <span className="screen-only">{t('map.keys')}</span>
          </>
        )}
      </p>
    </section>
  )
}

/** What stands in the cells of a row, what is said of each, and how it was worked out. */
function useCells(): (row: Row) => Cell[] {
  const { t } = useTranslation('rhythm')
  const percent = (share: number) => Math.round(share * 100)
  const share = (value: number) => t('map.share', { share: percent(value) })
  const trendDetail = ({ recent, before }: RhythmTrend) => {
    if (recent === null) return t('how.trendNone')
    if (before === null) return t('how.trendRecent', { recent: percent(recent) })
    return t('how.trend', { recent: percent(recent), before: percent(before) })
  }
  const trendFace = ({ recent, direction }: RhythmTrend) => {
    if (recent === null) return '–'
    return direction === null ? share(recent) : `${share(recent)}, ${t(`figure.direction.${direction}`)}`
  }
  return ({ name, beats, streak, trend }) => {
    const weeks = beats.map((beat): Cell => {
      const figures = { ...beat, share: percent(beat.coverage ?? 0) }
      const cell = (what: string) => t('map.cell', { unit: name, week: isoWeek(beat.week), what })
      return {
        key: beat.week,
        said: t(`beat.${beat.state}`, beat),
        detail: capitalised(cell(t(`map.detail.${beat.state}`, figures))),
        face: <BeatCell beat={beat} />,
        className: classes.cell,
      }
    })
    if (streak === null || trend === null) {
      return weeks
    }
    return [
      ...weeks,
      {
        key: 'streak',
        said: '',
        detail: `${name}: ${t('how.streak', { count: streak })}`,
        face: t('figure.streak', { count: streak }),
        className: classes.sum,
      },
      {
        key: 'trend',
        said: '',
        detail: `${name}: ${trendDetail(trend)}`,
        face: trendFace(trend),
        className: classes.sum,
      },
    ]
  }
}
