/** Word, shape and colour of a status, as large as the text around it. */
import { cx } from '../../design/cx.ts'
import type { StatusKind } from '../../design/status.ts'
import { StatusMark } from '../../design/StatusMark.tsx'
import classes from './WallStatus.module.css'

export function WallStatus({ kind, children }: { kind: StatusKind | null; children: React.ReactNode }) {
  return (
    <span className={cx(classes.status, kind === null ? classes.none : classes[kind])}>
      {kind === null ? null : <StatusMark kind={kind} className={classes.mark} />}
      <span>{children}</span>
    </span>
  )
}
