/** The working days of a client: Norwegian public holidays and the client's own pauses, those of a unit included when one is named. */
import no from '#resources/holidays/no.json' with { type: 'json' }
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { Pause } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { WorkCalendar } from '#domain/time/calendar.ts'

const holidays: ReadonlySet<string> = new Set(no)

type Paused = Pick<Pause, 'unitId' | 'startDate' | 'endDate'>

/** `unitId` null: the whole client's pauses only. */
export function workCalendar(vault: Store, unitId: Id | null): WorkCalendar {
  return workCalendars(vault.queries(organisationQueries).pauses.all())(unitId)
}

/** The calendars of a client from its pauses; units without a pause of their own share one, so that what hangs on it is worked out once. */
export function workCalendars(pauses: readonly Paused[]): (unitId: Id | null) => WorkCalendar {
  const ranges = (unitId: Id | null) =>
    pauses
      .filter((pause) => pause.unitId === null || pause.unitId === unitId)
      .map((pause) => ({ start: pause.startDate, end: pause.endDate }))
  const own = new Map<Id | null, WorkCalendar>([[null, { holidays, pauses: ranges(null) }]])
  const paused = new Set(pauses.map((pause) => pause.unitId))
  return (unitId) => {
    const key = paused.has(unitId) ? unitId : null
    const known = own.get(key) ?? { holidays, pauses: ranges(key) }
    own.set(key, known)
    return known
  }
}
