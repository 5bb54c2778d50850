import { cx } from './cx.ts'
import classes from './Logo.module.css'

/** The beat: three strokes and a rest. */
export function Logo({ className }: { className?: string | undefined }) {
  return (
    <svg className={cx(classes.logo, className)} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1" y="9" width="3.5" height="6" rx="1.7" />
      <rect x="7" y="4" width="3.5" height="16" rx="1.7" />
      <rect x="13" y="7" width="3.5" height="10" rx="1.7" />
      <circle cx="20.7" cy="12" r="1.9" />
    </svg>
  )
}

/** The beat and the product's name. */
export function Wordmark({ name, className }: { name: string; className?: string | undefined }) {
  return (
    <span className={cx(classes.wordmark, className)}>
      <Logo />
      {name}
    </span>
  )
}
