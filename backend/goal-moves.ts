/**
 * Goals that move: a key result to another objective, an objective to another unit or cycle. What is over stays as it was, check-ins never end up
 * outside the cycle they are read in, dates of another cycle are left behind, and the work that serves a goal comes along to its unit.
 */
import type { Edit } from '#db/change.ts'
import { alignmentQueries } from '#db/queries/alignment.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { operationsQueries } from '#db/queries/operations.ts'
import { contributor, cycle, objective } from '#db/schema/goal.ts'
import { initiative } from '#db/schema/operations.ts'
import { keyResultDefinition } from '#db/schema/progress.ts'
import type { Store } from '#db/store.ts'
import { fitsIn, withoutOwnDates } from '#domain/goal/copy.ts'
import { standing } from '#domain/shared/corrections.ts'
import type { Id } from '#domain/shared/basics.ts'
import { failure } from './failure.ts'

/** Refuses (`conflict`, `cycle_closed`) what would change a cycle that is over. */
export function refuseClosedCycle(edit: Edit, cycleId: Id): void {
  if (edit.read(cycle, cycleId).state === 'closed') throw failure('conflict', { subject: 'cycle_closed' })
}

/** Refuses (`conflict`, `objective_closed`) to put anything under an objective that is over or out of sight. */
export function refuseClosedObjective(edit: Edit, objectiveId: Id): void {
  const { state, archived } = edit.read(objective, objectiveId)
  if (state === 'closed' || archived) throw failure('conflict', { subject: 'objective_closed' })
}

/** Refuses (`conflict`, `check_ins_outside`) a cycle that does not hold the days they were checked in on. */
function refuseStrayCheckIns(edit: Edit, vault: Store, keyResultIds: readonly Id[], cycleId: Id): void {
  const { startDate, endDate } = edit.read(cycle, cycleId)
  const read = vault.queries(goalQueries)
  const isOutside = keyResultIds.some((keyResultId) =>
    standing(read.checkInsOf.all({ keyResultId })).some(({ date }) => date < startDate || endDate < date),
  )
  if (isOutside) throw failure('conflict', { subject: 'check_ins_outside' })
}

function toCycle(edit: Edit, vault: Store, keyResultIds: readonly Id[], from: Id, to: Id): void {
  if (from === to) return
  refuseClosedCycle(edit, from)
  refuseClosedCycle(edit, to)
  refuseStrayCheckIns(edit, vault, keyResultIds, to)
  const read = vault.queries(goalQueries)
  const cycleTo = edit.read(cycle, to)
  for (const definition of keyResultIds.flatMap((keyResultId) => read.definitionsOf.all({ keyResultId })))
    if (!fitsIn(definition, cycleTo)) edit.update(keyResultDefinition, definition.id, withoutOwnDates(definition))
}

/** Work that served the goal in its old unit does so in the new one; and whose goal it is now does not only contribute to it. */
function toUnit(edit: Edit, vault: Store, served: readonly Id[], from: Id, to: Id): void {
  if (from === to) return
  for (const row of vault.queries(alignmentQueries).contributors.all())
    if (row.unitId === to && served.includes(row.keyResultId ?? row.objectiveId ?? '')) edit.remove(contributor, row.id)
  for (const row of vault.queries(operationsQueries).initiatives.all())
    if (row.unitId === from && served.includes(row.keyResultId ?? row.objectiveId ?? ''))
      edit.update(initiative, row.id, { unitId: to })
}

type Place = { readonly unitId: Id; readonly cycleId: Id }

/** Called inside the edit that has given the objective its new place. `from`: the place it had. */
export function followObjective(edit: Edit, vault: Store, id: Id, from: Place): void {
  const { unitId, cycleId } = edit.read(objective, id)
  const keyResultIds = vault
    .queries(goalQueries)
    .keyResultsOf.all({ objectiveId: id })
    .map((row) => row.id)
  toCycle(edit, vault, keyResultIds, from.cycleId, cycleId)
  toUnit(edit, vault, [id, ...keyResultIds], from.unitId, unitId)
}

/** Before a key result goes to another objective: its place there, the last. Refuses as `refuseClosedCycle` and the others here do. */
export function placeUnder(edit: Edit, vault: Store, moving: { id: Id; objectiveId: Id }, toId: Id): number {
  const [from, to] = [edit.read(objective, moving.objectiveId), edit.read(objective, toId)]
  refuseClosedObjective(edit, moving.objectiveId)
  refuseClosedObjective(edit, toId)
  toCycle(edit, vault, [moving.id], from.cycleId, to.cycleId)
  toUnit(edit, vault, [moving.id], from.unitId, to.unitId)
  return (vault.queries(goalQueries).keyResultsOf.all({ objectiveId: toId }).at(-1)?.position ?? 0) + 1
}
