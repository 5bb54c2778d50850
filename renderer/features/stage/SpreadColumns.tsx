/** How a room fell on a scale: a column a step, its count above and the step under it. */
import { useWords } from './stage-words.ts'
import classes from './SpreadColumns.module.css'

export interface SpreadColumnsProps {
  /** In the order of the scale; `label` says the column in words. */
  columns: readonly { score: number; count: number; label: string }[]
}

export function SpreadColumns({ columns }: SpreadColumnsProps) {
  const { number } = useWords()
  const most = Math.max(1, ...columns.map(({ count }) => count))
  return (
    <ol className={classes.columns} data-choices={columns.length}>
      {columns.map(({ score, count, label }) => (
        <li key={score}>
          <span className="visually-hidden">{label}</span>
          <span className={classes.count} aria-hidden="true">
            {count === 0 ? '' : number(count, 0)}
          </span>
          <svg className={classes.column} aria-hidden="true">
            <rect
              className={classes.bar}
              y={`${((1 - count / most) * 100).toFixed(1)}%`}
              width="100%"
              height={`${((count / most) * 100).toFixed(1)}%`}
            />
          </svg>
          <b className={classes.choice} aria-hidden="true">
            {number(score, 0)}
          </b>
        </li>
      ))}
    </ol>
  )
}
