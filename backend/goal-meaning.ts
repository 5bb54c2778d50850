/** A change of what a key result means, dated and with its reason; and an objective dropped or taken up again, with what it holds. */
import { v7 as uuid } from 'uuid'
import type { Edit } from '#db/change.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { objective } from '#db/schema/goal.ts'
import { keyResultDefinition } from '#db/schema/progress.ts'
import type { Store } from '#db/store.ts'
import { lastDrop, isDropped } from '#domain/goal/dropped.ts'
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
  const { reason, decisionId } = change
  const [first = now] = definitions
  // Before it began nothing was valid: a change dated then holds from the beginning, and is not overtaken by what it changes.
  const date = change.date < first.validFrom ? first.validFrom : change.date
  const sameDay = definitions.find((definition) => definition.validFrom === date)
  if (sameDay) edit.update(keyResultDefinition, sameDay.id, { ...patch, reason, decisionId })
  else edit.insert(keyResultDefinition, { ...now, ...patch, id: uuid(), validFrom: date, reason, decisionId })
}

/** The key results of an objective with what each means today. */
function held(vault: Store, objectiveId: Id, today: IsoDate): { id: Id; definition: KeyResultDefinition }[] {
  const read = vault.queries(goalQueries)
  return read.keyResultsOf.all({ objectiveId }).flatMap(({ id }) => {
    const definition = definitionAt(read.definitionsOf.all({ keyResultId: id }), today)
    return definition ? [{ id, definition }] : []
  })
}

/** Day and reason are kept with each key result that ran; where none did, with those that were dropped before. */
export function dropObjective(edit: Edit, vault: Store, id: Id, change: Change, today: IsoDate): void {
  const { state } = edit.read(objective, id)
  if (state === 'closed') throw failure('conflict', { subject: 'objective_closed' })
  // An objective is dropped or it is not: it has no day of its own to wait for.
  if (change.date > today) throw failure('invalid', { subject: 'date' })
  const rows = held(vault, id, today)
  if (rows.length === 0) throw failure('conflict', { subject: 'nothing_to_drop' })
  const running = rows.filter((row) => !row.definition.dropped)
  for (const row of running.length > 0 ? running : rows)
    changeMeaning(edit, vault, row.id, { dropped: true }, change, today)
  edit.update(objective, id, { state: 'closed', outcome: 'dropped' })
}

/** With the key results that were dropped with it; one that was dropped before stays dropped. */
export function takeUpObjective(edit: Edit, vault: Store, id: Id, change: Change, today: IsoDate): void {
  if (!isDropped(edit.read(objective, id))) throw failure('conflict', { subject: 'objective_not_dropped' })
  if (change.date > today) throw failure('invalid', { subject: 'date' })
  const rows = held(vault, id, today)
  const dropped = lastDrop(rows.map((row) => row.definition))
  // Taken up before it was dropped it would never have been.
  if (dropped !== null && change.date < dropped.date) throw failure('invalid', { subject: 'date' })
  for (const { id: keyResultId, definition } of rows)
    if (definition.dropped && definition.validFrom === dropped?.date && definition.reason === dropped.reason)
      changeMeaning(edit, vault, keyResultId, { dropped: false }, change, today)
  edit.update(objective, id, { state: 'active', outcome: null })
}
