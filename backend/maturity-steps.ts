/** Which maturity check the steps of a meeting are about. A step holds no foreign key: of a check that is gone nothing is shown. */
import type { Edit } from '#db/change.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import { maturityCheck } from '#db/schema/maturity.ts'
import { meetingStep } from '#db/schema/meeting.ts'
import type { Store } from '#db/store.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { readSteps } from './steps.ts'

/** Takes a check, or talks about what comes before one. */
export function isOfCheck({ kind, topic }: Pick<MeetingStep, 'kind' | 'topic'>): boolean {
  return kind === 'maturity_check' || topic === 'maturity_intake'
}

/**
 * The steps of a meeting that have no check, or the one that is replaced, take this one, which is that meeting's while it is open.
 * @param step the one it is chosen in; null: those that have none
 */
export function takeCheck(edit: Edit, vault: Store, meetingId: Id, checkId: Id, step: MeetingStep | null): void {
  const before = step?.aboutId ?? null
  for (const each of readSteps(vault, meetingId)) {
    if (!isOfCheck(each) || (each.aboutId !== null && each.aboutId !== before && each.id !== step?.id)) continue
    if (each.aboutId !== checkId)
      edit.update(meetingStep, each.id, { aboutId: checkId, askedId: null, resultView: 'talk', resultPage: 0 })
  }
  if (before !== null && before !== checkId) leaveCheck(edit, vault, meetingId, before)
  const check = edit.read(maturityCheck, checkId)
  if (check.frozenAt === null && check.meetingId !== meetingId) edit.update(maturityCheck, checkId, { meetingId })
}

/** An open check is no longer that meeting's. */
function leaveCheck(edit: Edit, vault: Store, meetingId: Id, checkId: Id): void {
  const check = vault.queries(maturityQueries).check.get({ id: checkId })
  if (check?.meetingId === meetingId && check.frozenAt === null)
    edit.update(maturityCheck, checkId, { meetingId: null })
}

/** Before a meeting is removed: a check that was to be taken in it is there still. */
export function leaveChecks(edit: Edit, vault: Store, meetingId: Id): void {
  for (const check of vault.queries(maturityQueries).checks.all())
    if (check.meetingId === meetingId) edit.update(maturityCheck, check.id, { meetingId: null })
}
