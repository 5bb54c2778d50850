import { cx } from './cx.ts'
import classes from './Flag.module.css'
import { Icon, type IconName } from './Icon.tsx'

export interface FlagProps {
  children: React.ReactNode
  /** A flag by default; a lock for what is private, and so on. */
  icon?: IconName | undefined
  className?: string | undefined
}

/** A plain fact worth noticing: «Ingen eier», «Grønn, men flat i tre innsjekker». */
export function Flag({ children, icon = 'flag', className }: FlagProps) {
  return (
    <span className={cx(classes.flag, className)}>
      <Icon name={icon} className={classes.icon} />
      <span>{children}</span>
    </span>
  )
}
