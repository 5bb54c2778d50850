/** One line typed as people say it, with what was understood beneath it. Enter puts it in; what is refused stays. */
import { useId, useState } from 'react'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import fieldClasses from '../fields/Field.module.css'
import { useGoal } from '../goal-context.ts'
import { useKept } from '../kept.ts'
import { Understood, type UnderstoodProps } from './Understood.tsx'
import classes from './Operations.module.css'

export type EntryLineProps = {
  /** Under which the text is kept. */
  readonly name: string
  readonly label: string
  readonly placeholder: string
  readonly button: string
  /** What was understood; null while there is nothing to read. */
  readonly understand: (text: string) => UnderstoodProps | null
  /** True: taken, the line is emptied. */
  readonly onEnter: (text: string) => Promise<boolean>
}

export function EntryLine({ name, label, placeholder, button, understand, onEnter }: EntryLineProps) {
  const { client } = useGoal()
  const id = useId()
  const [text, setText, forget] = useKept<string>(`${client.id}.${name}`, '')
  const [busy, setBusy] = useState(false)
  const understood = text.trim() === '' ? null : understand(text)
  const submit = async () => {
    if (text.trim() === '' || busy) return
    setBusy(true)
    const taken = await onEnter(text)
    setBusy(false)
    if (taken) forget()
  }
  return (
    <form
      className={classes.entry}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <div className={classes.entryRow}>
        <input
          id={id}
          type="text"
          data-entry={name}
          autoComplete="off"
          spellCheck={false}
          className={cx(fieldClasses.input, classes.entryInput)}
          placeholder={placeholder}
          value={text}
          aria-describedby={`${id}-read`}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text !== '') {
              event.stopPropagation()
              event.currentTarget.blur()
            }
          }}
        />
        {text.trim() === '' ? null : (
          <Button type="submit" busy={busy}>
            {button}
          </Button>
        )}
      </div>
      <div id={`${id}-read`} className={classes.understood} aria-live="polite">
        {understood === null ? null : <Understood {...understood} />}
      </div>
    </form>
  )
}
