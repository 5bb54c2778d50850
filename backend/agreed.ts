/** What a kick-off agrees on, while it is at it: the goals being set with their owners, and the evaluation that is booked. For both windows. */
import { meetingQueries } from '#db/queries/meeting.ts'
import { writingQueries } from '#db/queries/writing.ts'
import type { Store } from '#db/store.ts'
import { type Booked, evaluationAfter, objectivesBeingSet, type OwnedGoal } from '#domain/meeting/agreed.ts'
import type { Meeting, MeetingStep } from '#domain/meeting/meeting.ts'
import { readBoard } from './board.ts'
import { unitsOfScopes } from './scopes.ts'

type Held = Pick<Meeting, 'id' | 'date' | 'scopes' | 'currentStepId'>

export type Agreed = { owned: OwnedGoal[]; evaluation: Booked | null }

/** Nothing outside the steps that agree on it: nobody else asks. */
export function readAgreed(vault: Store, meeting: Held, steps: readonly MeetingStep[]): Agreed {
  const topic = steps.find(({ id }) => id === meeting.currentStepId)?.topic
  return {
    owned: topic === 'owner_confidence' ? readOwned(vault, meeting) : [],
    evaluation: topic === 'rhythm' ? readEvaluation(vault, meeting) : null,
  }
}

function readOwned(vault: Store, meeting: Held): OwnedGoal[] {
  const units = new Set(unitsOfScopes(vault, meeting.scopes))
  const standing = readBoard(vault, null, meeting.date).objectives.filter(
    ({ unitId, state }) => units.has(unitId) && state !== 'closed',
  )
  const lines = vault.queries(writingQueries).linesOf.all({ meetingId: meeting.id })
  const written = new Set(lines.flatMap(({ objectiveId }) => (objectiveId === null ? [] : [objectiveId])))
  return objectivesBeingSet(standing, written).flatMap(({ id, title, ownerId, keyResults }) => [
    { id, role: 'objective' as const, title, ownerId },
    ...keyResults
      .filter(({ definition }) => !definition.dropped)
      .map((row) => ({ id: row.id, role: 'key_result' as const, title: row.title, ownerId: row.definition.ownerId })),
  ])
}

function readEvaluation(vault: Store, meeting: Held): Booked | null {
  const read = vault.queries(meetingQueries)
  const scopes = Map.groupBy(read.scopes.all(), (scope) => scope.meetingId)
  const rows = read.meetings.all().map((row) => ({ ...row, scopes: scopes.get(row.id) ?? [] }))
  return evaluationAfter(meeting, rows)
}
