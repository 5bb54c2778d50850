/** What the minutes say of the maturity checks a meeting has shown: how many answered, what to talk about and what was agreed. Nothing that is held back. */
import { maturityQueries } from '#db/queries/maturity.ts'
import type { Store } from '#db/store.ts'
import { MOST_TALKED_ABOUT } from '#domain/maturity/result-views.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import type { MinutesCheck } from './documents/minutes/content.ts'
import { readCheck, readResult } from './maturity.ts'
import { personNames } from './names.ts'

/** Of the steps the meeting came to, each check once; one that is not frozen has nothing to say yet. */
export function checksShown(vault: Store, steps: readonly MeetingStep[]): MinutesCheck[] {
  const people = personNames(vault)
  const ids = steps.flatMap(({ kind, aboutId, state, usedSeconds }) =>
    kind === 'maturity_check' && aboutId !== null && (usedSeconds > 0 || state === 'current' || state === 'done')
      ? [aboutId]
      : [],
  )
  return [...new Set(ids)].flatMap((id) => {
    const row = vault.queries(maturityQueries).check.get({ id })
    if (!row || row.frozenAt === null) return []
    const { kind, statements } = readCheck(vault, id)
    const { whole, talkAbout, steps: chosen } = readResult(vault, id)
    return [
      {
        kind,
        answers: whole.sheets,
        talkAbout: talkAbout
          .slice(0, MOST_TALKED_ABOUT)
          .flatMap((statementId) => statements.find((each) => each.id === statementId)?.text ?? []),
        steps: chosen.map(({ title, ownerId, dueDate }) => ({
          title,
          owner: ownerId === null ? null : (people.get(ownerId) ?? ''),
          dueDate,
        })),
      },
    ]
  })
}
