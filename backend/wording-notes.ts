/** What is kept beside the wording of a goal, written with the edit that writes the goal, so that one Undo takes back both. */
import { v7 as uuid } from 'uuid'
import type { EarlierGoal, WordingNotes } from '#contract/wording.ts'
import type { Edit } from '#db/change.ts'
import { wordingQueries } from '#db/queries/wording.ts'
import { writingQueries } from '#db/queries/writing.ts'
import { rewrite, wordingException } from '#db/schema/goal.ts'
import { writtenLine } from '#db/schema/writing.ts'
import type { Store } from '#db/store.ts'
import type { Id, IsoDate, IsoInstant } from '#domain/shared/basics.ts'

type Worded = { readonly objectiveId: Id | null; readonly keyResultId: Id | null }

/** With a goal that is put in. */
export function keepNotes(
  edit: Edit,
  of: Worded,
  wording: string,
  notes: WordingNotes | undefined,
  createdAt: IsoInstant,
): void {
  if (notes === undefined) return
  for (const { checkId, reason } of notes.accepted)
    edit.insert(wordingException, { id: uuid(), ...of, checkId, wording, reason, createdAt })
  if (notes.rewritten !== null)
    keepRewrite(edit, of, notes.rewritten.before, wording, notes.rewritten.checkId, createdAt)
}

/** A pair to learn from; the same words twice are none. */
export function keepRewrite(
  edit: Edit,
  of: Worded,
  wordingBefore: string,
  wordingAfter: string,
  checkId: string,
  createdAt: IsoInstant,
): void {
  if (wordingBefore.trim() === wordingAfter.trim()) return
  edit.insert(rewrite, { id: uuid(), ...of, wordingBefore, wordingAfter, checkId, createdAt })
}

/** Before a goal is removed: its exceptions go with it; what was learned from its wording stays, and refers to nothing. */
export function letGoOfNotes(edit: Edit, vault: Store, of: 'objective' | 'keyResult', id: Id): void {
  const read = vault.queries(wordingQueries)
  const exceptions = of === 'objective' ? read.exceptionsOfObjective : read.exceptionsOfKeyResult
  for (const row of exceptions.all({ id })) edit.remove(wordingException, row.id)
  const rewrites = of === 'objective' ? read.rewritesOfObjective : read.rewritesOfKeyResult
  for (const row of rewrites.all({ id })) edit.update(rewrite, row.id, { objectiveId: null, keyResultId: null })
  // So does what a meeting said of it.
  for (const { id: lineId } of vault.queries(writingQueries).linesAbout.all({ id }))
    edit.update(writtenLine, lineId, of === 'keyResult' ? { keyResultId: null } : { objectiveId: null })
}

/** What goals of the cycles before a day were called, the latest first, each title once. */
export function earlierGoals(vault: Store, before: IsoDate): EarlierGoal[] {
  const read = vault.queries(wordingQueries)
  const all = [...read.earlierObjectives.all({ before }), ...read.earlierKeyResults.all({ before })]
  // The latest of each title: a goal that was continued for years is one goal.
  return [...new Map(all.toReversed().map((goal) => [goal.title, goal])).values()].toReversed()
}
