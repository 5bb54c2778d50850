/** Writes check-ins. Append-only: a correction takes the place of what stands, and both stay readable. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import type { Edit } from '#db/change.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { meeting } from '#db/schema/meeting.ts'
import { checkIn } from '#db/schema/progress.ts'
import type { Store } from '#db/store.ts'
import { valueFault, type CheckIn } from '#domain/goal/goal.ts'
import { definitionAt, standingCheckIns } from '#domain/goal/measurements.ts'
import type { Id, IsoDate, IsoInstant } from '#domain/shared/basics.ts'
import { latestOf } from '#domain/shared/corrections.ts'

export type GivenCheckIn = Omit<CheckIn, 'id' | 'supersedesId' | 'withdrawnAt' | 'createdAt'>

/** A day that has not been cannot have been measured, nobody reaches a stage that is not there, and nothing goes beyond what it can be. */
export function refuseUnsound(edit: Edit, vault: Store, given: GivenCheckIn, today: IsoDate): void {
  const held = given.meetingId === null ? null : edit.read(meeting, given.meetingId).date
  if (given.date > today && given.date !== held) throw failure('invalid', { subject: 'checkIn.date' })
  const definition = definitionAt(
    vault.queries(goalQueries).definitionsOf.all({ keyResultId: given.keyResultId }),
    given.date,
  )
  if (definition && given.value !== null && valueFault(definition, given.value) !== null)
    throw failure('invalid', { subject: 'checkIn.value' })
}

/**
 * Writes a check-in. A correction takes the place of what stands now, and stays in the meeting that the corrected one was given in. In one
 * meeting a key result has one check-in: a second corrects the first, also where the window had not seen it yet.
 */
export function insertCheckIn(
  edit: Edit,
  vault: Store,
  given: GivenCheckIn,
  corrected: Id | null,
  createdAt: IsoInstant,
): Id {
  const id = uuid()
  const alone = corrected === null && given.meetingId === null
  const all = alone ? [] : vault.queries(goalQueries).checkInsOf.all({ keyResultId: given.keyResultId })
  const inMeeting = standingCheckIns(all).findLast((row) => row.meetingId !== null && row.meetingId === given.meetingId)
  const supersedesId = corrected ? latestOf(all, corrected) : (inMeeting?.id ?? null)
  const meetingId = given.meetingId ?? all.find((row) => row.id === supersedesId)?.meetingId ?? null
  edit.insert(checkIn, { id, ...given, meetingId, supersedesId, createdAt })
  return id
}
