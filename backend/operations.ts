/** Reads KPIs and initiatives as rows with their figures. */
import type { InitiativeRow, KpiRow } from '#contract/operations.ts'
import { operationsQueries } from '#db/queries/operations.ts'
import type { initiativeChange } from '#db/schema/operations.ts'
import type { Store } from '#db/store.ts'
import { isOverdue } from '#domain/initiative/initiative.ts'
import { kpiBand, type Kpi, type KpiBand } from '#domain/kpi/kpi.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'

export type InitiativeChange = typeof initiativeChange.$inferSelect

/** Half a year of weekly readings is what a row shows. */
const READINGS_SHOWN = 26

export function readKpis(vault: Store): KpiRow[] {
  const read = vault.queries(operationsQueries)
  const all = read.readings.all().filter((reading) => reading.withdrawnAt === null)
  const superseded = new Set(all.map((reading) => reading.supersedesId))
  const standing = Map.groupBy(
    all.filter((reading) => !superseded.has(reading.id)),
    (reading) => reading.kpiId,
  )
  return read.kpis.all().map((row) => {
    const readings = standing.get(row.id) ?? []
    return { ...row, readings: readings.slice(-READINGS_SHOWN), band: bandOf(row, readings.at(-1)?.value) }
  })
}

export function readInitiatives(vault: Store, today: IsoDate): InitiativeRow[] {
  const read = vault.queries(operationsQueries)
  return read.initiatives.all().map((row) => ({ ...row, overdue: isOverdue(row, today) }))
}

/** The band of a reading that may not be there. */
export function bandOf(kpi: Kpi, value: number | undefined): KpiBand | null {
  return value === undefined ? null : kpiBand(kpi, value)
}

/** What the meeting changed of dates and states: the first change of each initiative, which holds how it stood before. */
export function changesOfMeeting(vault: Store, meetingId: Id): ReadonlyMap<Id, InitiativeChange> {
  const first = new Map<Id, InitiativeChange>()
  for (const change of vault.queries(operationsQueries).changesOfMeeting.all({ meetingId }))
    if (!first.has(change.initiativeId)) first.set(change.initiativeId, change)
  return first
}
