/** What reading check-ins in would do to a client's vault: the rows read by the domain, against the key results of a cycle and what stands of them. */
import { currentCycle } from '#backend/board.ts'
import { workCalendar } from '#backend/work-calendar.ts'
import type { ImportSource } from '#contract/check-in.ts'
import { clientQueries } from '#db/queries/client.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { definitionAt, standingCheckIns } from '#domain/goal/measurements.ts'
import { plainName } from '#domain/import/match.ts'
import { planCheckIns, type PlannedRow } from '#domain/import/plan-check-ins.ts'
import { readCells, readText, type Importable, type ImportProblem, type ReadContext } from '#domain/import/read-rows.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import type { WorkCalendar } from '#domain/time/calendar.ts'
import type { TakenSheets } from './taken-sheets.ts'

export type Reading = {
  cycleId: Id | null
  source: ImportSource
  day: IsoDate | null
  meanings: readonly { name: string; keyResultId: Id }[]
}

export type ImportPlan = {
  cycle: Cycle | null
  problem: ImportProblem | 'gone' | null
  day: IsoDate | null
  rows: readonly PlannedRow[]
}

/** `sheets`: those that were taken in. */
export function planImport(vault: Store, reading: Reading, today: IsoDate, sheets: TakenSheets): ImportPlan {
  const cycles = vault.queries(organisationQueries).cycles.all()
  const cycle = reading.cycleId ? cycles.find(({ id }) => id === reading.cycleId) : currentCycle(cycles, today)
  if (!cycle) return { cycle: null, problem: 'no_cycle', day: null, rows: [] }
  const context = contextOf(vault, cycle, reading, today)
  const { source } = reading
  const table = source.kind === 'sheet' ? sheets.tableOf(source.handle) : null
  if (source.kind === 'sheet' && table === null) return { cycle, problem: 'gone', day: null, rows: [] }
  const { rows, problem, day } =
    source.kind === 'text' ? readText(source.text, context) : readCells(table ?? [], context)
  const checkIns = Map.groupBy(vault.queries(goalQueries).checkIns.all({ cycleId: cycle.id }), (row) => row.keyResultId)
  const standing = new Map([...checkIns].map(([id, all]) => [id, standingCheckIns(all)]))
  return { cycle, problem, day, rows: planCheckIns(rows, standing) }
}

function contextOf(vault: Store, cycle: Cycle, { day, meanings }: Reading, today: IsoDate): ReadContext {
  const client = vault.queries(clientQueries).client.get()
  const calendars = new Map<Id, WorkCalendar>()
  return {
    today,
    cycle: { start: cycle.startDate, end: cycle.endDate },
    rhythm: {
      weekday: client?.checkInWeekday ?? 1,
      cadenceWeeks: client?.cadenceWeeks ?? 1,
      anchor: client?.cadenceAnchor ?? null,
    },
    calendarOf: (unitId) => {
      const known = calendars.get(unitId) ?? workCalendar(vault, unitId === '' ? null : unitId)
      calendars.set(unitId, known)
      return known
    },
    keyResults: importable(vault, cycle.id, today),
    people: vault
      .queries(organisationQueries)
      .people.all()
      .filter((person) => !person.removed),
    day,
    meanings: new Map(meanings.map(({ name, keyResultId }) => [plainName(name), keyResultId])),
  }
}

/** The key results of a cycle that can be checked in: not archived, each under an objective that is not. One that was dropped can until that day. */
function importable(vault: Store, cycleId: Id, today: IsoDate): Importable[] {
  const read = vault.queries(goalQueries)
  const units = new Map(
    read.objectives
      .all({ cycleId })
      .filter((objective) => !objective.archived)
      .map((objective) => [objective.id, objective.unitId]),
  )
  const definitions = Map.groupBy(read.definitions.all({ cycleId }), (row) => row.keyResultId)
  return read.keyResults.all({ cycleId }).flatMap((row) => {
    const unitId = units.get(row.objectiveId)
    const definition = definitionAt(definitions.get(row.id) ?? [], today)
    if (row.archived || unitId === undefined || !definition) return []
    return [{ ...row, unitId, definition, droppedOn: definition.dropped ? definition.validFrom : null }]
  })
}
