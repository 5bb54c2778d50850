/** The steps of a meeting as they lie in the database, as the domain's. */
import { meetingQueries } from '#db/queries/meeting.ts'
import type { Store } from '#db/store.ts'
import type { MeetingStep, StepKind } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'

/** To the database a kind is free text, so that new ones need no rebuild. */
export function asSteps<Row extends { kind: string }>(
  rows: readonly Row[],
): (Omit<Row, 'kind'> & { kind: StepKind })[] {
  return rows.map((step) => ({ ...step, kind: step.kind as StepKind }))
}

/** The steps of a meeting in their order. */
export function readSteps(vault: Store, meetingId: Id): MeetingStep[] {
  return asSteps(vault.queries(meetingQueries).stepsOf.all({ meetingId }))
}
