/** The line chart, fetched when the first one is shown; its room is kept meanwhile. */
import { lazy, Suspense } from 'react'
import type { LineChartProps } from './LineChart.tsx'
import classes from './LineChart.module.css'

const LineChart = lazy(async () => ({ default: (await import('./LineChart.tsx')).LineChart }))

export function LazyLineChart(props: LineChartProps) {
  return (
    <Suspense fallback={<div className={classes.chart} />}>
      <LineChart {...props} />
    </Suspense>
  )
}
