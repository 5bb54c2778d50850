/**
 * A chart of a document as the preview shows it: the same series with the same dashes and points as in Word, on paper. What tells them apart is line,
 * point and word, never colour alone; the figures stand in the table that follows. Drawn when it comes into view: a report may have sixty.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  type ChartData,
  type ChartOptions,
} from 'chart.js'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Bar, Line, Radar } from 'react-chartjs-2'
import type { ChartPart, ChartSeries } from '#contract/document-parts.ts'
import { useChartColors, type ChartColors } from '#renderer/design/chart/chart-colors.ts'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import classes from './DocumentParts.module.css'

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
)

export function PartChart({ part }: { part: ChartPart }) {
  const frame = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(frame)
  const { form, series, categories, text } = part
  const hasLegend = series.length > 1
  return (
    <figure className={classes.chart}>
      <div
        ref={frame}
        className={classes.canvas}
        data-form={form}
        data-rows={categories.length <= 3 ? 'few' : categories.length > 10 ? 'many' : undefined}
      >
        {isSeen ? <Drawn part={part} /> : <span role="img" aria-label={text} />}
      </div>
      {hasLegend ? (
        <ul className={classes.legend}>
          {series.map((each, at) => (
            <li key={each.name}>
              <Sample form={form} series={each} isBefore={at === 0} />
              {each.name}
            </li>
          ))}
        </ul>
      ) : null}
    </figure>
  )
}

/** True from the first time it is near the window's edge. */
function useSeen(frame: React.RefObject<HTMLElement | null>): boolean {
  const [isSeen, setIsSeen] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (element === null || isSeen) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setIsSeen(true)
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, isSeen])
  return isSeen
}

function Drawn({ part }: { part: ChartPart }) {
  const colors = useChartColors({ onPaper: true })
  const { form, text } = part
  const common = { role: 'img', 'aria-label': text, 'data-chart': true } as const
  const lines = useMemo(() => (form === 'lines' ? lineChart(part, colors) : null), [form, part, colors])
  const radar = useMemo(() => (form === 'radar' ? radarChart(part, colors) : null), [form, part, colors])
  const bars = useMemo(
    () => (form === 'lines' || form === 'radar' ? null : barChart(part, colors)),
    [form, part, colors],
  )
  if (lines !== null) return <Line {...lines} {...common} />
  if (radar !== null) return <Radar {...radar} {...common} />
  return bars === null ? null : <Bar {...bars} {...common} />
}

type Values = (number | null)[]

const fontOf = ({ font, rem }: ChartColors) => ({ family: font, size: 0.75 * rem })
const STILL = { animation: false as const, responsive: true, maintainAspectRatio: false, events: [] }

function lineChart(part: ChartPart, colors: ChartColors) {
  const { categories, series, least = 0, most } = part
  const data: ChartData<'line', Values> = {
    labels: [...categories],
    datasets: series.map(({ name, values, as }) => ({ label: name, data: [...values], ...lineLook(as, colors) })),
  }
  const ticks = { color: colors.ink3, font: fontOf(colors) }
  const options: ChartOptions<'line'> = {
    ...STILL,
    spanGaps: true,
    scales: {
      x: {
        grid: { display: false },
        border: { display: false },
        ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 12 },
      },
      y: {
        min: least,
        max: most,
        grid: { color: colors.line, drawTicks: false },
        border: { display: false },
        ticks: { ...ticks, maxTicksLimit: 5 },
      },
    },
  }
  return { data, options }
}

/** As in Word: what was measured with its points, what was expected and what is aimed for dashed in two ways. */
function lineLook(as: ChartSeries['as'], colors: ChartColors) {
  if (as === 'target') return { borderColor: colors.ink, borderWidth: 2, borderDash: [8, 3], pointRadius: 0 }
  if (as === 'expected')
    return {
      borderColor: colors.ink3,
      borderWidth: 1.5,
      borderDash: [1, 4],
      borderCapStyle: 'round' as const,
      pointRadius: 0,
    }
  return { borderColor: colors.accent, borderWidth: 2.25, pointRadius: 3, pointBackgroundColor: colors.accent }
}

function radarChart(part: ChartPart, colors: ChartColors) {
  const { categories, series, least = 0, most } = part
  const data: ChartData<'radar', Values> = {
    labels: [...categories],
    datasets: series.map(({ name, values }, at) => ({
      label: name,
      data: [...values],
      ...(series.length > 1 && at === 0
        ? { borderColor: colors.ink3, borderDash: [2, 4], borderWidth: 1.5, pointRadius: 0 }
        : {
            borderColor: colors.accent,
            borderWidth: 2.25,
            pointRadius: 3,
            pointBackgroundColor: colors.accent,
            backgroundColor: colors.range,
            fill: true,
          }),
    })),
  }
  const options: ChartOptions<'radar'> = {
    ...STILL,
    scales: {
      r: {
        min: least,
        max: most,
        ticks: { stepSize: 1, color: colors.ink3, font: fontOf(colors), backdropColor: 'transparent' },
        pointLabels: { color: colors.ink2, font: fontOf(colors) },
        grid: { color: colors.line },
        angleLines: { color: colors.line },
      },
    },
  }
  return { data, options }
}

function barChart(part: ChartPart, colors: ChartColors) {
  const { form, categories, series, least = 0, most } = part
  const isLying = form !== 'columns'
  const isStacked = form === 'stacked'
  const data: ChartData<'bar', Values> = {
    labels: [...categories],
    datasets: series.map(({ name, values, as }, at) => ({
      label: name,
      data: [...values],
      backgroundColor:
        isStacked && as === undefined ? colors.surface : fillOf(as, series.length > 1 && at === 0, colors),
      // Parts that touch are told apart in grey too.
      borderColor: isStacked ? colors.ink2 : colors.accent,
      borderWidth: isStacked ? 1 : 0,
      maxBarThickness: 34,
    })),
  }
  const ticks = { color: colors.ink2, font: fontOf(colors) }
  const words = { grid: { display: false }, border: { display: false }, ticks, stacked: isStacked }
  const numbers = {
    min: least,
    max: most,
    stacked: isStacked,
    grid: { color: colors.line, drawTicks: false },
    border: { display: false },
    ticks: { ...ticks, maxTicksLimit: 5 },
  }
  const options: ChartOptions<'bar'> = {
    ...STILL,
    indexAxis: isLying ? 'y' : 'x',
    scales: isLying ? { x: numbers, y: words } : { x: words, y: numbers },
  }
  return { data, options }
}

function fillOf(as: ChartSeries['as'], isBefore: boolean, colors: ChartColors): string {
  if (as === 'green' || as === 'yellow' || as === 'red') return colors[as]
  if (as === 'none') return colors.sunken
  return isBefore ? colors.accentLine : colors.accent
}

/** What a series looks like in the picture, beside its name. */
function Sample({
  form,
  series: { as },
  isBefore,
}: {
  form: ChartPart['form']
  series: ChartSeries
  isBefore: boolean
}) {
  if (as === 'green' || as === 'yellow' || as === 'red') return <StatusMark kind={as} />
  const isLine = form === 'lines' || form === 'radar'
  const looks = form === 'radar' && isBefore ? 'expected' : as
  return (
    <svg className={classes.sample} viewBox="0 0 28 12" aria-hidden="true">
      {isLine ? (
        <>
          <path className={classes.sampleLine} d="M1 6h26" data-as={looks} />
          {looks === 'target' || looks === 'expected' ? null : (
            <circle className={classes.sampleDot} cx="14" cy="6" r="3" />
          )}
        </>
      ) : (
        <rect
          className={classes.sampleBox}
          x="1"
          y="1"
          width="26"
          height="10"
          data-shade={as ?? (form === 'stacked' ? 'empty' : isBefore ? 'before' : undefined)}
        />
      )}
    </svg>
  )
}
