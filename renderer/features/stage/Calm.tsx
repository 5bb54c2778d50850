/** One sentence in the middle of the wall: before, after, and where there is nothing to list. */
import { cx } from '../../design/cx.ts'
import classes from './Calm.module.css'

/** More than this gives way in size, never in words. */
const LONG = 110

export interface CalmProps {
  title: string
  /** A step's title is the h1 already; then this is an h2. */
  level?: 1 | 2 | undefined
  children?: React.ReactNode
}

export function Calm({ title, level = 1, children }: CalmProps) {
  const Heading = `h${level}` as const
  return (
    <div className={classes.calm}>
      <Heading className={cx(classes.title, title.length > LONG && classes.long)}>{title}</Heading>
      {children === undefined ? null : <div className={classes.facts}>{children}</div>}
    </div>
  )
}
