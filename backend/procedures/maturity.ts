/** Maturity checks: set up, answered, revealed, frozen, and the next steps that are chosen. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { readCheck, readChecks, readResult, readSheets } from '#backend/maturity.ts'
import { addSheet, handInSheet, openCheck, removeSheet } from '#backend/maturity-sheets.ts'
import { readStart } from '#backend/pilot-finder.ts'
import { insertCheck, wordsOf } from '#backend/new-check.ts'
import { editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import { removeInitiative } from '#backend/remove-initiative.ts'
import type { Edit } from '#db/change.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import { operationsQueries } from '#db/queries/operations.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { maturityAnswer, maturityCheck, maturitySet, maturitySheet, maturityStep } from '#db/schema/maturity.ts'
import { initiative } from '#db/schema/operations.ts'
import { unit } from '#db/schema/organisation.ts'
import { startMark } from '#db/schema/start-mark.ts'
import type { Store } from '#db/store.ts'
import { LOCKED_BY_ANSWERS, takesAnswers } from '#domain/maturity/check.ts'
import { asked, changedStatement, isLastInShort } from '#domain/maturity/question-set.ts'
import { MOST_RECOMMENDATIONS } from '#domain/maturity/recommendations.ts'
import type { Id } from '#domain/shared/basics.ts'
import { positionAfter } from '#domain/shared/positions.ts'

const of = procedures.maturity
type Check = typeof maturityCheck.$inferSelect

export const maturity = {
  list: of.list.handler(({ input, context: { services } }) => readChecks(vaultOf(services, input.clientId))),
  check: of.check.handler(({ input, context: { services } }) =>
    readCheck(vaultOf(services, input.clientId), input.checkId),
  ),
  sheets: of.sheets.handler(({ input, context: { services } }) =>
    readSheets(vaultOf(services, input.clientId), input.checkId),
  ),
  result: of.result.handler(({ input, context: { services } }) =>
    readResult(vaultOf(services, input.clientId), input.checkId),
  ),
  sets: of.sets.handler(({ input, context: { services } }) =>
    vaultOf(services, input.clientId)
      .queries(maturityQueries)
      .sets.all()
      .map(({ id, name, language, statements }) => ({ id, name, language, statements })),
  ),

  setUp: of.setUp.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const { check, setId, language, meetingId } = input
      const id = insertCheck(edit, { check, setId, language, meetingId, createdAt: services.now().toISOString() })
      return { commandId: input.commandId, id }
    }),
  ),

  change: of.change.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const before = edit.read(maturityCheck, input.checkId)
      const { intake, reflection, ...patch } = given(input.patch)
      // What was asked and when is what the result says it is; the talk about it goes on.
      if (before.frozenAt !== null && Object.keys(patch).length > 0)
        throw failure('conflict', { subject: 'maturity_check' })
      const locked = LOCKED_BY_ANSWERS.find((field) => patch[field] !== undefined && patch[field] !== before[field])
      if (locked !== undefined && vault.queries(maturityQueries).sheetsOf.all({ checkId: before.id }).length > 0)
        throw failure('conflict', { subject: locked })
      const kind = patch.kind ?? before.kind
      const length = patch.length ?? before.length
      const isOther = kind !== before.kind || length !== before.length
      const words = isOther ? asked(wordsOf(edit, before.setId, before.language).statements, kind, length) : null
      edit.update(maturityCheck, input.checkId, {
        ...patch,
        ...intake,
        ...reflection,
        ...(words === null ? {} : { statements: words }),
      })
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      openCheck(edit, input.checkId)
      for (const sheet of vault.queries(maturityQueries).sheetsOf.all({ checkId: input.checkId }))
        removeSheet(edit, vault, input.checkId, sheet.id)
      edit.remove(maturityCheck, input.checkId)
      return { commandId: input.commandId }
    }),
  ),

  addSheets: of.addSheets.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const check = openCheck(edit, input.checkId)
      if (check.mode === 'confidential') throw failure('conflict', { subject: 'mode' })
      const ids = input.sheets.map((sheet) => addSheet(edit, vault, check, input.by, sheet))
      return { commandId: input.commandId, ids }
    }),
  ),

  removeSheet: of.removeSheet.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { checkId } = edit.read(maturitySheet, input.sheetId)
      const check = openCheck(edit, checkId)
      // What the room has seen of a person stays.
      const seen = vault
        .queries(maturityQueries)
        .answersOf.all({ checkId })
        .some((row) => row.sheetId === input.sheetId && check.revealed.includes(row.statementId))
      if (seen) throw failure('conflict', { subject: 'maturity_sheet' })
      removeSheet(edit, vault, checkId, input.sheetId)
      return { commandId: input.commandId }
    }),
  ),

  answer: of.answer.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const check = answering(edit, input.checkId, input.statementId)
      if (check.mode === 'confidential') throw failure('conflict', { subject: 'mode' })
      const places = placesOf(vault, input.checkId, input.statementId)
      for (const { sheetId, score } of input.answers) {
        if (edit.read(maturitySheet, sheetId).checkId !== check.id) throw failure('not_found', { subject: 'sheetId' })
        const present = places.get(sheetId)
        if (present !== undefined) edit.update(maturityAnswer, present, { score })
        else {
          const id = uuid()
          edit.insert(maturityAnswer, { id, sheetId, statementId: input.statementId, score })
          places.set(sheetId, id)
        }
      }
      return { commandId: input.commandId }
    }),
  ),

  takeBack: of.takeBack.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const check = answering(edit, input.checkId, input.statementId)
      if (check.mode === 'confidential') throw failure('conflict', { subject: 'mode' })
      const places = placesOf(vault, input.checkId, input.statementId)
      for (const sheetId of new Set(input.sheetIds)) {
        const id = places.get(sheetId)
        if (id !== undefined) edit.remove(maturityAnswer, id)
      }
      return { commandId: input.commandId }
    }),
  ),

  handIn: of.handIn.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const id = handInSheet(edit, vault, openCheck(edit, input.checkId), input)
      return { commandId: input.commandId, id }
    }),
  ),

  reveal: of.reveal.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const check = edit.read(maturityCheck, input.checkId)
      // Asked for twice in a breath: the room has seen it.
      if (check.revealed.includes(input.statementId)) return { commandId: input.commandId }
      answering(edit, input.checkId, input.statementId)
      if (check.mode === 'confidential') throw failure('conflict', { subject: 'mode' })
      if (placesOf(vault, input.checkId, input.statementId).size === 0)
        throw failure('conflict', { subject: 'maturity_sheet' })
      edit.update(maturityCheck, input.checkId, { revealed: [...check.revealed, input.statementId] })
      return { commandId: input.commandId }
    }),
  ),

  freeze: of.freeze.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const check = edit.read(maturityCheck, input.checkId)
      if (check.frozenAt !== null) return { commandId: input.commandId }
      if (vault.queries(maturityQueries).answersOf.all({ checkId: check.id }).length === 0)
        throw failure('conflict', { subject: 'maturity_sheet' })
      const tree = vault
        .queries(organisationQueries)
        .units.all()
        .map(({ id, parentId }) => ({ id, parentId }))
      edit.update(maturityCheck, input.checkId, { frozenAt: services.now().toISOString(), tree })
      return { commandId: input.commandId }
    }),
  ),

  addStep: of.addStep.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const check = edit.read(maturityCheck, input.checkId)
      if (check.frozenAt === null) throw failure('conflict', { subject: 'frozenAt' })
      const steps = vault.queries(maturityQueries).stepsOf.all({ checkId: check.id })
      if (steps.length >= MOST_RECOMMENDATIONS || steps.some(({ dimension }) => dimension === input.step.dimension))
        throw failure('conflict', { subject: 'steps' })
      const root = vault
        .queries(organisationQueries)
        .units.all()
        .find((unit) => unit.parentId === null)
      const unitId = check.unitId ?? root?.id
      if (unitId === undefined) throw failure('conflict', { subject: 'unit' })
      const { dimension, because, title, ownerId, dueDate } = input.step
      const [id, initiativeId] = [uuid(), uuid()]
      edit.insert(initiative, {
        id: initiativeId,
        title,
        unitId,
        objectiveId: null,
        keyResultId: null,
        ownerId,
        dueDate,
        state: 'planned',
        expectedEffect: '',
        position: positionAfter(vault.queries(operationsQueries).initiatives.all()),
      })
      edit.insert(maturityStep, {
        id,
        checkId: check.id,
        initiativeId,
        dimension,
        because,
        position: positionAfter(steps),
      })
      return { commandId: input.commandId, id }
    }),
  ),

  removeStep: of.removeStep.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      removeInitiative(edit, vault, edit.read(maturityStep, input.stepId).initiativeId)
      return { commandId: input.commandId }
    }),
  ),

  start: of.start.handler(({ input, context: { services } }) => readStart(vaultOf(services, input.clientId))),
  markUnit: of.markUnit.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { unitId, mark, value } = input
      edit.read(unit, unitId)
      const present = vault
        .queries(maturityQueries)
        .startMarks.all()
        .find((row) => row.unitId === unitId)
      if (present) edit.update(startMark, present.id, { [mark]: value })
      else edit.insert(startMark, { id: uuid(), unitId, [mark]: value })
      return { commandId: input.commandId }
    }),
  ),

  copySet: of.copySet.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const { language, statements } = wordsOf(edit, input.from, input.language)
      const id = uuid()
      edit.insert(maturitySet, { id, name: input.name, language, statements, createdAt: services.now().toISOString() })
      return { commandId: input.commandId, id }
    }),
  ),
  changeStatement: of.changeStatement.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const set = edit.read(maturitySet, input.setId)
      const before = set.statements.find(({ id }) => id === input.statementId)
      if (!before) throw failure('not_found', { subject: 'statementId' })
      if (input.patch.short === false && isLastInShort(set.statements, before.id))
        throw failure('conflict', { subject: 'short' })
      const everAsked = vault
        .queries(maturityQueries)
        .checks.all()
        .flatMap((check) => check.statements)
      const after = changedStatement(before, given(input.patch), everAsked)
      const statements = set.statements.map((one) => (one.id === before.id ? after : one))
      edit.update(maturitySet, input.setId, { statements })
      return { commandId: input.commandId }
    }),
  ),
  renameSet: of.renameSet.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.update(maturitySet, input.setId, { name: input.name })
      return { commandId: input.commandId }
    }),
  ),
  removeSet: of.removeSet.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.remove(maturitySet, input.setId)
      return { commandId: input.commandId }
    }),
  ),
}

/** A check in which the statement can be answered. @throws `not_found`, `conflict` */
function answering(edit: Edit, checkId: Id, statementId: string): Check {
  const check = edit.read(maturityCheck, checkId)
  if (!check.statements.some(({ id }) => id === statementId)) throw failure('not_found', { subject: 'statementId' })
  if (!takesAnswers(check, statementId)) throw failure('conflict', { subject: 'maturity_check' })
  return check
}

/** The row each sheet's answer to a statement stands in. */
function placesOf(vault: Store, checkId: Id, statementId: string): Map<Id, Id> {
  const answers = vault.queries(maturityQueries).answersOf.all({ checkId })
  return new Map(answers.filter((row) => row.statementId === statementId).map((row) => [row.sheetId, row.id]))
}
