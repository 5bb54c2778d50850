import { cx } from './cx.ts'
import classes from './Facts.module.css'

export interface Fact {
  label: string
  value: React.ReactNode
  /** To the far end of the line, without its label being seen: the status chip. */
  aside?: boolean | undefined
}

/** A few facts in one line, label above value: the head of a panel. */
export function Facts({ facts, className }: { facts: readonly Fact[]; className?: string | undefined }) {
  return (
    <dl className={cx(classes.facts, className)}>
      {facts.map((fact) => (
        <div key={fact.label} className={fact.aside === true ? classes.aside : undefined}>
          <dt className={fact.aside === true ? 'visually-hidden' : undefined}>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
