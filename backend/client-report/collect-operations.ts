/** Collects what runs beside the goals, for a document about a client: initiatives and KPIs. */
import type { ClientContent } from '#backend/documents/client/content.ts'
import { keyResultNames } from '#backend/names.ts'
import { readInitiatives, readKpis } from '#backend/operations.ts'
import type { Reading } from './reading.ts'

export function initiativesOf({ vault, date, covered, unitName }: Reading): ClientContent['initiatives'] {
  const keyResults = keyResultNames(vault)
  return readInitiatives(vault, date)
    .filter((row) => covered.has(row.unitId))
    .map(({ title, unitId, ownerId, dueDate, state, overdue, keyResultId }) => ({
      title,
      unitName: unitName(unitId),
      owner: ownerId,
      dueDate,
      state,
      overdue,
      serves: keyResultId === null ? null : (keyResults.get(keyResultId) ?? null),
    }))
}

export function kpisOf({ vault, date, covered, unitName }: Reading): ClientContent['kpis'] {
  return readKpis(vault, date)
    .filter((kpi) => covered.has(kpi.unitId))
    .map((kpi) => ({
      name: kpi.name,
      unitName: unitName(kpi.unitId),
      unitLabel: kpi.unitLabel,
      decimals: kpi.decimals,
      direction: kpi.direction,
      greenLimit: kpi.greenLimit,
      value: kpi.readings.at(-1)?.value ?? null,
      date: kpi.readings.at(-1)?.date ?? null,
      before: kpi.readings.at(-2)?.value ?? null,
      band: kpi.band,
    }))
}
