/** Collects the goals of a document about a client: where each stands, why, and the course its chart draws. Drafts and what is archived are not told. */
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import type { ToldCheckIn, ToldKeyResult, ToldObjective } from '#backend/documents/client/content.ts'
import { goalQueries } from '#db/queries/goal.ts'
import type { Store } from '#db/store.ts'
import { courseOf } from '#domain/goal/course.ts'
import type { CheckIn } from '#domain/goal/goal.ts'
import { definitionAt, standingCheckIns } from '#domain/goal/measurements.ts'
import type { ReportPeriod } from '#domain/report/report.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { workCalendar } from '#backend/work-calendar.ts'

export type GoalsOf = {
  vault: Store
  cycle: Cycle
  objectives: readonly BoardObjective[]
  date: IsoDate
  period: ReportPeriod
  unitName: (id: Id) => string
}

/** The goals, and every check-in of the period below them. */
export function collectGoals(of: GoalsOf): { objectives: ToldObjective[]; checkIns: ToldCheckIn[] } {
  const { vault, cycle, date, period } = of
  const read = vault.queries(goalQueries)
  const given = Map.groupBy(read.checkIns.all({ cycleId: cycle.id }), (row) => row.keyResultId)
  const definitions = Map.groupBy(read.definitions.all({ cycleId: cycle.id }), (row) => row.keyResultId)
  const calendars = new Map<Id, ReturnType<typeof workCalendar>>()
  const calendarOf = (unitId: Id) => {
    const known = calendars.get(unitId) ?? workCalendar(vault, unitId)
    calendars.set(unitId, known)
    return known
  }
  const standingOf = (id: Id) => standingCheckIns(given.get(id) ?? []).filter((row) => row.date <= date)
  const checkIns: ToldCheckIn[] = []

  const keyResultOf = (row: BoardKeyResult, unitId: Id): ToldKeyResult => {
    const standing = standingOf(row.id)
    const [first, ...later] = definitions.get(row.id) ?? []
    const course =
      first === undefined
        ? []
        : courseOf([first, ...later], standing, row.standing.forecast, {
            today: date,
            cycle: { start: cycle.startDate, end: cycle.endDate },
            calendar: calendarOf(unitId),
          }).measured.map(({ date: day, value, expected }) => ({ date: day, value, expected }))
    for (const checkIn of standing)
      if (period.start <= checkIn.date && checkIn.date <= period.end)
        checkIns.push(checkInOf(row, checkIn, definitionAt([...(first ? [first] : []), ...later], checkIn.date)))
    return { ...toldKeyResult(row, standing.at(-1)), course }
  }

  const objectives = of.objectives.map((objective): ToldObjective => {
    const { title, why, unitId, ownerId, progress, drop, outcome } = objective
    const running = objective.keyResults.filter((row) => !row.definition.dropped)
    return {
      title,
      why,
      unitName: of.unitName(unitId),
      owner: ownerId,
      share: progress.share,
      measured: progress.measured,
      of: progress.of,
      keyResults: running.map((row) => keyResultOf(row, unitId)),
      dropped: objective.keyResults
        .filter((row) => row.definition.dropped)
        .map((row) => ({ title: row.title, date: row.drop?.date ?? null, reason: row.drop?.reason ?? '' })),
      droppedOn: drop === null ? null : { date: drop.date, reason: drop.reason },
      outcome,
    }
  })
  return { objectives, checkIns }
}

function toldKeyResult(
  { title, shortName, definition, standing }: BoardKeyResult,
  last: CheckIn | undefined,
): Omit<ToldKeyResult, 'course'> {
  const said = last && !last.offWall ? last : null
  const { forecast, held } = standing
  const isLevel = definition.kind === 'at_least' || definition.kind === 'at_most'
  return {
    title,
    shortName,
    owner: definition.ownerId,
    kind: definition.kind,
    baseline: definition.kind === 'milestone' ? 0 : definition.baseline,
    value: standing.value,
    target: definition.kind === 'milestone' ? definition.stages.length : definition.target,
    unitLabel: definition.unitLabel,
    decimals: definition.decimals,
    ratio: standing.ratio,
    expected: standing.expected,
    pace: standing.pace,
    held: isLevel && held.length > 0 ? { held: held.filter(Boolean).length, of: held.length } : null,
    status: standing.status,
    isStale: standing.shown === 'stale',
    confidence: standing.confidence,
    checkedOn: standing.checkedOn,
    forecast:
      forecast.state === 'told'
        ? {
            value: forecast.value,
            scattered: forecast.scattered,
            reachesOn: forecast.reachesOn,
            reached: forecast.reached,
          }
        : null,
    changed: said?.changed ?? '',
    blocks: said?.blocks ?? '',
  }
}

/** What was said off the wall is told as figures alone. */
function checkInOf(
  { title, shortName, definition }: BoardKeyResult,
  { date, value, status, confidence, changed, blocks, givenById, offWall }: CheckIn,
  then: { unitLabel: string; decimals: number } | undefined,
): ToldCheckIn {
  return {
    keyResult: shortName || title,
    date,
    value,
    unitLabel: (then ?? definition).unitLabel,
    decimals: (then ?? definition).decimals,
    status,
    confidence,
    changed: offWall ? '' : changed,
    blocks: offWall ? '' : blocks,
    by: givenById,
  }
}
