/** The words of a goal as they are typed: one line, and for an objective why it matters. Enter goes on, and finishes at the last. */
import { Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { GoalRole } from '#domain/meeting/write-goals.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { keepText } from '#renderer/app/kept-text.ts'
import { whyOf } from './drafts.ts'
import classes from './WriteStep.module.css'

export type GoalWords = { text: string; why: string }

export interface WordsProps {
  /** What the form is for, as its name. */
  label: string
  role: GoalRole
  words: GoalWords
  /** The name it is kept under while it is typed. */
  draft: string
  problem: string | null
  /** The question is why: the words may stand. */
  whyFirst?: boolean | undefined
  /** Where it belongs, where that has to be said. */
  place?: React.ReactNode
  onChange: (words: GoalWords) => void
  onFinish: () => void
  onClose: () => void
}

export function Words({
  label,
  role,
  words,
  draft,
  problem,
  whyFirst = false,
  place,
  onChange,
  onFinish,
  onClose,
}: WordsProps) {
  const { t } = useTranslation(['write', 'common'])
  const text = useRef<HTMLTextAreaElement>(null)
  const why = useRef<HTMLTextAreaElement>(null)
  const first = useRef(whyFirst && role === 'objective')
  useEffect(() => {
    const field = first.current ? why.current : text.current
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  const change = (next: GoalWords) => {
    onChange(next)
    keepText(draft, next.text)
    keepText(whyOf(draft), next.why)
  }
  const onEnter = (event: React.KeyboardEvent, from: 'text' | 'why') => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.repeat) return
    if (from === 'text' && role === 'objective' && words.why.trim() === '' && words.text.trim() !== '')
      why.current?.focus()
    else onFinish()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the whole form
    <form
      className={classes.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onFinish()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      {place}
      <Textarea
        ref={text}
        label={t(`form.text.${role}`)}
        description={role === 'key_result' ? t('form.hint') : undefined}
        value={words.text}
        maxLength={400}
        autosize
        minRows={2}
        maxRows={4}
        autoComplete="off"
        spellCheck={false}
        error={problem ?? undefined}
        onKeyDown={(event) => onEnter(event, 'text')}
        onChange={(event) => change({ ...words, text: event.currentTarget.value })}
      />
      {role === 'objective' ? (
        <Textarea
          ref={why}
          label={t('form.why')}
          value={words.why}
          maxLength={1000}
          autosize
          minRows={1}
          maxRows={4}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={(event) => onEnter(event, 'why')}
          onChange={(event) => change({ ...words, why: event.currentTarget.value })}
        />
      ) : null}
      <Actions>
        <Button type="submit" kind="primary" keyCap={t('common:key.enter')}>
          {t('form.done')}
        </Button>
        <Button kind="quiet" keyCap={t('common:key.escape')} onClick={onClose}>
          {t('form.keep')}
        </Button>
      </Actions>
    </form>
  )
}
