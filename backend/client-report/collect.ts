/**
 * Collects what a document of a whole client says, field by field, from the same figures the screens show. The coach's notes, what is off the wall or left out
 * of minutes, drafts, early warnings, and figures below a threshold are never taken.
 */
import type { BoardObjective } from '#contract/goal.ts'
import type { Services } from '#backend/context.ts'
import type { ClientContent, Coming, Needed, ToldMaturity, ToldRhythm } from '#backend/documents/client/content.ts'
import { readOwnBrand } from '#backend/brand.ts'
import { currentCycle, readBoard } from '#backend/board.ts'
import { readEvents } from '#backend/events.ts'
import { failure } from '#backend/failure.ts'
import { readLearned } from '#backend/learning.ts'
import { frozenResults, readResult } from '#backend/maturity.ts'
import { keyResultNames, personNames, unitNamesOf } from '#backend/names.ts'
import { readInitiatives, readKpis } from '#backend/operations.ts'
import { readPeople } from '#backend/people.ts'
import { readStart } from '#backend/pilot-finder.ts'
import { vaultOf } from '#backend/procedure.ts'
import { readFollowUp, readRhythm } from '#backend/rhythm.ts'
import { unitsOfScopes } from '#backend/scopes.ts'
import { clientQueries } from '#db/queries/client.ts'
import { documentQueries } from '#db/queries/document.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import { marksOfUnit } from '#domain/maturity/pilot-finder.ts'
import { unitsCovered } from '#domain/meeting/covered.ts'
import type { Capture } from '#domain/meeting/meeting.ts'
import { pilotOf } from '#domain/meeting/pilot.ts'
import {
  SINCE_THE_FIRST,
  sectionsOf,
  type ReportKind,
  type ReportPeriod,
  type ReportSetup,
} from '#domain/report/report.ts'
import type { RichText } from '#domain/report/rich-text.ts'
import { chronological, type DocumentLanguage, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { collectGoals } from './collect-goals.ts'

/** How far ahead it looks. */
const DAYS_AHEAD = 30

/** What the rest is read for. */
type Reading = {
  vault: Store
  today: IsoDate
  date: IsoDate
  period: ReportPeriod
  cycle: Cycle | null
  /** All units it is of; `isWhole` where that is everybody. */
  covered: ReadonlySet<Id>
  isWhole: boolean
  unitName: (id: Id) => string
}

/**
 * All that the document of a kind says today, by the customer's own choice of it.
 * @throws `not_found` where the client is gone
 */
export function collectClient(services: Services, clientId: Id, kind: ReportKind): ClientContent {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  const today = services.today()
  const setup = setupOf(vault, kind)
  const units = unitNamesOf(vault)
  const chosen = setup.unitIds.filter((id) => units.has(id))
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
    today,
    date,
    period,
    cycle,
    covered,
    isWhole: chosen.length === 0,
    unitName: (id) => units.get(id) ?? '',
  }
  const all = cycle === null ? [] : readBoard(vault, cycle.id, date).objectives
  const board = toldObjectives(all, covered)
  const { objectives, checkIns } =
    cycle === null
      ? { objectives: [], checkIns: [] }
      : collectGoals({ vault, cycle, objectives: board, date, period, unitName: reading.unitName })
  const captures = capturesOf(reading)
  const initiatives = initiativesOf(reading)
  const followUp = readFollowUp(vault, period, reading.isWhole ? null : covered)
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
    ambassadors: readPeople(vault).flatMap((person) => (person.ambassador && !person.removed ? [person.id] : [])),
    sections,
    words: wordsOf(vault, kind).filter(({ section, text }) => sections.includes(section) && text.length > 0),
    needed: neededOf(board, captures, initiatives, date),
    objectives,
    kpis: kpisOf(reading),
    rhythm: { ...coverageOf(reading), promises: followUp.promises },
    initiatives,
    obstacles: captures
      .filter(({ kind: of }) => of === 'obstacle')
      .filter((row) => isOpenOn(row, date) || isWithin(row.resolvedOn ?? row.raisedOn, period))
      .map((row) => {
        const { text, ownerId: owner, raisedOn } = row
        if (isOpenOn(row, date)) return { text, owner, raisedOn, resolvedOn: null, state: 'open' }
        return { text, owner, raisedOn, resolvedOn: row.resolvedOn, state: row.state }
      }),
    decisions: decisionsOf(captures, reading),
    learned: readLearned(vault, today)
      .filter((row) => isWithin(row.learnedOn, period) && (row.unitId === null || covered.has(row.unitId)))
      .map(({ text, learnedOn, objectiveTitle, keyResultTitle, unitId, tags }) => ({
        text,
        date: learnedOn,
        about: objectiveTitle ?? keyResultTitle ?? '',
        unitName: unitId === null ? '' : reading.unitName(unitId),
        tags: [...tags],
      })),
    maturity: maturityOf(reading, chosen),
    coming: comingOf(reading, captures, initiatives),
    checkIns,
    meetings: followUp.meetings,
    nextUnit: nextUnitOf(reading, new Set(all.map(({ unitId }) => unitId))),
  }
  return { ...content, people: namesOf(vault, content) }
}

/** How the document of a kind is made for the customer. */
export function setupOf(vault: Store, kind: ReportKind): ReportSetup {
  const row = vault.queries(documentQueries).setup.get({ kind })
  const { periodStart: start = null, periodEnd: end = null } = row ?? {}
  return {
    kind,
    unitIds: row?.unitIds ?? [],
    period: start !== null && end !== null ? { start, end } : null,
    language: row?.language ?? null,
    sections: sectionsOf(kind, row?.sections ?? []),
  }
}

/** The language a document of the kind is made in: the one that was chosen for it, else the client's. @throws `not_found` */
export function languageOfReport(vault: Store, kind: ReportKind): DocumentLanguage {
  const chosen = vault.queries(documentQueries).setup.get({ kind })?.language ?? null
  const spoken = chosen ?? vault.queries(clientQueries).client.get()?.documentLanguage
  if (spoken === undefined) throw failure('not_found', { subject: 'client' })
  return spoken
}

/** What the coach has written in the documents of a kind, by section. */
export function wordsOf(
  vault: Store,
  kind: ReportKind,
): { section: ClientContent['sections'][number]; text: RichText }[] {
  return vault
    .queries(documentQueries)
    .words.all({ kind })
    .map(({ section, text }) => ({ section, text }))
}

/** The days it covers: those that were chosen, else the cycle that runs up to today, or all of them up to then where the kind tells of a long time; else the last thirty. */
export function periodOf(
  vault: Store,
  { kind, period }: Pick<ReportSetup, 'kind' | 'period'>,
  today: IsoDate,
): ReportPeriod {
  if (period !== null) return period
  const cycles = vault.queries(organisationQueries).cycles.all()
  const [first] = cycles
  if (SINCE_THE_FIRST.has(kind) && first && first.startDate <= today) return { start: first.startDate, end: today }
  const cycle = currentCycle(cycles, today)
  if (!cycle || cycle.startDate > today) return { start: addDays(today, -DAYS_AHEAD), end: today }
  return { start: cycle.startDate, end: cycle.endDate < today ? cycle.endDate : today }
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

/** What the meetings of the units wrote down and left in their minutes. */
function capturesOf({ vault, covered, isWhole, date }: Reading): Capture[] {
  const read = vault.queries(meetingQueries)
  const scopes = Map.groupBy(read.scopes.all(), (row) => row.meetingId)
  const units = vault.queries(organisationQueries).units.all()
  const isOf = (meetingId: Id) =>
    isWhole || unitsCovered(units, scopes.get(meetingId) ?? []).some((unitId) => covered.has(unitId))
  const out = new Set(
    vault
      .queries(documentQueries)
      .leftOut.all()
      .map((row) => row.captureId),
  )
  const own = new Map<Id, boolean>()
  return read.captures.all().filter((row) => {
    const known = own.get(row.meetingId) ?? isOf(row.meetingId)
    own.set(row.meetingId, known)
    return known && row.raisedOn <= date && !out.has(row.id)
  })
}

function decisionsOf(captures: readonly Capture[], { vault, period }: Reading): ClientContent['decisions'] {
  const numbers = new Map(
    vault
      .queries(meetingQueries)
      .decisionNumbers.all()
      .map((row) => [row.id, row.number]),
  )
  return captures
    .filter((row) => row.kind === 'decision' && isWithin(row.raisedOn, period))
    .map(({ number, text, ownerId, dueDate, raisedOn, supersedesId }) => ({
      number: number ?? 0,
      text,
      owner: ownerId,
      dueDate,
      date: raisedOn,
      supersedes: supersedesId === null ? null : (numbers.get(supersedesId) ?? null),
    }))
    .toSorted((one, other) => one.number - other.number)
}

/** For more than that nobody owns it. */
const isStuck = ({ needsAttention, attention }: BoardObjective['keyResults'][number]['standing']) =>
  needsAttention && attention.some((reason) => reason !== 'no_owner')

/** Obstacles that stand, the oldest first; key results that are stuck; goals nobody owns; work past its date. */
function neededOf(
  board: readonly BoardObjective[],
  captures: readonly Capture[],
  initiatives: ClientContent['initiatives'],
  date: IsoDate,
): Needed[] {
  const running = board.filter((objective) => !isDropped(objective))
  const stuck = running.flatMap((objective) =>
    objective.keyResults
      .filter(({ definition, standing }) => !definition.dropped && isStuck(standing))
      .map(({ title, definition, standing }): Needed => ({
        kind: 'key_result',
        title,
        objective: objective.title,
        owner: definition.ownerId,
        reasons: standing.attention,
        checkedOn: standing.checkedOn,
      })),
  )
  const unowned = running.flatMap((objective): Needed[] => [
    ...(objective.ownerId === null ? [{ kind: 'no_owner' as const, title: objective.title }] : []),
    ...objective.keyResults
      // One that is stuck too is told of once, with all its reasons.
      .filter(({ definition, standing }) => !definition.dropped && definition.ownerId === null && !isStuck(standing))
      .map(({ title }) => ({ kind: 'no_owner' as const, title })),
  ])
  return [
    ...captures
      .filter((row) => row.kind === 'obstacle' && isOpenOn(row, date))
      .map(({ text, raisedOn, ownerId }): Needed => ({ kind: 'obstacle', text, raisedOn, owner: ownerId })),
    ...stuck,
    ...unowned,
    ...initiatives.flatMap(({ title, dueDate, owner, overdue }): Needed[] =>
      overdue && dueDate !== null && dueDate < date ? [{ kind: 'overdue', title, dueDate, owner }] : [],
    ),
  ]
}

function initiativesOf({ vault, date, covered, unitName }: Reading): ClientContent['initiatives'] {
  const keyResults = keyResultNames(vault)
  return readInitiatives(vault, date)
    .filter((row) => covered.has(row.unitId))
    .map(({ title, unitId, ownerId, dueDate, state, overdue, keyResultId }) => ({
      title,
      unitName: unitName(unitId),
      owner: ownerId,
      dueDate,
      state,
      overdue,
      serves: keyResultId === null ? null : (keyResults.get(keyResultId) ?? null),
    }))
}

function kpisOf({ vault, date, covered, unitName }: Reading): ClientContent['kpis'] {
  return readKpis(vault, date)
    .filter((kpi) => covered.has(kpi.unitId))
    .map((kpi) => ({
      name: kpi.name,
      unitName: unitName(kpi.unitId),
      unitLabel: kpi.unitLabel,
      decimals: kpi.decimals,
      direction: kpi.direction,
      greenLimit: kpi.greenLimit,
      value: kpi.readings.at(-1)?.value ?? null,
      date: kpi.readings.at(-1)?.date ?? null,
      before: kpi.readings.at(-2)?.value ?? null,
      band: kpi.band,
    }))
}

/** Complete weeks alone: a running one is not judged. */
function coverageOf({ vault, cycle, date, covered, unitName }: Reading): Omit<ToldRhythm, 'promises'> {
  const { weeks, units } = readRhythm(vault, cycle?.id ?? null, date)
  if (cycle === null) return { weeks: [], units: [] }
  const own = units.filter(({ unitId }) => covered.has(unitId))
  const done = own.map(({ beats }) => beats.filter(({ state }) => state === 'complete'))
  const sum = (beats: readonly { due: number; checked: number }[], of: 'due' | 'checked') =>
    beats.reduce((total, beat) => total + beat[of], 0)
  return {
    weeks: weeks
      .map((week) => {
        const beats = done.flatMap((rows) => rows.filter((beat) => beat.week === week))
        return { week, due: sum(beats, 'due'), checked: sum(beats, 'checked') }
      })
      .filter(({ due }) => due > 0),
    units: own.map(({ unitId, streak }, at) => ({
      unitName: unitName(unitId),
      due: sum(done[at] ?? [], 'due'),
      checked: sum(done[at] ?? [], 'checked'),
      streak,
    })),
  }
}

/** The latest frozen check of the one unit, or of the whole client, with the first it can be compared with. Figures below a threshold are not there. */
function maturityOf({ vault, date, isWhole }: Reading, chosen: readonly Id[]): ToldMaturity | null {
  const unitId = isWhole ? null : chosen.length === 1 ? (chosen[0] ?? null) : null
  const latest = frozenResults(vault).find(({ check }) => check.date <= date && check.unitId === unitId)
  if (!latest) return null
  const { check } = latest
  const { whole, comparisons, steps } = readResult(vault, check.id)
  const first = comparisons.at(-1) ?? null
  return {
    date: check.date,
    kind: check.kind,
    sheets: whole.sheets,
    dimensions: whole.dimensions.map(({ dimension, level }) => ({ dimension, level })),
    first: first && { date: first.date, dimensions: first.dimensions.map((row) => ({ ...row })) },
    steps: steps.map(({ title, ownerId, dueDate }) => ({ title, owner: ownerId, dueDate })),
  }
}

function comingOf(
  { vault, date, covered, isWhole, unitName, cycle }: Reading,
  captures: readonly Capture[],
  initiatives: ClientContent['initiatives'],
): Coming[] {
  const until = addDays(date, DAYS_AHEAD)
  const isAhead = (day: IsoDate | null): day is IsoDate => day !== null && day > date && day <= until
  const read = vault.queries(meetingQueries)
  const scopes = Map.groupBy(read.scopes.all(), (row) => row.meetingId)
  const units = vault.queries(organisationQueries).units.all()
  const meetings = read.meetings.all().flatMap((row): Coming[] => {
    const own = scopes.get(row.id) ?? []
    const isOf = isWhole || unitsCovered(units, own).some((id) => covered.has(id))
    if (row.state !== 'planned' || !isOf || !isAhead(row.date)) return []
    const unitNames = own.map(({ unitId }) => unitName(unitId))
    return [{ kind: 'meeting', meeting: row.kind, date: row.date, startTime: row.startTime, unitNames }]
  })
  const events = readEvents(vault)
    .filter((row) => isAhead(row.startDate))
    .filter((row) => isWhole || row.unitIds.length === 0 || row.unitIds.some((id) => covered.has(id)))
    .map((row): Coming => ({ kind: 'event', event: row.kind, title: row.title, date: row.startDate }))
  const due = initiatives.flatMap(({ title, owner, dueDate, state }): Coming[] =>
    (state === 'planned' || state === 'active') && isAhead(dueDate)
      ? [{ kind: 'initiative', title, owner, date: dueDate }]
      : [],
  )
  const promised = captures.flatMap(({ kind, text, ownerId, dueDate, state }): Coming[] =>
    (kind === 'decision' || kind === 'priority') && state === 'open' && isAhead(dueDate)
      ? [{ kind: 'promise', title: text, owner: ownerId, date: dueDate }]
      : [],
  )
  const end: Coming[] =
    cycle !== null && isAhead(cycle.endDate) ? [{ kind: 'cycle_end', title: cycle.name, date: cycle.endDate }] : []
  return [...meetings, ...events, ...due, ...promised, ...end].toSorted((one, other) =>
    chronological(one.date, other.date),
  )
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

/** As it was then: what was resolved later stood open. */
function isOpenOn({ state, resolvedOn }: Capture, date: IsoDate): boolean {
  return state === 'open' || (resolvedOn !== null && resolvedOn > date)
}

function isWithin(day: IsoDate, { start, end }: ReportPeriod): boolean {
  return start <= day && day <= end
}
