/** The head of a picture that is no step: its name and a word beside it. No clock. */
import classes from './StageHead.module.css'

export function PlainHead({ title, detail = '' }: { title: string; detail?: string | undefined }) {
  return (
    <header className={classes.head}>
      <h1 className={classes.step}>
        {title}
        {detail === '' ? null : <span className={classes.detail}>{detail}</span>}
      </h1>
    </header>
  )
}
