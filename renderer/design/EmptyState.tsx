import { cx } from './cx.ts'
import classes from './EmptyState.module.css'
import { Icon, type IconName } from './Icon.tsx'

export interface EmptyStateProps {
  icon: IconName
  /** What is missing. */
  title: React.ReactNode
  /** What it is and why it matters. */
  children: React.ReactNode
  /** One button. */
  action?: React.ReactNode
  level?: 2 | 3 | undefined
  className?: string | undefined
}

/** Nothing here yet: teaches what this is, why it matters, and offers one way to begin. */
export function EmptyState({ icon, title, children, action, level = 2, className }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className={cx(classes.empty, className)}>
      <Icon name={icon} />
      <Heading className={classes.title}>{title}</Heading>
      <p className="lede">{children}</p>
      {action}
    </div>
  )
}
