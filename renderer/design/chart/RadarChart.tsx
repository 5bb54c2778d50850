/** Several sides of one thing on a scale of one to five, now and maybe before. Beside its table, never instead of it. Load it with the panel that needs it. */
import {
  Chart as ChartJs,
  Filler,
  LineElement,
  PointElement,
  RadialLinearScale,
  type ChartData,
  type ChartOptions,
} from 'chart.js'
import { useMemo } from 'react'
import { Radar } from 'react-chartjs-2'
import { useChartColors, type ChartColors } from './chart-colors.ts'
import classes from './RadarChart.module.css'

ChartJs.register(RadialLinearScale, PointElement, LineElement, Filler)

export interface RadarChartProps {
  /** The picture as words, for those who cannot see it. */
  label: string
  /** The sides, from the top and round with the clock. */
  sides: readonly string[]
  /** From 0 to `most`; null where it is not known. */
  now: readonly (number | null)[]
  before?: readonly (number | null)[] | undefined
  most: number
}

export function RadarChart(props: RadarChartProps) {
  const colors = useChartColors()
  const data = useMemo(() => dataOf(props, colors), [props, colors])
  const options = useMemo(() => optionsOf(props, colors), [props, colors])
  return (
    <div className={classes.chart}>
      <Radar data={data} options={options} role="img" aria-label={props.label} data-chart />
    </div>
  )
}

function dataOf({ sides, now, before }: RadarChartProps, colors: ChartColors): ChartData<'radar', (number | null)[]> {
  const was =
    before === undefined
      ? []
      : [{ data: [...before], borderColor: colors.ink3, borderDash: [2, 4], borderWidth: 1.5, pointRadius: 0 }]
  return {
    labels: [...sides],
    datasets: [
      ...was,
      {
        data: [...now],
        borderColor: colors.accent,
        borderWidth: 2.25,
        backgroundColor: colors.range,
        pointBackgroundColor: colors.accent,
        pointRadius: 3,
        fill: true,
      },
    ],
  }
}

function optionsOf({ most }: RadarChartProps, colors: ChartColors): ChartOptions<'radar'> {
  const font = { family: colors.font, size: 0.8125 * colors.rem }
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    scales: {
      r: {
        min: 0,
        max: most,
        ticks: {
          stepSize: 1,
          color: colors.ink3,
          font,
          backdropColor: 'transparent',
          callback: (value) => (value === 0 ? '' : String(value)),
        },
        pointLabels: { color: colors.ink2, font },
        grid: { color: colors.line },
        angleLines: { color: colors.line },
      },
    },
  }
}
