import { cx } from './cx.ts'
import classes from './SectionTitle.module.css'

export interface SectionTitleProps {
  children: React.ReactNode
  /** For `aria-labelledby` on the section. */
  id?: string | undefined
  level?: 2 | 3 | 4 | undefined
  /** Beside the words, quieter: a count, a period. */
  meta?: React.ReactNode
  /** At the far end: a link or a small button. */
  action?: React.ReactNode
  /** A hairline below, where the rows have none of their own above. */
  ruled?: boolean | undefined
  className?: string | undefined
}

export function SectionTitle({ children, id, level = 2, meta, action, ruled = false, className }: SectionTitleProps) {
  const Heading = `h${level}` as const
  return (
    <div className={cx(classes.row, ruled && classes.ruled, className)}>
      <Heading id={id} className={classes.title}>
        {children}
      </Heading>
      {meta === undefined || meta === null ? null : <span className="meta">{meta}</span>}
      {action === undefined || action === null ? null : <span className={classes.action}>{action}</span>}
    </div>
  )
}
