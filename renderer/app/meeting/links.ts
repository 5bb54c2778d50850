/** The ways between the meeting's screens. */
import { useMemo } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Id } from '#domain/shared/basics.ts'

export function useMeetingLinks(clientId: Id) {
  const navigate = useNavigate()
  return useMemo(
    () => ({
      toMeetings: () => void navigate({ to: '/client/$clientId/meetings', params: { clientId } }),
      toMeeting: (meetingId: Id) =>
        void navigate({ to: '/client/$clientId/meetings/$meetingId', params: { clientId, meetingId } }),
      toBriefing: (meetingId: Id) =>
        void navigate({ to: '/client/$clientId/meetings/$meetingId/briefing', params: { clientId, meetingId } }),
      toRoom: (meetingId: Id) =>
        void navigate({ to: '/client/$clientId/meetings/$meetingId/room', params: { clientId, meetingId } }),
    }),
    [navigate, clientId],
  )
}
