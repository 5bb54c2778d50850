/** The one thing to do with a client now: go on with its meeting, start today's, look at the agenda of the next, or open it. */
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClientRow } from '#contract/client.ts'
import { daysBetween } from '#domain/time/calendar.ts'
import { useToday } from '#renderer/app/language.ts'
import { useBegin } from '#renderer/app/meeting/use-begin.ts'
import { isRunning, isUnbegun, meetingOf, meetsToday } from './client-order.ts'

/** `opens`: no more than the name itself leads to. */
export type ClientAction = { label: string; run: () => void; busy: boolean; opens?: true }

/** A meeting further off than this is not yet to be prepared. */
const SOON_DAYS = 7

export function useClientAction(row: ClientRow | null): ClientAction {
  const { t } = useTranslation(['client', 'common'])
  const today = useToday()
  const navigate = useNavigate()
  const clientId = row?.id ?? ''
  const { begin, busy } = useBegin(clientId)
  const meeting = row && meetingOf(row)
  const ofMeeting = { clientId, meetingId: meeting?.id ?? '' }
  /** With the wall, as from the meeting's own screen: after a crash the room is to see what it saw. */
  const go = (state: 'planned' | 'running') => () => {
    if (meeting && !busy) void begin({ id: meeting.id, state })
  }
  if (row && isRunning(row)) return { label: t('action.resume'), run: go('running'), busy }
  if (row && meetsToday(row, today)) return { label: t('action.start'), run: go('planned'), busy }
  const goals = () => void navigate({ to: '/client/$clientId/okr', params: { clientId } })
  if (row && isUnbegun(row)) return { label: t('action.write'), run: goals, busy }
  if (meeting && daysBetween(today, meeting.date) < SOON_DAYS) {
    const agenda = () => void navigate({ to: '/client/$clientId/meetings/$meetingId', params: ofMeeting })
    return { label: t('action.agenda'), run: agenda, busy }
  }
  const open = () => void navigate({ to: '/client/$clientId', params: { clientId } })
  return { label: t('common:open'), run: open, busy, opens: true }
}
