/** What every part of the coach window in a meeting needs: the room, the words, what is current, and how to act. */
import { createContext, useContext } from 'react'
import type { ClosingObjective } from '#contract/closing.ts'
import type { Room } from '#contract/meeting.ts'
import { goalsTalkedAbout, isScoreShown, waitsForDecision } from '#domain/closing/reviewed.ts'
import type { Client } from '#domain/client/client.ts'
import type { Capture, CaptureKind, MeetingStep } from '#domain/meeting/meeting.ts'
import { asRead, isLineStep, linesOf } from '#domain/meeting/step-line.ts'
import type { StepLine } from '#domain/meeting/step-line-schema.ts'
import { byTheme, notesOf, type Theme } from '#domain/meeting/themes.ts'
import { isWrittenIn } from '#domain/meeting/write-goals.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { useEdit } from '#renderer/app/edit.ts'
import type { MeetingWords } from '../meeting-words.ts'
import type { useComing } from './use-coming.ts'

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
  /** What has been written and is not in the list yet. */
  coming: ReturnType<typeof useComing>
  capture: (kind: CaptureKind) => void
  amend: (capture: Capture) => void
  /** Begins a hidden vote, or takes up the one that was put aside. */
  vote: () => void
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
export function itemsOf(room: Room, step: MeetingStep): readonly { id: Id }[] {
  if (isLineStep(step.kind)) return linesAtHand(room, step)
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
    case 'last_priorities':
      return room.carried.filter((capture) => capture.kind === 'priority')
    case 'parked':
      return parkedIn(room)
    case 'write_goals':
      return room.goals.filter(({ role }) => isWrittenIn(step, role))
    case 'cycle_story':
      return (room.lookBack?.objectives ?? []).flatMap(({ keyResults }) => keyResults)
    case 'goal_review':
    case 'decide_goals':
      return goalsAtHand(room)
    case 'themes':
      return themedNotes(room)
    case 'actions':
      return actionsIn(room)
    case 'good_news':
    case 'talk':
    case 'client_point':
    case 'close':
    case 'picture':
    case 'maturity_check':
    case 'next_cycle':
      return []
  }
}

/** The lines of a step as the coach works with them: they stay where they are while figures are typed, until dots are shown. */
export function linesAtHand(room: Room, step: MeetingStep): StepLine[] {
  return step.kind === 'dots' ? asRead(step, room.lines) : linesOf(step, room.lines)
}

/** The goals a look back goes through. */
export function goalsAtHand({ lookBack }: Room): ClosingObjective[] {
  return goalsTalkedAbout(lookBack?.objectives ?? [])
}

/** Notes in the order their themes stand in, then those in none. */
function themedNotes(room: Room): StepLine[] {
  const { themes, loose } = byTheme(room.themes, notesOf(room.steps, room.lines))
  return [...themes.flatMap(({ notes }) => notes), ...loose]
}

/** Themes the room can see, and so vote over. */
export function themesWithNotes(room: Room): Theme[] {
  const { themes } = byTheme(room.themes, notesOf(room.steps, room.lines))
  return themes.flatMap(({ theme, notes }) => (notes.length === 0 ? [] : [theme]))
}

/** What this meeting has agreed to do. */
export function actionsIn(room: Room): Capture[] {
  return room.captures.filter((each) => each.kind === 'priority' && each.withdrawnAt === null)
}

/** Parked in earlier meetings and in this one. */
export function parkedIn(room: Room): Capture[] {
  return [...room.carried, ...room.captures].filter((each) => each.kind === 'parked' && each.withdrawnAt === null)
}

/** What a capture is made from: the line or the parked item the coach is at, where it has not become anything. */
export type CaptureSource = { lineId: Id | null; parkedId: Id | null; text: string }

export function sourceOf(room: Room, step: MeetingStep, itemId: Id | null, kind: CaptureKind): CaptureSource | null {
  const line = linesOf(step, room.lines).find((each) => each.id === itemId)
  if (line !== undefined)
    return captureOf(room, line) === undefined ? { lineId: line.id, parkedId: null, text: line.text } : null
  if (step.kind !== 'parked' || kind === 'parked') return null
  const parked = parkedIn(room).find((each) => each.id === itemId && each.state === 'open')
  return parked === undefined ? null : { lineId: null, parkedId: parked.id, text: parked.text }
}

/** What a line has become, unless that was taken back. */
export function captureOf(room: Room, { captureId }: Pick<StepLine, 'captureId'>): Capture | undefined {
  return room.captures.find((each) => each.id === captureId && each.withdrawnAt === null)
}

/** What a step lists on the wall beside its own things. */
export function isListedIn(kind: MeetingStep['kind'], capture: CaptureKind): boolean {
  if (kind === 'obstacles_decisions') return capture === 'obstacle' || capture === 'decision'
  if (kind === 'actions') return capture === 'priority'
  return (kind === 'priorities' && capture === 'priority') || (kind === 'parked' && capture === 'parked')
}

const ALONE: ReadonlySet<MeetingStep['kind']> = new Set([
  'okr_status',
  'kpi_review',
  'initiatives',
  'write_goals',
  'goal_review',
  'decide_goals',
])

/** Only these can stand alone on the wall. */
export function standsAlone(kind: MeetingStep['kind']): boolean {
  return ALONE.has(kind)
}

/** What a step begins with on the wall: one thing alone, where the room takes them one by one. */
export function beginsAlone(kind: MeetingStep['kind']): boolean {
  return kind === 'okr_status' || kind === 'goal_review' || kind === 'decide_goals'
}

/** Where a step begins: the first key result nobody has talked about, or line there is a question to; else the first thing. */
export function firstItem(room: Room, step: MeetingStep): Id | null {
  const items = itemsOf(room, step)
  const open = step.kind === 'okr_status' ? room.keyResults.find((row) => row.checkInId === null) : undefined
  const asked =
    step.kind === 'write_goals'
      ? room.goals.find((goal) => goal.question !== null && isWrittenIn(step, goal.role))
      : undefined
  const undecided =
    step.kind === 'decide_goals'
      ? goalsAtHand(room).find(waitsForDecision)
      : step.kind === 'goal_review'
        ? goalsAtHand(room).find((goal) => !isScoreShown(goal))
        : undefined
  return (open ?? asked ?? undecided ?? items[0])?.id ?? null
}
