/**
 * Collects what the report of a retrospective says, from the rows the room saw, and has the document made. What it was made from is kept with it: made
 * again it says the same, whatever has changed since, until the coach asks for it anew.
 */
import type { ClosingKeyResult, ClosingObjective } from '#contract/closing.ts'
import type { Room } from '#contract/meeting.ts'
import { clientQueries } from '#db/queries/client.ts'
import { documentQueries } from '#db/queries/document.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import { cycleLookedBackOn } from '#domain/closing/looked-back-on.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { unitsCovered } from '#domain/meeting/covered.ts'
import type { Capture, CaptureKind } from '#domain/meeting/meeting.ts'
import { asRead, hiddenIn } from '#domain/meeting/step-line.ts'
import { tallyOf, votesIn } from '#domain/meeting/vote.ts'
import { chronological, type DocumentLanguage, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { brandFor } from './brand.ts'
import { readClosing } from './closing.ts'
import type { Services } from './context.ts'
import {
  REFLECT_SECTIONS,
  RETRO_KINDS,
  type ReflectSection,
  type RetroContent,
  type RetroKeyResult,
  type RetroKind,
  type RetroObjective,
  type RetroTheme,
} from './documents/retrospective/content.ts'
import { failure } from './failure.ts'
import { keyResultNames, personNames, unitNamesOf } from './names.ts'
import { vaultOf } from './procedure.ts'
import { readRoom } from './room.ts'
import { snapshotIn, type Snapshots } from './snapshots.ts'
import { readRounds } from './votes.ts'

export type MadeRetrospectiveReport = { bytes: Uint8Array; content: RetroContent; language: DocumentLanguage }

/**
 * Makes the report of a meeting that looked back. `language` null: the client's. `fresh`: as things stand now; else as the latest version says, where there
 * is one.
 * @throws `not_found` where the client or meeting is gone, `conflict` where the meeting is of another kind, `cancelled` where the signal says so
 */
export async function makeRetrospectiveReport(
  services: Services,
  {
    clientId,
    meetingId,
    language,
    fresh,
  }: { clientId: Id; meetingId: Id; language: DocumentLanguage | null; fresh: boolean },
  signal?: AbortSignal,
): Promise<MadeRetrospectiveReport> {
  const vault = vaultOf(services, clientId)
  const kept = fresh ? null : keptContent(vault, meetingId)
  const content = kept ?? collectRetrospective(services, clientId, meetingId)
  const spoken = language ?? clientOf(vault).documentLanguage
  const order = { content, language: spoken, brand: brandFor(services, clientId) }
  const bytes = await services.documents.make('retrospectiveReport', order, { signal })
  return { bytes, content, language: spoken }
}

/** The latest version, and whether the report would say something else if it were made anew; null where that cannot be told. */
export function retrospectiveReportState(
  services: Services,
  clientId: Id,
  meetingId: Id,
): { version: number | null; changed: boolean | null } {
  const vault = vaultOf(services, clientId)
  const [latest] = vault.queries(documentQueries).retrospectiveReportsOf.all({ meetingId })
  if (!latest) return { version: null, changed: null }
  const kept = keptContent(vault, meetingId)
  const changed =
    kept === null ? null : JSON.stringify(kept) !== JSON.stringify(collectRetrospective(services, clientId, meetingId))
  return { version: latest.version, changed }
}

/** What the latest version was made from; null where there is none. */
function keptContent(vault: Store, meetingId: Id): RetroContent | null {
  const read = vault.queries(documentQueries)
  const [latest] = read.retrospectiveReportsOf.all({ meetingId })
  const kept = latest && read.snapshot.get({ id: latest.id })
  // It is of a report of this kind.
  return kept ? (snapshotIn(kept.content) as Snapshots['retrospective_report']) : null
}

function clientOf(vault: Store) {
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  return client
}

function isRetroKind(kind: Room['meeting']['kind']): kind is RetroKind {
  return RETRO_KINDS.some((each) => each === kind)
}

/** All that the report says, as things stand. */
function collectRetrospective(services: Services, clientId: Id, meetingId: Id): RetroContent {
  const vault = vaultOf(services, clientId)
  const client = clientOf(vault)
  const room = readRoom(vault, meetingId)
  const { meeting } = room
  const { kind } = meeting
  if (!isRetroKind(kind)) throw failure('conflict', { subject: 'meeting' })
  const row = vault.queries(meetingQueries).meeting.get({ id: meetingId })
  const cycle = cycleOf(vault, meeting.cycleId, meeting.date)
  const view = cycle === null ? null : readClosing(vault, cycle.id, services.today())
  const organisation = vault.queries(organisationQueries)
  const covered = new Set(unitsCovered(organisation.units.all(), meeting.scopes))
  const units = unitNamesOf(vault)
  const unitName = (id: Id) => units.get(id) ?? ''
  const keyResults = keyResultNames(vault)
  const captured = capturedIn(room)
  const objectives = (view?.objectives ?? [])
    .filter(({ unitId, state }) => covered.has(unitId) && state !== 'draft')
    .map((objective) => objectiveOf(objective, unitName(objective.unitId)))
  const decisions = captured('decision')
  const actions = captured('priority')
  const learned = captured('learned')
  const nextOwners = (view?.nextOwners ?? []).filter((each) => covered.has(each.unitId))
  const present = presentIn(room)
  const mentioned = [
    ...present,
    ...objectives.flatMap(({ owner, keyResults: own }) => [owner, ...own.map((each) => each.owner)]),
    ...[...decisions, ...actions, ...learned].map(({ ownerId }) => ownerId),
    ...nextOwners.map(({ personId }) => personId),
  ]
  const numberOf = new Map(
    vault
      .queries(meetingQueries)
      .decisionNumbers.all()
      .map((each) => [each.id, each.number]),
  )
  return {
    clientName: client.name,
    goalTerms: client.goalTerms,
    meetingKind: kind,
    unitNames: room.unitNames,
    cycle:
      cycle === null
        ? null
        : {
            name: cycle.name,
            start: cycle.startDate,
            end: cycle.endDate,
            closedOn: cycle.state === 'closed' ? (view?.closings.at(-1)?.closedOn ?? null) : null,
          },
    date: meeting.date,
    leaderName: meeting.leaderName,
    present,
    people: namesOf(vault, mentioned),
    summary: view?.summary ?? '',
    objectives,
    reflection: reflectionIn(vault, room),
    learned: learned.map(({ text, ownerId }) => ({ text, by: ownerId })),
    decisions: decisions.map(({ number, text, ownerId, dueDate, supersedesId }) => ({
      number: number ?? 0,
      text,
      owner: ownerId,
      dueDate,
      supersedes: supersedesId === null ? null : (numberOf.get(supersedesId) ?? null),
    })),
    actions: actions.map(({ text, ownerId, dueDate, keyResultId }) => ({
      text,
      owner: ownerId,
      dueDate,
      serves: keyResultId === null ? null : (keyResults.get(keyResultId) ?? null),
    })),
    nextOwners: nextOwners.map(({ unitId, personId }) => ({ unitName: unitName(unitId), person: personId })),
    habit: row?.habit ?? null,
    next: nextBooked(vault, meeting.date, covered),
  }
}

function capturedIn(room: Room): (kind: CaptureKind) => Capture[] {
  const out = new Set(room.leftOut)
  return (kind) => room.captures.filter((each) => each.kind === kind && each.withdrawnAt === null && !out.has(each.id))
}

/** The one it says itself, else the one its day looks back on. */
function cycleOf(vault: Store, cycleId: Id | null, date: IsoDate): Cycle | null {
  const cycles = vault.queries(organisationQueries).cycles.all()
  return cycles.find(({ id }) => id === cycleId) ?? cycleLookedBackOn(cycles, date)
}

function presentIn({ attendance }: Room): Id[] {
  return attendance.filter(({ presence }) => presence === 'present').map(({ personId }) => personId)
}

/** In the order of their ids, so that the same people are the same letters. */
function namesOf(vault: Store, ids: readonly (Id | null)[]): Record<Id, string> {
  const names = personNames(vault)
  const known = [...new Set(ids.filter((id) => id !== null))].toSorted()
  return Object.fromEntries(known.map((id) => [id, names.get(id) ?? '']))
}

function objectiveOf(objective: ClosingObjective, unitName: string): RetroObjective {
  const { title, ownerId, score, review, droppedOn, proposedOutcome } = objective
  return {
    title,
    unitName,
    owner: ownerId,
    ...score,
    outcome: objective.outcome ?? review?.outcome ?? (droppedOn === null ? proposedOutcome : 'dropped'),
    status: review?.status ?? null,
    why: review?.why ?? '',
    causes: review?.causes ?? [],
    learned: review?.learned ?? '',
    decision: review?.decision ?? null,
    reason: review?.reason ?? '',
    droppedOn,
    keyResults: objective.keyResults.map(keyResultOf),
    dropped: objective.dropped.map(({ title: name, date, reason }) => ({ title: name, date, reason })),
  }
}

function keyResultOf({ title, definition, value, held, score, set, computed }: ClosingKeyResult): RetroKeyResult {
  const { ownerId, kind, baseline, target, stages, unitLabel, decimals } = definition
  const isLevel = kind === 'at_least' || kind === 'at_most'
  return {
    title,
    owner: ownerId,
    kind,
    from: kind === 'milestone' ? 0 : baseline,
    to: value,
    target: kind === 'milestone' ? stages.length : target,
    unitLabel,
    decimals,
    held: isLevel && held.length > 0 ? { held: held.filter(Boolean).length, of: held.length } : null,
    score,
    set: set === null ? null : { reason: set.reason, computed },
  }
}

/** What the room wrote and saw, under its own themes. A step it never revealed is nobody's to read, and so are votes it has not seen. */
function reflectionIn(vault: Store, room: Room): RetroContent['reflection'] {
  const lines = room.steps.flatMap((step) => {
    if (hiddenIn(step) === 'lines') return []
    const areSeen = hiddenIn(step) !== 'amounts'
    return asRead(step, room.lines)
      .filter((line) => !line.offWall)
      .flatMap(({ id, text, amount, section: own }) => {
        const section = sectionNamed(step.kind === 'silent_writing' ? step.topic : own)
        return section === null ? [] : [{ id, section, text, dots: areSeen ? amount : null }]
      })
  })
  const themes = themesIn(vault, room.meeting.id)
  return REFLECT_SECTIONS.flatMap((section) => {
    const own = lines.filter((line) => line.section === section)
    const told = ({ text, dots }: (typeof own)[number]) => ({ text, dots })
    const loose = own.filter(({ id }) => !themes.some(({ lineIds }) => lineIds.has(id)))
    const named = themes.map(({ name, dots, lineIds }): RetroTheme => {
      return { name, dots, lines: own.filter(({ id }) => lineIds.has(id)).map(told) }
    })
    const all = [...named, { name: '', dots: null, lines: loose.map(told) }].filter((each) => each.lines.length > 0)
    return all.length === 0 ? [] : [{ section, themes: all }]
  })
}

/** The names the room has put lines under, those with the most votes it has seen first. */
function themesIn(vault: Store, meetingId: Id): { name: string; dots: number | null; lineIds: Set<Id> }[] {
  const rows = Map.groupBy(vault.queries(documentQueries).themedLines.all({ meetingId }), (row) => row.groupId)
  const votes = new Map(
    readRounds(vault, meetingId)
      .filter((round) => round.kind === 'dots' && round.revealedAt !== null)
      .flatMap((round) =>
        tallyOf(round, votesIn(round)).distribution.map(
          ({ choice, count }) => [round.options[choice - 1] ?? '', count] as const,
        ),
      ),
  )
  return [...rows.values()]
    .map((own) => {
      const name = own[0]?.name ?? ''
      return { name, dots: votes.get(name) ?? null, lineIds: new Set(own.map(({ lineId }) => lineId)) }
    })
    .toSorted((one, other) => (other.dots ?? 0) - (one.dots ?? 0))
}

/** Older retrospectives wrote each in a step of its own. */
function sectionNamed(name: string | null): ReflectSection | null {
  return REFLECT_SECTIONS.find((each) => each === name) ?? null
}

const LOOK_BACKS: ReadonlySet<string> = new Set(['evaluation', 'review', 'retrospective'])

/** The first look back and the first planning that are booked after it, for a unit of it. */
function nextBooked(vault: Store, after: IsoDate, covered: ReadonlySet<Id>): RetroContent['next'] {
  const read = vault.queries(meetingQueries)
  const units = vault.queries(organisationQueries).units.all()
  const scopes = Map.groupBy(read.scopes.all(), (scope) => scope.meetingId)
  const later = read.meetings
    .all()
    .filter(
      ({ id, date, state }) =>
        state === 'planned' &&
        date > after &&
        unitsCovered(units, scopes.get(id) ?? []).some((unitId) => covered.has(unitId)),
    )
    .toSorted((one, other) => chronological(one.date, other.date))
  const first = [later.find(({ kind }) => kind === 'kickoff'), later.find(({ kind }) => LOOK_BACKS.has(kind))]
  return first
    .filter((each) => each !== undefined)
    .toSorted((one, other) => chronological(one.date, other.date))
    .map(({ kind, date, startTime }) => ({ kind, date, startTime }))
}
