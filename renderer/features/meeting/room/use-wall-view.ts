/**
 * What stands on the wall in the place of the step. The same key again gives the step back. It turns what was last asked for: struck twice in a
 * breath it is there and gone.
 */
import { useEffect, useRef } from 'react'
import type { Room } from '#contract/meeting.ts'
import type { WallView } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import type { useEdit } from '#renderer/app/edit.ts'

export function useWallView(room: Room, edit: ReturnType<typeof useEdit>) {
  const { id: meetingId, wallView, focusId } = room.meeting
  const asked = useRef(wallView)
  /** What the step was at: paging through what stands in its place does not lose it. */
  const kept = useRef(focusId)
  useEffect(() => {
    asked.current = wallView
  }, [wallView])
  useEffect(() => {
    if (wallView === 'step') kept.current = focusId
  }, [wallView, focusId])
  const show = (view: WallView, at?: Id) => {
    asked.current = view
    const to = view === 'step' ? kept.current : at
    void edit(
      (command) => client.meeting.wall({ ...command, meetingId, view, ...(to === undefined ? {} : { focusId: to }) }),
      { undoable: false },
    )
  }
  return {
    view: wallView,
    show,
    toggle: (view: Exclude<WallView, 'step'>) => show(asked.current === view ? 'step' : view),
  }
}
