/** One statement of a printed form: its number as it is typed in, its words, five boxes with what 1, 3 and 5 are, and «don't know». */
import type { Statement } from '#domain/maturity/question-set.ts'
import classes from './FormStatement.module.css'

const SCORES = [1, 2, 3, 4, 5] as const

export interface FormStatementProps {
  statement: Statement
  /** From 1, through the whole form. */
  number: number
  dontKnow: string
}

export function FormStatement({ statement, number, dontKnow }: FormStatementProps) {
  return (
    <div className={classes.statement}>
      <b className={classes.number}>{number}</b>
      <p className={classes.text}>{statement.text}</p>
      <div className={classes.scale}>
        {SCORES.map((score) => (
          <span key={score} className={classes.box}>
            {score}
          </span>
        ))}
      </div>
      <span className={classes.unknown}>{dontKnow}</span>
      <div className={classes.anchors}>
        <span>{statement.at1}</span>
        <span>{statement.at3}</span>
        <span>{statement.at5}</span>
      </div>
    </div>
  )
}
