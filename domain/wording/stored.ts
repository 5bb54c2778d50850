/**
 * The checks on goals as they are stored: the title read again, put right by what is known of how it is measured, and what only the whole tells (owner,
 * why, the client's limits, earlier goals). The same checks as while typing; here for the panel and the board.
 */
import type { KeyResultDefinition, Objective } from '#domain/goal/goal.ts'
import type { ReadingContext } from '#domain/reading/calendar.ts'
import { readGoalLine } from '#domain/reading/goal-line.ts'
import { applyFix, type Fix } from '#domain/reading/put-right.ts'
import { finding, inOrder, type Finding } from './finding.ts'
import { judgeReading } from './key-result.ts'
import { copyFinding } from './near-copy.ts'
import { judgeObjective } from './objective.ts'
import type { Around } from './whole.ts'

export type StoredKeyResult = {
  readonly title: string
  readonly definition: Pick<
    KeyResultDefinition,
    'kind' | 'baseline' | 'target' | 'unitLabel' | 'endDate' | 'ownerId' | 'dropped'
  >
}

export type StoredObjective = Pick<Objective, 'title' | 'why' | 'ownerId'> & {
  readonly keyResults: readonly StoredKeyResult[]
  /** Objectives of its unit in the cycle, and whether this is the first: the limit is said once. */
  readonly ofUnit: { readonly count: number; readonly first: boolean }
}

export function judgeStoredKeyResult(
  { title, definition }: StoredKeyResult,
  { earlier }: Pick<Around, 'earlier'>,
  context: ReadingContext,
): Finding[] {
  const read = readGoalLine(title, context)
  const { kind, baseline, target } = definition
  const unit = definition.unitLabel === '' ? null : definition.unitLabel
  const due = definition.endDate
  const stored = { kind, baseline, target, unit, due }
  const parts = ['kind', 'baseline', 'target', 'unit', 'due'] as const
  const fix: Fix = Object.fromEntries(
    parts.filter((part) => stored[part] !== read[part]).map((part) => [part, { value: stored[part], was: read[part] }]),
  )
  const findings = judgeReading(applyFix(read, fix))
  if (definition.ownerId === null && !findings.some(({ id }) => id === 'several_owners'))
    findings.push(finding('no_owner'))
  return inOrder(findings.concat(copyFinding(title, earlier) ?? []))
}

export function judgeStoredObjective(objective: StoredObjective, around: Around, context: ReadingContext): Finding[] {
  const findings = [
    ...judgeObjective(objective.title, context, { why: objective.why.trim() !== '' }),
    ...judgeTogether(objective, around),
  ]
  if (objective.ownerId === null) findings.push(finding('no_owner'))
  return inOrder(findings)
}

/** What only the whole tells of an objective: too many, none below it, or one we have had before. */
export function judgeTogether(
  { title, keyResults, ofUnit }: Omit<StoredObjective, 'why' | 'ownerId'>,
  around: Around,
): Finding[] {
  const { limitObjectives, limitKeyResults, earlier } = around
  const findings: Finding[] = []
  const count = keyResults.filter(({ definition }) => !definition.dropped).length
  if (ofUnit.first && ofUnit.count > limitObjectives)
    findings.push(finding('too_many_objectives', { count: ofUnit.count, limit: limitObjectives }))
  if (count > limitKeyResults) findings.push(finding('too_many_key_results', { count, limit: limitKeyResults }))
  if (count === 0) findings.push(finding('no_key_result'))
  return findings.concat(copyFinding(title, earlier) ?? [])
}
