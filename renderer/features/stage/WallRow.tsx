/** One row of a list of words on the wall: a label, the text in full, and who. */
import { cx } from '../../design/cx.ts'
import classes from './WallRow.module.css'

export interface WallRowProps {
  /** What it is: «Beslutning 14», «Siden 25. mai», a status. */
  label?: React.ReactNode
  text: string
  /** Owner, date, what it serves: what there is of them. */
  end?: readonly string[] | undefined
  /** Finished: stands back. */
  settled?: boolean | undefined
}

export function WallRow({ label, text, end = [], settled = false }: WallRowProps) {
  return (
    <li className={cx(settled && classes.settled)}>
      {label === undefined ? null : <span className={classes.label}>{label}</span>}
      <span className={classes.text}>{text}</span>
      <span className={classes.end}>
        {end
          .filter((part) => part !== '')
          .map((part) => (
            <span key={part}>{part}</span>
          ))}
      </span>
    </li>
  )
}
