/** Says when the meeting has changed since the latest version of its minutes, and offers a new one. Nothing is said where they agree. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { Button } from '#renderer/design/Button.tsx'
import classes from './ChangedSince.module.css'

export interface ChangedSinceProps {
  clientId: Id
  room: Room
  busy: boolean
  onMake: () => void
}

export function ChangedSince({ clientId, room, busy, onMake }: ChangedSinceProps) {
  const { t } = useTranslation('plan')
  const input = { clientId, meetingId: room.meeting.id }
  const state = useQuery({ ...api.document.minutesState.queryOptions({ input }), enabled: room.documents.length > 0 })
  const { version = null, changed = null } = state.data ?? {}
  const left = room.leftOut.length
  const leftOut = left === 0 ? null : <p className="meta">{t('changed.left', { count: left })}</p>
  if (changed !== true || version === null) return leftOut
  return (
    <div className={classes.changed} role="status">
      <p>{t('changed.title', { version })}</p>
      {leftOut}
      <Button icon="file" busy={busy} onClick={onMake}>
        {t('changed.make', { version: version + 1 })}
      </Button>
    </div>
  )
}
