/** A number edited in place: comma and dot decimals are both read; empty means that there is none. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { parseNumber } from '#renderer/format/number.ts'
import { cx } from '#renderer/design/cx.ts'
import { useGoal } from '../goal-context.ts'
import { plainNumber } from '../numbers.ts'
import { describedBy, Field } from './Field.tsx'
import classes from './Field.module.css'
import { ReadOnlyLine } from './ReadOnlyLine.tsx'
import { useReadOnly } from './read-only.ts'
import { type Outcome, type Reading, useCommit } from './use-commit.ts'

export type NumberLineProps = {
  readonly label: string
  readonly value: number | null
  readonly onCommit: (value: number | null) => Promise<Outcome> | Outcome
  readonly hint?: string | undefined
  readonly placeholder?: string | undefined
  /** False: there has to be a number. */
  readonly optional?: boolean | undefined
  readonly check?: ((value: number) => string | null) | undefined
}

export function NumberLine({ label, value, onCommit, hint, placeholder, optional = true, check }: NumberLineProps) {
  const id = useId()
  const { t } = useTranslation('goal')
  const { language } = useGoal()
  const field = useCommit<number | null>({
    value,
    show: (number) => (number === null ? '' : plainNumber(number, language)),
    read: (text): Reading<number | null> => {
      if (text.trim() === '') return optional ? { value: null } : { problem: t('field.numberNeeded') }
      const number = parseNumber(text)
      if (number === null) return { problem: t('field.notANumber') }
      const problem = check?.(number) ?? null
      return problem === null ? { value: number } : { problem }
    },
    onCommit,
  })
  const readOnly = useReadOnly()
  if (readOnly) return <ReadOnlyLine label={label} text={value === null ? '' : plainNumber(value, language)} />
  return (
    <Field id={id} label={label} hint={hint} problem={field.problem}>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={cx(classes.input, classes.figure)}
        value={field.text}
        placeholder={placeholder}
        aria-invalid={field.problem !== null}
        aria-describedby={describedBy(id, hint, field.problem)}
        onChange={(event) => field.setText(event.currentTarget.value)}
        onBlur={field.accept}
        onKeyDown={(event) => {
          if (event.key === 'Enter') field.accept()
          if (event.key === 'Escape' && field.dirty) {
            event.stopPropagation()
            field.revert()
          }
        }}
      />
    </Field>
  )
}
