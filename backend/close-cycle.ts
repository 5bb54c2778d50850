/** The end of a cycle, written: the cycle closed and opened again, and the drafts of what goes on. */
import { v7 as uuid } from 'uuid'
import type { Edit } from '#db/change.ts'
import { closingQueries } from '#db/queries/closing.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { cycleClosing, keyResultScore, objectiveReview } from '#db/schema/closing.ts'
import type { RowChange } from '#db/schema/change.ts'
import { cycle, keyResult, objective } from '#db/schema/goal.ts'
import { keyResultDefinition, objectiveChange } from '#db/schema/progress.ts'
import type { Store } from '#db/store.ts'
import { goesOn } from '#domain/closing/closing.ts'
import { definitionOfDraft } from '#domain/closing/next-cycle.ts'
import { hasSoundDates, type Cycle } from '#domain/cycle/cycle.ts'
import type { Id, IsoDate, IsoInstant } from '#domain/shared/basics.ts'
import { readCycleEnd } from './closing.ts'
import { failure } from './failure.ts'
import { refuseClosedCycle } from './goal-moves.ts'
import { letGoOfLearned, letGoOfLearning } from './learning.ts'

/** When it is done. */
type When = { readonly today: IsoDate; readonly now: IsoInstant }

/** Says something of a goal: its row is made the first time. @throws `not_found` */
export function sayOf(
  edit: Edit,
  vault: Store,
  objectiveId: Id,
  patch: Partial<Omit<typeof objectiveReview.$inferInsert, 'id' | 'objectiveId'>>,
): void {
  const row = vault.queries(closingQueries).reviewOf.get({ objectiveId })
  if (row) return edit.update(objectiveReview, row.id, patch)
  edit.read(objective, objectiveId)
  edit.insert(objectiveReview, { id: uuid(), objectiveId, ...patch })
}

/**
 * Every goal that runs gets its outcome, and nothing of the cycle changes from then on.
 * @throws `not_found`; `conflict` where it is closed (`cycle_closed`) or has not begun (`cycle_not_begun`)
 */
export function closeCycle(edit: Edit, vault: Store, cycleId: Id, { today, now }: When): void {
  refuseClosedCycle(edit, cycleId)
  if (edit.read(cycle, cycleId).startDate > today) throw failure('conflict', { subject: 'cycle_not_begun' })
  const objectives = readCycleEnd(vault, cycleId, today)?.objectives ?? []
  const ran = objectives.flatMap(({ id, state }) => (state === 'closed' ? [] : [{ id, state }]))
  for (const { id, state, review, proposedOutcome } of objectives) {
    if (state === 'closed') continue
    const outcome = review?.decision === 'drop' ? 'dropped' : (review?.outcome ?? proposedOutcome ?? 'missed')
    edit.update(objective, id, { state: 'closed', outcome })
    if (outcome === 'dropped')
      edit.insert(objectiveChange, {
        id: uuid(),
        objectiveId: id,
        date: today,
        dropped: true,
        reason: review?.reason ?? '',
      })
  }
  edit.update(cycle, cycleId, { state: 'closed' })
  edit.insert(cycleClosing, { id: uuid(), cycleId, closedOn: today, closedAt: now, ran })
}

/** Goals that ran until it was closed run on. @throws `not_found`; `conflict` (`cycle_open`) where it is not closed */
export function reopenCycle(edit: Edit, vault: Store, cycleId: Id, reason: string, { today, now }: When): void {
  const { state, endDate } = edit.read(cycle, cycleId)
  if (state !== 'closed') throw failure('conflict', { subject: 'cycle_open' })
  const last = vault.queries(closingQueries).closingsOf.all({ cycleId }).at(-1)
  if (last && last.reopenedAt === null) edit.update(cycleClosing, last.id, { reopenedAt: now, reason })
  // Closed before closings were kept.
  else edit.insert(cycleClosing, { id: uuid(), cycleId, closedOn: endDate, closedAt: now, reopenedAt: now, reason })
  for (const { id, state: was } of last?.ran ?? []) {
    if (edit.read(objective, id).outcome === 'dropped')
      edit.insert(objectiveChange, { id: uuid(), objectiveId: id, date: today, dropped: false, reason })
    edit.update(objective, id, { state: was, outcome: null })
  }
  edit.update(cycle, cycleId, { state: 'active' })
}

/** Before a goal is removed: what was said of it goes with it, and what continues it continues nothing any more. */
export function letGoOfClosing(edit: Edit, vault: Store, id: Id): void {
  const read = vault.queries(closingQueries)
  const review = read.reviewOf.get({ objectiveId: id })
  if (review) {
    letGoOfLearned(edit, vault, review.id)
    edit.remove(objectiveReview, review.id)
  }
  letGoOfLearning(edit, vault, id)
  const score = read.scoreOf.get({ keyResultId: id })
  if (score) edit.remove(keyResultScore, score.id)
  for (const row of read.continuing.all())
    if (row.previousId === id) edit.update(objective, row.id, { previousId: null })
  for (const row of read.previousOf.all())
    if (row.previousId === id) edit.update(keyResult, row.id, { previousId: null })
}

/** Undo stops at the reveal: a score the room has seen is not hidden again. @throws `conflict` */
export function keepSeenScores(rows: readonly RowChange[]): void {
  for (const { table, before, after } of rows)
    if (table === 'objective_review' && (before?.['revealedAt'] ?? null) !== (after?.['revealedAt'] ?? null))
      throw failure('conflict', { subject: 'objective_review' })
}

type Next =
  { readonly is: 'made'; readonly cycleId: Id } | { readonly is: 'new'; readonly cycle: Omit<Cycle, 'id' | 'state'> }

/**
 * Drafts of the goals that go on and have none yet, in their order, each with its key results where they ended. The owner named for the unit's next
 * cycle owns the objective; the rest is agreed on.
 * @throws `conflict` where nothing goes on (`nothing_goes_on`), or the next cycle is closed; `invalid` (`next`) where it does not come after
 */
export function draftNext(
  edit: Edit,
  vault: Store,
  { cycleId, next, objectiveIds }: { cycleId: Id; next: Next; objectiveIds?: readonly Id[] | undefined },
  today: IsoDate,
): { cycleId: Id; objectiveIds: Id[] } {
  const end = readCycleEnd(vault, cycleId, today)
  if (!end) throw failure('not_found', { subject: 'cycle' })
  const going = end.objectives.filter(
    ({ id, review, draft }) =>
      goesOn(review?.decision ?? null) && draft === null && (objectiveIds?.includes(id) ?? true),
  )
  if (going.length === 0) throw failure('conflict', { subject: 'nothing_goes_on' })
  const to = nextCycle(edit, next, end.cycle)
  const owners = new Map(end.nextOwners.map(({ unitId, personId }) => [unitId, personId]))
  const last = vault.queries(goalQueries).lastObjectivePosition.get()?.position ?? 0
  const made = going.map((old, index) => {
    const { unitId, title, why, hypothesis, directionId } = old
    const id = uuid()
    edit.insert(objective, {
      id,
      unitId,
      cycleId: to.id,
      title,
      why,
      hypothesis,
      ownerId: owners.get(unitId) ?? null,
      directionId,
      state: 'draft',
      previousId: old.id,
      position: last + index + 1,
    })
    for (const [place, row] of old.keyResults.entries()) {
      const keyResultId = uuid()
      const { title: name, shortName, weight } = row
      edit.insert(keyResult, {
        id: keyResultId,
        objectiveId: id,
        title: name,
        shortName,
        weight,
        previousId: row.id,
        position: place + 1,
      })
      edit.insert(keyResultDefinition, {
        id: uuid(),
        keyResultId,
        ...definitionOfDraft(row.definition, row.value, to.startDate),
      })
    }
    return id
  })
  return { cycleId: to.id, objectiveIds: made }
}

function nextCycle(edit: Edit, next: Next, after: Cycle): { id: Id; startDate: IsoDate } {
  const isAfter = ({ startDate }: { startDate: IsoDate }) => startDate > after.startDate
  if (next.is === 'made') {
    refuseClosedCycle(edit, next.cycleId)
    const row = edit.read(cycle, next.cycleId)
    if (!isAfter(row)) throw failure('invalid', { subject: 'next' })
    return row
  }
  if (!hasSoundDates(next.cycle) || !isAfter(next.cycle)) throw failure('invalid', { subject: 'next' })
  const id = uuid()
  edit.insert(cycle, { id, ...next.cycle, state: 'planned' })
  return { id, startDate: next.cycle.startDate }
}
