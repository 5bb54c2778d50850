/**
 * Reads maturity checks. Of a confidential check nothing leaves here but the number of answers and the figures that may be shown; single answers
 * are read to be counted, never to be given on.
 */
import type { CheckRow, SheetRow } from '#contract/maturity.ts'
import { failure } from '#backend/failure.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import { operationsQueries } from '#db/queries/operations.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { maturityCheck } from '#db/schema/maturity.ts'
import type { Store } from '#db/store.ts'
import { inComparingOrder } from '#domain/maturity/early.ts'
import type { DimensionResult } from '#domain/maturity/recommendations.ts'
import { recommend } from '#domain/maturity/recommendations.ts'
import { compareChecks, resultOf, type CheckResult } from '#domain/maturity/result.ts'
import { isHeldBack } from '#domain/maturity/result-views.ts'
import { readinessOf, worthTalkingAbout, type Answer } from '#domain/maturity/statistics.ts'
import type { Id } from '#domain/shared/basics.ts'

type Row = typeof maturityCheck.$inferSelect
type Because = ReturnType<typeof recommend>[number]['because']

/** Every check, the newest first. */
export function readChecks(vault: Store): CheckRow[] {
  return vault
    .queries(maturityQueries)
    .checks.all()
    .map((row) => asCheck(vault, row))
}

/** @throws `not_found` */
export function readCheck(vault: Store, id: Id): CheckRow {
  return asCheck(vault, rowOf(vault, id))
}

function rowOf(vault: Store, id: Id): Row {
  const row = vault.queries(maturityQueries).check.get({ id })
  if (!row) throw failure('not_found', { subject: 'maturity_check' })
  return row
}

function asCheck(vault: Store, check: Row): CheckRow {
  const { symptoms, whereProgress, works, adjust, createdAt: _at, tree: _tree, ...row } = check
  const read = vault.queries(maturityQueries)
  const all = read.sheetsOf.all({ checkId: row.id })
  const answering = () => new Set(read.answersOf.all({ checkId: row.id }).map(({ sheetId }) => sheetId)).size
  const sheets = row.frozenAt === null ? all.length : answering()
  const onPaper = all.filter(({ by }) => by === 'paper').length
  // Of too few there is no comment either: what was said may tell who said it.
  const isSilent =
    works.length + adjust.length > 0 &&
    row.mode === 'confidential' &&
    row.frozenAt !== null &&
    isHeldBack(figuresOf(vault, check).whole)
  const reflection = isSilent ? { works: [], adjust: [] } : { works, adjust }
  return { ...row, intake: { symptoms, whereProgress }, reflection, sheets, onPaper }
}

/** Who answers, leaders last, with what they have answered. @throws `conflict` for a confidential check */
export function readSheets(vault: Store, checkId: Id): SheetRow[] {
  if (rowOf(vault, checkId).mode === 'confidential') throw failure('conflict', { subject: 'mode' })
  return sheetsWithAnswers(vault, checkId).toSorted((one, other) => Number(one.leader) - Number(other.leader))
}

function sheetsWithAnswers(vault: Store, checkId: Id): SheetRow[] {
  const read = vault.queries(maturityQueries)
  const answers = Map.groupBy(read.answersOf.all({ checkId }), (row) => row.sheetId)
  return read.sheetsOf.all({ checkId }).map(({ id, by, personId, unitId, leader }) => ({
    id,
    by,
    personId,
    unitId,
    leader,
    answers: Object.fromEntries((answers.get(id) ?? []).map((row) => [row.statementId, row.score])),
  }))
}

function figuresOf(vault: Store, check: Row): CheckResult {
  // Who was counted in and gave nothing has not answered.
  const sheets = sheetsWithAnswers(vault, check.id)
    .filter(({ answers }) => Object.keys(answers).length > 0)
    .map(({ unitId, answers }) => ({ unitId, answers: answers as Record<string, Answer> }))
  const today = vault.queries(organisationQueries).units.all()
  const { whole, units } = resultOf(check, sheets, check.tree ?? today)
  // One that was removed since has no name any more.
  const there = new Set(today.map(({ id }) => id))
  return { whole, units: units.filter(({ unitId }) => there.has(unitId)) }
}

/** What a frozen check says, with what it recommends and how it compares with those before it. @throws `conflict` before the freeze */
export function readResult(vault: Store, checkId: Id) {
  const check = rowOf(vault, checkId)
  if (check.frozenAt === null) throw failure('conflict', { subject: 'frozenAt' })
  const { whole, units } = figuresOf(vault, check)
  const comparisons = inComparingOrder(earlierChecks(vault, check)).map((earlier) => ({
    checkId: earlier.id,
    kind: earlier.kind,
    date: earlier.date,
    ...compareChecks(
      { statements: earlier.statements, result: figuresOf(vault, earlier).whole },
      { statements: check.statements, result: whole },
    ),
  }))
  const latest = new Map(comparisons[0]?.dimensions.map(({ dimension, ...levels }) => [dimension, levels]))
  const results: DimensionResult[] = whole.dimensions.map(({ dimension, level, statements }) => ({
    dimension,
    level,
    earlier: latest.get(dimension) ?? null,
    statements: shownOf(statements),
  }))
  return {
    whole,
    units,
    talkAbout: worthTalkingAbout(results.flatMap(({ statements }) => statements)).map(({ id }) => id),
    readiness: readinessOf(Object.fromEntries(results.map(({ dimension, level }) => [dimension, level]))),
    recommendations: recommend(results),
    comparisons,
    steps: stepsOf(vault, checkId),
  }
}

function shownOf(statements: CheckResult['whole']['dimensions'][number]['statements']) {
  return statements.flatMap(({ id, figures }) => (figures === null ? [] : [{ id, figures }]))
}

/** Every check that has a result, the newest first, with what it says. */
export function frozenResults(vault: Store): { check: Row; result: CheckResult }[] {
  return vault
    .queries(maturityQueries)
    .checks.all()
    .filter((check) => check.frozenAt !== null)
    .map((check) => ({ check, result: figuresOf(vault, check) }))
}

/** Frozen checks of the same unit before this one, newest first. */
function earlierChecks(vault: Store, check: Row): Row[] {
  return vault
    .queries(maturityQueries)
    .checks.all()
    .filter(
      (row) =>
        row.id !== check.id &&
        row.unitId === check.unitId &&
        row.frozenAt !== null &&
        (row.date < check.date || (row.date === check.date && row.createdAt < check.createdAt)),
    )
}

function stepsOf(vault: Store, checkId: Id) {
  const initiatives = new Map(
    vault
      .queries(operationsQueries)
      .initiatives.all()
      .map((row) => [row.id, row]),
  )
  return vault
    .queries(maturityQueries)
    .stepsOf.all({ checkId })
    .flatMap(({ id, initiativeId, dimension, because }) => {
      const row = initiatives.get(initiativeId)
      if (!row) return []
      return [
        {
          id,
          initiativeId,
          dimension,
          because: because as Because,
          title: row.title,
          ownerId: row.ownerId,
          dueDate: row.dueDate,
        },
      ]
    })
}
