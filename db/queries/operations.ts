/** Reads KPIs with their readings, and initiatives with their changes. */
import { asc, eq, gt, sql } from 'drizzle-orm'
import { initiative, initiativeChange, kpi, kpiReading } from '#db/schema/operations.ts'
import type { Reader } from '#db/store.ts'

export function operationsQueries(reader: Reader) {
  return {
    kpis: reader.select().from(kpi).orderBy(asc(kpi.position), asc(kpi.id)).prepare(),
    readings: reader
      .select()
      .from(kpiReading)
      .orderBy(asc(kpiReading.date), asc(kpiReading.createdAt), asc(kpiReading.id))
      .prepare(),
    initiatives: reader.select().from(initiative).orderBy(asc(initiative.position), asc(initiative.id)).prepare(),
    changesOfMeeting: reader
      .select()
      .from(initiativeChange)
      .where(eq(initiativeChange.meetingId, sql.placeholder('meetingId')))
      .orderBy(asc(initiativeChange.id))
      .prepare(),
    changesAfter: reader
      .select()
      .from(initiativeChange)
      .where(gt(initiativeChange.date, sql.placeholder('date')))
      .orderBy(asc(initiativeChange.id))
      .prepare(),
    changesOf: reader
      .select()
      .from(initiativeChange)
      .where(eq(initiativeChange.initiativeId, sql.placeholder('initiativeId')))
      .prepare(),
  }
}
