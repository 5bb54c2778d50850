/** Who contributes to what in a cycle, for the map and its list; and the watch that no contribution ever closes a circle. */
import type { AlignedObjective, DirectionRow } from '#contract/alignment.ts'
import type { BoardObjective, Contributor } from '#contract/goal.ts'
import { alignmentQueries } from '#db/queries/alignment.ts'
import { goalQueries } from '#db/queries/goal.ts'
import type { Store } from '#db/store.ts'
import { isInCircle, type Way } from '#domain/goal/alignment.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import { worstShown } from '#domain/goal/attention.ts'
import { clamp } from '#domain/goal/progress.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { readBoard } from './board.ts'
import { failure } from './failure.ts'

export function readDirections(vault: Store): DirectionRow[] {
  const read = vault.queries(alignmentQueries)
  const serving = Map.groupBy(read.serving.all(), (row) => row.directionId)
  return read.directions.all().map((row) => ({ ...row, objectives: serving.get(row.id)?.length ?? 0 }))
}

export function readAlignment(vault: Store, cycleId: Id | null, today: IsoDate) {
  const { cycle, objectives } = readBoard(vault, cycleId, today)
  const shown = [...objectives, ...ofOtherCycles(vault, objectives, today)]
  return {
    cycle,
    directions: readDirections(vault),
    objectives: shown.map(aligned),
    contributors: contributorsOf(vault, shown),
  }
}

/** Who only contributes to one of these or to a key result of theirs. */
export function contributorsOf(vault: Store, objectives: readonly BoardObjective[]): Contributor[] {
  const ids = new Set(objectives.flatMap((each) => [each.id, ...each.keyResults.map((row) => row.id)]))
  return vault
    .queries(alignmentQueries)
    .contributors.all()
    .filter((row) => ids.has(row.objectiveId ?? row.keyResultId ?? ''))
}

/** A yearly goal that a term's goals contribute to belongs in the picture. One step out, not further: more would be another cycle's map. */
function ofOtherCycles(vault: Store, objectives: readonly BoardObjective[], today: IsoDate): BoardObjective[] {
  const here = new Set(objectives.map((each) => each.id))
  const objectiveOf = keyResultParents(vault)
  const elsewhere = new Set(
    objectives
      .flatMap((each) => each.contributesTo)
      .flatMap((to) => to.objectiveId ?? objectiveOf.get(to.keyResultId ?? '') ?? [])
      .filter((id) => !here.has(id)),
  )
  if (elsewhere.size === 0) return []
  const cycles = new Set(
    vault
      .queries(alignmentQueries)
      .cycleOfObjective.all()
      .filter((row) => elsewhere.has(row.id))
      .map((row) => row.cycleId),
  )
  return [...cycles].flatMap((id) => readBoard(vault, id, today).objectives.filter((each) => elsewhere.has(each.id)))
}

function aligned(objective: BoardObjective): AlignedObjective {
  const { id, title, unitId, cycleId, ownerId, directionId, state, contributesTo, progress } = objective
  const running = objective.keyResults.filter((row) => !row.definition.dropped)
  return {
    id,
    title,
    unitId,
    cycleId,
    ownerId,
    directionId,
    state,
    contributesTo,
    share: progress.share,
    worst: worstShown(running.map((row) => row.standing.shown)),
    dropped: isDropped(objective),
    needAttention: running.filter((row) => row.standing.needsAttention).length,
    keyResults: objective.keyResults.map(({ definition, standing, ...row }) => ({
      id: row.id,
      title: row.title,
      shortName: row.shortName,
      ownerId: definition.ownerId,
      dropped: definition.dropped,
      shown: standing.shown,
      share: standing.ratio === null ? null : clamp(standing.ratio),
      needsAttention: standing.needsAttention,
    })),
  }
}

function keyResultParents(vault: Store): Map<Id, Id> {
  return new Map(
    vault
      .queries(alignmentQueries)
      .objectiveOfKeyResult.all()
      .map((row) => [row.id, row.objectiveId]),
  )
}

/**
 * Refuses an edit that has let an objective contribute to itself, at once or the long way round. Called inside the edit, which is then taken
 * back whole. `ids` are the objectives the edit may have led anywhere: a circle from before is no reason to refuse something else.
 */
export function refuseCircles(vault: Store, ids: Iterable<Id>): void {
  const objectiveOf = keyResultParents(vault)
  const ways: Way[] = vault
    .queries(goalQueries)
    .contributions.all()
    .flatMap(({ objectiveId, toObjectiveId, toKeyResultId }) => {
      const to = toObjectiveId ?? objectiveOf.get(toKeyResultId ?? '')
      return to === undefined ? [] : [{ from: objectiveId, to }]
    })
  for (const id of ids) if (isInCircle(ways, id)) throw failure('conflict', { subject: 'contributesTo' })
}
