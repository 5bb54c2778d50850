/** What will be put in, in which unit and under which objective, worked out of what was read. Pure: the screen and saving read the same plan. */
import type { ReadGoalLine } from '#domain/reading/goal-line.ts'
import type { ReadObjective } from '#domain/reading/goal-text.ts'
import type { Id } from '#domain/shared/basics.ts'
import { finding, type CheckId, type Finding, type Params } from '#domain/wording/finding.ts'
import { saysWhy } from '#domain/wording/objective.ts'
import { matchPerson, type Named } from '#domain/organisation/match-person.ts'
import type { EntryRead, LineRead } from './read-entry.ts'
import { same } from './same.ts'

export type PlannedKeyResult = { readonly lineId: number; readonly reading: ReadGoalLine }

export type PlannedObjective = {
  /** The lines it is made of, apart from its key results. */
  readonly lineIds: readonly number[]
  readonly title: string
  readonly why: string
  readonly owner: string | null
  readonly contributesTo: readonly string[]
  readonly keyResults: readonly PlannedKeyResult[]
}

export type PlannedUnit = {
  /** Empty: nobody has said which unit. */
  readonly name: string
  /** Null: not there yet. */
  readonly unitId: Id | null
  /** Its headings. */
  readonly lineIds: readonly number[]
  readonly objectives: readonly PlannedObjective[]
  /** Key results with no objective above them; they go under the unit's first objective. */
  readonly loose: readonly PlannedKeyResult[]
}

/** Where a line belongs, when that cannot be told: no check of the coach's eye, for it is not about the goal. */
export type PlanQuestion =
  { readonly id: 'no_unit' | 'no_objective' } | { readonly id: 'unknown_contribution'; readonly name: string }

export type Plan = {
  readonly units: readonly PlannedUnit[]
  readonly newUnits: readonly PlannedUnit[]
  readonly newPeople: readonly string[]
  readonly objectives: number
  readonly keyResults: number
  /** What the coach's eye asks of the lines together. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>
  /** What must be said before a line can be put in. */
  readonly asks: ReadonlyMap<number, readonly PlanQuestion[]>
  /** Lines that hold goals and cannot be put in as they stand. */
  readonly held: number
}

export type PlanContext = {
  readonly units: readonly Named[]
  readonly people: readonly Named[]
  /** Units that have an objective in the cycle already. */
  readonly withObjectives: ReadonlySet<Id>
  /** Where lines before any heading belong. */
  readonly unitId: Id | null
}

export function makePlan({ text, lines }: EntryRead, context: PlanContext): Plan {
  const asks = new Map<number, PlanQuestion[]>()
  const ask = (line: LineRead | undefined, question: PlanQuestion) => {
    if (line !== undefined) asks.set(line.id, [...(asks.get(line.id) ?? []), question])
  }
  const findings = new Map<number, Finding[]>()
  const find = (line: LineRead | undefined, id: CheckId, params?: Params) => {
    if (line !== undefined) findings.set(line.id, [...(findings.get(line.id) ?? []), finding(id, params)])
  }
  const lineAt = (lineNumber: number | null) => (lineNumber === null ? undefined : lines[lineNumber - 1])
  const chosen = context.units.find(({ id }) => id === context.unitId)

  const units: PlannedUnit[] = []
  for (const unit of text.units) {
    const heading = lineAt(unit.lineNumber)
    const name = unit.unitName ?? chosen?.name ?? ''
    const titled = unit.objectives.filter(({ title }) => title !== '')
    const loose = unit.objectives.filter(({ title }) => title === '')
    const planned: PlannedUnit = {
      name,
      unitId: context.units.find((each) => same(each.name, name))?.id ?? null,
      lineIds: heading === undefined ? [] : [heading.id],
      objectives: titled.map((objective) => plannedObjective(objective, lines)),
      loose: loose.flatMap((objective) => keyResultsOf(objective, lines)),
    }
    if (planned.objectives.length === 0 && planned.loose.length === 0) continue
    const before = units.findIndex((each) => same(each.name, name))
    const known = units[before]
    if (known === undefined) units.push(planned)
    else {
      units[before] = {
        ...known,
        lineIds: [...known.lineIds, ...planned.lineIds],
        objectives: [...known.objectives, ...planned.objectives],
        loose: [...known.loose, ...planned.loose],
      }
    }
  }

  let held = 0
  for (const unit of units) {
    const first = unit.objectives[0]?.lineIds[0] ?? unit.loose[0]?.lineId
    if (unit.name === '') {
      held += unit.objectives.length + unit.loose.length
      ask(
        lines.find(({ id }) => id === first),
        { id: 'no_unit' },
      )
    } else if (unit.loose.length > 0 && unit.objectives.length === 0 && !hasObjective(unit, context)) {
      held += unit.loose.length
      ask(
        lines.find(({ id }) => id === unit.loose[0]?.lineId),
        { id: 'no_objective' },
      )
    }
  }
  for (const objective of text.units.flatMap((unit) => unit.objectives).filter(({ title }) => title !== '')) {
    const own = lineAt(objective.lineNumber)
    if (objective.why === null && !saysWhy(objective.title)) find(own, 'no_why')
    if (objective.ownerNames.length === 0) find(own, 'no_owner')
    if (objective.ownerNames.length > 1) {
      const line = partsOf(objective, lines).find(({ role }) => role === 'owner') ?? own
      find(line, 'several_owners', { names: objective.ownerNames.join(', ') })
    }
    if (objective.keyResults.length === 0) find(own, 'no_key_result')
    for (const name of objective.contributesTo) {
      if ([...context.units, ...units].some((other) => same(other.name, name))) continue
      ask(
        partsOf(objective, lines).find(({ role }) => role === 'contributes_to'),
        { id: 'unknown_contribution', name },
      )
    }
  }

  const objectives = units.flatMap((unit) => unit.objectives)
  const keyResults = [...objectives.flatMap((each) => each.keyResults), ...units.flatMap((unit) => unit.loose)]
  const owners = [...objectives.map((each) => each.owner), ...keyResults.map((each) => each.reading.owner)]
  return {
    units,
    newUnits: units.filter((unit) => unit.unitId === null && unit.name !== ''),
    newPeople: unique(owners.flatMap((name) => (name === null ? [] : [name]))).filter(
      (name) => matchPerson(name, context.people) === null,
    ),
    objectives: objectives.length,
    keyResults: keyResults.length,
    findings,
    asks,
    held,
  }
}

/** The names of what a unit's objectives contribute to. */
export function contributionsOf(unit: PlannedUnit): string[] {
  return unit.objectives.flatMap((objective) => objective.contributesTo)
}

function hasObjective(unit: PlannedUnit, context: PlanContext): boolean {
  return unit.unitId !== null && context.withObjectives.has(unit.unitId)
}

function plannedObjective(objective: ReadObjective, lines: readonly LineRead[]): PlannedObjective {
  const own = lines[objective.lineNumber - 1]
  const [owner = null] = objective.ownerNames
  const isAsked = ({ role }: LineRead) => role === 'owner' && objective.ownerNames.length > 1
  // A line whose question stands open stays where it was typed.
  const parts = partsOf(objective, lines).filter((line) => !isAsked(line))
  return {
    lineIds: [...(own === undefined ? [] : [own.id]), ...parts.map(({ id }) => id)],
    title: objective.title,
    why: objective.why ?? '',
    // Exactly one owner: where several are named, nobody is chosen for them.
    owner: objective.ownerNames.length === 1 ? owner : null,
    contributesTo: objective.contributesTo,
    keyResults: keyResultsOf(objective, lines),
  }
}

function keyResultsOf(objective: ReadObjective, lines: readonly LineRead[]): PlannedKeyResult[] {
  return objective.keyResults.flatMap((keyResult) => {
    const line = lines[keyResult.lineNumber - 1]
    return line === undefined ? [] : [{ lineId: line.id, reading: line.shown ?? keyResult }]
  })
}

/** Why, owner and «bidrar til» below an objective, up to the next one. */
function partsOf(objective: ReadObjective, lines: readonly LineRead[]): LineRead[] {
  const parts: LineRead[] = []
  for (const line of lines.slice(objective.lineNumber)) {
    if (line.role === 'objective' || line.role === 'heading') break
    if (['why', 'owner', 'contributes_to', 'label'].includes(line.role)) parts.push(line)
  }
  return parts
}

/** «Samir Haddad» and «samir haddad» are one. */
function unique(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => same(other, name)) === index)
}
