import { cx } from './cx.ts'
import { MARK_SHAPES, type MarkShape } from './mark-shapes.ts'
import { spoken } from './spoken.ts'
import type { StatusKind } from './status.ts'
import classes from './StatusMark.module.css'

export interface StatusMarkProps {
  kind: StatusKind
  /** The word, when none stands beside the mark. Without it the mark is hidden from assistive technology. */
  label?: string | undefined
  className?: string | undefined
}

/** Disc with tick, triangle, square with bar, dashed ring with clock hands. As tall as the text around it. */
export function StatusMark({ kind, label, className }: StatusMarkProps) {
  const { shape, glyph }: MarkShape = MARK_SHAPES[kind]
  return (
    <svg className={cx(classes.mark, classes[kind], className)} viewBox="0 0 16 16" {...spoken(label)}>
      <path className={classes.shape} strokeLinejoin="round" d={shape} />
      {glyph === undefined ? null : <path className={classes.glyph} d={glyph} />}
    </svg>
  )
}
