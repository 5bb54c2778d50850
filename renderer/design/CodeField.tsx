/** Four digits. What is tried is not shown, and no browser keeps it. */
import { TextInput } from '@mantine/core'
import classes from './CodeField.module.css'

export interface CodeFieldProps {
  label: string
  hint?: string | undefined
  error?: string | null | undefined
  value: string
  onChange: (digits: string) => void
  /** True where it is tried rather than chosen. */
  hidden?: boolean | undefined
}

export const CODE_DIGITS = 4

export function CodeField({ label, hint, error, value, onChange, hidden = false }: CodeFieldProps) {
  return (
    <TextInput
      label={label}
      description={hint}
      error={error}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      data-autofocus
      autoFocus
      classNames={{ input: hidden ? `${classes.code} ${classes.hidden}` : classes.code }}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/gu, '').slice(0, CODE_DIGITS))}
    />
  )
}
