import { cx } from './cx.ts'
import { spoken } from './spoken.ts'
import type { StatusKind } from './status.ts'
import classes from './StatusMark.module.css'

const SHAPES = {
  green: (
    <>
      <circle className={classes.shape} cx="8" cy="8" r="7" />
      <path className={classes.glyph} d="M4.9 8.3 7.1 10.5 11.2 5.7" />
    </>
  ),
  yellow: <path className={classes.shape} strokeLinejoin="round" d="M8 1.7 15.1 14H.9Z" />,
  red: (
    <>
      <rect className={classes.shape} x="1.2" y="1.2" width="13.6" height="13.6" rx="2" />
      <path className={classes.glyph} d="M4.8 8h6.4" />
    </>
  ),
  stale: (
    <>
      <circle className={classes.shape} cx="8" cy="8" r="6.6" />
      <path className={classes.glyph} d="M8 4.9V8l2 1.5" />
    </>
  ),
} satisfies Record<StatusKind, React.ReactNode>

export interface StatusMarkProps {
  kind: StatusKind
  /** The word, when none stands beside the mark. Without it the mark is hidden from assistive technology. */
  label?: string | undefined
  className?: string | undefined
}

/** Disc with tick, triangle, square with bar, dashed ring with clock hands. As tall as the text around it. */
export function StatusMark({ kind, label, className }: StatusMarkProps) {
  return (
    <svg className={cx(classes.mark, classes[kind], className)} viewBox="0 0 16 16" {...spoken(label)}>
      {SHAPES[kind]}
    </svg>
  )
}
