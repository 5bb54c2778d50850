/**
 * Collects what a document of a whole client says, field by field, from the same figures the screens show. The coach's notes, what is off the wall or left out
 * of minutes, drafts, early warnings, and figures below a threshold are never taken.
 */
import type { BoardObjective } from '#contract/goal.ts'
import type { Services } from '#backend/context.ts'
import type { ClientContent } from '#backend/documents/client/content.ts'
import { TOLD_OF, type Told } from '#backend/documents/client/told-of.ts'
import { readOwnBrand } from '#backend/brand.ts'
import { currentCycle, readBoard } from '#backend/board.ts'
import { failure } from '#backend/failure.ts'
import { personNames, unitNamesOf } from '#backend/names.ts'
import { readPeople } from '#backend/people.ts'
import { readStart } from '#backend/pilot-finder.ts'
import { vaultOf } from '#backend/procedure.ts'
import { readFollowUp } from '#backend/rhythm.ts'
import { unitsOfScopes } from '#backend/scopes.ts'
import { clientQueries } from '#db/queries/client.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { marksOfUnit } from '#domain/maturity/pilot-finder.ts'
import { pilotOf } from '#domain/meeting/pilot.ts'
import { sectionsOf, type ReportKind, type ReportSection } from '#domain/report/report.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { capturesOf, decisionsOf, learnedOf, obstaclesOf } from './collect-captured.ts'
import { comingOf } from './collect-coming.ts'
import { coverageOf } from './collect-coverage.ts'
import { collectGoals } from './collect-goals.ts'
import { maturityOf } from './collect-maturity.ts'
import { neededOf } from './collect-needed.ts'
import { initiativesOf, kpisOf } from './collect-operations.ts'
import type { Reading } from './reading.ts'
import { periodOf, setupOf, wordsOf } from './setup.ts'

/**
 * All that the document of a kind says today, by the customer's own choice of it.
 * @param unitIds of whom, where that is another than was chosen
 * @throws `not_found` where the client is gone
 */
export function collectClient(
  services: Services,
  clientId: Id,
  kind: ReportKind,
  unitIds: readonly Id[] | null = null,
): ClientContent {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  const today = services.today()
  const setup = setupOf(vault, kind)
  const units = unitNamesOf(vault)
  const chosen = (unitIds ?? setup.unitIds).filter((id) => units.has(id))
  const covered = new Set(
    chosen.length === 0
      ? [...units.keys()]
      : unitsOfScopes(
          vault,
          chosen.map((unitId) => ({ unitId, withBelow: true })),
        ),
  )
  const period = periodOf(vault, setup, today)
  const date = period.end < today ? period.end : today
  const cycle = cycleAt(vault, date)
  const reading: Reading = {
    vault,
    date,
    period,
    cycle,
    covered,
    isWhole: chosen.length === 0,
    unitName: (id) => units.get(id) ?? '',
  }
  const sections = sectionsOf(kind, setup.sections).flatMap(({ id, on }) => (on ? [id] : []))
  const content: Omit<ClientContent, 'people'> = {
    kind,
    clientName: client.name,
    goalTerms: client.goalTerms,
    unitNames: chosen.map(reading.unitName),
    period,
    date,
    cycle: cycle && { name: cycle.name, start: cycle.startDate, end: cycle.endDate },
    checkIn: { weekday: client.checkInWeekday, weeks: client.cadenceWeeks },
    leaderName: readOwnBrand(services.data.app).name,
    sections,
    words: wordsOf(vault, kind).filter(({ section, text }) => sections.includes(section) && text.length > 0),
    ...toldIn(sections, reading, { chosen, today }),
  }
  return { ...content, people: namesOf(vault, content) }
}

/** What the sections tell. What none of them tells of is neither read nor in the content. */
function toldIn(
  sections: readonly ReportSection[],
  reading: Reading,
  { chosen, today }: { chosen: readonly Id[]; today: IsoDate },
): Pick<ClientContent, Told> {
  const { vault, date, period, cycle, covered, isWhole, unitName } = reading
  const asked = new Set(sections.flatMap((id) => TOLD_OF[id]))
  const told = <Of extends Told>(of: Of, read: () => ClientContent[Of], nothing: ClientContent[Of]) =>
    asked.has(of) ? read() : nothing
  const all = once(() => (cycle === null ? [] : readBoard(vault, cycle.id, date).objectives))
  const board = once(() => toldObjectives(all(), covered))
  const goals = once(() =>
    cycle === null
      ? { objectives: [], checkIns: [] }
      : collectGoals({ vault, cycle, objectives: board(), date, period, unitName }),
  )
  const captures = once(() => capturesOf(reading))
  const initiatives = once(() => initiativesOf(reading))
  const followUp = once(() => readFollowUp(vault, period, isWhole ? null : covered))
  return {
    ambassadors: told('ambassadors', () => ambassadorsOf(vault), []),
    needed: told('needed', () => neededOf(board(), captures(), initiatives(), date), []),
    objectives: told('objectives', () => goals().objectives, []),
    kpis: told('kpis', () => kpisOf(reading), []),
    rhythm: told('rhythm', () => ({ ...coverageOf(reading), promises: followUp().promises }), NO_RHYTHM),
    initiatives: told('initiatives', initiatives, []),
    obstacles: told('obstacles', () => obstaclesOf(captures(), reading), []),
    decisions: told('decisions', () => decisionsOf(captures(), reading), []),
    learned: told('learned', () => learnedOf(reading, today), []),
    maturity: told('maturity', () => maturityOf(reading, chosen), null),
    coming: told('coming', () => comingOf(reading, captures(), initiatives()), []),
    checkIns: told('checkIns', () => goals().checkIns, []),
    meetings: told('meetings', () => followUp().meetings, NO_MEETINGS),
    nextUnit: told('nextUnit', () => nextUnitOf(reading, new Set(all().map(({ unitId }) => unitId))), null),
  }
}

const NO_RHYTHM: ClientContent['rhythm'] = {
  weeks: [],
  units: [],
  promises: { judged: 0, kept: 0, raised: 0, tied: 0 },
}

const NO_MEETINGS: ClientContent['meetings'] = {
  held: 0,
  withDecision: 0,
  score: null,
  scored: 0,
  daysToResolve: null,
  resolved: 0,
  openObstacles: 0,
}

/** Several sections tell of the same: it is read when the first one asks. */
function once<Read>(read: () => Read): () => Read {
  let kept: { read: Read } | null = null
  return () => (kept ??= { read: read() }).read
}

function ambassadorsOf(vault: Store): Id[] {
  return readPeople(vault).flatMap((person) => (person.ambassador && !person.removed ? [person.id] : []))
}

function cycleAt(vault: Store, date: IsoDate): Cycle | null {
  const cycles = vault.queries(organisationQueries).cycles.all()
  return (
    cycles.find(({ startDate, endDate }) => startDate <= date && date <= endDate) ?? currentCycle(cycles, date) ?? null
  )
}

/** Neither drafts nor what is archived; what was dropped in the cycle is told as that. */
function toldObjectives(objectives: readonly BoardObjective[], covered: ReadonlySet<Id>): BoardObjective[] {
  return objectives.filter((row) => covered.has(row.unitId) && row.state !== 'draft' && !row.archived)
}

/** Among the units without goals of their own in the cycle. */
function nextUnitOf({ vault, unitName }: Reading, busy: ReadonlySet<Id>): string | null {
  const free = readStart(vault)
    .filter(({ unitId }) => !busy.has(unitId))
    .map(({ unitId, given, measured }) => ({ unitId, ...marksOfUnit(given, measured) }))
  const pilot = pilotOf(free)
  return pilot === null ? null : unitName(pilot.unit.unitId)
}

/** In the order of their ids, so that the same people are the same letters. */
function namesOf(vault: Store, content: Omit<ClientContent, 'people'>): Record<Id, string> {
  const names = personNames(vault)
  const mentioned = [
    ...content.ambassadors,
    ...content.needed.map((row) => ('owner' in row ? row.owner : null)),
    ...content.objectives.flatMap(({ owner, keyResults }) => [owner, ...keyResults.map((row) => row.owner)]),
    ...[...content.initiatives, ...content.obstacles, ...content.decisions].map(({ owner }) => owner),
    ...(content.maturity?.steps ?? []).map(({ owner }) => owner),
    ...content.coming.map((row) => ('owner' in row ? row.owner : null)),
    ...content.checkIns.map(({ by }) => by),
  ]
  const known = [...new Set(mentioned.filter((id) => id !== null))].toSorted()
  return Object.fromEntries(known.map((id) => [id, names.get(id) ?? '']))
}
