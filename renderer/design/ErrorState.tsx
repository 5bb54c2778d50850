import { cx } from './cx.ts'
import classes from './ErrorState.module.css'
import { StatusMark } from './StatusMark.tsx'

export interface ErrorStateProps {
  /** What happened, as a sentence. */
  title: React.ReactNode
  /** What is safe: «Alt du har skrevet, er lagret.» */
  safe?: React.ReactNode
  /** What to do now. */
  advice?: React.ReactNode
  action?: React.ReactNode
  /** For the log: the label and the id, «Referanse 4f1c». */
  reference?: React.ReactNode
  level?: 1 | 2 | 3 | undefined
  className?: string | undefined
}

/** Something failed: what happened, what is safe, what to do. */
export function ErrorState({ title, safe, advice, action, reference, level = 2, className }: ErrorStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className={cx(classes.error, className)} role="alert">
      <StatusMark kind="red" className={classes.mark} />
      <Heading className={classes.title}>{title}</Heading>
      {safe === undefined ? null : <p>{safe}</p>}
      {advice === undefined ? null : <p className={classes.advice}>{advice}</p>}
      {action === undefined ? null : <div className={classes.action}>{action}</div>}
      {reference === undefined ? null : <p className={cx('meta', classes.reference)}>{reference}</p>}
    </div>
  )
}
