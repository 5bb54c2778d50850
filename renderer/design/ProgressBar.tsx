/**
 * How far (ink), how far by now (tick), how much is missing up to the tick (hatch). Drawn as SVG in percent, so that it
 * fills its cell without a measured width. The space around the tick is cut out by a mask and so fits any ground.
 */
import { useId } from 'react'

import { cx } from './cx.ts'
import classes from './ProgressBar.module.css'
import { spoken } from './spoken.ts'

export interface ProgressBarProps {
  /** Share of the way from baseline to target; clamped to 0–1. `null`: never measured. */
  value: number | null
  /** Where we should have been today, 0–1; `null` when nothing can be expected yet. */
  expected: number | null
  /** The last known number is old: the ink is broken. */
  stale?: boolean | undefined
  /** The whole picture as words: «61 % av veien, forventet 55 %». */
  label: string
  className?: string | undefined
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}

export function ProgressBar({ value, expected, stale = false, label, className }: ProgressBarProps) {
  const id = useId()
  const now = value === null ? 0 : clamp(value)
  const due = expected === null ? null : clamp(expected)
  const missing = value !== null && due !== null && due > now ? due - now : 0
  return (
    <svg className={cx(classes.bar, className)} {...spoken(label)}>
      <defs>
        <pattern id={`${id}h`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(25)">
          <line className={classes.hatch} x1="0.5" x2="0.5" y1="0" y2="4" />
        </pattern>
        {due === null ? null : (
          <mask id={`${id}m`} maskUnits="userSpaceOnUse" x="0" y="0" width="100%" height="100%">
            <rect width="100%" height="100%" fill="#fff" />
            <rect className={classes.gapAroundTick} x={percent(due)} height="100%" fill="#000" />
          </mask>
        )}
      </defs>
      <g mask={due === null ? undefined : `url(#${id}m)`}>
        <rect className={cx(classes.band, classes.track)} width="100%" />
        {missing > 0 ? (
          <rect className={classes.band} x={percent(now)} width={percent(missing)} fill={`url(#${id}h)`} />
        ) : null}
        {now > 0 && !stale ? <rect className={cx(classes.band, classes.fill)} width={percent(now)} /> : null}
        {now > 0 && stale ? <line className={classes.broken} x1="0" x2={percent(now)} y1="50%" y2="50%" /> : null}
      </g>
      {due === null ? null : <rect className={classes.tick} x={percent(due)} height="100%" />}
    </svg>
  )
}
