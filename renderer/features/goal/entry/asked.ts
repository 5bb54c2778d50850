/**
 * What is asked of the lines that are typed: by the wording of each line, and by the whole (why, owner, the client's limits, goals we have already). Every
 * question is a finding of the coach's eye, and stands on the line it is about, which is never above the line that makes it true. Pure.
 */
import type { BoardObjective } from '#contract/goal.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { finding, type CheckId, type Finding } from '#domain/wording/finding.ts'
import { judgeReading } from '#domain/wording/key-result.ts'
import { copyFinding } from '#domain/wording/near-copy.ts'
import { judgeObjective } from '#domain/wording/objective.ts'
import type { KeptAsIs } from './lines.ts'
import type { Plan, PlannedUnit } from './plan.ts'
import type { LineRead } from './read-entry.ts'

/** A goal that is there already, as far as a question about a near-copy needs it. */
export type KnownGoal = { readonly id: Id; readonly title: string; readonly cycleId: Id }

export type Surroundings = {
  readonly limitObjectives: number
  readonly limitKeyResults: number
  /** Goals of the cycle that is written for, and of those before it. */
  readonly now: readonly KnownGoal[]
  readonly earlier: readonly KnownGoal[]
  readonly objectives: readonly BoardObjective[]
}

const NONE: readonly Finding[] = []

/** What the wording of one line asks by itself, the gravest first; advice one at a time, and only where nothing graver is asked. */
export function askedOf(line: LineRead, today: IsoDate): readonly Finding[] {
  const found = judgeLine(line, today)
  const grave = found.filter(({ severity }) => severity === 'warning')
  return grave.length > 0 ? grave : found.slice(0, 1)
}

/** Everything the wording of one line could be asked; a line that says the same as before is not judged again. */
export function judgeLine(line: LineRead, today: IsoDate): readonly Finding[] {
  if (line.shown === null && line.role !== 'objective') return NONE
  const key = JSON.stringify([today, line.shown ?? line.text, line.read?.kind ?? null])
  const before = judged.get(key)
  if (before !== undefined) return before
  if (judged.size >= MOST_JUDGED) judged.clear()
  const found = judge(line, today)
  judged.set(key, found)
  return found
}

const judged = new Map<string, readonly Finding[]>()
const MOST_JUDGED = 500

function judge({ text, read, shown }: LineRead, today: IsoDate): readonly Finding[] {
  // Whether there is a why is asked of the whole, which sees the lines below.
  if (shown === null) return judgeObjective(text, { today, cycle: null }, { why: true })
  // Once the coach has said how it is measured it is no task.
  const measured = shown.kind !== null && read?.kind === null
  return judgeReading(shown).filter(({ id }) => !(measured && id === 'key_result_is_task'))
}

/** The questions of every line, by its id, without what stands as it does on purpose. */
export function askAll(
  lines: readonly LineRead[],
  plan: Plan,
  around: Surroundings | null,
  today: IsoDate,
): ReadonlyMap<number, readonly Finding[]> {
  const asked = new Map<number, Finding[]>()
  const say = (id: number | undefined, found: readonly Finding[]) => {
    if (id !== undefined && found.length > 0) asked.set(id, [...(asked.get(id) ?? []), ...found])
  }
  for (const line of lines) say(line.id, askedOf(line, today))
  for (const [id, found] of plan.findings) say(id, found)
  if (around !== null) {
    for (const unit of plan.units) askOfUnit(unit, around, say)
    for (const { id, title } of lines) if (title !== null) say(id, copies(title, around))
  }
  return asked
}

/** The same of key results that are typed under an objective that is there. */
export function askUnder(
  { keyResults }: BoardObjective,
  lines: readonly LineRead[],
  around: Surroundings | null,
  today: IsoDate,
): ReadonlyMap<number, readonly Finding[]> {
  const there = keyResults.filter(({ definition }) => !definition.dropped).length
  let count = there
  return new Map(
    lines.map((line) => {
      const found = [...askedOf(line, today)]
      if (around !== null && line.title !== null && line.title !== '') {
        count += 1
        const limit = around.limitKeyResults
        if (count === Math.max(there, limit) + 1) found.push(finding('too_many_key_results', { count, limit }))
        found.push(...copies(line.title, around))
      }
      return [line.id, found] as const
    }),
  )
}

/** Questions that still stand, when those answered with a reason are silent. */
export function stillAsked(found: readonly Finding[], kept: readonly KeptAsIs[], title: string | null): Finding[] {
  return found.filter(({ id }) => !kept.some((each) => each.checkId === id && each.wording === title))
}

function askOfUnit(
  unit: PlannedUnit,
  { objectives, limitObjectives, limitKeyResults }: Surroundings,
  say: (id: number | undefined, found: readonly Finding[]) => void,
): void {
  const there = objectives.filter(({ unitId }) => unitId === unit.unitId)
  const count = there.length + unit.objectives.length
  // On the first one too many: what stands above it was within the limit.
  const extra = unit.objectives[Math.max(0, limitObjectives - there.length)]
  if (count > limitObjectives)
    say(extra?.lineIds[0], [finding('too_many_objectives', { count, limit: limitObjectives })])
  const under = (before: number, added: PlannedUnit['loose']) => {
    const keyResults = before + added.length
    const first = added[Math.max(0, limitKeyResults - before)]
    if (keyResults > limitKeyResults)
      say(first?.lineId, [finding('too_many_key_results', { count: keyResults, limit: limitKeyResults })])
  }
  for (const { keyResults } of unit.objectives) under(0, keyResults)
  const [above] = there
  if (above !== undefined && unit.loose.length > 0)
    under(above.keyResults.filter(({ definition }) => !definition.dropped).length, unit.loose)
}

/** Something we have now is a hint, something we had before a question about what was learned. */
function copies(title: string, { now, earlier }: Surroundings): Finding[] {
  const here = copyAmong(title, now)
  if (here !== null) return [finding('same_as_now', here.params)]
  const then = copyAmong(title, earlier)
  return then === null ? [] : [then]
}

const compared = new WeakMap<readonly KnownGoal[], Map<string, Finding | null>>()

/** Years of goals are looked through for a line once, not once a key. */
function copyAmong(title: string, goals: readonly KnownGoal[]): Finding | null {
  const known = compared.get(goals) ?? new Map<string, Finding | null>()
  compared.set(goals, known)
  const before = known.get(title)
  if (before !== undefined) return before
  if (known.size >= MOST_JUDGED) known.clear()
  const found = copyFinding(
    title,
    goals.map((goal) => goal.title),
  )
  known.set(title, found)
  return found
}

/** Where a near-copy leads: the goal it is like. */
export function likenedGoal({ id, params }: Finding, around: Surroundings | null): KnownGoal | null {
  if (around === null || (id !== 'near_copy' && id !== 'same_as_now')) return null
  return (id === 'near_copy' ? around.earlier : around.now).find(({ title }) => title === params['text']) ?? null
}

/** Questions about more than the words: rewriting the line is no answer to them, so no before and after comes of it. */
const OF_THE_WHOLE: ReadonlySet<CheckId> = new Set<CheckId>([
  'no_why',
  'no_owner',
  'several_owners',
  'no_key_result',
  'too_many_objectives',
  'too_many_key_results',
  'near_copy',
  'same_as_now',
])

export function isOfWords({ id }: Finding): boolean {
  return !OF_THE_WHOLE.has(id)
}
