/** Where the coach is in a running meeting, and the moves: the wall is moved by edits that Ctrl+Z passes over. */
import { useEffect, useRef, useState } from 'react'
import type { Room } from '#contract/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import type { useEdit } from '#renderer/app/edit.ts'
import { whenTold } from '#renderer/app/when-told.ts'
import { type Move, nextMove, previousMove, stepMove } from '../logic/moves.ts'
import { beginsAlone, firstItem, itemsOf, standsAlone } from './room-context.ts'

/** How long the wall keeps a figure that was just saved before it follows on to the next thing. */
const LANDING = 1200

export function useRoomMoves(room: Room, edit: ReturnType<typeof useEdit>) {
  const meetingId = room.meeting.id
  const { place, ask } = usePlace(room)
  const { focusId, wallList } = place
  const step = room.steps.find((each) => each.id === place.stepId) ?? room.steps[0]
  if (!step) throw new Error('a meeting without steps')
  const [chosen, setChosen] = useState<Record<Id, Id>>({})
  const landing = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(landing.current), [])

  const items = itemsOf(room, step)
  const isItem = (id: Id | null | undefined): id is Id => items.some((item) => item.id === id)
  const mine = chosen[step.id]
  const itemId = isItem(mine) ? mine : isItem(focusId) ? focusId : firstItem(room, step)
  // A focus that came late from the step before is none of this one's.
  const wallFollows = !wallList && isItem(focusId)

  const look = (to: Pick<Place, 'focusId' | 'wallList'>) => {
    clearTimeout(landing.current)
    ask({ ...place, ...to }, () =>
      edit((command) => client.meeting.focus({ ...command, meetingId, ...to }), { undoable: false }),
    )
  }
  const lookAt = (id: Id) => look({ focusId: id, wallList })
  const choose = (id: Id) => setChosen((before) => ({ ...before, [step.id]: id }))
  const toItem = (id: Id) => {
    choose(id)
    lookAt(id)
  }
  const toItemSoon = (id: Id) => {
    choose(id)
    clearTimeout(landing.current)
    landing.current = setTimeout(() => lookAt(id), LANDING)
  }
  /** The coach has begun on the next thing: the wall does not wait any longer. */
  const land = () => {
    if (itemId !== null && focusId !== itemId) lookAt(itemId)
  }

  const toStep = (stepId: Id) => {
    clearTimeout(landing.current)
    const to = room.steps.find((each) => each.id === stepId)
    // Step and thing in one edit: between two, a clicker would find a list on the wall and pass all of it by.
    const first = to !== undefined && beginsAlone(to.kind) ? firstItem(room, to) : null
    const move = { stepId, focusId: first, wallList: first === null }
    if (first !== null) setChosen((before) => ({ ...before, [stepId]: first }))
    ask(move, () => edit((command) => client.meeting.go({ ...command, meetingId, ...move }), { undoable: false }))
  }

  const around = {
    stepIds: room.steps.filter((each) => each.state !== 'skipped' || each.id === step.id).map((each) => each.id),
    stepId: step.id,
    // A clicker goes through what the room sees one by one; a list is one picture.
    itemIds: wallFollows && standsAlone(step.kind) ? items.map((item) => item.id) : [],
    itemId,
  }
  const follow = (move: Move) => {
    if (move?.to === 'item') toItem(move.id)
    if (move?.to === 'step') toStep(move.id)
  }
  return {
    step,
    itemId,
    wallFollows,
    toItem,
    toItemSoon,
    land,
    /** Brings the wall's list to the page with something just written. */
    lookAt,
    toStep,
    next: () => follow(nextMove(around)),
    previous: () => follow(previousMove(around)),
    nextStep: () => follow(stepMove(around, 1)),
    previousStep: () => follow(stepMove(around, -1)),
    /** Up and down: within the step's things, also where the wall shows the list. */
    walk: (by: 1 | -1) => {
      const to = items[items.findIndex((item) => item.id === itemId) + by]
      if (to !== undefined) toItem(to.id)
    },
    /** Between the list and one at a time. */
    toggleWall: () => {
      if (standsAlone(step.kind) && itemId !== null) look({ focusId: itemId, wallList: wallFollows })
    },
  }
}

type Place = { stepId: Id | null; focusId: Id | null; wallList: boolean }

/**
 * Where the meeting is. What was last asked for counts until it is heard of: so that the keys that follow a move are the new step's, and a
 * key struck twice in a breath turns back what it turned.
 */
function usePlace(room: Room) {
  const [asked, setAsked] = useState<Place | null>(null)
  const { currentStepId: stepId, focusId, wallList } = room.meeting
  useEffect(
    () => setAsked((before) => (before !== null && isSame(before, { stepId, focusId, wallList }) ? null : before)),
    [stepId, focusId, wallList],
  )
  const ask = (to: Place, go: () => Promise<{ ok: boolean }>) => {
    setAsked(to)
    const believe = () => setAsked((before) => (before === to ? null : before))
    void go().then(({ ok }) => {
      if (ok) whenTold(believe)
      else believe()
    })
  }
  return { place: asked ?? { stepId, focusId, wallList }, ask }
}

function isSame(one: Place, other: Place): boolean {
  return one.stepId === other.stepId && one.focusId === other.focusId && one.wallList === other.wallList
}
