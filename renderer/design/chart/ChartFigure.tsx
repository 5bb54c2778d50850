/**
 * A chart as it always stands: the finding as a sentence, the picture, and below it the same figures as a table and whatever else explains it.
 * Nothing is only in the picture.
 */
import classes from './ChartFigure.module.css'

export interface ChartFigureProps {
  /** The finding, and what keeps it from being told. */
  finding?: React.ReactNode
  /** The picture; nothing where there is nothing to draw. */
  children?: React.ReactNode
  table?: { label: string; content: React.ReactNode } | undefined
  /** More disclosures and buttons, in line with the table's. */
  more?: React.ReactNode
}

export function ChartFigure({ finding, children, table, more }: ChartFigureProps) {
  return (
    <figure className={classes.figure}>
      {finding === undefined || finding === null ? null : (
        <figcaption className={classes.finding}>{finding}</figcaption>
      )}
      {children}
      <div className={classes.below}>
        {table === undefined ? null : <Disclosure label={table.label}>{table.content}</Disclosure>}
        {more}
      </div>
    </figure>
  )
}

/** A line that opens what explains the figures above it. */
export function Disclosure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <details className={classes.disclosure}>
      <summary>{label}</summary>
      <div className={classes.inside}>{children}</div>
    </details>
  )
}
