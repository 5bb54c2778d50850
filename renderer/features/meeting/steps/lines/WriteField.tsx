/** Where what people wrote is typed, Enter after each; or pasted, many at once. */
import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { useRoom } from '../../room/room-context.ts'
import classes from './Lines.module.css'

export interface WriteFieldProps {
  field: React.RefObject<HTMLInputElement | null>
  /** One of several fields of the step: what it asks, and which. What is pasted outside them belongs to none. */
  label?: string | undefined
  section?: string | undefined
  /** What is written, over the only field of the step; else that it is thoughts. */
  heading?: string | undefined
  /** Answers false where it was not taken: it stays in the field. */
  onAdd: (text: string) => Promise<boolean>
}

export function WriteField({ field, label, section, heading, onAdd }: WriteFieldProps) {
  const { t } = useTranslation(['lines', 'common'])
  const { step, home } = useRoom()
  const draft = `${step.id}.line${section ?? ''}`
  const [text, setText] = useState(readKept(draft))
  const change = (value: string) => {
    setText(value)
    keepText(draft, value)
  }
  const add = async (written: string) => {
    if (written.trim() === '') return
    // The room does not wait: the field is free for the next one at once.
    change('')
    if (!(await onAdd(written))) setText((now) => (now === '' ? written.replaceAll(/[\r\n]+/g, ' ') : now))
  }

  // Ctrl+V works anywhere in the step.
  useWindowEvent('paste', (event) => {
    const target = event.target instanceof Element ? event.target : null
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    const isElsewhere = target?.closest('input, textarea, [role="dialog"]') ?? null
    const isOther = target !== field.current && (isElsewhere !== null || section !== undefined)
    const isPart = target === field.current && !/[\r\n]/.test(pasted.trim())
    if (isOther || isPart || pasted.trim() === '') return
    event.preventDefault()
    void add(pasted)
  })

  return (
    <form
      className={classes.write}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add(text)
      }}
    >
      <label className={classes.writeLabel}>
        <span className={label === undefined ? classes.label : 'visually-hidden'}>
          {label ?? heading ?? t('field')}
        </span>
        <input
          ref={field}
          className={classes.input}
          value={text}
          maxLength={400}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            home.current?.focus()
          }}
        />
      </label>
      <Button type="submit" keyCap={t('common:key.enter')}>
        {t('add')}
      </Button>
      {label === undefined ? <p className={classes.hint}>{`${t('pressToWrite', { key: 'A' })}. ${t('how')}`}</p> : null}
    </form>
  )
}
