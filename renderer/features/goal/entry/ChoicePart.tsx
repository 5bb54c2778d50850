/** One part of what was understood that is one of a few: a select as small as its word. */
import { cx } from '#renderer/design/cx.ts'
import type { Choice } from '../fields/ChoiceLine.tsx'
import classes from './Entry.module.css'

export function ChoicePart({
  label,
  value,
  missing,
  wanted = false,
  choices,
  onChoose,
}: {
  label: string
  /** Empty: nothing read. */
  value: string
  missing: string
  wanted?: boolean | undefined
  choices: readonly Choice[]
  onChoose: (value: string) => void
}) {
  return (
    <select
      aria-label={label}
      className={cx(classes.part, classes.choice, value === '' && classes.missing, wanted && classes.wanted)}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {value === '' ? <option value="">{missing}</option> : null}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
