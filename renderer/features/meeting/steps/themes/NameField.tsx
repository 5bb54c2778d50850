/** The name of the theme the chosen notes go to: a new one, or one that is there. Enter gives it, and the keys go back to the notes. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { useRoom } from '../../room/room-context.ts'
import lines from '../lines/Lines.module.css'

export interface NameFieldProps {
  field: React.RefObject<HTMLInputElement | null>
  /** How many notes it is about. */
  count: number
  /** Names that are there. */
  themes: readonly string[]
  /** Answers false where it was not taken: it stays in the field. */
  onName: (name: string) => Promise<boolean>
}

export function NameField({ field, count, themes, onName }: NameFieldProps) {
  const { t } = useTranslation(['themes', 'common'])
  const { step, home } = useRoom()
  const draft = `${step.id}.theme`
  const [text, setText] = useState(readKept(draft))
  const known = useId()
  const change = (value: string) => {
    setText(value)
    keepText(draft, value)
  }
  const give = async () => {
    const name = text.trim()
    if (name === '') return home.current?.focus()
    // The room does not wait: the next note is at hand at once.
    change('')
    home.current?.focus()
    if (!(await onName(name))) setText((now) => (now === '' ? name : now))
  }
  return (
    <form
      className={lines.write}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      <label className={lines.writeLabel}>
        <span className={lines.label}>{t('field', { count })}</span>
        <input
          ref={field}
          className={lines.input}
          value={text}
          maxLength={120}
          list={known}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            home.current?.focus()
          }}
        />
        <datalist id={known}>
          {themes.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <Button type="submit" keyCap={t('common:key.enter')}>
        {t('give')}
      </Button>
    </form>
  )
}
