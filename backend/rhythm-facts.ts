/** What the early warnings are judged by: the rows of a vault put together as the domain asks for them. Reads nothing itself. */
import { unitsCovered } from '#domain/meeting/covered.ts'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Objective } from '#domain/goal/goal.ts'
import type { Attendance, MeetingKind } from '#domain/meeting/meeting.ts'
import { beatsOf, dueWeeks, mergeWeeks, type Beat, type DueWeek, type Tracked } from '#domain/rhythm/coverage.ts'
import type { HeldMeeting } from '#domain/rhythm/follow-up.ts'
import { isReflectionOf, reviewPlan, reviewsOf, type OnRecord } from '#domain/rhythm/reviews.ts'
import type { UnitFacts } from '#domain/rhythm/warnings.ts'
import type { EventKind, Unit } from '#domain/organisation/organisation.ts'
import { chronological, type DateRange, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { addDays, type WorkCalendar } from '#domain/time/calendar.ts'
import { dueSlots, type DueSlot } from '#domain/time/due.ts'
import { mondayOf } from '#domain/time/weeks.ts'
import { nearCopyOf } from '#domain/wording/near-copy.ts'

type RhythmOf = Pick<Client, 'checkInWeekday' | 'cadenceWeeks' | 'cadenceAnchor'>
type CalendarOf = (unitId: Id | null) => WorkCalendar
type ObjectiveRow = Pick<Objective, 'id' | 'unitId' | 'cycleId' | 'title' | 'ownerId' | 'state' | 'outcome'> & {
  /** Left out: it is not. */
  readonly archived?: boolean
  /** Has it been said what is different this time, with a reason or by the learning that changed it? */
  readonly differs?: boolean
}
type CheckInRow = { readonly date: IsoDate; readonly givenById: Id | null }

export type Goals = {
  objectives: readonly ObjectiveRow[]
  /** Key result ids by objective. */
  keyResults: ReadonlyMap<Id, readonly Id[]>
  /** Of those, the archived ones. */
  archived?: ReadonlySet<Id>
  definitions: ReadonlyMap<Id, Tracked['definitions']>
  /** Those that stand, by key result, oldest first. */
  checkIns: ReadonlyMap<Id, readonly CheckInRow[]>
}

export type UnitWeeks = { unitId: Id; cycleId: Id; calendar: WorkCalendar; weeks: DueWeek[] }

const STRIP_WEEKS = 8
/** A due day moved by a holiday reaches into the next week, and a fortnight is two: what was given for them lies at most this far before. */
export const LOOK_BACK_DAYS = 28

/** The Monday of the first of the eight weeks that end with this one. */
export function stripStart(today: IsoDate): IsoDate {
  return addDays(mondayOf(today), -7 * (STRIP_WEEKS - 1))
}

/** Some weeks in a row of the whole client, from due weeks that reach as far. */
export function beatsIn(
  mondays: readonly IsoDate[],
  rows: readonly UnitWeeks[],
  calendarOf: CalendarOf,
  today: IsoDate,
): Beat[] {
  const calendars = [...new Set(rows.map((row) => row.calendar))]
  return beatsOf(mondays, mergeWeeks(rows.map((row) => row.weeks)), pausesOf(calendarOf, calendars), today)
}

/** Where nobody has anything due, one unit's pause is reason enough to call it that. */
export function pausesOf(calendarOf: CalendarOf, calendars: readonly WorkCalendar[]): Pick<WorkCalendar, 'pauses'> {
  return { pauses: [...calendarOf(null).pauses, ...calendars.flatMap((calendar) => calendar.pauses)] }
}

/** A unit's due weeks of several cycles as one row, up to the end of a cycle. */
export function weeksUntil(rows: readonly UnitWeeks[], cycle: Cycle): DueWeek[] {
  return mergeWeeks(rows.map((row) => row.weeks)).filter((week) => week.week <= cycle.endDate)
}

/** Warnings are about the practice as it is now: only the latest cycle that has begun has any. */
export function isLatestCycle(cycle: Cycle, cycles: readonly Cycle[], today: IsoDate): boolean {
  return cycle.startDate <= today && !cycles.some((c) => c.startDate > cycle.startDate && c.startDate <= today)
}

/** What has been read of a client whose latest cycle is looked at. */
export type Read = {
  client: RhythmOf & Pick<Client, 'limitObjectives' | 'limitKeyResults'>
  cycle: Cycle
  cycles: readonly Cycle[]
  /** Of the cycle and all that the due weeks reach back to; objectives of every cycle. */
  goals: Goals
  /** Of the cycle and after it, and kick-offs whenever they were. */
  meetings: readonly MeetingFacts[]
  register: Register
  /** Who has been named for what comes after a cycle. */
  nextOwners: readonly { readonly cycleId: Id; readonly unitId: Id }[]
  today: IsoDate
}

/** What the warnings of a unit with goals in the cycle are judged by. `rows`: the unit's due weeks; `weeks`: they as one, to the cycle's end. */
export function unitFacts(
  unit: { id: Id; leaderId: Id | null },
  rows: readonly UnitWeeks[],
  weeks: readonly DueWeek[],
  { client, cycle, cycles, goals, meetings, register, nextOwners, today, calendar }: Read & { calendar: WorkCalendar },
): UnitFacts {
  const own = goals.objectives.filter((row) => row.unitId === unit.id)
  const onRecord = onRecordOf(unit.id, meetings, register, today)
  const reviewsIn = (each: Cycle) => {
    const span = { id: each.id, start: each.startDate, end: each.endDate }
    const on = { checkInWeekday: client.checkInWeekday, calendar }
    return reviewsOf(span, reviewPlan(span, client.checkInWeekday, calendar), onRecord, on)
  }
  const reviews = reviewsIn(cycle)
  const over = cycle.endDate < today ? cycle : cycleBefore(cycle, cycles)
  const hadGoals = over !== undefined && own.some((row) => row.cycleId === over.id && row.archived !== true)
  const ofCycle = rows.flatMap((row) => (row.cycleId === cycle.id ? row.weeks : []))
  return {
    ...goalFacts(own, cycle, cycles, goals, today),
    ...meetingFacts(unit, { start: cycle.startDate, end: cycle.endDate }, meetings, register, today),
    isNextOwned: nextOwners.some((row) => row.cycleId === cycle.id && row.unitId === unit.id),
    reviews,
    ended: hadGoals
      ? {
          end: over.endDate,
          isClosed: over.state === 'closed',
          reviews: over.id === cycle.id ? reviews : reviewsIn(over),
        }
      : null,
    today,
    weeks,
    weeksLeft: ofCycle.filter((week) => week.end >= today).length,
    weeksBehind: ofCycle.filter((week) => week.end < today).length,
    limits: { objectives: client.limitObjectives, keyResults: client.limitKeyResults },
  }
}

/** The cycle that ended last before another began. */
export function cycleBefore(cycle: Cycle, cycles: readonly Cycle[]): Cycle | undefined {
  return cycles
    .filter((each) => each.endDate < cycle.startDate)
    .toSorted((one, other) => chronological(one.endDate, other.endDate))
    .at(-1)
}

/** How far before a cycle its meetings are read: the last one's retrospective may have been held some weeks before its end. */
export const REVIEWS_BACK_DAYS = 70

/** What a unit has held or booked, its meetings and what its calendar holds. One that was planned for a day gone by was never held. */
function onRecordOf(unitId: Id, meetings: readonly MeetingFacts[], { events }: Register, today: IsoDate): OnRecord[] {
  return [
    ...meetings.filter((each) => each.unitIds.has(unitId) && (each.state !== 'planned' || each.date >= today)),
    ...events.filter((each) => each.unitIds?.has(unitId) ?? true).map(({ kind, startDate: date }) => ({ kind, date })),
  ]
}

/** The due weeks of every unit with goals, cycle by cycle. */
export function weeksByUnit(
  client: RhythmOf,
  cycles: readonly Cycle[],
  goals: Goals,
  calendarOf: CalendarOf,
  today: IsoDate,
): UnitWeeks[] {
  const rhythm = { weekday: client.checkInWeekday, cadenceWeeks: client.cadenceWeeks, anchor: client.cadenceAnchor }
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
      const calendar = calendarOf(unitId)
      const tracked = objectives.flatMap((row) => trackedOf(row, cycle, goals, today))
      return { unitId, cycleId: cycle.id, calendar, weeks: dueWeeks(slotsOf(span, calendar), span, tracked) }
    })
  })
}

/**
 * The key results of an objective, as the rhythm sees them; none of a draft. The day an objective was closed is not recorded: one closed before
 * its cycle is over, or dropped, was due for as long as it was checked in. So is what has been archived: nothing more is due of it, and the
 * weeks behind stay what they were.
 */
function trackedOf(objective: ObjectiveRow, cycle: Cycle, goals: Goals, today: IsoDate): Tracked[] {
  if (objective.state === 'draft') return []
  const isOver = objective.state === 'closed' && (objective.outcome === 'dropped' || cycle.endDate >= today)
  return (goals.keyResults.get(objective.id) ?? []).flatMap((id) => {
    const isCutShort = isOver || objective.archived === true || goals.archived?.has(id) === true
    const checkedOn = (goals.checkIns.get(id) ?? []).map((row) => row.date).filter((date) => date <= today)
    const last = checkedOn.at(-1)
    if (isCutShort && last === undefined) return []
    return [{ definitions: goals.definitions.get(id) ?? [], checkedOn, dueUntil: isCutShort ? (last ?? null) : null }]
  })
}

/** `all` are the unit's objectives of every cycle, so that a near-copy of an old one is known. */
function goalFacts(
  all: readonly ObjectiveRow[],
  cycle: Cycle,
  cycles: readonly Cycle[],
  goals: Goals,
  today: IsoDate,
): Pick<UnitFacts, 'next' | 'drafts' | 'goals' | 'givers'> {
  const own = all.filter((row) => row.archived !== true)
  const startOf = new Map(cycles.map((each) => [each.id, each.startDate]))
  const start = ({ cycleId }: ObjectiveRow) => startOf.get(cycleId) ?? ''
  const following = cycles.find((each) => each.startDate >= cycle.endDate)
  const inNext = own.filter((row) => row.cycleId === following?.id && row.outcome !== 'dropped')
  const drafts = own.filter((row) => row.state === 'draft' && start(row) >= cycle.startDate)
  const copies = drafts.filter((draft) => {
    if (draft.differs === true) return false
    const earlier = own.filter((row) => start(row) < start(draft)).map((row) => row.title)
    return nearCopyOf(draft.title, earlier) !== null
  })
  const ofCycle = own.filter((row) => row.cycleId === cycle.id)
  const open = ofCycle.filter((row) => row.state !== 'closed')
  const count = (row: ObjectiveRow) =>
    (goals.keyResults.get(row.id) ?? []).filter((id) => {
      const definitions = goals.definitions.get(id) ?? []
      return (
        goals.archived?.has(id) !== true &&
        !(definitions.findLast((each) => each.validFrom <= today) ?? definitions[0])?.dropped
      )
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

export type MeetingFacts = Pick<HeldMeeting, 'id' | 'date' | 'state' | 'unitIds'> & {
  readonly kind: MeetingKind
  /** Of a retrospective the cycle it looks back on. */
  readonly cycleId: Id | null
}

/** Whom an event is for; null: the whole client. */
type EventFacts = { kind: EventKind; startDate: IsoDate; unitIds: ReadonlySet<Id> | null }
/** Who was in which meeting, and what the calendar holds. */
export type Register = { presence: ReadonlyMap<Id, ReadonlyMap<Id, boolean>>; events: readonly EventFacts[] }

type Presence = Pick<Attendance, 'meetingId' | 'personId' | 'presence'>

/** `eventUnits`: those an event is for; one without any is for the whole client. */
export function registerOf(
  attendance: readonly Presence[],
  events: readonly { id: Id; kind: EventKind; startDate: IsoDate }[],
  eventUnits: readonly { eventId: Id; unitId: Id }[],
  units: readonly Pick<Unit, 'id' | 'parentId'>[],
): Register {
  const presence = new Map<Id, Map<Id, boolean>>()
  for (const row of attendance) {
    const known = presence.get(row.meetingId) ?? new Map<Id, boolean>()
    presence.set(row.meetingId, known.set(row.personId, row.presence === 'present'))
  }
  const unitsOf = Map.groupBy(eventUnits, (row) => row.eventId)
  return {
    presence,
    events: events.map((row) => {
      // What a department is called to, its teams are.
      const scopes = unitsOf.get(row.id)?.map(({ unitId }) => ({ unitId, withBelow: true }))
      return { ...row, unitIds: scopes ? new Set(unitsCovered(units, scopes)) : null }
    }),
  }
}

function meetingFacts(
  unit: { id: Id; leaderId: Id | null },
  span: DateRange,
  meetings: readonly MeetingFacts[],
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
