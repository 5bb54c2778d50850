/** The black screen's switch. It turns what was last asked for, not what was last heard: struck twice in a breath it is black and back. */
import { useEffect, useRef } from 'react'
import type { Room } from '#contract/meeting.ts'
import { client } from '#renderer/app/api.ts'
import type { useEdit } from '#renderer/app/edit.ts'

export function useBlack(room: Room, edit: ReturnType<typeof useEdit>): () => void {
  const { id: meetingId, black } = room.meeting
  const heard = useRef(black)
  const asked = useRef(black)
  const underWay = useRef(0)
  useEffect(() => {
    heard.current = black
    if (underWay.current === 0) asked.current = black
  }, [black])
  const turn = async () => {
    asked.current = !asked.current
    underWay.current += 1
    const to = asked.current
    const outcome = await edit((command) => client.meeting.black({ ...command, meetingId, black: to }), {
      undoable: false,
    })
    underWay.current -= 1
    if (!outcome.ok && underWay.current === 0) asked.current = heard.current
  }
  return () => void turn()
}
