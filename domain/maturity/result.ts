/**
 * The result of a check, unit by unit: what every statement was answered with and the level of every dimension, without what a confidential check
 * may not show. Two checks are compared on the statements they asked in the same words. Source: domain rules, Maturity.
 */
import type { Id } from '#domain/shared/basics.ts'
import type { MaturityCheck } from './check.ts'
import { shownParts, type Part } from './confidentiality.ts'
import { DIMENSIONS, type Dimension } from './dimensions.ts'
import { isSameWording, type Statement } from './question-set.ts'
import { levelOf, statementFigures, type Answer, type StatementFigures } from './statistics.ts'

/** One person's answers, by statement; a statement that is not there was not answered. */
export type Sheet = { unitId: Id | null; answers: Readonly<Record<string, Answer>> }

type Unit = { id: Id; parentId: Id | null }

export type StatementResult = {
  id: string
  /** How many answered with a figure; told also where nothing else is. */
  answered: number
  /** Null where it is held back: fewer than the threshold, or what others would tell of fewer. */
  figures: StatementFigures | null
}

export type DimensionFigures = { dimension: Dimension; level: number | null; statements: StatementResult[] }

export type UnitResult = {
  /** How many handed in. */
  sheets: number
  dimensions: DimensionFigures[]
}

export type CheckResult = {
  whole: UnitResult
  /** Units below the whole that have answers of their own or below them, in the order of the tree. */
  units: { unitId: Id; result: UnitResult }[]
}

/** Stands for the check itself among the units: everybody who answered. */
const WHOLE = ''

type Asked = Pick<MaturityCheck, 'statements' | 'mode' | 'threshold' | 'unitId'>

/** The result of everybody, and of each unit with those below it. */
export function resultOf(check: Asked, sheets: readonly Sheet[], tree: readonly Unit[]): CheckResult {
  const below = (parentId: Id | null): Unit[] => tree.filter((unit) => unit.parentId === parentId)
  const branch = (id: string, children: readonly Unit[], own: readonly Sheet[]): Branch => {
    const parts = children
      .map((unit) =>
        branch(
          unit.id,
          below(unit.id),
          sheets.filter((sheet) => sheet.unitId === unit.id),
        ),
      )
      .filter((part) => part.sheets.length > 0)
    return { id, parts, sheets: [...own, ...parts.flatMap((part) => part.sheets)] }
  }
  const children = below(check.unitId)
  const whole = branch(WHOLE, children, [])
  // Who answered for the unit itself, for none, or for one that is not below it any more, counts in the whole alone.
  const placed = new Set(whole.sheets)
  whole.sheets = [...sheets.filter((sheet) => !placed.has(sheet)), ...whole.sheets]
  const results = new Map<string, UnitResult>()
  const branches = flatten(whole)
  for (const { id, sheets: those } of branches) results.set(id, { sheets: those.length, dimensions: [] })
  for (const dimension of DIMENSIONS) {
    const statements = check.statements.filter((statement) => statement.dimension === dimension)
    if (statements.length === 0) continue
    const read = statements.map((statement) => statementOf(check, statement.id, whole, branches))
    for (const { id } of branches) {
      const ofUnit = read.flatMap((each) => each.get(id) ?? [])
      const level = levelOf(ofUnit.flatMap(({ figures }) => figures ?? []))
      results.get(id)?.dimensions.push({ dimension, level, statements: ofUnit })
    }
  }
  const { whole: all, units } = Object.groupBy([...results], ([id]) => (id === WHOLE ? 'whole' : 'units'))
  return {
    whole: all?.[0]?.[1] ?? { sheets: 0, dimensions: [] },
    units: (units ?? []).map(([unitId, result]) => ({ unitId, result })),
  }
}

type Branch = { id: string; parts: Branch[]; sheets: Sheet[] }

const flatten = (branch: Branch): Branch[] => [branch, ...branch.parts.flatMap(flatten)]

function statementOf(
  check: Asked,
  statementId: string,
  whole: Branch,
  branches: readonly Branch[],
): Map<string, StatementResult> {
  const answersOf = ({ sheets }: Branch) =>
    sheets.flatMap(({ answers }) => {
      const answer = answers[statementId]
      return answer === undefined ? [] : [answer]
    })
  const counted = (branch: Branch): Part => ({
    id: branch.id,
    answered: answersOf(branch).filter((answer) => answer !== null).length,
    parts: branch.parts.map(counted),
  })
  const shown = check.mode === 'confidential' ? shownParts(counted(whole), check.threshold) : null
  return new Map(
    branches.map((branch) => {
      const figures = statementFigures(answersOf(branch))
      const isShown = shown === null || shown.has(branch.id)
      return [branch.id, { id: statementId, answered: figures.answered, figures: isShown ? figures : null }]
    }),
  )
}

export type Comparison = {
  /** Of the statements asked in the same words, and shown, both times. */
  dimensions: { dimension: Dimension; before: number; now: number; statements: number }[]
  /** Statements of the later check that the earlier asked in other words, or not at all. */
  reworded: string[]
  added: string[]
}

type Compared = { statements: readonly Statement[]; result: UnitResult }

/** What has moved since an earlier check: levels of the statements worded the same in both, and what was therefore left out. */
export function compareChecks(earlier: Compared, later: Compared): Comparison {
  const before = new Map(earlier.statements.map((statement) => [statement.id, statement]))
  const same = new Set<string>()
  const reworded: string[] = []
  const added: string[] = []
  for (const statement of later.statements) {
    const was = before.get(statement.id)
    if (!was) added.push(statement.id)
    else if (isSameWording(was, statement)) same.add(statement.id)
    else reworded.push(statement.id)
  }
  const figuresOf = (result: UnitResult) =>
    new Map(
      result.dimensions.flatMap(({ statements }) =>
        statements.flatMap(({ id, figures }) =>
          figures?.median === undefined || figures.median === null ? [] : [[id, figures] as const],
        ),
      ),
    )
  const [then, now] = [figuresOf(earlier.result), figuresOf(later.result)]
  const dimensions = DIMENSIONS.flatMap((dimension) => {
    const ids = later.statements
      .filter((statement) => statement.dimension === dimension && same.has(statement.id))
      .map(({ id }) => id)
      .filter((id) => then.has(id) && now.has(id))
    const level = (figures: Map<string, StatementFigures>) => levelOf(ids.flatMap((id) => figures.get(id) ?? []))
    const [was, is] = [level(then), level(now)]
    return was === null || is === null ? [] : [{ dimension, before: was, now: is, statements: ids.length }]
  })
  return { dimensions, reworded, added }
}
