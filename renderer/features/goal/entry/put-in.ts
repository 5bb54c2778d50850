/**
 * Puts a plan in: new people and units first, then one edit a unit, those that others contribute to before those that contribute. To the coach
 * it is one thing, with one Undo. Stops where something is refused and says which lines are in, so that nothing is lost and nothing is put in twice.
 */
import type { BoardObjective, EnteredKeyResult } from '#contract/goal.ts'
import type { WordingNotes } from '#contract/wording.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { matchPerson, type Named } from '#domain/organisation/match-person.ts'
import { asDefinition } from '#domain/reading/as-definition.ts'
import { guessUnit, type UnitKind } from './guess-unit.ts'
import type { LimitCheck, LineNotes } from './notes.ts'
import { contributionsOf, type Plan, type PlannedKeyResult, type PlannedObjective, type PlannedUnit } from './plan.ts'
import { same } from './same.ts'
import type { Unit } from '#domain/organisation/organisation.ts'

export type PutInContext = {
  readonly edit: Editor
  readonly cycleId: Id
  readonly units: readonly Unit[]
  readonly people: readonly Named[]
  /** The cycle's objectives before this. */
  readonly objectives: readonly BoardObjective[]
  /** Names the coach does not want as people: they are left out as owners. */
  readonly declined: ReadonlySet<string>
  readonly kinds: ReadonlyMap<string, UnitKind>
  readonly notes: LineNotes
  /** Why more than the limit is right here, where one of the lines has been given a reason. */
  readonly limitReason: (check: LimitCheck, lineIds: readonly number[]) => string | null
}

export type PutIn = {
  readonly done: boolean
  readonly lineIds: ReadonlySet<number>
  readonly objectives: number
  readonly keyResults: number
}

export async function putIn(plan: Plan, context: PutInContext): Promise<PutIn> {
  const lineIds = new Set<number>()
  let objectives = 0
  let keyResults = 0
  const result = (done: boolean): PutIn => ({ done, lineIds, objectives, keyResults })

  const people = [...context.people]
  for (const name of plan.newPeople) {
    if (context.declined.has(name)) continue
    // One after the other: each may stand on the one before.
    // oxlint-disable-next-line no-await-in-loop
    const added = await context.edit((command) =>
      client.organisation.addPerson({
        ...command,
        person: { name, title: '', ambassador: false, unitIds: [] },
      }),
    )
    if (!added.ok) return result(false)
    people.push({ id: added.value.id, name })
  }

  const units = [...context.units]
  const unitIds = new Map<PlannedUnit, Id>()
  for (const unit of plan.units) {
    if (unit.unitId !== null) unitIds.set(unit, unit.unitId)
    else if (unit.name !== '') {
      const guess = guessUnit(unit.name, contributionsOf(unit), units)
      const kind = context.kinds.get(unit.name) ?? guess.kind
      const made = { name: unit.name, kind, parentId: guess.parent?.id ?? null, leaderId: null, deputyId: null }
      // oxlint-disable-next-line no-await-in-loop
      const added = await context.edit((command) => client.organisation.addUnit({ ...command, unit: made }))
      if (!added.ok) return result(false)
      units.push({ ...made, id: added.value.id, position: units.length })
      unitIds.set(unit, added.value.id)
    }
  }

  // The first objective of each unit: what «bidrar til» a unit points at.
  const firstOf = new Map<Id, Id>()
  for (const objective of context.objectives) {
    if (!firstOf.has(objective.unitId)) firstOf.set(objective.unitId, objective.id)
  }
  const owner = (name: string | null): Id | null => (name === null ? null : matchPerson(name, people))

  /** The exception of a goal that was there before, of which there is now more than the limit. */
  const accept = async (objectiveId: Id | undefined, checkId: LimitCheck, lineIds: readonly number[]) => {
    const reason = context.limitReason(checkId, lineIds)
    if (reason === null || objectiveId === undefined) return true
    const of = { type: 'objective', id: objectiveId } as const
    return (await context.edit((command) => client.wording.accept({ ...command, of, checkId, reason }))).ok
  }

  for (const unit of inOrder(plan.units)) {
    const unitId = unitIds.get(unit)
    if (unitId === undefined) continue
    if (unit.objectives.length > 0) {
      const there = firstOf.get(unitId)
      const own = unit.objectives.flatMap(({ lineIds: [line] }) => line ?? [])
      const entered = unit.objectives.map((objective, index) => ({
        title: objective.title,
        why: objective.why,
        ownerId: owner(objective.owner),
        contributesTo: objective.contributesTo.flatMap((name) => {
          const other = units.find((each) => same(each.name, name))
          return other === undefined ? [] : (firstOf.get(other.id) ?? [])
        }),
        keyResults: objective.keyResults.map((each) => enteredFrom(each, owner(each.reading.owner), context.notes)),
        notes: notesOfObjective(objective, index === 0 && there === undefined ? own : [], context),
      }))
      // oxlint-disable-next-line no-await-in-loop
      if (!(await accept(there, 'too_many_objectives', own))) return result(false)
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await context.edit((command) =>
        client.goal.enter({ ...command, cycleId: context.cycleId, unitId, objectives: entered }),
      )
      if (!outcome.ok) return result(false)
      const [first] = outcome.value.objectiveIds
      if (first !== undefined && !firstOf.has(unitId)) firstOf.set(unitId, first)
      objectives += entered.length
      keyResults += entered.reduce((sum, each) => sum + each.keyResults.length, 0)
      for (const objective of unit.objectives) addLines(lineIds, objective)
    }
    const above = firstOf.get(unitId)
    if (unit.loose.length > 0 && above !== undefined) {
      const entered = unit.loose.map((each) => enteredFrom(each, owner(each.reading.owner), context.notes))
      const loose = unit.loose.map(({ lineId }) => lineId)
      // oxlint-disable-next-line no-await-in-loop
      if (!(await accept(above, 'too_many_key_results', loose))) return result(false)
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await context.edit((command) =>
        client.goal.addKeyResults({ ...command, objectiveId: above, keyResults: entered }),
      )
      if (!outcome.ok) return result(false)
      keyResults += entered.length
      for (const { lineId } of unit.loose) lineIds.add(lineId)
    }
    if (unit.loose.length === 0 || above !== undefined) for (const lineId of unit.lineIds) lineIds.add(lineId)
  }
  return result(true)
}

function addLines(lineIds: Set<number>, objective: PlannedObjective): void {
  for (const lineId of objective.lineIds) lineIds.add(lineId)
  for (const { lineId } of objective.keyResults) lineIds.add(lineId)
}

/** Its own notes, and why it or its unit has more than the limit. `unitLines`: of the unit's objectives, where this is the first. */
function notesOfObjective(
  objective: PlannedObjective,
  unitLines: readonly number[],
  { notes, limitReason }: PutInContext,
): WordingNotes {
  const [line] = objective.lineIds
  const own = line === undefined ? undefined : notes.get(line)
  const keyResultLines = objective.keyResults.map(({ lineId }) => lineId)
  const limits = [
    { checkId: 'too_many_objectives' as const, reason: limitReason('too_many_objectives', unitLines) },
    { checkId: 'too_many_key_results' as const, reason: limitReason('too_many_key_results', keyResultLines) },
  ].flatMap(({ checkId, reason }) => (reason === null ? [] : [{ checkId, reason }]))
  return { accepted: [...(own?.accepted ?? []), ...limits], rewritten: own?.rewritten ?? null }
}

/** Units that others contribute to come first; where they contribute to each other, as they were typed. */
function inOrder(units: readonly PlannedUnit[]): PlannedUnit[] {
  const ordered: PlannedUnit[] = []
  const visit = (unit: PlannedUnit, above: readonly PlannedUnit[]) => {
    if (ordered.includes(unit) || above.includes(unit)) return
    for (const name of contributionsOf(unit)) {
      const other = units.find((each) => same(each.name, name))
      if (other !== undefined) visit(other, [...above, unit])
    }
    ordered.push(unit)
  }
  for (const unit of units) visit(unit, [])
  return ordered
}

/** A key result as it was understood, with what is kept beside its words. */
export function enteredFrom(
  { lineId, reading }: PlannedKeyResult,
  ownerId: Id | null,
  lineNotes: LineNotes,
): EnteredKeyResult {
  const notes = lineNotes.get(lineId)
  return {
    ...(notes === undefined ? {} : { notes }),
    title: reading.title,
    shortName: '',
    definition: asDefinition(reading, ownerId),
  }
}
