/** What every part of the coach window in a meeting needs: the room, the words, what is current, and how to act. */
import { createContext, useContext } from 'react'
import type { Room } from '#contract/meeting.ts'
import type { Client } from '#domain/client/client.ts'
import type { Capture, CaptureKind, MeetingStep } from '#domain/meeting/meeting.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { useEdit } from '#renderer/app/edit.ts'
import type { MeetingWords } from '../meeting-words.ts'

export type RoomState = {
  clientId: Id
  meetingId: Id
  client: Client
  room: Room
  people: readonly Person[]
  words: MeetingWords
  edit: ReturnType<typeof useEdit>
  step: MeetingStep
  /** The thing in the step the coach is at; null where the step has none. */
  itemId: Id | null
  /** The wall shows one thing at a time; false: the list. */
  wallFollows: boolean
  /** Makes a thing the current one; the wall follows where it shows one at a time. */
  toItem: (id: Id) => void
  /** The same, but the wall keeps what it shows for a moment: the room sees the new figure land. */
  toItemSoon: (id: Id) => void
  /** Brings the wall's list to the page with something just written. */
  lookAt: (id: Id) => void
  nextStep: () => void
  capture: (kind: CaptureKind) => void
  amend: (capture: Capture) => void
  /** Where the keys go when nothing else has them: the card, or the list of the step. */
  home: React.RefObject<HTMLElement | null>
}

export const RoomContext = createContext<RoomState | null>(null)

export function useRoom(): RoomState {
  const state = useContext(RoomContext)
  if (state === null) throw new Error('outside a meeting')
  return state
}

/** The things of a step that can be in focus on the wall, in their order. */
export function itemsOf(room: Room, step: Pick<MeetingStep, 'kind'>): readonly { id: Id }[] {
  switch (step.kind) {
    case 'okr_status':
      return room.keyResults
    case 'kpi_review':
      return room.kpis
    case 'initiatives':
      return room.initiatives
    case 'obstacles_decisions':
      return room.carried.filter((capture) => capture.kind === 'obstacle')
    case 'priorities':
      return room.carried.filter((capture) => capture.kind === 'priority')
    case 'good_news':
    case 'talk':
    case 'client_point':
      return []
  }
}

/** What a step lists on the wall beside its own things. */
export function isListedIn(kind: MeetingStep['kind'], capture: CaptureKind): boolean {
  if (kind === 'obstacles_decisions') return capture === 'obstacle' || capture === 'decision'
  return kind === 'priorities' && capture === 'priority'
}

/** Only these can stand alone on the wall. */
export function standsAlone(kind: MeetingStep['kind']): boolean {
  return kind === 'okr_status' || kind === 'kpi_review' || kind === 'initiatives'
}

/** Where a step begins: the first key result nobody has talked about, else the first thing. */
export function firstItem(room: Room, step: Pick<MeetingStep, 'kind'>): Id | null {
  const items = itemsOf(room, step)
  const open = step.kind === 'okr_status' ? room.keyResults.find((row) => row.checkInId === null) : undefined
  return (open ?? items[0])?.id ?? null
}
