/** The frame of a field in the panel: label at the left, the value in place, hint or problem below. */
import type { ReactNode } from 'react'
import { cx } from '#renderer/design/cx.ts'
import { FieldError } from '#renderer/design/FieldError.tsx'
import classes from './Field.module.css'

export type FieldFrame = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | null | undefined
  /** Label above instead of beside: for long text and forms. */
  readonly stacked?: boolean | undefined
  readonly children: ReactNode
}

export function Field({ id, label, hint, problem = null, stacked = false, children }: FieldFrame) {
  return (
    <div className={cx(classes.field, stacked && classes.stacked)}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.body}>
        {children}
        {hint === undefined || problem !== null ? null : (
          <p id={`${id}-hint`} className={classes.hint}>
            {hint}
          </p>
        )}
        <div aria-live="polite">
          {problem === null ? null : <FieldError id={`${id}-problem`}>{problem}</FieldError>}
        </div>
      </div>
    </div>
  )
}

/** `aria-describedby` for what stands under the field. */
export function describedBy(id: string, hint: string | undefined, problem: string | null): string | undefined {
  if (problem !== null) return `${id}-problem`
  return hint === undefined ? undefined : `${id}-hint`
}
