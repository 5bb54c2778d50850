/** The working days of a client: Norwegian public holidays and the client's own pauses, those of a unit included when one is named. */
import no from '#resources/holidays/no.json' with { type: 'json' }
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { WorkCalendar } from '#domain/time/calendar.ts'

const holidays: ReadonlySet<string> = new Set(no)

/** `unitId` null: the whole client's pauses only. */
export function workCalendar(vault: Store, unitId: Id | null): WorkCalendar {
  const pauses = vault
    .queries(organisationQueries)
    .pauses.all()
    .filter((pause) => pause.unitId === null || pause.unitId === unitId)
    .map((pause) => ({ start: pause.startDate, end: pause.endDate }))
  return { holidays, pauses }
}
