/** Going through what was carried here: a key says what became of it and goes on to the next. */
import type { Capture } from '#domain/meeting/meeting.ts'
import { client } from '#renderer/app/api.ts'
import { nextOpen } from '../logic/moves.ts'
import { useRoom } from '../room/room-context.ts'
import { useAhead } from '#renderer/app/use-ahead.ts'
import type { Outcome } from './CarriedList.tsx'

/** @param ask takes an outcome that needs a word first; false: it needs none */
export function useCarried(
  captures: readonly Capture[],
  outcomes: readonly Outcome[],
  ask: (capture: Capture, state: Capture['state']) => boolean = () => false,
) {
  const { edit, meetingId, itemId, toItem } = useRoom()
  const { rows, show } = useAhead(captures)
  const current = rows.find((capture) => capture.id === itemId)
  const resolve = (id: string, state: Exclude<Capture['state'], 'superseded'>, reason = '') =>
    show(
      id,
      { state },
      edit((command) => client.meeting.resolveCapture({ ...command, meetingId, id, state, reason })),
    )
  const setState = (id: string, state: Capture['state']) => {
    const capture = rows.find((each) => each.id === id)
    if (state === 'superseded' || capture === undefined || capture.state === state || ask(capture, state)) return
    resolve(id, state)
  }
  const goOn = (from: string) => toItem(nextOpen(rows, from, (capture) => capture.state !== 'open'))
  return {
    /** As they are by what has just been said of them. */
    rows,
    resolve,
    setState,
    goOn,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (!current) return
      const outcome = outcomes.find((each) => each.key === event.key)
      const state = outcome && (current.state === outcome.state ? 'open' : outcome.state)
      if (state === undefined && event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      if (state !== undefined && ask(current, state)) return
      if (state !== undefined) setState(current.id, state)
      goOn(current.id)
    },
  }
}
