/** Going through what was carried here: a key says what became of it and goes on to the next. */
import type { Capture } from '#domain/meeting/meeting.ts'
import { client } from '#renderer/app/api.ts'
import { nextOpen } from '../logic/moves.ts'
import { useRoom } from '../room/room-context.ts'
import type { Outcome } from './CarriedList.tsx'

export function useCarried(captures: readonly Capture[], outcomes: readonly Outcome[]) {
  const { edit, meetingId, itemId, toItem } = useRoom()
  const current = captures.find((capture) => capture.id === itemId)
  const setState = (id: string, state: Capture['state']) => {
    if (state === 'superseded') return
    void edit((command) => client.meeting.resolveCapture({ ...command, meetingId, id, state }))
  }
  const goOn = (from: string) => toItem(nextOpen(captures, from, (capture) => capture.state !== 'open'))
  return {
    setState,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (!current) return
      const outcome = outcomes.find((each) => each.key === event.key)
      if (outcome) setState(current.id, current.state === outcome.state ? 'open' : outcome.state)
      else if (event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      goOn(current.id)
    },
  }
}
