/** What the room sees of something captured, and the names that stand with it. */
import type { Room } from '#contract/meeting.ts'
import type { Store } from '#db/store.ts'
import type { Capture } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { keyResultNames, personNames } from './names.ts'

export function stageCapture(capture: Capture, room: Room, names: Names) {
  return {
    text: capture.text,
    owner: names.person(capture.ownerId),
    serves: names.keyResult(capture.keyResultId),
    dueDate: capture.dueDate,
    number: capture.number,
    raisedOn: capture.raisedOn,
    carried: capture.meetingId !== room.meeting.id,
    state: capture.state,
  }
}

export type Names = { person: (id: Id | null) => string; keyResult: (id: Id | null) => string }

/** Names as the wall says them; empty for nobody and for a person who has been removed. */
export function namesOf(vault: Store): Names {
  const people = personNames(vault)
  const keyResults = keyResultNames(vault)
  const lookUp = (map: ReadonlyMap<Id, string>) => (id: Id | null) => (id === null ? '' : (map.get(id) ?? ''))
  return { person: lookUp(people), keyResult: lookUp(keyResults) }
}
