/** The connected structure of a cycle with today's figures: rows read in a handful of statements, figures by the domain's rules. */
import type { BoardKeyResult, BoardObjective, Standing } from '#contract/goal.ts'
import { clientQueries } from '#db/queries/client.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { operationsQueries } from '#db/queries/operations.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { droppedSince, dropThatHolds, isDropped } from '#domain/goal/dropped.ts'
import { dateMoves, objectiveFlags, ownerOfMost, type OwnerShare, type ServingInitiative } from '#domain/goal/flags.ts'
import type { CheckIn, KeyResult, KeyResultDefinition, Objective } from '#domain/goal/goal.ts'
import { thresholdsOf } from '#domain/goal/pace.ts'
import { standingOf, type StandingContext } from '#domain/goal/standing.ts'
import { definitionAt, standingCheckIns } from '#domain/goal/measurements.ts'
import { objectiveProgress } from '#domain/goal/progress.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { workCalendar } from './work-calendar.ts'

export type Board = {
  cycle: Cycle | null
  objectives: BoardObjective[]
  /** How many objectives and key results of the cycle are archived, each counted once: what an archived objective holds goes with it. */
  archivedCount: number
}

/** Out of sight; with the rest; or by themselves, key results under the objective they were archived from. */
type Archived = 'out' | 'with' | 'only'

/**
 * `cycleId` null: the cycle that runs today, else the next to come, else the latest. `withoutMeeting` leaves a meeting's own check-ins out: how
 * things stood before it.
 */
export function readBoard(
  vault: Store,
  cycleId: Id | null,
  today: IsoDate,
  withoutMeeting: Id | null = null,
  archived: Archived = 'out',
): Board {
  const cycles = vault.queries(organisationQueries).cycles.all()
  const cycle = cycleId ? cycles.find((each) => each.id === cycleId) : currentCycle(cycles, today)
  const client = vault.queries(clientQueries).client.get()
  if (!cycle || !client) return { cycle: null, objectives: [], archivedCount: 0 }

  const read = vault.queries(goalQueries)
  const ofCycle = { cycleId: cycle.id }
  const allObjectives = read.objectives.all(ofCycle)
  const allKeyResults = read.keyResults.all(ofCycle)
  const gone = new Set(allObjectives.filter((row) => row.archived).map((row) => row.id))
  const isShown = (row: KeyResult) => {
    if (archived === 'with') return true
    return archived === 'out' ? !row.archived : row.archived || gone.has(row.objectiveId)
  }
  const keyResults = Map.groupBy(allKeyResults.filter(isShown), (row) => row.objectiveId)
  const definitions = Map.groupBy(read.definitions.all(ofCycle), (row) => row.keyResultId)
  const checkIns = Map.groupBy(
    read.checkIns.all(ofCycle).filter((row) => withoutMeeting === null || row.meetingId !== withoutMeeting),
    (row) => row.keyResultId,
  )
  const changes = Map.groupBy(read.changes.all(ofCycle), (row) => row.objectiveId)
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
      thresholds: thresholdsOf(client),
    }
    contexts.set(unitId, made)
    return made
  }

  const serving = readServing(vault, today)
  const ofTheCycle = allObjectives.filter((row) => {
    if (archived === 'with') return true
    return archived === 'out' ? !row.archived : row.archived || keyResults.has(row.id)
  })
  const cyclesOf = lineageOf(vault, ofTheCycle, cycles)

  const objectives = ofTheCycle.map((objective) => {
    const rows = (keyResults.get(objective.id) ?? [])
      .map((row) =>
        boardKeyResult(
          row,
          definitions.get(row.id) ?? [],
          checkIns.get(row.id) ?? [],
          contextOf(objective.unitId),
          serving.get(row.id) ?? [],
        ),
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
      drop: isDropped(objective) ? dropThatHolds(changes.get(objective.id) ?? []) : null,
    }
  })
  const mostOwned = ownersOfMost(objectives)
  return {
    cycle,
    archivedCount: gone.size + allKeyResults.filter((row) => row.archived && !gone.has(row.objectiveId)).length,
    objectives: objectives.map((objective) => ({
      ...objective,
      // What is dropped asks for nothing more.
      flags: isDropped(objective)
        ? []
        : objectiveFlags({
            ownerId: objective.ownerId,
            cycles: cyclesOf(objective),
            initiatives: serving.get(objective.id) ?? [],
            mostOwned: mostOwned.get(objective.id) ?? null,
            today,
          }),
    })),
  }
}

/** Before every change there is: no day lies earlier. */
const EVER = '0000-00-00'

/** Initiatives by what they serve, the key result before its objective, with how often their dates have moved. */
function readServing(vault: Store, today: IsoDate): Map<Id, ServingInitiative[]> {
  const read = vault.queries(operationsQueries)
  const initiatives = read.initiatives.all()
  if (initiatives.length === 0) return new Map()
  const changes = Map.groupBy(
    read.changesAfter.all({ date: EVER }).filter((change) => change.date <= today),
    (change) => change.initiativeId,
  )
  const byServed = new Map<Id, ServingInitiative[]>()
  for (const { id, title, dueDate, state, keyResultId, objectiveId } of initiatives) {
    const served = keyResultId ?? objectiveId
    if (served === null) continue
    const moves = dateMoves(changes.get(id) ?? [])
    byServed.set(served, [...(byServed.get(served) ?? []), { title, dueDate, state, moves }])
  }
  return byServed
}

/** For how many cycles an objective has run, through those it continues; the earlier ones are read only where there are any. */
function lineageOf(vault: Store, objectives: readonly Objective[], cycles: readonly Cycle[]) {
  const read = vault.queries(goalQueries)
  const previous = new Map<Id, Id | null>()
  if (objectives.some((objective) => objective.previousId !== null))
    for (const { id } of cycles)
      for (const row of read.objectives.all({ cycleId: id })) previous.set(row.id, row.previousId)
  return ({ id, previousId }: Objective): number => {
    const seen = new Set([id])
    for (let at = previousId; at !== null && !seen.has(at); at = previous.get(at) ?? null) seen.add(at)
    return seen.size
  }
}

/** Who owns more than half of a unit's key results, said once a unit: of the first of its objectives that runs. */
function ownersOfMost(objectives: readonly Omit<BoardObjective, 'flags'>[]): Map<Id, OwnerShare> {
  const said = new Map<Id, OwnerShare>()
  const running = objectives.filter((objective) => objective.state !== 'closed')
  for (const [first, ...others] of Map.groupBy(running, (objective) => objective.unitId).values()) {
    const rows = [first, ...others].flatMap((objective) => objective?.keyResults ?? [])
    const most = ownerOfMost(rows.filter((row) => !row.definition.dropped).map((row) => row.definition.ownerId))
    if (first && most) said.set(first.id, most)
  }
  return said
}

function boardKeyResult(
  row: KeyResult,
  definitions: readonly KeyResultDefinition[],
  checkIns: readonly CheckIn[],
  context: StandingContext,
  initiatives: readonly ServingInitiative[],
): BoardKeyResult | null {
  const [first, ...later] = definitions
  const definition = definitionAt(definitions, context.today)
  if (!first || !definition) return null
  const standing = standingCheckIns(checkIns)
  const figures: Standing = standingOf([first, ...later], standing, context, initiatives)
  return {
    ...row,
    definition,
    standing: figures,
    drop: droppedSince(definitions, context.today),
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
