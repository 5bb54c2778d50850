/** What the units of a meeting have spent on its steps before: read for the domain's rule. */
import { meetingQueries } from '#db/queries/meeting.ts'
import type { Store } from '#db/store.ts'
import type { Meeting, MeetingStep } from '#domain/meeting/meeting.ts'
import { usualTime, type StepUse, type Usual } from '#domain/meeting/usual-times.ts'
import type { Id } from '#domain/shared/basics.ts'
import { asSteps } from './steps.ts'

type Held = Pick<Meeting, 'id' | 'kind' | 'date' | 'scopes'>

/** Meetings that are looked at: more than the rule counts, as not every one has had the step. */
const LOOKED_AT = 12

/** The steps of earlier meetings of the kind and of exactly the same units, newest first. */
export function earlierSteps(vault: Store, meeting: Held): StepUse[][] {
  const read = vault.queries(meetingQueries)
  const of = scopeKey(meeting.scopes)
  const scopes = Map.groupBy(read.scopes.all(), (scope) => scope.meetingId)
  return read.meetings
    .all()
    .filter(
      (row) =>
        row.state === 'ended' &&
        row.kind === meeting.kind &&
        row.id !== meeting.id &&
        row.date <= meeting.date &&
        scopeKey(scopes.get(row.id) ?? []) === of,
    )
    .slice(0, LOOKED_AT)
    .map((row) => asSteps(read.stepsOf.all({ meetingId: row.id })))
}

function scopeKey(scopes: Meeting['scopes']): string {
  return scopes
    .map(({ unitId, withBelow }) => `${unitId}${withBelow ? '+' : ''}`)
    .toSorted()
    .join()
}

/** What is usual for each step where the unit's own meetings tell; nothing is said of the others. */
export function usualTimes(
  vault: Store,
  meeting: Held,
  steps: readonly Pick<MeetingStep, 'id' | 'kind' | 'topic' | 'title'>[],
): (Usual & { stepId: Id })[] {
  const earlier = earlierSteps(vault, meeting)
  return steps.flatMap((step) => {
    const usual = usualTime(earlier, step)
    return usual === null ? [] : [{ stepId: step.id, ...usual }]
  })
}
