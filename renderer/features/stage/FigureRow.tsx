/** One row with a figure: status, name, value, and what it is held against. */
import classes from './FigureRow.module.css'

export interface FigureRowProps {
  status: React.ReactNode
  title: string
  /** The figure, or a word where there is none. */
  value: string
  /** False: the value is a word and is not written as a figure. */
  measured: boolean
  against: string
}

export function FigureRow({ status, title, value, measured, against }: FigureRowProps) {
  return (
    <li>
      <span className={classes.status}>{status}</span>
      <span className={classes.title}>{title}</span>
      {measured ? <b className={classes.value}>{value}</b> : <span className={classes.word}>{value}</span>}
      <span className={classes.against}>{against}</span>
    </li>
  )
}
