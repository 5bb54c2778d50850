/** One meeting: before it, its agenda; after it, what it left behind. */
import { useQuery } from '@tanstack/react-query'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { MeetingAfter } from './MeetingAfter.tsx'
import { MeetingBefore } from './MeetingBefore.tsx'

export function MeetingScreen({ clientId, meetingId }: { clientId: Id; meetingId: Id }) {
  const room = useQuery(api.meeting.room.queryOptions({ input: { clientId, meetingId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  return (
    <Loaded query={room}>
      {(data) => (
        <Loaded query={organisation}>
          {({ people }) =>
            data.meeting.state === 'ended' ? (
              <MeetingAfter clientId={clientId} room={data} people={people} />
            ) : (
              <MeetingBefore clientId={clientId} room={data} people={people} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  )
}
