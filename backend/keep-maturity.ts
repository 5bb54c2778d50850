/** What undo may not do to a maturity check. */
import { failure } from '#backend/failure.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import type { RowChange } from '#db/schema/change.ts'
import type { maturityCheck } from '#db/schema/maturity.ts'
import type { Store } from '#db/store.ts'
import { LOCKED_BY_ANSWERS, takesAnswers } from '#domain/maturity/check.ts'

type Check = typeof maturityCheck.$inferSelect

/**
 * Undo never changes what people answered under once they have, nor what the room has seen; and a sheet comes back only to the check as it was
 * answered: else one that was handed in confidentially could come back to an open check, and be read there.
 * @throws `conflict`
 */
export function keepMaturity(vault: Store, rows: readonly RowChange[]): void {
  const read = vault.queries(maturityQueries)
  for (const { table, id, before, after } of rows) {
    const textOf = (name: string) => {
      const value = (after ?? before)?.[name]
      return typeof value === 'string' ? value : ''
    }
    if (table === 'maturity_check' && before !== null && after !== null) {
      const differs = (name: string) => JSON.stringify(before[name]) !== JSON.stringify(after[name])
      if (differs('frozenAt') || differs('revealed')) throw failure('conflict', { subject: 'maturity_check' })
      const answered = read.answersOf.all({ checkId: textOf('id') }).length > 0
      const locked = LOCKED_BY_ANSWERS.find((name) => differs(name))
      if (answered && locked !== undefined) throw failure('conflict', { subject: locked })
    }
    // What is not there was taken away, or comes back by the same undo: it was open then.
    const isAnswer = table === 'maturity_answer'
    if (!isAnswer && table !== 'maturity_sheet') continue
    const checkId = isAnswer ? read.sheet.get({ id: textOf('sheetId') })?.checkId : textOf('checkId')
    const check = checkId === undefined ? undefined : read.check.get({ id: checkId })
    const isOpen = (one: Check) => (isAnswer ? takesAnswers(one, textOf('statementId')) : one.frozenAt === null)
    if (check && !isOpen(check)) throw failure('conflict', { subject: 'maturity_check' })
    const comesBack = !isAnswer && before !== null && after === null
    if (check && comesBack && !isAsAnswered(vault, check, id)) throw failure('conflict', { subject: 'maturity_sheet' })
  }
}

/** Is the check as it was when this sheet was last in it? */
function isAsAnswered(vault: Store, check: Check, sheetId: string): boolean {
  let now: RowChange['after'] = null
  let then: RowChange['after'] = null
  for (const { table, id, after } of vault.changes.rowsOf(['maturity_check', 'maturity_sheet'])) {
    if (table === 'maturity_check' && id === check.id) now = after
    if (table === 'maturity_sheet' && id === sheetId) then = now
  }
  return then !== null && LOCKED_BY_ANSWERS.every((name) => then[name] === check[name])
}
