/** New directions by typing or pasting, one a line; what was understood stands below until Enter. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client as backEnd } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { Button } from '#renderer/design/Button.tsx'
import { readDirections } from './direction-line.ts'
import classes from './DirectionSection.module.css'

export function DirectionEntry({ clientId }: { clientId: string }) {
  const { t } = useTranslation(['alignment', 'settings', 'common'])
  const edit = useEdit(clientId)
  const [text, setText] = useState('')
  const read = readDirections(text)
  const add = async () => {
    if (read.length === 0) return
    const given = text
    const name = read[0]?.title ?? ''
    const outcome = await edit((command) => backEnd.alignment.addDirections({ ...command, directions: read }), {
      message: read.length === 1 ? t('settings:added', { name }) : t('direction.addedMany', { count: read.length }),
    })
    // What could not be stored stays where it was typed.
    if (outcome.ok) setText((now) => (now === given ? '' : now))
  }
  return (
    <form
      className={classes.entry}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Textarea
        label={t('direction.new')}
        description={read.length === 0 ? t('direction.newHint') : undefined}
        placeholder={t('direction.newExample')}
        minRows={1}
        maxRows={12}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void add()
        }}
      />
      {read.length === 0 ? null : (
        <ul className={classes.read} aria-label={t('settings:people.understood')} aria-live="polite">
          {read.map(({ title, source, reference }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines of a text have no other identity
            <li key={index}>
              <b>{title}</b>
              <span>{t(`direction.sources.${source}`)}</span>
              {reference === '' ? null : <span>{reference}</span>}
            </li>
          ))}
        </ul>
      )}
      <Button type="submit" disabled={read.length === 0}>
        {read.length > 1 ? t('direction.addMany', { count: read.length }) : t('common:add')}
      </Button>
    </form>
  )
}
