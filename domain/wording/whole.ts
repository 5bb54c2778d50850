/** The checks on goals together, as they were typed: owners, why, limits, near-copies, and every line by itself. */
import type { ReadingContext } from '#domain/reading/calendar.ts'
import type { ReadGoalText, ReadObjective, ReadUnit } from '#domain/reading/goal-text.ts'
import { finding, inOrder, type Finding } from './finding.ts'
import { judgeReading } from './key-result.ts'
import { copyFinding } from './near-copy.ts'
import { judgeObjective } from './objective.ts'

/** The client's own limits, and its goals of earlier cycles. */
export type Around = {
  readonly limitObjectives: number
  readonly limitKeyResults: number
  readonly earlier: readonly string[]
}

/** Findings by the line they are about, in the order of the lines. */
export type LineFindings = { readonly lineNumber: number; readonly findings: readonly Finding[] }

export function judgeText(text: ReadGoalText, around: Around, context: ReadingContext): LineFindings[] {
  const found = new Map<number, Finding[]>()
  const say = (lineNumber: number, findings: readonly Finding[]) =>
    found.set(lineNumber, [...(found.get(lineNumber) ?? []), ...findings])
  for (const unit of text.units) {
    const titled = unit.objectives.filter(({ title }) => title !== '')
    const [first] = titled
    if (first !== undefined) say(first.lineNumber, ofUnit(unit, titled.length, around))
    for (const objective of titled) say(objective.lineNumber, ofObjective(objective, around, context))
    for (const keyResult of unit.objectives.flatMap(({ keyResults }) => keyResults)) {
      const copy = copyFinding(keyResult.title, around.earlier) ?? []
      say(keyResult.lineNumber, judgeReading(keyResult).concat(copy))
    }
  }
  return [...found]
    .map(([lineNumber, findings]) => ({ lineNumber, findings: inOrder(findings) }))
    .filter(({ findings }) => findings.length > 0)
    .toSorted((a, b) => a.lineNumber - b.lineNumber)
}

function ofUnit(unit: ReadUnit, count: number, { limitObjectives }: Around): Finding[] {
  const findings: Finding[] = []
  if (count > limitObjectives) findings.push(finding('too_many_objectives', { count, limit: limitObjectives }))
  const owners = unit.objectives.flatMap(({ keyResults }) => keyResults.map(({ owner }) => owner))
  const most = mostNamed(owners.filter((owner) => owner !== null))
  // Of two or three anybody may own more than half; of more it is one person's plan.
  if (most !== null && owners.length > 3 && most.count > owners.length / 2)
    findings.push(finding('one_owner_for_most', most))
  return findings
}

function ofObjective(objective: ReadObjective, around: Around, context: ReadingContext): Finding[] {
  const { title, why, ownerNames, keyResults } = objective
  const findings = judgeObjective(title, context, { why: why !== null })
  const count = keyResults.length
  const limit = around.limitKeyResults
  if (count > limit) findings.push(finding('too_many_key_results', { count, limit }))
  if (count === 0) findings.push(finding('no_key_result'))
  if (ownerNames.length === 0) findings.push(finding('no_owner'))
  if (ownerNames.length > 1) findings.push(finding('several_owners', { names: ownerNames.join(', ') }))
  return findings.concat(copyFinding(title, around.earlier) ?? [])
}

function mostNamed(names: readonly string[]): { name: string; count: number } | null {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most === undefined ? null : { name: most[0], count: most[1] }
}
