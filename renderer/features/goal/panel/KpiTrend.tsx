/** The readings of a KPI over time, each as the band it lay in, between the limits of the bands; and the same as a table. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiRow } from '#contract/operations.ts'
import { kpiBand } from '#domain/kpi/kpi.ts'
import { addDays, daysBetween } from '#domain/time/calendar.ts'
import { CopyChart } from '#renderer/app/CopyChart.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { ChartFigure } from '#renderer/design/chart/ChartFigure.tsx'
import { LazyLineChart } from '#renderer/design/chart/LazyLineChart.tsx'
import type { LineChartProps } from '#renderer/design/chart/LineChart.tsx'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { monthTick } from '#renderer/format/date.ts'
import { useGoal } from '../goal-context.ts'
import classes from './HowComputed.module.css'

export function KpiTrend({ kpi }: { kpi: KpiRow }) {
  const { t } = useTranslation(['chart', 'common'])
  const format = useFormat()
  const chart = useTrendChart(kpi)
  const { readings, decimals, unitLabel } = kpi
  const [first, last] = [readings[0], readings.at(-1)]
  if (first === undefined || last === undefined) return <p className="meta">{t('trend.none')}</p>
  const told = {
    from: format.number(first.value, decimals),
    to: format.withUnit(last.value, decimals, unitLabel),
    since: format.day(first.date),
  }
  const way = last.value > first.value ? 'up' : last.value < first.value ? 'down' : 'same'
  const finding = t(`trend.${readings.length === 1 ? 'one' : way}`, told)
  return (
    <ChartFigure
      finding={<p className={classes.forecast}>{finding}</p>}
      more={readings.length < 2 ? undefined : <CopyChart name={kpi.name} finding={finding} />}
      table={{
        label: t('table'),
        content: (
          <DataTable caption={t('caption', { name: kpi.name })}>
            <thead>
              <tr>
                <th scope="col">{t('head.date')}</th>
                <th scope="col" className="num">
                  {t('head.value')}
                </th>
                <th scope="col">{t('head.band')}</th>
              </tr>
            </thead>
            <tbody>
              {readings.map((reading) => (
                <tr key={reading.id}>
                  <th scope="row">{format.day(reading.date)}</th>
                  <td className="num">{format.number(reading.value, decimals)}</td>
                  <td>{t(`common:band.${kpiBand(kpi, reading.value) ?? 'none'}`)}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        ),
      }}
    >
      {readings.length < 2 ? null : <LazyLineChart {...chart} label={`${kpi.name}. ${finding}`} />}
    </ChartFigure>
  )
}

function useTrendChart(kpi: KpiRow): Omit<LineChartProps, 'label'> {
  const { t } = useTranslation(['chart', 'common'])
  const { language } = useGoal()
  const format = useFormat()
  return useMemo(() => {
    const { readings, decimals, greenLimit, yellowLimit, direction } = kpi
    const start = readings[0]?.date ?? ''
    const end = readings.at(-1)?.date ?? ''
    const at = (date: string) => daysBetween(start, date)
    const months: string[] = []
    for (let day = start; day !== '' && day <= end; day = addDays(day, 1)) if (day.endsWith('-01')) months.push(day)
    const limits = [greenLimit, yellowLimit].filter((limit) => limit !== null)
    const values = [...readings.map((reading) => reading.value), ...limits]
    const low = Math.min(...values)
    return {
      length: at(end),
      ticks: (months.length > 0 ? months : [start]).map((date) => ({
        at: at(date),
        label: months.length > 0 ? monthTick(date, language) : format.day(date),
      })),
      y: {
        low,
        high: Math.max(...values),
        least: low >= 0 ? 0 : null,
        format: (value) => format.number(Number(value.toFixed(4)), 0),
      },
      measured: readings.map((reading) => {
        const band = kpiBand(kpi, reading.value)
        return {
          x: at(reading.date),
          y: reading.value,
          mark: band ?? 'plain',
          said: {
            title: format.day(reading.date),
            lines: [
              format.withUnit(reading.value, decimals, kpi.unitLabel),
              ...(band === null ? [] : [t(`common:band.${band}`)]),
            ],
          },
        }
      }),
      bands: bandsOf(greenLimit, yellowLimit, direction).map(({ mark, from, to }) => ({
        mark,
        from,
        to,
        label: t(`common:band.${mark}`),
      })),
    }
  }, [kpi, format, language, t])
}

type Band = { mark: 'green' | 'yellow' | 'red'; from: number | null; to: number | null }

/** From the lowest to the highest; without a yellow limit what is not green is red. */
function bandsOf(green: number | null, yellow: number | null, direction: KpiRow['direction']): Band[] {
  if (green === null) return []
  const outer = yellow ?? green
  const bands: Band[] =
    direction === 'lower_is_better'
      ? [
          { mark: 'green', from: null, to: green },
          { mark: 'yellow', from: green, to: outer },
          { mark: 'red', from: outer, to: null },
        ]
      : [
          { mark: 'red', from: null, to: outer },
          { mark: 'yellow', from: outer, to: green },
          { mark: 'green', from: green, to: null },
        ]
  return bands.filter(({ from, to }) => from === null || to === null || from < to)
}
