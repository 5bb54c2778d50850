/** One line, Enter, and it stands in the log: tags are written in the text. What is typed stays until it has been stored. */
import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takeTags } from '#domain/learning/tags.ts'
import { MOST_TAGS } from '#domain/learning/learning.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import classes from './Learning.module.css'

const LONGEST = 2000

export function NewLearning({ clientId }: { clientId: Id }) {
  const { t } = useTranslation('learning')
  const edit = useEdit(clientId)
  const kept = `learning.${clientId}`
  const [typed, setTyped] = useState(() => readKept(kept))
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useShortcuts(t('shortcut.group'), [
    { id: 'learning.new', keys: 'N', label: t('shortcut.new'), run: () => field.current?.focus(), icon: 'plus' },
  ])
  const type = (text: string) => {
    setTyped(text)
    setProblem(null)
    keepText(kept, text)
  }
  const add = async () => {
    const { text, tags } = takeTags(typed)
    field.current?.focus()
    if (text === '') return setProblem(t('needed'))
    type('')
    const made = await edit(
      (command) =>
        client.learning.add({
          ...command,
          text,
          tags: tags.slice(0, MOST_TAGS),
          unitId: null,
          learnedOn: null,
          objectiveId: null,
          keyResultId: null,
        }),
      { message: t('saved.added') },
    )
    // Refused: the words come back, unless new ones have been begun.
    if (!made.ok) setTyped((now) => (now === '' ? typed : now))
  }
  return (
    <form
      className={classes.entry}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextInput
        ref={field}
        className={classes.grows}
        aria-label={t('new')}
        placeholder={t('newPlaceholder')}
        autoComplete="off"
        maxLength={LONGEST}
        value={typed}
        error={problem}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Button type="submit" kind="primary" size="large">
        {t('add')}
      </Button>
    </form>
  )
}
