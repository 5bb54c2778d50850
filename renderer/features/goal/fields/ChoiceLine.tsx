/** One of a few, chosen in place. A plain select: the keyboard and every reader know it. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#renderer/design/cx.ts'
import { describedBy, Field } from './Field.tsx'
import classes from './Field.module.css'
import { ReadOnlyLine } from './ReadOnlyLine.tsx'
import { useReadOnly } from './read-only.ts'
import type { Outcome } from './use-commit.ts'

export type Choice = { readonly value: string; readonly label: string }

export type ChoiceLineProps = {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  /** Why it cannot be chosen, in a sentence. */
  readonly check?: ((value: string) => string | null) | undefined
  readonly onCommit: (value: string) => Promise<Outcome> | Outcome
  readonly hint?: string | undefined
  readonly stacked?: boolean | undefined
  /** As in a form: with its whole edge. */
  readonly boxed?: boolean | undefined
}

export function ChoiceLine({ label, value, choices, check, onCommit, hint, stacked, boxed = false }: ChoiceLineProps) {
  const id = useId()
  const { t } = useTranslation('errors')
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const readOnly = useReadOnly()
  if (chosen !== null && chosen === value) setChosen(null)
  if (readOnly) return <ReadOnlyLine label={label} text={choices.find((each) => each.value === value)?.label ?? ''} />
  const choose = async (next: string) => {
    const refused = check?.(next) ?? null
    if (refused !== null) return setProblem(refused)
    setChosen(next)
    const outcome = await onCommit(next)
    setChosen((now) => (now === next ? null : now))
    setProblem(outcome.ok ? null : `${t(`${outcome.code}.what`)}. ${t(`${outcome.code}.do`)}`)
  }
  return (
    <Field id={id} label={label} hint={hint} problem={problem} stacked={stacked}>
      <select
        id={id}
        className={cx(classes.input, classes.select, boxed && classes.boxed)}
        value={chosen ?? value}
        aria-invalid={problem !== null}
        aria-describedby={describedBy(id, hint, problem)}
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
