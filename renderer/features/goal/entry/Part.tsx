/** One part of what was understood. Pressed, it becomes a field; Enter or leaving accepts, Esc lets it be. */
import { useEffect, useRef, useState } from 'react'
import { cx } from '#renderer/design/cx.ts'
import { FieldError } from '#renderer/design/FieldError.tsx'
import classes from './Entry.module.css'

export type PartProps = {
  /** What this part is: «utgangspunkt». */
  readonly label: string
  /** As it stands in the field. */
  readonly value: string
  /** As it is shown; left out, the value is. */
  readonly shown?: string | undefined
  /** Shown where there is nothing yet. */
  readonly missing: string
  /** True: nothing was read where something is needed. */
  readonly wanted?: boolean | undefined
  /** A sentence refuses; null takes it. */
  readonly onAccept: (text: string) => string | null
  readonly numeric?: boolean | undefined
}

export function Part({ label, value, shown = value, missing, wanted = false, onAccept, numeric = false }: PartProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const back = useRef(false)
  const editing = draft !== null

  useEffect(() => {
    if (editing) input.current?.select()
    else if (back.current) {
      back.current = false
      button.current?.focus()
    }
  }, [editing])

  const accept = (byKey: boolean) => {
    if (draft === null) return
    const refused = draft.trim() === value.trim() ? null : onAccept(draft.trim())
    setProblem(refused)
    if (refused !== null) return
    back.current = byKey
    setDraft(null)
  }

  if (!editing) {
    return (
      <button
        ref={button}
        type="button"
        className={cx(classes.part, shown === '' && classes.missing, wanted && classes.wanted)}
        onClick={() => setDraft(value)}
      >
        <span className="visually-hidden">{label}: </span>
        {shown === '' ? missing : shown}
      </button>
    )
  }
  return (
    <span className={classes.partField}>
      <input
        ref={input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        inputMode={numeric ? 'decimal' : undefined}
        aria-label={label}
        aria-invalid={problem !== null}
        className={cx(classes.partInput, numeric && classes.numeric)}
        value={draft}
        onChange={(event) => {
          setDraft(event.currentTarget.value)
          setProblem(null)
        }}
        onBlur={() => accept(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            event.stopPropagation()
            accept(true)
          }
          if (event.key === 'Escape') {
            event.preventDefault()
            event.stopPropagation()
            back.current = true
            setProblem(null)
            setDraft(null)
          }
        }}
      />
      <span aria-live="polite">{problem === null ? null : <FieldError>{problem}</FieldError>}</span>
    </span>
  )
}
