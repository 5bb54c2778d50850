/** One of the three fields: Enter adds and stays, Tab goes to the next, Escape gives the keys back to the step. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteSection } from '#domain/meeting/pasted-notes.ts'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { KeyCap } from '#renderer/design/KeyCap.tsx'
import { useRoom } from '../../room/room-context.ts'
import classes from './Lines.module.css'
import reflect from './Reflect.module.css'

export interface ReflectFieldProps {
  field: React.RefObject<HTMLInputElement | null>
  section: NoteSection
  keyCap: string
  onFocus: () => void
  /** Answers false where it was not taken: it stays in the field. */
  onAdd: (text: string) => Promise<boolean>
}

export function ReflectField({ field, section, keyCap, onFocus, onAdd }: ReflectFieldProps) {
  const { t } = useTranslation('lines')
  const { step, home } = useRoom()
  const id = useId()
  const draft = `${step.id}.line${section}`
  const [text, setText] = useState(readKept(draft))
  const change = (value: string) => {
    setText(value)
    keepText(draft, value)
  }
  const add = async () => {
    if (text.trim() === '') return
    // The room does not wait: the field is free for the next one at once.
    change('')
    if (!(await onAdd(text))) setText((now) => (now === '' ? text : now))
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <label className={classes.writeLabel} htmlFor={id}>
        <span className={reflect.label}>
          {t(`section.${section}`)}
          <span aria-hidden="true" data-single-key>
            <KeyCap>{keyCap}</KeyCap>
          </span>
        </span>
        <input
          ref={field}
          id={id}
          className={classes.input}
          value={text}
          maxLength={400}
          autoComplete="off"
          spellCheck={false}
          onFocus={onFocus}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            home.current?.focus()
          }}
        />
      </label>
    </form>
  )
}
