/** Reads KPIs and initiatives as rows with their figures. */
import type { InitiativeRow, KpiRow } from '#contract/operations.ts'
import { operationsQueries } from '#db/queries/operations.ts'
import type { initiativeChange } from '#db/schema/operations.ts'
import type { Store } from '#db/store.ts'
import { isOverdue } from '#domain/initiative/initiative.ts'
import { kpiBand, type Kpi, type KpiBand } from '#domain/kpi/kpi.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { standingInOrder } from '#domain/shared/corrections.ts'

export type InitiativeChange = typeof initiativeChange.$inferSelect

/** Half a year of weekly readings is what a row shows. */
const READINGS_SHOWN = 26

/** `until`: as they stood on that day; null: with every reading. */
export function readKpis(vault: Store, until: IsoDate | null = null): KpiRow[] {
  const read = vault.queries(operationsQueries)
  const standing = Map.groupBy(
    standingInOrder(read.readings.all()).filter((reading) => until === null || reading.date <= until),
    (reading) => reading.kpiId,
  )
  return read.kpis.all().map((row) => {
    const readings = standing.get(row.id) ?? []
    return { ...row, readings: readings.slice(-READINGS_SHOWN), band: bandOf(row, readings.at(-1)?.value) }
  })
}

type Standing = Pick<InitiativeRow, 'dueDate' | 'state'>

/** `stood`: dates and states to be told instead of today's. */
export function readInitiatives(
  vault: Store,
  today: IsoDate,
  stood: ReadonlyMap<Id, Standing> = new Map(),
): InitiativeRow[] {
  const rows = vault.queries(operationsQueries).initiatives.all()
  return rows
    .map((row) => ({ ...row, ...stood.get(row.id) }))
    .map((row) => ({ ...row, overdue: isOverdue(row, today) }))
}

/** How initiatives stood when a meeting had ended, where they have changed on a later day. */
export function initiativesAfter(vault: Store, meeting: { id: Id; date: IsoDate }): ReadonlyMap<Id, Standing> {
  const stood = new Map<Id, Standing>()
  for (const change of vault.queries(operationsQueries).changesAfter.all({ date: meeting.date }))
    // A meeting that ran past midnight has changes of the day after among its own.
    if (change.meetingId !== meeting.id && !stood.has(change.initiativeId))
      stood.set(change.initiativeId, { dueDate: change.dueBefore, state: change.stateBefore })
  return stood
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
