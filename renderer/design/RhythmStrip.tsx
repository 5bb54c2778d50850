/** The motif of the app: a beat a week, a rest for a pause. */
import { cx } from './cx.ts'
import classes from './RhythmStrip.module.css'
import { spoken } from './spoken.ts'

/**
 * One week. `done`: share of the key results that were checked in (hollow below half). `rest`: a planned pause.
 * `none`: nothing was expected that week. `now`: this week, not over; `coverage` is what has come in so far.
 */
export type Beat =
  | { kind: 'done'; coverage: number }
  | { kind: 'rest' }
  | { kind: 'none' }
  | { kind: 'now'; coverage?: number | undefined }

export interface RhythmStripProps {
  /** Oldest first. */
  beats: readonly Beat[]
  /** The picture as words: «Dekning uke 19 til 26: 100, 90 …». */
  label: string
  className?: string | undefined
}

const STEP = 15
const BEAT = 10
const TALL = 34

function shape(beat: Beat, x: number) {
  if (beat.kind === 'rest') return <line key={x} className={classes.rest} x1={x + 1.5} x2={x + 8.5} y1="20" y2="20" />
  if (beat.kind === 'none')
    return <rect key={x} className={classes.none} x={x + 3} y={TALL - 4} width="4" height="4" rx="2" />
  const height = TALL * Math.min(1, Math.max(0, beat.coverage ?? 0))
  if (beat.kind === 'now')
    return (
      <g key={x}>
        {height > 4 ? (
          <rect className={classes.sofar} x={x + 2.5} y={TALL - height} width="5" height={height - 2} rx="1.5" />
        ) : null}
        <rect className={classes.now} x={x + 0.75} y="0.75" width={BEAT - 1.5} height={TALL - 1.5} rx="2" />
      </g>
    )
  if (beat.coverage >= 0.5)
    return <rect key={x} className={classes.beat} x={x} y={TALL - height} width={BEAT} height={height} rx="2.5" />
  // A hollow beat needs room for its edge.
  const low = Math.max(5.5, height)
  return (
    <rect
      key={x}
      className={classes.low}
      x={x + 0.75}
      y={TALL - low + 0.75}
      width={BEAT - 1.5}
      height={low - 1.5}
      rx="2"
    />
  )
}

export function RhythmStrip({ beats, label, className }: RhythmStripProps) {
  const width = Math.max(BEAT, beats.length * STEP - (STEP - BEAT))
  return (
    <svg className={cx(classes.rhythm, className)} viewBox={`0 0 ${width} 38`} {...spoken(label)}>
      {beats.map((beat, index) => shape(beat, index * STEP))}
      <line className={classes.base} x1="0" x2={width} y1="37" y2="37" />
    </svg>
  )
}
