import { cx } from './cx.ts'
import classes from './FieldError.module.css'
import { StatusMark } from './StatusMark.tsx'

export interface FieldErrorProps {
  /** What to write instead: «Skriv et tall, for eksempel 90 eller 4,2». */
  children: React.ReactNode
  /** For `aria-describedby`. */
  id?: string | undefined
  className?: string | undefined
}

/** The same look as the `error` of Mantine's inputs, for what is no input of Mantine's. */
export function FieldError({ children, id, className }: FieldErrorProps) {
  return (
    <p id={id} className={cx(classes.error, className)}>
      <StatusMark kind="red" className={classes.mark} />
      {children}
    </p>
  )
}
