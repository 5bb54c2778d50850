import { cx } from './cx.ts'
import classes from './KeyCap.module.css'

/** One key as it stands on the keyboard; the caller has the words («Enter», «Mellomrom», «Ctrl K»). */
export function KeyCap({ children, className }: { children: React.ReactNode; className?: string | undefined }) {
  return <kbd className={cx(classes.key, className)}>{children}</kbd>
}

/** Several keys: pressed together, or one of them. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  return (
    <span className={classes.keys}>
      {keys.map((key) => (
        <KeyCap key={key}>{key}</KeyCap>
      ))}
    </span>
  )
}
