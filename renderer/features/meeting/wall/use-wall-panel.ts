/** What the wall's panel, its state and its line are made of: where it is, what was checked, and the way over the one display and back. */
import { useWallPlace, type WallPlaces } from '#renderer/app/meeting/use-wall-place.ts'
import type { Id } from '#domain/shared/basics.ts'
import { checksOf, type Check } from './checks.ts'
import { useNotesOpened } from './notes-asked.ts'

export type WallPanel = {
  places: WallPlaces
  checks: readonly Check[]
  /** Shows the wall over the coach's own display, or takes it away; null where there is no need or no way to. */
  swap: (() => void) | null
}

export function useWallPanel(meetingId: Id): WallPanel {
  const places = useWallPlace(meetingId)
  const { surroundings, alone, arrangement, shared, place } = places
  const notesOpen = useNotesOpened(meetingId, arrangement)
  const stand = surroundings?.stand
  return {
    places,
    checks: checksOf({ surroundings, alone, notesOpen, shared }),
    swap: stand === 'behind' || stand === 'front' ? () => void place({ to: 'front', on: stand === 'behind' }) : null,
  }
}
