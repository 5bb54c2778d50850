/** Writes goals as they are put in, and their words as they are changed: typed on the OKR picture, or said in a meeting. */
import { v7 as uuid } from 'uuid'
import type { EnteredKeyResult, EnteredObjective } from '#contract/goal.ts'
import type { Edit } from '#db/change.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { contribution, cycle, keyResult, objective } from '#db/schema/goal.ts'
import { keyResultDefinition } from '#db/schema/progress.ts'
import type { Store } from '#db/store.ts'
import { definitionFault } from '#domain/goal/goal.ts'
import type { Id, IsoInstant } from '#domain/shared/basics.ts'
import { failure } from './failure.ts'
import { refuseClosedObjective } from './goal-moves.ts'
import { keepNotes } from './wording-notes.ts'

type Place = { readonly unitId: Id; readonly cycleId: Id }

/** An objective with its key results, last of all. `id`: of its own where it is given. */
export function insertObjective(
  edit: Edit,
  vault: Store,
  { unitId, cycleId }: Place,
  entered: EnteredObjective,
  now: IsoInstant,
  id: Id = uuid(),
): Id {
  const { startDate } = edit.read(cycle, cycleId)
  const last = vault.queries(goalQueries).lastObjectivePosition.get()?.position ?? 0
  edit.insert(objective, {
    id,
    unitId,
    cycleId,
    title: entered.title,
    why: entered.why,
    hypothesis: '',
    ownerId: entered.ownerId,
    directionId: null,
    state: entered.draft === true ? 'draft' : 'active',
    outcome: null,
    previousId: null,
    position: last + 1,
  })
  for (const toObjectiveId of new Set(entered.contributesTo))
    edit.insert(contribution, { id: uuid(), objectiveId: id, toObjectiveId, toKeyResultId: null })
  keepNotes(edit, { objectiveId: id, keyResultId: null }, entered.title, entered.notes, now)
  for (const [index, row] of entered.keyResults.entries())
    insertKeyResult(edit, row, { objectiveId: id, position: index + 1, validFrom: startDate, now, id: uuid() })
  return id
}

/** More key results under an objective, after those it has. `id`: of the first where it is given. @throws `conflict` where it is closed or archived */
export function addKeyResults(
  edit: Edit,
  vault: Store,
  objectiveId: Id,
  entered: readonly EnteredKeyResult[],
  now: IsoInstant,
  id: Id = uuid(),
): void {
  refuseClosedObjective(edit, objectiveId)
  const { startDate } = edit.read(cycle, edit.read(objective, objectiveId).cycleId)
  const last = vault.queries(goalQueries).keyResultsOf.all({ objectiveId }).at(-1)?.position ?? 0
  for (const [index, row] of entered.entries())
    insertKeyResult(edit, row, {
      objectiveId,
      position: last + index + 1,
      validFrom: startDate,
      now,
      id: index === 0 ? id : uuid(),
    })
}

function insertKeyResult(
  edit: Edit,
  { title, shortName, definition, notes }: EnteredKeyResult,
  {
    objectiveId,
    position,
    validFrom,
    now,
    id,
  }: { objectiveId: Id; position: number; validFrom: string; now: IsoInstant; id: Id },
): void {
  const fault = definitionFault(definition)
  if (fault) throw failure('invalid', { subject: `definition.${fault}` })
  edit.insert(keyResult, { id, objectiveId, title, shortName, weight: 1, position })
  edit.insert(keyResultDefinition, {
    id: uuid(),
    keyResultId: id,
    validFrom,
    ...definition,
    dropped: false,
    reason: '',
    decisionId: null,
  })
  keepNotes(edit, { objectiveId: null, keyResultId: id }, title, notes, now)
}
