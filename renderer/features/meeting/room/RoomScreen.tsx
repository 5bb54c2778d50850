/** The coach window in a meeting. One screen that never scrolls; everything by keyboard. */
import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isBrokenOff } from '#domain/meeting/interruption.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { useMeetingLinks } from '#renderer/app/meeting/links.ts'
import { BrokenOffDialog } from './BrokenOffDialog.tsx'
import { RunningRoom } from './RunningRoom.tsx'

export function RoomScreen({ clientId, meetingId }: { clientId: Id; meetingId: Id }) {
  const { t } = useTranslation('common')
  const { toMeeting } = useMeetingLinks(clientId)
  const room = useQuery({
    ...api.meeting.room.queryOptions({ input: { clientId, meetingId } }),
    refetchOnMount: 'always',
  })
  const client = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const state = room.data?.meeting.state
  const [openedAt] = useState(Date.now)
  const [asked, setAsked] = useState(false)
  // What was read before it was started (or opened again) is no reason to leave.
  const isNow = room.isFetchedAfterMount && !room.isFetching
  const stopped = state !== undefined && state !== 'running'
  const leave = stopped && isNow
  useEffect(() => {
    // Not begun, or over: the meeting's own page says so and offers the way on.
    if (leave) toMeeting(meetingId)
  }, [leave, toMeeting, meetingId])

  const problem = room.error ?? client.error ?? organisation.error
  if (problem && !room.data)
    return (
      <FailureState
        error={problem}
        level={1}
        onRetry={() => void room.refetch()}
        extra={
          <RouterButton to="/client/$clientId/meetings" params={{ clientId }}>
            {t('nav.meetings')}
          </RouterButton>
        }
      />
    )
  if (!room.data || !client.data || !organisation.data || stopped) return <Loading label={t('loading')} />
  const { lastAt } = room.data
  const brokenOff = room.isFetchedAfterMount && lastAt !== null && !asked && isBrokenOff(lastAt, openedAt)
  return (
    <>
      <RunningRoom room={room.data} client={client.data} people={organisation.data.people} />
      {brokenOff ? (
        <BrokenOffDialog clientId={clientId} room={room.data} lastAt={lastAt} onClose={() => setAsked(true)} />
      ) : null}
    </>
  )
}
