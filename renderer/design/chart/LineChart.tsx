/**
 * A line through time in the app's own look. The caller says what is drawn in its own units; colours, type and marks are the design's. Load it
 * with the panel that needs it: the chart library is larger than the first screen.
 */
import {
  Chart as ChartJs,
  Filler,
  LinearScale,
  LineElement,
  PointElement,
  Tooltip,
  type ChartDataset,
  type ChartOptions,
  type ChartType,
} from 'chart.js'
import { useMemo } from 'react'
import { Line } from 'react-chartjs-2'
import { useChartColors, type ChartColors } from './chart-colors.ts'
import { ground, type GroundOptions } from './ground.ts'
import { marks, type ChartMark, type MarksOptions } from './marks.ts'
import { words, type ChartNote, type WordsOptions } from './words.ts'
import classes from './LineChart.module.css'

ChartJs.register(LineElement, PointElement, LinearScale, Filler, Tooltip, ground, marks, words)

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    ground?: TType extends 'line' ? GroundOptions : never
    marks?: TType extends 'line' ? MarksOptions : never
    words?: TType extends 'line' ? WordsOptions : never
  }
}

export type ChartPoint = { readonly x: number; readonly y: number }

export interface LineChartProps {
  /** The picture as words, for those who cannot see it. */
  label: string
  /** Along x: from 0 to `length`, with words at their places. */
  length: number
  ticks: readonly { at: number; label: string }[]
  /** Along y: what must be in view; `least` and `most` are never passed. */
  y: {
    low: number
    high: number
    least?: number | null
    most?: number | null
    whole?: boolean
    format: (value: number) => string
  }
  /** What was measured, each as its mark; `stepped`: a value stands until the next. */
  measured: readonly (ChartPoint & { mark: ChartMark; said: { title: string; lines: readonly string[] } })[]
  stepped?: boolean
  expected?: readonly ChartPoint[] | undefined
  /** Each from a place to another. */
  targets?: readonly { from: number; to: number; y: number }[] | undefined
  forecast?: readonly ChartPoint[] | undefined
  range?: readonly { x: number; low: number; high: number }[] | undefined
  end?: WordsOptions['end'] | undefined
  notes?: readonly ChartNote[] | undefined
  pauses?: GroundOptions['pauses'] | undefined
  bands?: GroundOptions['bands'] | undefined
}

export function LineChart(props: LineChartProps) {
  const colors = useChartColors()
  const data = useMemo(() => ({ datasets: datasetsOf(props, colors) }), [props, colors])
  const options = useMemo(() => optionsOf(props, colors), [props, colors])
  return (
    <div className={classes.chart}>
      <Line data={data} options={options} role="img" aria-label={props.label} data-chart />
    </div>
  )
}

type Dataset = ChartDataset<'line', ChartPoint[]>

const MEASURED = 'measured'

function datasetsOf(props: LineChartProps, colors: ChartColors): Dataset[] {
  const { range = [], forecast = [], expected = [], targets = [], measured } = props
  const line = (label: string, data: readonly ChartPoint[], look: Partial<Dataset>): Dataset => ({
    label,
    data: [...data],
    pointRadius: 0,
    pointHitRadius: 0,
    pointHoverRadius: 0,
    tension: 0,
    spanGaps: false,
    ...look,
  })
  const NO_LINE = { borderWidth: 0 }
  return [
    line(
      'low',
      range.map(({ x, low }) => ({ x, y: low })),
      NO_LINE,
    ),
    line(
      'high',
      range.map(({ x, high }) => ({ x, y: high })),
      { ...NO_LINE, fill: '-1', backgroundColor: colors.range },
    ),
    line('expected', expected, {
      borderColor: colors.ink3,
      borderWidth: 1.5,
      borderDash: [1, 4],
      borderCapStyle: 'round',
    }),
    ...targets.map((target, index) =>
      line(
        `target-${index}`,
        [
          { x: target.from, y: target.y },
          { x: target.to, y: target.y },
        ],
        { borderColor: colors.ink, borderWidth: 1.5 },
      ),
    ),
    line('forecast', forecast, { borderColor: colors.accent, borderWidth: 2, borderDash: [5, 4] }),
    line(
      MEASURED,
      measured.map(({ x, y }) => ({ x, y })),
      {
        borderColor: colors.accent,
        borderWidth: 2.25,
        borderJoinStyle: 'round',
        stepped: props.stepped === true,
        pointHitRadius: 12,
      },
    ),
  ]
}

function optionsOf(props: LineChartProps, colors: ChartColors): ChartOptions<'line'> {
  const { rem } = colors
  const { y } = props
  const font = { family: colors.font, size: 0.75 * rem }
  const labelAt = new Map(props.ticks.map(({ at, label }) => [at, label]))
  const pad = (y.high - y.low) * 0.08 || Math.abs(y.high) * 0.1 || 1
  const [low, high] = [y.low - pad, y.high + pad]
  const beside = roomBeside(props)
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    parsing: false,
    normalized: true,
    layout: { padding: { top: 0.25 * rem, right: beside * rem } },
    interaction: { mode: 'nearest', intersect: true },
    scales: {
      x: {
        type: 'linear',
        min: 0,
        max: Math.max(1, props.length),
        grid: { display: false },
        border: { display: false },
        afterBuildTicks: (axis) => {
          axis.ticks = props.ticks.map(({ at }) => ({ value: at }))
        },
        ticks: {
          color: colors.ink3,
          font,
          align: 'start',
          maxRotation: 0,
          autoSkipPadding: 0.5 * rem,
          callback: (value) => labelAt.get(Number(value)) ?? '',
        },
      },
      y: {
        type: 'linear',
        ...(y.least !== undefined && y.least !== null && low <= y.least ? { min: y.least } : { suggestedMin: low }),
        ...(y.most !== undefined && y.most !== null && high >= y.most ? { max: y.most } : { suggestedMax: high }),
        grid: { color: colors.line, drawTicks: false },
        border: { display: false },
        ticks: {
          color: colors.ink3,
          font,
          padding: 0.4 * rem,
          maxTicksLimit: 5,
          ...(y.whole === true ? { precision: 0 } : {}),
          callback: (value) => y.format(Number(value)),
        },
      },
    },
    plugins: {
      legend: { display: false },
      tooltip: {
        filter: (item) => item.dataset.label === MEASURED,
        displayColors: false,
        backgroundColor: colors.raised,
        titleColor: colors.ink,
        bodyColor: colors.ink,
        borderColor: colors.lineStrong,
        borderWidth: 1,
        cornerRadius: 7,
        padding: 0.6 * rem,
        titleFont: { family: colors.font, size: 0.8125 * rem, weight: 640 },
        bodyFont: { family: colors.font, size: 0.8125 * rem },
        callbacks: {
          title: ([item]) => props.measured[item?.dataIndex ?? -1]?.said.title ?? '',
          label: (item) => [...(props.measured[item.dataIndex]?.said.lines ?? [])],
        },
      },
      ground: { colors, pauses: props.pauses ?? [], bands: props.bands ?? [] },
      marks: { colors, points: props.measured },
      words: { colors, notes: props.notes ?? [], end: props.end ?? null },
    },
  }
}

/** Room to the right of the last day, in rem: for the words of the bands or of the forecast's end. */
function roomBeside({ bands = [], end }: LineChartProps): number {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length))
  if (bands.length > 0) return 1.85 + longest(bands.map((band) => band.label)) * 0.42
  return end ? 0.75 + longest([end.range, `${end.label} `]) * 0.45 : 0.75
}
