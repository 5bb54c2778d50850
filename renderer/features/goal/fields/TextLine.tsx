/** Text edited in place: one line, or free text that grows. */
import { useId } from 'react'
import { cx } from '#renderer/design/cx.ts'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { describedBy, Field } from './Field.tsx'
import classes from './Field.module.css'
import { ReadOnlyLine } from './ReadOnlyLine.tsx'
import { useReadOnly } from './read-only.ts'
import { type Outcome, type Reading, useCommit } from './use-commit.ts'

export type TextLineProps = {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => Promise<Outcome> | Outcome
  readonly hint?: string | undefined
  readonly placeholder?: string | undefined
  /** Refuses with a sentence. */
  readonly check?: ((text: string) => string | null) | undefined
  /** `line`: Enter accepts, long text wraps. `free`: Enter is a new line. `title`: a line as large as a heading. `bare`: a line under something that says what it is. */
  readonly look?: 'line' | 'free' | 'title' | 'bare' | undefined
}

export function TextLine({ label, value, onCommit, hint, placeholder, check, look = 'line' }: TextLineProps) {
  const id = useId()
  const field = useCommit<string>({
    value,
    show: (text) => text,
    read: (text): Reading<string> => {
      const problem = check?.(text.trim()) ?? null
      return problem === null ? { value: text.trim() } : { problem }
    },
    onCommit,
    whileTyping: look === 'free',
  })
  const readOnly = useReadOnly()
  if (readOnly) return <ReadOnlyLine label={label} text={value} look={look} />
  const alone = look === 'title' || look === 'bare'
  const input = (
    <textarea
      id={id}
      rows={look === 'free' ? 2 : 1}
      aria-label={alone ? label : undefined}
      className={cx(classes.input, classes.area, look === 'free' && classes.tall, look === 'title' && classes.title)}
      value={field.text}
      placeholder={placeholder}
      spellCheck={false}
      aria-invalid={field.problem !== null}
      aria-describedby={describedBy(id, hint, field.problem)}
      onChange={(event) =>
        field.setText(look === 'free' ? event.currentTarget.value : oneLine(event.currentTarget.value))
      }
      onBlur={field.accept}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && (look !== 'free' || event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          field.accept()
        }
        if (event.key === 'Escape' && field.dirty) {
          event.stopPropagation()
          field.revert()
        }
      }}
    />
  )
  if (alone) {
    return (
      <>
        {input}
        <div aria-live="polite">
          {field.problem === null ? null : <FieldError id={`${id}-problem`}>{field.problem}</FieldError>}
        </div>
      </>
    )
  }
  return (
    <Field id={id} label={label} hint={hint} problem={field.problem} stacked={look === 'free'}>
      {input}
    </Field>
  )
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ')
}
