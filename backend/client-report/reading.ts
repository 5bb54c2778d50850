/** What the parts of a document about a client are read for: of which units, which days and which cycle it tells. */
import type { Store } from '#db/store.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Capture } from '#domain/meeting/meeting.ts'
import type { ReportPeriod } from '#domain/report/report.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'

export type Reading = {
  vault: Store
  /** The day it tells of. */
  date: IsoDate
  period: ReportPeriod
  cycle: Cycle | null
  /** All units it is of; `isWhole` where that is everybody. */
  covered: ReadonlySet<Id>
  isWhole: boolean
  unitName: (id: Id) => string
}

export function isWithin(day: IsoDate, { start, end }: ReportPeriod): boolean {
  return start <= day && day <= end
}

/** As it was then: what was resolved later stood open. */
export function isOpenOn({ state, resolvedOn }: Capture, date: IsoDate): boolean {
  return state === 'open' || (resolvedOn !== null && resolvedOn > date)
}
