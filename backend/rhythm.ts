/** The rhythm of a client: rows read in a handful of statements, figures and warnings by the domain's rules. */
import type { Beat, RhythmView, UnitRhythm } from '#contract/rhythm.ts'
import { clientQueries } from '#db/queries/client.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { rhythmQueries } from '#db/queries/rhythm.ts'
import type { Store } from '#db/store.ts'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import {
  beatsOf,
  dueWeeks,
  mergeWeeks,
  mondaysOf,
  streakOf,
  trendOf,
  type DueWeek,
  type Tracked,
} from '#domain/rhythm/coverage.ts'
import { isReflectionOf } from '#domain/rhythm/year.ts'
import { meetingQuality, promisesOf, type HeldMeeting } from '#domain/rhythm/follow-up.ts'
import { earlyWarnings, type UnitFacts } from '#domain/rhythm/warnings.ts'
import type { DateRange, Id, IsoDate } from '#domain/shared/basics.ts'
import { standing } from '#domain/shared/corrections.ts'
import { addDays, type WorkCalendar } from '#domain/time/calendar.ts'
import { dueSlots, type DueSlot } from '#domain/time/due.ts'
import { mondayOf } from '#domain/time/weeks.ts'
import { nearCopyOf } from '#domain/wording/near-copy.ts'
import { currentCycle } from './board.ts'
import { unitsOfScopes } from './scopes.ts'
import { workCalendar } from './work-calendar.ts'

type Queries = ReturnType<typeof rhythmQueries>
type ObjectiveRow = ReturnType<Queries['objectives']['all']>[number]
type CheckInRow = ReturnType<Queries['checkIns']['all']>[number]

const STRIP_WEEKS = 8
/** A due day moved by a holiday reaches into the next week, and a fortnight is two: what was given for them lies at most this far before. */
const LOOK_BACK_DAYS = 28
const EVER: DateRange = { start: '0000-01-01', end: '9999-12-31' }

/** `cycleId` null: the cycle that runs today, else the next to come, else the latest. */
export function readRhythm(vault: Store, cycleId: Id | null, today: IsoDate): RhythmView {
  const organisation = vault.queries(organisationQueries)
  const cycles = organisation.cycles.all()
  const cycle = cycleId ? cycles.find((each) => each.id === cycleId) : currentCycle(cycles, today)
  const client = vault.queries(clientQueries).client.get()
  if (!cycle || !client) return NOTHING

  const goals = readGoals(vault, EVER, EVER.start)
  const span = { start: cycle.startDate, end: cycle.endDate }
  const earlier = cycles.filter((each) => each.startDate <= cycle.endDate)
  const byUnit = Map.groupBy(weeksByUnit(vault, client, earlier, goals, today), (row) => row.unitId)
  const mondays = mondaysOf(span)
  const meetings = readMeetings(vault, cycle)
  const captures = vault.queries(meetingQueries).captures.all()
  const isLatest =
    cycle.startDate <= today && !cycles.some((c) => c.startDate > cycle.startDate && c.startDate <= today)
  const register = isLatest ? readRegister(vault) : null

  const calendars: WorkCalendar[] = []
  const merged: DueWeek[][] = []
  const units = organisation.units.all().flatMap((unit): UnitRhythm[] => {
    const own = goals.objectives.filter((row) => row.unitId === unit.id)
    if (!own.some((row) => row.cycleId === cycle.id)) return []
    const rows = byUnit.get(unit.id) ?? []
    const weeks = mergeWeeks(rows.map((row) => row.weeks)).filter((week) => week.week <= cycle.endDate)
    const calendar = workCalendar(vault, unit.id)
    calendars.push(calendar)
    merged.push(weeks)
    const facts = register && {
      ...goalFacts(own, cycle, cycles, goals, today),
      ...meetingFacts(unit, span, meetings, register, today),
      today,
      weeks,
      weeksLeft: weeksOf(rows, cycle.id).filter((week) => week.end >= today).length,
      weeksBehind: weeksOf(rows, cycle.id).filter((week) => week.end < today).length,
      limits: { objectives: client.limitObjectives, keyResults: client.limitKeyResults },
    }
    return [
      {
        unitId: unit.id,
        beats: beatsOf(mondays, weeks, calendar, today),
        streak: streakOf(weeks, today),
        trend: trendOf(weeks, today),
        warnings: facts ? earlyWarnings(facts) : [],
      },
    ]
  })
  return {
    cycle,
    weeks: mondays,
    units,
    all: beatsOf(mondays, mergeWeeks(merged), pausesOf(vault, calendars), today),
    promises: promisesOf(captures, meetings, span),
    meetings: meetingQuality(meetings, captures, span),
    leftOut: ['learning', 'deciding_decision'],
  }
}

const NOTHING: RhythmView = {
  cycle: null,
  weeks: [],
  units: [],
  all: [],
  promises: { judged: 0, kept: 0, raised: 0, tied: 0 },
  meetings: { held: 0, withDecision: 0, score: null, scored: 0, daysToResolve: null, resolved: 0, openObstacles: 0 },
  leftOut: [],
}

/** The last eight weeks of the whole client, this one the last. */
export function readStrip(vault: Store, today: IsoDate): Beat[] {
  return readBeats(vault, mondaysOf({ start: addDays(mondayOf(today), -7 * (STRIP_WEEKS - 1)), end: today }), today)
}

/** Some weeks in a row of the whole client. Reads only what those weeks are made of. */
export function readBeats(vault: Store, mondays: readonly IsoDate[], today: IsoDate): Beat[] {
  const first = mondays[0] ?? today
  const end = addDays(mondays.at(-1) ?? today, 6)
  const client = vault.queries(clientQueries).client.get()
  const since = addDays(first, -LOOK_BACK_DAYS)
  const cycles = vault
    .queries(organisationQueries)
    .cycles.all()
    .filter((cycle) => cycle.endDate >= first && cycle.startDate <= end)
  const rows = client ? weeksByUnit(vault, client, cycles, readGoals(vault, { start: first, end }, since), today) : []
  const calendars = [...new Set(rows.map((row) => row.calendar))]
  return beatsOf(mondays, mergeWeeks(rows.map((row) => row.weeks)), pausesOf(vault, calendars), today)
}

/** Where nobody has anything due, one unit's pause is reason enough to call it that. */
function pausesOf(vault: Store, calendars: readonly WorkCalendar[]): Pick<WorkCalendar, 'pauses'> {
  return { pauses: [...workCalendar(vault, null).pauses, ...calendars.flatMap((calendar) => calendar.pauses)] }
}

type Goals = {
  objectives: ObjectiveRow[]
  /** Key result ids by objective. */
  keyResults: ReadonlyMap<Id, Id[]>
  definitions: ReadonlyMap<Id, Tracked['definitions']>
  /** Those that stand, by key result, oldest first. */
  checkIns: ReadonlyMap<Id, CheckInRow[]>
}

/** Goals of the cycles that touch a span of time, with their check-ins from a day on. */
function readGoals(vault: Store, { start: from, end: until }: DateRange, since: IsoDate): Goals {
  const read = vault.queries(rhythmQueries)
  const keyResults = new Map<Id, Id[]>()
  for (const { id, objectiveId } of read.keyResults.all({ from, until })) push(keyResults, objectiveId, id)
  const definitions = Map.groupBy(read.definitions.all({ from, until }), (row) => row.keyResultId)
  const checkIns = Map.groupBy(standing(read.checkIns.all({ from, until, since })), (row) => row.keyResultId)
  return { objectives: read.objectives.all({ from, until }), keyResults, definitions, checkIns }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

type UnitWeeks = { unitId: Id; cycleId: Id; calendar: WorkCalendar; weeks: DueWeek[] }

/** The due weeks of every unit with goals, cycle by cycle. */
function weeksByUnit(
  vault: Store,
  client: Client,
  cycles: readonly Cycle[],
  goals: Goals,
  today: IsoDate,
): UnitWeeks[] {
  const rhythm = { weekday: client.checkInWeekday, cadenceWeeks: client.cadenceWeeks, anchor: client.cadenceAnchor }
  const calendars = new Map<Id, WorkCalendar>()
  // Most units have no pause of their own: what is due when is worked out once for all of those.
  const known = new Map<string, DueSlot[]>()
  const slotsOf = (span: DateRange, calendar: WorkCalendar): DueSlot[] => {
    const key = JSON.stringify([span, calendar.pauses])
    const slots = known.get(key) ?? dueSlots(span, rhythm, calendar)
    known.set(key, slots)
    return slots
  }
  const ofCycle = Map.groupBy(goals.objectives, (row) => row.cycleId)
  return cycles.flatMap((cycle) => {
    const span = { start: cycle.startDate, end: cycle.endDate }
    const ofUnit = Map.groupBy(ofCycle.get(cycle.id) ?? [], (row) => row.unitId)
    return [...ofUnit].map(([unitId, objectives]) => {
      const calendar = calendars.get(unitId) ?? workCalendar(vault, unitId)
      calendars.set(unitId, calendar)
      const tracked = objectives.flatMap((row) => trackedOf(row, cycle, goals, today))
      return { unitId, cycleId: cycle.id, calendar, weeks: dueWeeks(slotsOf(span, calendar), span, tracked) }
    })
  })
}

/**
 * The key results of an objective, as the rhythm sees them; none of a draft. The day an objective was closed is not recorded: one closed before
 * its cycle is over, or dropped, was due for as long as it was checked in.
 */
function trackedOf(objective: ObjectiveRow, cycle: Cycle, goals: Goals, today: IsoDate): Tracked[] {
  if (objective.state === 'draft') return []
  const isCutShort = objective.state === 'closed' && (objective.outcome === 'dropped' || cycle.endDate >= today)
  return (goals.keyResults.get(objective.id) ?? []).flatMap((id) => {
    const checkedOn = (goals.checkIns.get(id) ?? []).map((row) => row.date).filter((date) => date <= today)
    const last = checkedOn.at(-1)
    if (isCutShort && last === undefined) return []
    return [{ definitions: goals.definitions.get(id) ?? [], checkedOn, dueUntil: isCutShort ? (last ?? null) : null }]
  })
}

function weeksOf(rows: readonly UnitWeeks[], cycleId: Id): DueWeek[] {
  return rows.flatMap((row) => (row.cycleId === cycleId ? row.weeks : []))
}

/** `own` are the unit's objectives of every cycle. */
function goalFacts(
  own: readonly ObjectiveRow[],
  cycle: Cycle,
  cycles: readonly Cycle[],
  goals: Goals,
  today: IsoDate,
): Pick<UnitFacts, 'next' | 'drafts' | 'goals' | 'givers'> {
  const startOf = new Map(cycles.map((each) => [each.id, each.startDate]))
  const start = ({ cycleId }: ObjectiveRow) => startOf.get(cycleId) ?? ''
  const following = cycles.find((each) => each.startDate >= cycle.endDate)
  const inNext = own.filter((row) => row.cycleId === following?.id)
  const drafts = own.filter((row) => row.state === 'draft' && start(row) >= cycle.startDate)
  const copies = drafts.filter((draft) => {
    const earlier = own.filter((row) => start(row) < start(draft)).map((row) => row.title)
    return nearCopyOf(draft.title, earlier) !== null
  })
  const ofCycle = own.filter((row) => row.cycleId === cycle.id)
  const open = ofCycle.filter((row) => row.state !== 'closed')
  const count = (row: ObjectiveRow) =>
    (goals.keyResults.get(row.id) ?? []).filter((id) => {
      const definitions = goals.definitions.get(id) ?? []
      return !(definitions.findLast((each) => each.validFrom <= today) ?? definitions[0])?.dropped
    }).length
  const byPerson = new Map<Id, number>()
  let unknown = 0
  for (const keyResultId of ofCycle.flatMap((row) => goals.keyResults.get(row.id) ?? []))
    for (const { givenById, date } of goals.checkIns.get(keyResultId) ?? [])
      if (date <= today) {
        if (givenById === null) unknown += 1
        else byPerson.set(givenById, (byPerson.get(givenById) ?? 0) + 1)
      }
  return {
    next: following ? { goals: inNext.length, owned: inNext.filter((row) => row.ownerId !== null).length } : null,
    drafts: { count: drafts.length, copies: copies.length, title: copies[0]?.title ?? null },
    goals: { objectives: open.length, mostKeyResults: Math.max(0, ...open.map(count)) },
    givers: { unknown, byPerson },
  }
}

type MeetingRow = HeldMeeting & { kind: MeetingKind }

/** Meetings of the cycle and after it, and kick-offs whenever they were. */
function readMeetings(vault: Store, cycle: Cycle): MeetingRow[] {
  const read = vault.queries(meetingQueries)
  const scopes = Map.groupBy(read.scopes.all(), (scope) => scope.meetingId)
  return read.meetings
    .all()
    .filter((meeting) => meeting.date >= cycle.startDate || meeting.kind === 'kickoff')
    .map((meeting) => ({ ...meeting, unitIds: new Set(unitsOfScopes(vault, scopes.get(meeting.id) ?? [])) }))
}

type EventRow = ReturnType<Queries['events']['all']>[number] & { unitIds: ReadonlySet<Id> | null }
/** Who was in which meeting, and what the calendar holds. */
type Register = { presence: ReadonlyMap<Id, ReadonlyMap<Id, boolean>>; events: EventRow[] }

function readRegister(vault: Store): Register {
  const read = vault.queries(rhythmQueries)
  const presence = new Map<Id, Map<Id, boolean>>()
  for (const row of read.attendance.all()) {
    const known = presence.get(row.meetingId) ?? new Map<Id, boolean>()
    presence.set(row.meetingId, known.set(row.personId, row.presence === 'present'))
  }
  const unitsOf = Map.groupBy(read.eventUnits.all(), (row) => row.eventId)
  return {
    presence,
    events: read.events.all().map((row) => {
      const units = unitsOf.get(row.id)
      // What a department is called to, its teams are.
      const scopes = units?.map(({ unitId }) => ({ unitId, withBelow: true }))
      return { ...row, unitIds: scopes ? new Set(unitsOfScopes(vault, scopes)) : null }
    }),
  }
}

function meetingFacts(
  unit: { id: Id; leaderId: Id | null },
  span: DateRange,
  meetings: readonly MeetingRow[],
  { presence, events }: Register,
  today: IsoDate,
): Pick<UnitFacts, 'hasReflection' | 'wasTaught' | 'leader'> {
  const own = meetings.filter((meeting) => meeting.unitIds.has(unit.id))
  // One that was planned for a day gone by was never held.
  const onRecord = own.filter((meeting) => meeting.state !== 'planned' || meeting.date >= today)
  const ownEvents = events.filter((event) => event.unitIds?.has(unit.id) ?? true)

  const held = own.filter(
    (meeting) => meeting.state === 'ended' && span.start <= meeting.date && meeting.date <= span.end,
  )
  const leaderId = unit.leaderId
  const called = leaderId === null ? [] : held.filter((meeting) => presence.get(meeting.id)?.has(leaderId) ?? false)
  const there = called.filter((meeting) => presence.get(meeting.id)?.get(leaderId ?? '') ?? false)
  return {
    hasReflection:
      onRecord.some((meeting) => isReflectionOf(span, meeting.kind, meeting.date)) ||
      ownEvents.some((event) => isReflectionOf(span, event.kind, event.startDate)),
    wasTaught:
      onRecord.some((meeting) => meeting.kind === 'kickoff') ||
      ownEvents.some((event) => event.kind === 'kickoff' || event.kind === 'training'),
    leader:
      leaderId === null
        ? null
        : {
            personId: leaderId,
            present: there.length,
            of: called.length,
            last:
              there
                .map((meeting) => meeting.date)
                .toSorted()
                .at(-1) ?? null,
          },
  }
}
