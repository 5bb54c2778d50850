/** The connected structure of a cycle with today's figures: rows read in a handful of statements, figures by the domain's rules. */
import type { BoardKeyResult, BoardObjective, Standing } from '#contract/goal.ts'
import { clientQueries } from '#db/queries/client.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { CheckIn, KeyResult, KeyResultDefinition } from '#domain/goal/goal.ts'
import { standingOf, type StandingContext } from '#domain/goal/standing.ts'
import { definitionAt, standingCheckIns } from '#domain/goal/measurements.ts'
import { objectiveProgress } from '#domain/goal/progress.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { workCalendar } from './work-calendar.ts'

export type Board = { cycle: Cycle | null; objectives: BoardObjective[] }

/**
 * `cycleId` null: the cycle that runs today, else the next to come, else the latest. `withoutMeeting` leaves a meeting's own check-ins out: how
 * things stood before it.
 */
export function readBoard(vault: Store, cycleId: Id | null, today: IsoDate, withoutMeeting: Id | null = null): Board {
  const cycles = vault.queries(organisationQueries).cycles.all()
  const cycle = cycleId ? cycles.find((each) => each.id === cycleId) : currentCycle(cycles, today)
  const client = vault.queries(clientQueries).client.get()
  if (!cycle || !client) return { cycle: null, objectives: [] }

  const read = vault.queries(goalQueries)
  const ofCycle = { cycleId: cycle.id }
  const keyResults = Map.groupBy(read.keyResults.all(ofCycle), (row) => row.objectiveId)
  const definitions = Map.groupBy(read.definitions.all(ofCycle), (row) => row.keyResultId)
  const checkIns = Map.groupBy(
    read.checkIns.all(ofCycle).filter((row) => withoutMeeting === null || row.meetingId !== withoutMeeting),
    (row) => row.keyResultId,
  )
  const contributions = Map.groupBy(read.contributions.all(), (row) => row.objectiveId)
  const contexts = new Map<Id, StandingContext>()
  const contextOf = (unitId: Id): StandingContext => {
    const known = contexts.get(unitId)
    if (known) return known
    const made: StandingContext = {
      today,
      cycle: { start: cycle.startDate, end: cycle.endDate },
      calendar: workCalendar(vault, unitId),
      rhythm: { weekday: client.checkInWeekday, cadenceWeeks: client.cadenceWeeks, anchor: client.cadenceAnchor },
    }
    contexts.set(unitId, made)
    return made
  }

  const objectives = read.objectives.all(ofCycle).map((objective): BoardObjective => {
    const rows = (keyResults.get(objective.id) ?? [])
      .map((row) =>
        boardKeyResult(row, definitions.get(row.id) ?? [], checkIns.get(row.id) ?? [], contextOf(objective.unitId)),
      )
      .filter((row) => row !== null)
    return {
      ...objective,
      keyResults: rows,
      progress: objectiveProgress(
        rows.filter((row) => !row.definition.dropped).map((row) => ({ ratio: row.standing.ratio, weight: row.weight })),
      ),
      contributesTo: (contributions.get(objective.id) ?? []).map((to) => ({
        objectiveId: to.toObjectiveId,
        keyResultId: to.toKeyResultId,
      })),
    }
  })
  return { cycle, objectives }
}

function boardKeyResult(
  row: KeyResult,
  definitions: readonly KeyResultDefinition[],
  checkIns: readonly CheckIn[],
  context: StandingContext,
): BoardKeyResult | null {
  const [first, ...later] = definitions
  const definition = definitionAt(definitions, context.today)
  if (!first || !definition) return null
  const standing = standingCheckIns(checkIns)
  const figures: Standing = standingOf([first, ...later], standing, context)
  return {
    ...row,
    definition,
    standing: figures,
    trend: standing.flatMap((checkIn) =>
      checkIn.value === null || checkIn.date > context.today ? [] : [{ date: checkIn.date, value: checkIn.value }],
    ),
  }
}

/** The cycle that runs on the day, else the next to come, else the latest. */
export function currentCycle(cycles: readonly Cycle[], today: IsoDate): Cycle | undefined {
  return (
    cycles.findLast((cycle) => cycle.startDate <= today && today <= cycle.endDate) ??
    cycles.find((cycle) => cycle.startDate > today) ??
    cycles.at(-1)
  )
}
