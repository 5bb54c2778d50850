import { cx } from './cx.ts'
import classes from './Spark.module.css'
import { spoken } from './spoken.ts'

export interface SparkProps {
  /** One entry a week, oldest first; `null` where nobody checked in. Gaps are bridged, silence at the end is dotted. */
  values: readonly (number | null)[]
  /** The picture as words: «Utvikling 46 til 41». Without it the spark is decoration. */
  label?: string | undefined
  className?: string | undefined
}

const WIDTH = 76
const HEIGHT = 26
const EDGE = 4

/** The trend of the last weeks, without axes. */
export function Spark({ values, label, className }: SparkProps) {
  const step = values.length > 1 ? (WIDTH - 2 * EDGE) / (values.length - 1) : 0
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, x: EDGE / 2 + index * step }]))
  const low = Math.min(...known.map((point) => point.value))
  const high = Math.max(...known.map((point) => point.value))
  const place = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE)
  const points = known.map((point) => ({ x: point.x, y: place(point.value) }))
  const last = points.at(-1)
  const end = EDGE / 2 + (values.length - 1) * step
  return (
    <svg className={cx(classes.spark, className)} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} {...spoken(label)}>
      {last === undefined ? (
        <line className={classes.gap} x1="2" x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      ) : (
        <>
          {last.x < end - 0.5 ? <line className={classes.gap} x1={last.x} x2={end} y1={last.y} y2={last.y} /> : null}
          <polyline
            className={classes.line}
            points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
          />
          <circle className={classes.end} cx={last.x} cy={last.y} r="2.6" />
        </>
      )}
    </svg>
  )
}
