/** A day edited in place, typed as people write it: «15. juni», «15.6.», «15 June 2026». Empty is «none» where that is allowed. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#domain/shared/basics.ts'
import { cx } from '#renderer/design/cx.ts'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { useGoal } from '../goal-context.ts'
import { describedBy, Field } from './Field.tsx'
import classes from './Field.module.css'
import { ReadOnlyLine } from './ReadOnlyLine.tsx'
import { useReadOnly } from './read-only.ts'
import { type Outcome, type Reading, useCommit } from './use-commit.ts'

export type DateLineProps = {
  readonly label: string
  readonly value: IsoDate | null
  readonly onCommit: (value: IsoDate | null) => Promise<Outcome> | Outcome
  readonly hint?: string | undefined
  readonly optional?: boolean | undefined
  readonly check?: ((value: IsoDate) => string | null) | undefined
}

export function DateLine({ label, value, onCommit, hint, optional = true, check }: DateLineProps) {
  const id = useId()
  const { t } = useTranslation('goal')
  const { language, today } = useGoal()
  const field = useCommit<IsoDate | null>({
    value,
    show: (date) => (date === null ? '' : formatDate(date, language, 'withYear')),
    read: (text): Reading<IsoDate | null> => {
      if (text.trim() === '') return optional ? { value: null } : { problem: t('field.dateNeeded') }
      const date = parseDate(text, value ?? today)
      if (date === null) return { problem: t('field.notADate') }
      const problem = check?.(date) ?? null
      return problem === null ? { value: date } : { problem }
    },
    onCommit,
  })
  const readOnly = useReadOnly()
  if (readOnly)
    return <ReadOnlyLine label={label} text={value === null ? '' : formatDate(value, language, 'withYear')} />
  return (
    <Field id={id} label={label} hint={hint} problem={field.problem}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        className={cx(classes.input, classes.date)}
        value={field.text}
        placeholder={t('field.noDate')}
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
