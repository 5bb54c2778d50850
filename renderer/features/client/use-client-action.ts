/** The one thing to do with a client now: go on with its meeting, start today's, or open it. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientRow } from '#contract/client.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useToday } from '#renderer/app/language.ts'
import { isRunning, meetsToday } from './client-order.ts'

export type ClientAction = { kind: 'resume' | 'start' | 'open'; label: string; run: () => void; busy: boolean }

export function useClientAction(row: ClientRow | null): ClientAction {
  const { t } = useTranslation(['client', 'common'])
  const today = useToday()
  const navigate = useNavigate()
  const clientId = row?.id ?? ''
  const edit = useEdit(clientId)
  const [busy, setBusy] = useState(false)
  const meeting = row?.nextMeeting ?? null
  const room = () => {
    if (meeting) {
      void navigate({
        to: '/client/$clientId/meetings/$meetingId/room',
        params: { clientId, meetingId: meeting.id },
      })
    }
  }
  const start = async () => {
    if (!meeting || busy) return
    setBusy(true)
    const outcome = await edit((command) => client.meeting.start({ ...command, meetingId: meeting.id }), {
      undoable: false,
    })
    setBusy(false)
    if (outcome.ok) room()
  }
  if (row && isRunning(row)) return { kind: 'resume', label: t('action.resume'), run: room, busy }
  if (row && meetsToday(row, today)) return { kind: 'start', label: t('action.start'), run: () => void start(), busy }
  return {
    kind: 'open',
    label: t('common:open'),
    run: () => void navigate({ to: '/client/$clientId/okr', params: { clientId } }),
    busy,
  }
}
