/** Copies of goals, with what the coach lets follow. Never check-ins: what was measured belongs to the goal it was measured for. */
import { v7 as uuid } from 'uuid'
import type { Copied } from '#contract/goal.ts'
import type { Edit } from '#db/change.ts'
import { alignmentQueries } from '#db/queries/alignment.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { operationsQueries } from '#db/queries/operations.ts'
import { contribution, contributor, cycle, keyResult, objective } from '#db/schema/goal.ts'
import { initiative } from '#db/schema/operations.ts'
import { keyResultDefinition } from '#db/schema/progress.ts'
import type { Store } from '#db/store.ts'
import { definitionOfCopy } from '#domain/goal/copy.ts'
import { definitionAt } from '#domain/goal/measurements.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { failure } from './failure.ts'
import { refuseClosedCycle, refuseClosedObjective } from './goal-moves.ts'

/** What the whole of one copying shares. */
type Copying = {
  readonly edit: Edit
  readonly vault: Store
  readonly follow: Omit<Copied, 'keyResults'>
  readonly sameCycle: boolean
  /** First day of the cycle it goes to. */
  readonly validFrom: IsoDate
  readonly unitId: Id
  readonly today: IsoDate
}

/** The copy stands last, is open whatever became of the original, and continues nothing. Returns its id. */
export function copyObjective(
  edit: Edit,
  vault: Store,
  { id: of, unitId, cycleId, title, follow }: { id: Id; unitId: Id; cycleId: Id; title: string; follow: Copied },
  today: IsoDate,
): Id {
  refuseClosedCycle(edit, cycleId)
  const original = edit.read(objective, of)
  const read = vault.queries(goalQueries)
  const id = uuid()
  edit.insert(objective, {
    ...original,
    id,
    unitId,
    cycleId,
    title,
    ownerId: follow.owner ? original.ownerId : null,
    directionId: follow.links ? original.directionId : null,
    state: original.state === 'draft' ? 'draft' : 'active',
    outcome: null,
    previousId: null,
    archived: false,
    position: (read.lastObjectivePosition.get()?.position ?? 0) + 1,
  })
  const copying = {
    edit,
    vault,
    follow,
    sameCycle: original.cycleId === cycleId,
    validFrom: edit.read(cycle, cycleId).startDate,
    unitId,
    today,
  }
  copyTied(copying, of, { objectiveId: id, keyResultId: null })
  if (follow.links)
    for (const row of read.contributions.all())
      if (row.objectiveId === of) edit.insert(contribution, { ...row, id: uuid(), objectiveId: id })
  if (follow.keyResults)
    for (const [index, row] of runningOf(vault, of, today).entries()) copyRow(copying, row.id, id, row.title, index + 1)
  return id
}

/** The copy stands last under the objective, which may be the same. Returns its id. */
export function copyKeyResult(
  edit: Edit,
  vault: Store,
  { id, objectiveId, title, follow }: { id: Id; objectiveId: Id; title: string; follow: Omit<Copied, 'keyResults'> },
  today: IsoDate,
): Id {
  refuseClosedObjective(edit, objectiveId)
  const [from, to] = [edit.read(objective, edit.read(keyResult, id).objectiveId), edit.read(objective, objectiveId)]
  refuseClosedCycle(edit, to.cycleId)
  const last = vault.queries(goalQueries).keyResultsOf.all({ objectiveId }).at(-1)?.position ?? 0
  const copying = {
    edit,
    vault,
    follow,
    sameCycle: from.cycleId === to.cycleId,
    validFrom: edit.read(cycle, to.cycleId).startDate,
    unitId: to.unitId,
    today,
  }
  return copyRow(copying, id, objectiveId, title, last + 1)
}

/** What is archived or dropped stays behind. */
function runningOf(vault: Store, objectiveId: Id, today: IsoDate) {
  const read = vault.queries(goalQueries)
  return read.keyResultsOf
    .all({ objectiveId })
    .filter(
      (row) => !row.archived && definitionAt(read.definitionsOf.all({ keyResultId: row.id }), today)?.dropped === false,
    )
}

function copyRow(copying: Copying, of: Id, objectiveId: Id, title: string, position: number): Id {
  const { edit, vault, follow, today } = copying
  const definition = definitionAt(vault.queries(goalQueries).definitionsOf.all({ keyResultId: of }), today)
  if (!definition) throw failure('not_found', { subject: 'key_result_definition' })
  const id = uuid()
  const original = edit.read(keyResult, of)
  // Pasted weeks find a key result by its short name: within a cycle two must not share one.
  const shortName = copying.sameCycle ? '' : original.shortName
  edit.insert(keyResult, { ...original, id, objectiveId, title, shortName, archived: false, position })
  edit.insert(keyResultDefinition, { id: uuid(), keyResultId: id, ...definitionOfCopy(definition, follow, copying) })
  copyTied(copying, of, { objectiveId: null, keyResultId: id })
  return id
}

/** Who contributes, and the work that serves it: planned anew, without a date that is another cycle's. */
function copyTied(
  { edit, vault, follow, sameCycle, unitId }: Copying,
  of: Id,
  to: { objectiveId: Id | null; keyResultId: Id | null },
): void {
  if (follow.links)
    for (const row of vault.queries(alignmentQueries).contributors.all())
      if ((row.objectiveId ?? row.keyResultId) === of && row.unitId !== unitId)
        edit.insert(contributor, { ...row, id: uuid(), ...to })
  if (!follow.initiatives) return
  const all = vault.queries(operationsQueries).initiatives.all()
  let position = all.at(-1)?.position ?? 0
  for (const row of all) {
    if ((row.keyResultId ?? row.objectiveId) !== of) continue
    position += 1
    edit.insert(initiative, {
      ...row,
      ...to,
      id: uuid(),
      unitId,
      ownerId: follow.owner ? row.ownerId : null,
      dueDate: sameCycle ? row.dueDate : null,
      state: 'planned',
      position,
    })
  }
}
