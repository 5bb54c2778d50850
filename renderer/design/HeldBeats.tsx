import { cx } from './cx.ts'
import classes from './HeldBeats.module.css'
import { spoken } from './spoken.ts'

export interface HeldBeatsProps {
  /** Oldest first: did the level hold at that check-in? */
  beats: readonly boolean[]
  /** The picture as words: «Nivået holdt 5 av 8 uker». */
  label: string
  className?: string | undefined
}

/** A hold-the-level key result: one beat per check-in, hollow where it failed. */
export function HeldBeats({ beats, label, className }: HeldBeatsProps) {
  return (
    <span className={cx(classes.held, className)} {...spoken(label)}>
      {beats.map((held, index) => (
        // eslint-disable-next-line react/no-array-index-key -- a beat is nothing but its place
        <i key={index} className={held ? classes.full : classes.missed} />
      ))}
    </span>
  )
}
