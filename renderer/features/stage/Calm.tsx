/** One sentence in the middle of the wall: before, after, and where there is nothing to list. */
import classes from './Calm.module.css'

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
      <Heading className={classes.title}>{title}</Heading>
      {children === undefined ? null : <div className={classes.facts}>{children}</div>}
    </div>
  )
}
