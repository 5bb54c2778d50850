import { initials } from '#renderer/format/names.ts'
import classes from './Avatar.module.css'
import { cx } from './cx.ts'

export interface AvatarProps {
  name: string
  /** Not here: hollow. The label must say so. */
  absent?: boolean | undefined
  /** What is read aloud and shown on hover; the name if left out. `null` when the name stands beside it. */
  label?: string | null | undefined
}

/** A person as two letters. */
export function Avatar({ name, absent = false, label = name }: AvatarProps) {
  const spoken = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label }
  return (
    <span className={cx(classes.avatar, absent && classes.absent)} {...spoken}>
      {initials(name)}
    </span>
  )
}
