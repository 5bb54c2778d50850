/** Sheets of a maturity check as they are written, whoever hands them in. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import type { Edit } from '#db/change.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import { maturityAnswer, maturityCheck, maturitySheet } from '#db/schema/maturity.ts'
import type { Store } from '#db/store.ts'
import { isWayToAnswer, MOST_SHEETS, type AnsweredBy } from '#domain/maturity/check.ts'
import type { Id } from '#domain/shared/basics.ts'
import { positionAfter } from '#domain/shared/positions.ts'

type Check = typeof maturityCheck.$inferSelect

/** A check that is not frozen. @throws `conflict` otherwise: a late answer has no place in what the room has seen */
export function openCheck(edit: Edit, checkId: Id): Check {
  const check = edit.read(maturityCheck, checkId)
  if (check.frozenAt !== null) throw failure('conflict', { subject: 'maturity_check' })
  return check
}

type NewSheet = { personId: Id | null; unitId: Id | null; leader: boolean }

/**
 * Of a confidential check no name is kept, and not who leads: with few leaders that would be one.
 * @throws `conflict` where the check is not answered so, is full, or the person has answered
 */
export function addSheet(edit: Edit, vault: Store, check: Check, by: AnsweredBy, sheet: NewSheet): Id {
  if (!isWayToAnswer(check.mode, by)) throw failure('conflict', { subject: 'by' })
  const sheets = vault.queries(maturityQueries).sheetsOf.all({ checkId: check.id })
  if (sheets.length >= MOST_SHEETS || (check.mode === 'consensus' && sheets.length > 0))
    throw failure('conflict', { subject: 'maturity_sheet' })
  if (sheet.personId !== null && sheets.some((row) => row.personId === sheet.personId))
    throw failure('conflict', { subject: 'personId' })
  const who = check.mode === 'confidential' ? { ...sheet, personId: null, leader: false } : sheet
  const id = uuid()
  edit.insert(maturitySheet, { id, checkId: check.id, by, ...who, position: positionAfter(sheets) })
  return id
}

/** A sheet with its answers. */
export function removeSheet(edit: Edit, vault: Store, checkId: Id, sheetId: Id): void {
  for (const row of vault.queries(maturityQueries).answersOf.all({ checkId }))
    if (row.sheetId === sheetId) edit.remove(maturityAnswer, row.id)
  edit.remove(maturitySheet, sheetId)
}

type WholeSheet = { by: AnsweredBy; sheet: NewSheet; answers: Readonly<Record<string, number | null>> }

/**
 * One whole sheet with its answers; answers with its id.
 * @throws `invalid` where nothing is answered, or something that was not asked; `conflict` where the room has seen a statement already
 */
export function handInSheet(edit: Edit, vault: Store, check: Check, { by, sheet, answers }: WholeSheet): Id {
  const known = new Set(check.statements.map(({ id }) => id))
  const given = Object.entries(answers)
  if (given.length === 0 || given.some(([id]) => !known.has(id))) throw failure('invalid', { subject: 'answers' })
  if (given.some(([id]) => check.revealed.includes(id))) throw failure('conflict', { subject: 'maturity_check' })
  const id = addSheet(edit, vault, check, by, sheet)
  for (const [statementId, score] of given) edit.insert(maturityAnswer, { id: uuid(), sheetId: id, statementId, score })
  return id
}
