import { useEffect, useState } from 'react'

import { cx } from './cx.ts'
import classes from './Loading.module.css'
import { Logo } from './Logo.tsx'

/** A fast answer must not flash. */
const PATIENCE_MS = 200

/** Calm waiting: nothing for 200 ms, then one line of words. Nothing moves. */
export function Loading({ label, className }: { label: string; className?: string | undefined }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <output className={cx(classes.loading, className)}>
      {late ? (
        <span className={classes.line}>
          <Logo className={classes.logo} />
          {label}
        </span>
      ) : null}
    </output>
  )
}
