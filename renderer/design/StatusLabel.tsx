import { cx } from './cx.ts'
import type { StatusKind } from './status.ts'
import classes from './StatusLabel.module.css'
import { StatusMark } from './StatusMark.tsx'

export interface StatusLabelProps {
  kind: StatusKind
  /** The word: always there. */
  children: React.ReactNode
  className?: string | undefined
}

/** Word, shape and colour together: how a status stands in a list, a table or a form. */
export function StatusLabel({ kind, children, className }: StatusLabelProps) {
  return (
    <span className={cx(classes.status, classes[kind], className)}>
      <StatusMark kind={kind} className={classes.mark} />
      {children}
    </span>
  )
}

/** The filled form. Once a view at most, for the thing the view is about. */
export function StatusChip({ kind, children, className }: StatusLabelProps) {
  return (
    <StatusLabel kind={kind} className={cx(classes.chip, className)}>
      {children}
    </StatusLabel>
  )
}
