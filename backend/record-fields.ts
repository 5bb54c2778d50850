/** What the archive needs to know of a meeting, proposed from the one before it. */
import { meetingQueries } from '#db/queries/meeting.ts'
import type { Store } from '#db/store.ts'
import type { Meeting, RecordFields } from '#domain/meeting/meeting.ts'
import type { IsoDate } from '#domain/shared/basics.ts'

const NOTHING: RecordFields = { caseNumber: '', distribution: '', exemption: '' }

/** Those of the latest meeting of exactly the same units, on or before the day; nothing where there is none. */
export function proposedRecordFields(vault: Store, scopes: Meeting['scopes'], date: IsoDate): RecordFields {
  const read = vault.queries(meetingQueries)
  const unitsOf = (of: readonly { unitId: string }[]) =>
    of
      .map((scope) => scope.unitId)
      .toSorted()
      .join(' ')
  const scopesOf = Map.groupBy(read.scopes.all(), (scope) => scope.meetingId)
  const units = unitsOf(scopes)
  // Newest first.
  const last = read.meetings.all().find((row) => row.date <= date && unitsOf(scopesOf.get(row.id) ?? []) === units)
  if (!last) return NOTHING
  const { caseNumber, distribution, exemption } = last
  return { caseNumber, distribution, exemption }
}
