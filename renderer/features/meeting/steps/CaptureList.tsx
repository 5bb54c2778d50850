/** Captured lines, each with what it is, who, and the way to correct it or take it back. */
import { useTranslation } from 'react-i18next'
import type { Capture } from '#domain/meeting/meeting.ts'
import { client } from '#renderer/app/api.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { uncapitalised } from '#renderer/format/names.ts'
import { useCaptureName } from '../capture-words.ts'
import { useRoom } from '../room/room-context.ts'
import classes from './Rows.module.css'

export interface CaptureListProps {
  captures: readonly Capture[]
  /** What it moves: shown for priorities, where nothing means operations. */
  withKeyResult?: boolean | undefined
  /** They are what was agreed to do: called so, and said where nobody has it, or no day. */
  asks?: boolean | undefined
}

export function CaptureList({ captures, withKeyResult = false, asks = false }: CaptureListProps) {
  const { t } = useTranslation(['meeting', 'common', 'themes'])
  const { words, room, edit, amend, itemId } = useRoom()
  const called = useCaptureName()
  const nameOf = (id: string | null) => {
    const row = room.keyResults.find((each) => each.id === id)
    return row === undefined ? uncapitalised(t('capture.operations')) : row.shortName || row.title
  }
  return (
    <ul className={classes.rows}>
      {captures.map((capture) => (
        <li key={capture.id} className={classes.row} aria-current={(asks && capture.id === itemId) || undefined}>
          <span className={classes.label}>{asks ? t('themes:actions.one') : called(capture)}</span>
          <span className={classes.text}>{capture.text}</span>
          <span className={classes.who}>
            {[
              asks && capture.ownerId === null ? t('themes:actions.noOwner') : words.person(capture.ownerId),
              withKeyResult ? nameOf(capture.keyResultId) : '',
              capture.dueDate === null ? (asks ? t('themes:actions.noDate') : '') : words.day(capture.dueDate),
            ]
              .filter((part) => part !== '')
              .join(', ')}
          </span>
          <span className={classes.tools}>
            <IconButton
              icon="pencil"
              label={t('capture.amendOne', { text: capture.text })}
              onClick={() => amend(capture)}
            />
            <IconButton
              icon="trash"
              label={t('capture.withdrawOne', { text: capture.text })}
              onClick={() => void edit((command) => client.meeting.withdrawCapture({ ...command, id: capture.id }))}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
