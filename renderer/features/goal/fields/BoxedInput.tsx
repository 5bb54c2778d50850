/** A field of a form that is sent as a whole: label above, problem below. Without its own meaning: the form reads it. */
import { useId, type Ref } from 'react'
import { cx } from '#renderer/design/cx.ts'
import { describedBy, Field } from './Field.tsx'
import classes from './Field.module.css'

export type BoxedInputProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly problem?: string | null | undefined
  readonly hint?: string | undefined
  readonly placeholder?: string | undefined
  readonly numeric?: boolean | undefined
  /** Grows with its text. */
  readonly rows?: number | undefined
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined
}

export function BoxedInput({
  label,
  value,
  onChange,
  problem = null,
  hint,
  placeholder,
  numeric = false,
  rows,
  ref,
}: BoxedInputProps) {
  const id = useId()
  const shared = {
    id,
    ref,
    value,
    placeholder,
    spellCheck: false,
    autoComplete: 'off',
    'aria-invalid': problem !== null,
    'aria-describedby': describedBy(id, hint, problem),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.currentTarget.value),
  }
  return (
    <Field id={id} label={label} hint={hint} problem={problem} stacked>
      {rows === undefined ? (
        <input
          {...shared}
          type="text"
          inputMode={numeric ? 'decimal' : undefined}
          className={cx(classes.input, classes.boxed)}
        />
      ) : (
        <textarea {...shared} rows={rows} className={cx(classes.input, classes.boxed, classes.area)} />
      )}
    </Field>
  )
}
