/** One key from here to the first step on the wall: starts the meeting or goes back into it, opens the wall, opens the room. */
import { useState } from 'react'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useMeetingLinks } from './links.ts'
import { openWall } from './use-wall.ts'

type NewMeeting = Parameters<typeof client.meeting.create>[0]['meeting']

export function useBegin(clientId: Id) {
  const edit = useEdit(clientId)
  const { toRoom } = useMeetingLinks(clientId)
  const [busy, setBusy] = useState(false)
  const begin = async ({ id, state }: Pick<Meeting, 'id' | 'state'>) => {
    setBusy(true)
    // Both at once: a browser opens a window only in the same breath as the key, and the coach does not wait for the wall.
    const wall = putOnWall(clientId, id)
    const started =
      state === 'running' ||
      (await edit((command) => client.meeting.start({ ...command, meetingId: id }), { undoable: false })).ok
    if (started) toRoom(id)
    await wall
    setBusy(false)
  }
  /** A meeting nobody has planned: it is made as it is begun. The day is today, the hour nobody's. */
  const beginNew = async (meeting: NewMeeting) => {
    setBusy(true)
    const made = await edit((command) => client.meeting.create({ ...command, meeting }), { undoable: false })
    setBusy(false)
    if (made.ok) await begin({ id: made.value.id, state: 'planned' })
  }
  return { begin, beginNew, busy }
}

/** A wall that will not open does not stop a meeting: the room says so and offers to try again. */
async function putOnWall(clientId: Id, meetingId: Id): Promise<void> {
  try {
    const { windows } = await client.wall.connected({ meetingId })
    if (windows === 0) await openWall(clientId, meetingId)
  } catch {
    // The room shows whether the wall is there.
  }
}
