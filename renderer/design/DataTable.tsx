import { cx } from './cx.ts'
import classes from './DataTable.module.css'

export interface DataTableProps {
  /** What the table shows, for those who cannot see where it stands. */
  caption: string
  /** thead and tbody as plain elements; `className="num"` on figures, `data-replaced` on a corrected row. */
  children: React.ReactNode
  className?: string | undefined
}

/** A quiet table: hairlines between rows, figures to the right. */
export function DataTable({ caption, children, className }: DataTableProps) {
  return (
    <table className={cx(classes.table, className)}>
      <caption className="visually-hidden">{caption}</caption>
      {children}
    </table>
  )
}
