import { cx } from './cx.ts'
import { Icon } from './Icon.tsx'
import classes from './Private.module.css'

export interface PrivateProps {
  /** «Private notater» */
  title: React.ReactNode
  /** «vises aldri i salen» */
  note: React.ReactNode
  children: React.ReactNode
  className?: string | undefined
}

/** A place for what never reaches the room, nor a sheet that is left lying there: dashed, on its own paper, with a lock and the words. */
export function Private({ title, note, children, className }: PrivateProps) {
  return (
    <section className={cx('screen-only', classes.private, className)}>
      <p className={classes.head}>
        <Icon name="lock" className={classes.lock} />
        <span>
          <b>{title}</b> {note}
        </span>
      </p>
      {children}
    </section>
  )
}
