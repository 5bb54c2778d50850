/**
 * The coach's own note for the meeting: saved within a second, never on the wall, never in the minutes. Where the room may see the very display it
 * stands on, it asks first: in every meeting, and again when the displays change.
 */
import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useWallPlace } from '#renderer/app/meeting/use-wall-place.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Private } from '#renderer/design/Private.tsx'
import { cx } from '#renderer/design/cx.ts'
import { openNotes, useNotesOpened } from './wall/notes-asked.ts'
import classes from './PrivateNotes.module.css'

/** After the last key. With the way to the disk well under the second that is promised. */
const PAUSE = 600

export interface PrivateNotesProps {
  clientId: Id
  meetingId: Id
  /** Something is being shown to a room now. */
  projecting: boolean
  className?: string | undefined
}

export function PrivateNotes({ clientId, meetingId, projecting, className }: PrivateNotesProps) {
  const { t } = useTranslation(['meeting', 'wall'])
  const { alone, arrangement } = useWallPlace(meetingId)
  const isOpened = useNotesOpened(meetingId, arrangement)
  const asks = projecting && alone
  const note = useQuery(api.meeting.note.queryOptions({ input: { clientId, meetingId } }))
  return (
    <Private title={t('notes.title')} note={t('notes.never')} className={cx(classes.private, className)}>
      {asks && !isOpened ? (
        <div className={classes.closed}>
          <span>{t('wall:notes.closed')}</span>
          <Button onClick={() => openNotes(meetingId, arrangement)}>{t('wall:notes.open')}</Button>
        </div>
      ) : note.data === undefined ? null : (
        <NoteField key={meetingId} clientId={clientId} meetingId={meetingId} stored={note.data.text} />
      )}
    </Private>
  )
}

function NoteField({ clientId, meetingId, stored }: { clientId: Id; meetingId: Id; stored: string }) {
  const { t } = useTranslation('meeting')
  const edit = useEdit(clientId)
  const [text, setText] = useState(stored)
  /** What waits to be written; null when the back end has it all. */
  const waiting = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flush = useRef(() => {})
  useEffect(() => {
    flush.current = () => {
      clearTimeout(timer.current)
      const words = waiting.current
      if (words === null) return
      waiting.current = null
      void edit((command) => client.meeting.writeNote({ ...command, meetingId, text: words }), {
        undoable: false,
      }).then((outcome) => {
        // Not accepted: it is tried again with the next key or when the field is left.
        if (!outcome.ok) waiting.current ??= words
      })
    }
  }, [edit, meetingId])
  useEffect(() => () => flush.current(), [])
  useEffect(() => {
    // Written from another window; never over what is being typed here.
    if (waiting.current === null) setText(stored)
  }, [stored])
  return (
    <textarea
      className={classes.field}
      aria-label={t('notes.label')}
      placeholder={t('notes.hint')}
      maxLength={4000}
      spellCheck={false}
      value={text}
      onChange={(event) => {
        const words = event.currentTarget.value
        setText(words)
        waiting.current = words
        clearTimeout(timer.current)
        timer.current = setTimeout(() => flush.current(), PAUSE)
      }}
      onBlur={() => flush.current()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
