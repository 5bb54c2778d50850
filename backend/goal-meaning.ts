/** A change of what a key result means, dated and with its reason; and an objective dropped or taken up again, with what it holds. */
import { v7 as uuid } from 'uuid'
import type { Edit } from '#db/change.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { objective } from '#db/schema/goal.ts'
import { keyResultDefinition, objectiveChange } from '#db/schema/progress.ts'
import type { Store } from '#db/store.ts'
import { canTurn, dropThatHolds, isDropped, wentWith } from '#domain/goal/dropped.ts'
import { definitionFault, type KeyResultDefinition } from '#domain/goal/goal.ts'
import { definitionAt } from '#domain/goal/measurements.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { failure } from './failure.ts'

type Change = { readonly date: IsoDate; readonly reason: string; readonly decisionId: Id | null }
type Meaning = Partial<Omit<KeyResultDefinition, 'id' | 'keyResultId' | 'validFrom' | 'reason' | 'decisionId'>>

/** `change` null: what holds today is corrected in place. */
export function changeMeaning(
  edit: Edit,
  vault: Store,
  keyResultId: Id,
  patch: Meaning,
  change: Change | null,
  today: IsoDate,
): void {
  const definitions = vault.queries(goalQueries).definitionsOf.all({ keyResultId })
  const now = definitionAt(definitions, change?.date ?? today)
  if (!now) throw failure('not_found', { subject: 'key_result_definition' })
  const fault = definitionFault({ ...now, ...patch })
  if (fault) throw failure('invalid', { subject: `definition.${fault}` })
  if (!change) {
    if (Object.keys(patch).length > 0) edit.update(keyResultDefinition, now.id, patch)
    return
  }
  if (patch.dropped !== undefined && !canTurn(definitions, change.date, patch.dropped))
    throw failure('invalid', { subject: 'date' })
  const { reason, decisionId } = change
  const [first = now] = definitions
  // Before it began nothing was valid: a change dated then holds from the beginning, and is not overtaken by what it changes.
  const date = change.date < first.validFrom ? first.validFrom : change.date
  const sameDay = definitions.find((definition) => definition.validFrom === date)
  if (sameDay) edit.update(keyResultDefinition, sameDay.id, { ...patch, reason, decisionId })
  else edit.insert(keyResultDefinition, { ...now, ...patch, id: uuid(), validFrom: date, reason, decisionId })
  // Dropped it stays dropped, whatever was decided to be measured from a later day on; and the other way.
  const { dropped } = patch
  if (dropped !== undefined)
    for (const later of definitions)
      if (later.validFrom > date && later.dropped !== dropped) edit.update(keyResultDefinition, later.id, { dropped })
}

/** The key results of an objective with all that each has meant. */
function held(vault: Store, objectiveId: Id): { id: Id; definitions: KeyResultDefinition[] }[] {
  const read = vault.queries(goalQueries)
  return read.keyResultsOf
    .all({ objectiveId })
    .map(({ id }) => ({ id, definitions: read.definitionsOf.all({ keyResultId: id }) }))
}

/** Remembers it with the objective. An objective is dropped or it is not: it has no day of its own to wait for, and none before its last. */
function turn(edit: Edit, vault: Store, objectiveId: Id, dropped: boolean, change: Change, today: IsoDate): void {
  const last = vault.queries(goalQueries).changesOf.all({ objectiveId }).at(-1)
  if (change.date > today || (last !== undefined && change.date < last.date))
    throw failure('invalid', { subject: 'date' })
  edit.insert(objectiveChange, { id: uuid(), objectiveId, dropped, ...change })
}

/** With the key results that run. */
export function dropObjective(edit: Edit, vault: Store, id: Id, change: Change, today: IsoDate): void {
  if (edit.read(objective, id).state === 'closed') throw failure('conflict', { subject: 'objective_closed' })
  turn(edit, vault, id, true, change, today)
  for (const row of held(vault, id))
    if (definitionAt(row.definitions, today)?.dropped === false)
      changeMeaning(edit, vault, row.id, { dropped: true }, change, today)
  edit.update(objective, id, { state: 'closed', outcome: 'dropped' })
}

/** With the key results that were dropped with it; one that was dropped before stays dropped. */
export function takeUpObjective(edit: Edit, vault: Store, id: Id, change: Change, today: IsoDate): void {
  if (!isDropped(edit.read(objective, id))) throw failure('conflict', { subject: 'objective_not_dropped' })
  const drop = dropThatHolds(vault.queries(goalQueries).changesOf.all({ objectiveId: id }))
  turn(edit, vault, id, false, change, today)
  for (const row of held(vault, id))
    if (drop !== null && wentWith(row.definitions, drop))
      changeMeaning(edit, vault, row.id, { dropped: false }, change, today)
  edit.update(objective, id, { state: 'active', outcome: null })
}
