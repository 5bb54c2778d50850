/** The rhythm of a client: rows read in a handful of statements, figures and warnings by the domain's rules. */
import type { Beat, RhythmView, UnitRhythm } from '#contract/rhythm.ts'
import { clientQueries } from '#db/queries/client.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { rhythmQueries } from '#db/queries/rhythm.ts'
import type { Store } from '#db/store.ts'
import { unitsCovered } from '#domain/meeting/covered.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import { beatsOf, mergeWeeks, mondaysOf, streakOf, trendOf, type DueWeek } from '#domain/rhythm/coverage.ts'
import {
  meetingQuality,
  promisesOf,
  type HeldMeeting,
  type MeetingQuality,
  type Promises,
} from '#domain/rhythm/follow-up.ts'
import { earlyWarnings } from '#domain/rhythm/warnings.ts'
import type { DateRange, Id, IsoDate } from '#domain/shared/basics.ts'
import { standing } from '#domain/shared/corrections.ts'
import { addDays, type WorkCalendar } from '#domain/time/calendar.ts'
import { currentCycle } from './board.ts'
import {
  beatsIn,
  isLatestCycle,
  LOOK_BACK_DAYS,
  pausesOf,
  registerOf,
  REVIEWS_BACK_DAYS,
  stripStart,
  unitFacts,
  weeksByUnit,
  weeksUntil,
  type Goals,
  type Register,
} from './rhythm-facts.ts'
import { workCalendars } from './work-calendar.ts'

const EVER: DateRange = { start: '0000-01-01', end: '9999-12-31' }

/** `cycleId` null: the cycle that runs today, else the next to come, else the latest. */
export function readRhythm(vault: Store, cycleId: Id | null, today: IsoDate): RhythmView {
  const organisation = vault.queries(organisationQueries)
  const cycles = organisation.cycles.all()
  const cycle = cycleId ? cycles.find((each) => each.id === cycleId) : currentCycle(cycles, today)
  const client = vault.queries(clientQueries).client.get()
  if (!cycle || !client) return NOTHING

  const units = organisation.units.all()
  const calendarOf = workCalendars(organisation.pauses.all())
  const goals = readGoals(vault, EVER, EVER.start)
  const span = { start: cycle.startDate, end: cycle.endDate }
  const earlier = cycles.filter((each) => each.startDate <= cycle.endDate)
  const byUnit = Map.groupBy(weeksByUnit(client, earlier, goals, calendarOf, today), (row) => row.unitId)
  const mondays = mondaysOf(span)
  const known = readMeetings(vault, addDays(cycle.startDate, -REVIEWS_BACK_DAYS), units)
  const meetings = known.filter((meeting) => meeting.date >= cycle.startDate || meeting.kind === 'kickoff')
  const nextOwners = vault.queries(rhythmQueries).nextOwners.all()
  const captures = vault.queries(meetingQueries).captures.all()
  const isLatest = isLatestCycle(cycle, cycles, today)
  const read = isLatest && {
    client,
    cycle,
    cycles,
    goals,
    nextOwners,
    today,
    meetings: known,
    register: readRegister(vault, units),
  }

  const calendars: WorkCalendar[] = []
  const merged: DueWeek[][] = []
  const rhythms = units.flatMap((unit): UnitRhythm[] => {
    if (!goals.objectives.some((row) => row.unitId === unit.id && row.cycleId === cycle.id)) return []
    const rows = byUnit.get(unit.id) ?? []
    const weeks = weeksUntil(rows, cycle)
    const calendar = calendarOf(unit.id)
    calendars.push(calendar)
    merged.push(weeks)
    return [
      {
        unitId: unit.id,
        beats: beatsOf(mondays, weeks, calendar, today),
        streak: streakOf(weeks, today),
        trend: trendOf(weeks, today),
        warnings: read ? earlyWarnings(unitFacts(unit, rows, weeks, { ...read, calendar })) : [],
      },
    ]
  })
  return {
    cycle,
    weeks: mondays,
    units: rhythms,
    all: beatsOf(mondays, mergeWeeks(merged), pausesOf(calendarOf, calendars), today),
    promises: promisesOf(captures, meetings, span),
    meetings: meetingQuality(meetings, captures, span),
    leftOut: ['deciding_decision'],
  }
}

/**
 * What came of promises and meetings in a span of days, of the meetings that some units took part in.
 * @param covered the units; null: all
 */
export function readFollowUp(
  vault: Store,
  span: DateRange,
  covered: ReadonlySet<Id> | null,
): { promises: Promises; meetings: MeetingQuality } {
  const units = vault.queries(organisationQueries).units.all()
  const meetings = readMeetings(vault, span.start, units).filter(
    ({ unitIds }) => covered === null || [...unitIds].some((id) => covered.has(id)),
  )
  const own = new Set(meetings.map(({ id }) => id))
  const captures = vault
    .queries(meetingQueries)
    .captures.all()
    .filter(({ meetingId }) => own.has(meetingId))
  return { promises: promisesOf(captures, meetings, span), meetings: meetingQuality(meetings, captures, span) }
}

const NOTHING: RhythmView = {
  cycle: null,
  weeks: [],
  units: [],
  all: [],
  promises: { judged: 0, kept: 0, raised: 0, tied: 0 },
  meetings: {
    held: 0,
    withDecision: 0,
    score: null,
    scored: 0,
    lastScores: [],
    daysToResolve: null,
    resolved: 0,
    openObstacles: 0,
  },
  leftOut: [],
}

/** The last eight weeks of the whole client, this one the last. */
export function readStrip(vault: Store, today: IsoDate): Beat[] {
  return readBeats(vault, mondaysOf({ start: stripStart(today), end: today }), today)
}

/** Some weeks in a row of the whole client. Reads only what those weeks are made of. */
export function readBeats(vault: Store, mondays: readonly IsoDate[], today: IsoDate): Beat[] {
  const organisation = vault.queries(organisationQueries)
  const first = mondays[0] ?? today
  const end = addDays(mondays.at(-1) ?? today, 6)
  const client = vault.queries(clientQueries).client.get()
  const cycles = organisation.cycles.all().filter((cycle) => cycle.endDate >= first && cycle.startDate <= end)
  const calendarOf = workCalendars(organisation.pauses.all())
  const goals = readGoals(vault, { start: first, end }, addDays(first, -LOOK_BACK_DAYS))
  return beatsIn(mondays, client ? weeksByUnit(client, cycles, goals, calendarOf, today) : [], calendarOf, today)
}

/** Goals of the cycles that touch a span of time, with their check-ins from a day on. */
function readGoals(vault: Store, { start: from, end: until }: DateRange, since: IsoDate): Goals {
  const read = vault.queries(rhythmQueries)
  const keyResults = new Map<Id, Id[]>()
  const archived = new Set<Id>()
  for (const row of read.keyResults.all({ from, until })) {
    push(keyResults, row.objectiveId, row.id)
    if (row.archived) archived.add(row.id)
  }
  const definitions = Map.groupBy(read.definitions.all({ from, until }), (row) => row.keyResultId)
  const checkIns = Map.groupBy(standing(read.checkIns.all({ from, until, since })), (row) => row.keyResultId)
  const objectives = read.objectives.all({ from, until }).map((row) => ({ ...row, differs: row.differs !== 0 }))
  return { objectives, keyResults, archived, definitions, checkIns }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

type Units = readonly Pick<Unit, 'id' | 'parentId'>[]
type MeetingRow = HeldMeeting & { kind: MeetingKind; cycleId: Id | null }

/** Meetings from a day on, and kick-offs whenever they were. */
function readMeetings(vault: Store, from: IsoDate, units: Units): MeetingRow[] {
  const read = vault.queries(meetingQueries)
  const scopes = Map.groupBy(read.scopes.all(), (scope) => scope.meetingId)
  return read.meetings
    .all()
    .filter((meeting) => meeting.date >= from || meeting.kind === 'kickoff')
    .map((meeting) => ({ ...meeting, unitIds: new Set(unitsCovered(units, scopes.get(meeting.id) ?? [])) }))
}

function readRegister(vault: Store, units: Units): Register {
  const read = vault.queries(rhythmQueries)
  return registerOf(read.attendance.all(), read.events.all(), read.eventUnits.all(), units)
}
