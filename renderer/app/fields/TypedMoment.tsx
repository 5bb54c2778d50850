/**
 * A day or a clock time typed as people write it, in a form that is sent as a whole. The form gets what was read, null for nothing, or `unread`:
 * then the sentence stands under the field and what was typed stays in it.
 */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#domain/shared/basics.ts'
import { formatDate, parseDate, parseTime } from '#renderer/format/date.ts'
import { useLanguage, useToday } from '../language.ts'

/** What a field holds: the day (`2026-06-29`) or time (`09:00`), nothing, or something that is neither. */
export type Typed = { read: string | null } | 'unread'

interface TypedMomentProps {
  label: string
  /** The label is said, not shown. */
  hideLabel?: boolean | undefined
  placeholder?: string | undefined
  value: Typed
  onChange: (typed: Typed) => void
  /** Why what was read will not do, where it will not. */
  refused?: string | undefined
}

export function TypedDate(props: TypedMomentProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const today = useToday()
  return (
    <TypedMoment
      {...props}
      read={(text) => parseDate(text, today)}
      show={(date: IsoDate) => formatDate(date, language, 'withYear')}
      unread={t('field.date')}
    />
  )
}

export function TypedTime(props: TypedMomentProps) {
  const { t } = useTranslation()
  return <TypedMoment {...props} read={parseTime} show={(time) => time} unread={t('field.time')} />
}

interface Reading {
  read: (text: string) => string | null
  show: (value: string) => string
  /** What to write instead. */
  unread: string
}

function TypedMoment({
  label,
  hideLabel = false,
  placeholder,
  value,
  onChange,
  refused,
  read,
  show,
  unread,
}: TypedMomentProps & Reading) {
  const [text, setText] = useState(value === 'unread' || value.read === null ? '' : show(value.read))
  const [left, setLeft] = useState(false)
  const meaning = (typed: string): Typed => {
    if (typed.trim() === '') return { read: null }
    const found = read(typed)
    return found === null ? 'unread' : { read: found }
  }
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      maxLength={40}
      autoComplete="off"
      value={text}
      error={left ? (value === 'unread' ? unread : refused) : null}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        setLeft(false)
        onChange(meaning(typed))
      }}
      onKeyDown={(event) => {
        // Enter sends the form, which may have to refuse it.
        if (event.key === 'Enter') setLeft(true)
      }}
      onBlur={() => {
        setLeft(true)
        if (value !== 'unread' && value.read !== null) setText(show(value.read))
      }}
    />
  )
}
