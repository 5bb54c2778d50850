/** The end of a cycle, read: what came of every goal, what was decided of it, and the drafts that continue it. */
import type { Ancestor, ClosingKeyResult, ClosingObjective, ClosingView, NextDraft } from '#contract/closing.ts'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import { clientQueries } from '#db/queries/client.ts'
import { closingQueries } from '#db/queries/closing.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { wordingQueries } from '#db/queries/wording.ts'
import type { Store } from '#db/store.ts'
import type { CycleClosing } from '#domain/closing/closing.ts'
import { cycleAfter } from '#domain/closing/next-cycle.ts'
import { waitsForDecision } from '#domain/closing/reviewed.ts'
import { isAllReached, objectiveScore, outcomeProposed, scoreOf } from '#domain/closing/score.ts'
import { proposeCycle } from '#domain/cycle/proposals.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import { standingCheckIns } from '#domain/goal/measurements.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { likenessOf, nearCopyOf } from '#domain/wording/near-copy.ts'
import { readBoard } from './board.ts'

/** What is kept about goals at the end of cycles, by what it is about. */
function readKept(vault: Store) {
  const read = vault.queries(closingQueries)
  return {
    reviews: new Map(read.reviews.all().map((row) => [row.objectiveId, row])),
    scores: new Map(read.scores.all().map((row) => [row.keyResultId, row])),
    continuing: read.continuing.all(),
    closingsOf: (cycleId: Id): CycleClosing[] => read.closingsOf.all({ cycleId }),
  }
}
type Kept = ReturnType<typeof readKept>

/** The day the figures of a cycle are of: its closing, else today. */
function dayOf(cycle: Cycle, kept: Kept, today: IsoDate): IsoDate {
  return cycle.state === 'closed' ? (kept.closingsOf(cycle.id).at(-1)?.closedOn ?? cycle.endDate) : today
}

/** The cycle that runs, else the latest that has begun, else the first. */
function cycleToClose(cycles: readonly Cycle[], today: IsoDate): Cycle | undefined {
  return cycles.filter((cycle) => cycle.startDate <= today).at(-1) ?? cycles[0]
}

/** What came of a cycle, without what continues it: enough to close it, and to look back on it. Null where there is no such cycle. */
export function readCycleEnd(vault: Store, cycleId: Id, today: IsoDate) {
  const cycles = vault.queries(organisationQueries).cycles.all()
  const cycle = cycles.find(({ id }) => id === cycleId)
  if (!cycle) return null
  const read = vault.queries(closingQueries)
  const kept = readKept(vault)
  const used = new Set(read.usedCycles.all().map(({ id }) => id))
  return {
    cycle,
    cycles,
    kept,
    objectives: readObjectives(vault, cycle, kept, today),
    nextOwners: read.nextOwners
      .all()
      .filter((row) => row.cycleId === cycle.id)
      .map(({ unitId, personId }) => ({ cycleId: cycle.id, unitId, personId })),
    isFirst: cycles.every((each) => each.startDate >= cycle.startDate || !used.has(each.id)),
  }
}

/** `cycleId` null: the one to close. Null where the client has no cycle, or not this one. */
export function readClosing(vault: Store, cycleId: Id | null, today: IsoDate): ClosingView | null {
  const client = vault.queries(clientQueries).client.get()
  const id = cycleId ?? cycleToClose(vault.queries(organisationQueries).cycles.all(), today)?.id
  const end = id === undefined ? null : readCycleEnd(vault, id, today)
  if (!end || !client) return null
  const { cycle, cycles, kept, objectives, nextOwners, isFirst } = end
  const read = vault.queries(closingQueries)
  const next = cycleAfter(cycles, cycle)
  return {
    cycle,
    summary: read.summaryOf.get({ cycleId: cycle.id })?.summary ?? '',
    closings: kept.closingsOf(cycle.id),
    objectives,
    undecided: objectives.filter(waitsForDecision).length,
    allReached: isAllReached(objectives.map(({ score }) => score.score)),
    nextOwners,
    next,
    proposedNext: next ? null : proposedAfter(cycle, client),
    drafts: draftsOf(vault, objectives, kept, today),
    isFirst,
    habits: read.habitsOf
      .all({ cycleId: cycle.id })
      .flatMap(({ meetingId, date, habit }) => (habit === null ? [] : [{ meetingId, date, habit }])),
  }
}

function proposedAfter(
  { endDate }: Cycle,
  { cycleKind, fiscalYearStartMonth }: { cycleKind: Cycle['kind']; fiscalYearStartMonth: number },
) {
  const from = addDays(endDate, 1)
  const proposal = proposeCycle(cycleKind, from, fiscalYearStartMonth)
  // Where the client's year does not fall in with its cycles, the next one still begins when this has ended.
  return { ...proposal, start: proposal.start > endDate ? proposal.start : from }
}

/** The objectives of a cycle as they came out, not archived. */
function readObjectives(vault: Store, cycle: Cycle, kept: Kept, today: IsoDate): ClosingObjective[] {
  const checkIns = Map.groupBy(vault.queries(goalQueries).checkIns.all({ cycleId: cycle.id }), (row) => row.keyResultId)
  const { objectives } = readBoard(vault, cycle.id, dayOf(cycle, kept, today))
  return objectives.map((objective) => {
    const review = kept.reviews.get(objective.id) ?? null
    const droppedAtTheEnd = review?.decision === 'drop'
    const droppedOn = isDropped(objective) && !droppedAtTheEnd ? objective.drop : null
    const keyResults = objective.keyResults
      .filter(({ definition }) => !definition.dropped)
      .map((row) => keyResultOf(row, kept, checkIns.get(row.id) ?? []))
    const score = objectiveScore(keyResults)
    const draft = kept.continuing.find(({ previousId }) => previousId === objective.id)
    return {
      ...objective,
      droppedOn,
      score,
      proposedOutcome: outcomeProposed(review?.decision ?? null, score.score),
      review,
      keyResults,
      dropped: objective.keyResults.flatMap(({ id, title, definition, drop }) =>
        definition.dropped ? [{ id, title, date: drop?.date ?? definition.validFrom, reason: drop?.reason ?? '' }] : [],
      ),
      draft: draft ? { id: draft.id, title: draft.title, cycleId: draft.cycleId } : null,
    }
  })
}

function keyResultOf(
  { id, title, shortName, definition, weight, standing, trend }: BoardKeyResult,
  kept: Kept,
  checkIns: Parameters<typeof standingCheckIns>[0],
): ClosingKeyResult {
  const computed = scoreOf(definition.kind, standing)
  const row = kept.scores.get(id)
  const set = row ? { score: row.score, reason: row.reason } : null
  return {
    id,
    title,
    shortName,
    definition,
    weight,
    value: standing.value,
    status: standing.status,
    confidence: standing.confidence,
    trend,
    checkIns: standingCheckIns(checkIns),
    held: standing.held,
    computed,
    set,
    score: set?.score ?? computed,
  }
}

function draftsOf(vault: Store, objectives: readonly ClosingObjective[], kept: Kept, today: IsoDate): NextDraft[] {
  const old = new Map(objectives.map((objective) => [objective.id, objective]))
  const rows = kept.continuing.filter(({ previousId, archived }) => !archived && old.has(previousId ?? ''))
  if (rows.length === 0) return []
  const previous = new Map(
    vault
      .queries(closingQueries)
      .previousOf.all()
      .map(({ id, previousId }) => [id, previousId]),
  )
  const links = Map.groupBy(vault.queries(closingQueries).links.all(), (row) => row.objectiveId)
  const answers = vault.queries(wordingQueries)
  const boards = new Map<Id, readonly BoardObjective[]>()
  const boardOf = (cycleId: Id) => {
    const known = boards.get(cycleId) ?? readBoard(vault, cycleId, today).objectives
    boards.set(cycleId, known)
    return known
  }
  return rows.flatMap((row): NextDraft[] => {
    const from = old.get(row.previousId ?? '')
    const made = boardOf(row.cycleId).find(({ id }) => id === row.id)
    if (!from || !made) return []
    const { id, unitId, title, why, ownerId, state } = row
    return [
      {
        id,
        previousId: from.id,
        unitId,
        cycleId: row.cycleId,
        title,
        why,
        ownerId,
        state,
        keyResults: made.keyResults
          .filter(({ definition }) => !definition.dropped)
          .map((each) => ({
            id: each.id,
            title: each.title,
            previousId: previous.get(each.id) ?? null,
            definition: each.definition,
          })),
        likeness: likenessOf(title, from.title),
        isNearCopy: nearCopyOf(title, [from.title]) !== null,
        difference:
          answers.exceptionsOfObjective
            .all({ id })
            .find(({ checkId, wording }) => checkId === 'near_copy' && wording === title)?.reason ?? '',
        learningIds: (links.get(id) ?? []).map(({ learningId }) => learningId),
      },
    ]
  })
}

/** The life of a goal: what it continues, itself, and what continues it, in the order of their cycles. Each cycle is read once. */
export function readLineage(vault: Store, objectiveId: Id, today: IsoDate): Ancestor[] {
  const kept = readKept(vault)
  const cycles = new Map(
    vault
      .queries(organisationQueries)
      .cycles.all()
      .map((cycle) => [cycle.id, cycle]),
  )
  const all = new Map(
    vault
      .queries(goalQueries)
      .allObjectives.all()
      .map((row) => [row.id, row]),
  )
  const previous = new Map(kept.continuing.map(({ id, previousId }) => [id, previousId]))
  const family = new Set<Id>()
  for (let at: Id | null = objectiveId; at !== null && !family.has(at); at = previous.get(at) ?? null) family.add(at)
  for (let grew = true; grew;) {
    grew = false
    for (const { id, previousId } of kept.continuing)
      // A sibling that continues the same goal is another life.
      if (previousId !== null && !family.has(id) && isBelow(previousId, objectiveId, previous)) {
        family.add(id)
        grew = true
      }
  }
  const byCycle = new Map<Id, ClosingObjective[]>()
  const outcomeIn = (cycle: Cycle) => {
    const known = byCycle.get(cycle.id) ?? readObjectives(vault, cycle, kept, today)
    byCycle.set(cycle.id, known)
    return known
  }
  return [...family]
    .flatMap((id): Ancestor[] => {
      const row = all.get(id)
      const cycle = row && cycles.get(row.cycleId)
      if (!row || !cycle) return []
      const review = kept.reviews.get(id)
      const { id: cycleId, name, startDate, endDate, state } = cycle
      return [
        {
          objectiveId: id,
          title: row.title,
          cycle: { id: cycleId, name, startDate, endDate, state },
          score: outcomeIn(cycle).find((each) => each.id === id)?.score.score ?? null,
          outcome: row.outcome,
          decision: review?.decision ?? null,
          reason: review?.reason ?? '',
          learned: review?.learned ?? '',
        },
      ]
    })
    .toSorted((one, other) => (one.cycle.startDate < other.cycle.startDate ? -1 : 1))
}

function isBelow(id: Id, ancestorId: Id, previous: ReadonlyMap<Id, Id | null>): boolean {
  const seen = new Set<Id>()
  for (let at: Id | null = id; at !== null && !seen.has(at); at = previous.get(at) ?? null) {
    if (at === ancestorId) return true
    seen.add(at)
  }
  return false
}
