/** What the room sees of what it agrees on: as it stands by now, from the first moment of the step, so that it sees what is still to be agreed. */
import type { Room } from '#contract/meeting.ts'
import type { StageAgreed } from '#contract/stage.ts'
import { clientQueries } from '#db/queries/client.ts'
import type { Store } from '#db/store.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { readPeople } from './people.ts'
import { namesOf } from './stage-captures.ts'

/** Null in a conversation that agrees on nothing of its own, and where there are no goals to own. */
export function stageAgreed({ topic }: MeetingStep, room: Room, vault: Store): StageAgreed | null {
  if (topic === 'owner_confidence') return owners(room, vault)
  return topic === 'rhythm' ? rhythm(room, vault) : null
}

function owners({ owned, meeting }: Room, vault: Store): StageAgreed | null {
  if (owned.length === 0) return null
  const names = namesOf(vault)
  const at = owned.findIndex(({ id }) => id === meeting.focusId)
  return {
    what: 'owners',
    goals: owned.map(({ role, title, ownerId }) => ({ role, title, owner: names.person(ownerId) })),
    at: at === -1 ? null : at,
  }
}

function rhythm({ evaluation }: Room, vault: Store): StageAgreed | null {
  const client = vault.queries(clientQueries).client.get()
  if (!client) return null
  return {
    what: 'rhythm',
    weekday: client.checkInWeekday,
    cadenceWeeks: client.cadenceWeeks,
    ambassadors: readPeople(vault).flatMap(({ name, removed, ambassador }) => (ambassador && !removed ? [name] : [])),
    evaluation,
  }
}
