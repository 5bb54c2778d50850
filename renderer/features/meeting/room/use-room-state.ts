/** Where the coach is in a running meeting, and the moves: the wall is moved by edits that Ctrl+Z passes over. */
import { useEffect, useRef, useState } from 'react'
import type { Room } from '#contract/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import type { useEdit } from '#renderer/app/edit.ts'
import { type Move, nextMove, previousMove, stepMove } from '../logic/moves.ts'
import { firstItem, itemsOf, standsAlone } from './room-context.ts'

/** How long the wall keeps a figure that was just saved before it follows on to the next thing. */
const LANDING = 1200

/** How long a move may take to come back before the window believes the back end again. */
const MOVE_PATIENCE = 2000

export function useRoomMoves(room: Room, edit: ReturnType<typeof useEdit>) {
  const { meeting } = room
  const { step, focusId, setGoing } = useStep(room)
  const meetingId = meeting.id
  const [chosen, setChosen] = useState<Record<Id, Id>>({})
  const landing = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(landing.current), [])

  const items = itemsOf(room, step)
  const isItem = (id: Id | null | undefined): id is Id => items.some((item) => item.id === id)
  const mine = chosen[step.id]
  const itemId = isItem(mine) ? mine : isItem(focusId) ? focusId : firstItem(room, step)
  // A focus that came late from the step before is none of this one's.
  const wallFollows = isItem(focusId)

  const focusWall = (to: Id | null) => {
    clearTimeout(landing.current)
    void edit((command) => client.meeting.focus({ ...command, meetingId, focusId: to }), { undoable: false })
  }
  const toItem = (id: Id) => {
    setChosen((before) => ({ ...before, [step.id]: id }))
    if (wallFollows) focusWall(id)
  }
  const toItemSoon = (id: Id) => {
    setChosen((before) => ({ ...before, [step.id]: id }))
    clearTimeout(landing.current)
    if (wallFollows) landing.current = setTimeout(() => focusWall(id), LANDING)
  }
  /** The coach has begun on the next thing: the wall does not wait any longer. */
  const land = () => {
    if (wallFollows && itemId !== null && focusId !== itemId) focusWall(itemId)
  }

  const toStep = async (stepId: Id) => {
    clearTimeout(landing.current)
    const to = room.steps.find((each) => each.id === stepId)
    // Step and thing in one edit: between two, a clicker would find a list on the wall and pass all of it by.
    const first = to?.kind === 'okr_status' ? firstItem(room, to) : null
    const move = { stepId, focusId: first }
    setGoing(move)
    if (first !== null) setChosen((before) => ({ ...before, [stepId]: first }))
    const went = await edit((command) => client.meeting.go({ ...command, meetingId, ...move }), { undoable: false })
    const believe = () => setGoing((going) => (going === move ? null : going))
    if (went.ok) setTimeout(believe, MOVE_PATIENCE)
    else believe()
  }

  const place = {
    stepIds: room.steps.map((each) => each.id),
    stepId: step.id,
    // A clicker goes through what the room sees one by one; a list is one picture.
    itemIds: wallFollows && standsAlone(step.kind) ? items.map((item) => item.id) : [],
    itemId,
  }
  const follow = (move: Move) => {
    if (move?.to === 'item') toItem(move.id)
    if (move?.to === 'step') void toStep(move.id)
  }
  return {
    step,
    itemId,
    wallFollows,
    toItem,
    toItemSoon,
    land,
    toStep,
    next: () => follow(nextMove(place)),
    previous: () => follow(previousMove(place)),
    nextStep: () => follow(stepMove(place, 1)),
    previousStep: () => follow(stepMove(place, -1)),
    /** Up and down: within the step's things, also where the wall shows the list. */
    walk: (by: 1 | -1) => {
      const to = items[items.findIndex((item) => item.id === itemId) + by]
      if (to !== undefined) toItem(to.id)
    },
    /** Between the list and one at a time. */
    toggleWall: () => {
      if (standsAlone(step.kind)) focusWall(wallFollows ? null : itemId)
    },
  }
}

/** The current step and what the wall shows of it. A move shows at once, so that the keys that follow it are the new step's. */
function useStep(room: Room) {
  const [going, setGoing] = useState<{ stepId: Id; focusId: Id | null } | null>(null)
  const { currentStepId } = room.meeting
  useEffect(() => setGoing((before) => (before?.stepId === currentStepId ? null : before)), [currentStepId])
  const step = room.steps.find((each) => each.id === (going?.stepId ?? currentStepId)) ?? room.steps[0]
  if (!step) throw new Error('a meeting without steps')
  return { step, focusId: going ? going.focusId : room.meeting.focusId, setGoing }
}
