/**
 * Whether the coach has said that the private notes may stand on a display the room may see: for one meeting, and for the displays as they were
 * when it was said. It lives as long as the window, so each meeting asks anew, and so does a cable that is pulled or put in.
 */
import { useSyncExternalStore } from 'react'
import type { Id } from '#domain/shared/basics.ts'

let said: { meetingId: Id; arrangement: string } | null = null
const listeners = new Set<() => void>()

export function useNotesOpened(meetingId: Id, arrangement: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => said?.meetingId === meetingId && said.arrangement === arrangement,
  )
}

export function openNotes(meetingId: Id, arrangement: string): void {
  said = { meetingId, arrangement }
  for (const listener of listeners) listener()
}
