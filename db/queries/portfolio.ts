/**
 * Reads what a row of the portfolio is made of, and no more: of forty vaults at a time, most of them opened for it. Written by hand in SQL,
 * because building a statement by drizzle takes longer than running it, and each vault needs every one of them prepared anew.
 */
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { KeyResultDefinition, KeyResult, Objective, Status } from '#domain/goal/goal.ts'
import type { Attendance, Meeting } from '#domain/meeting/meeting.ts'
import type { EventKind, Pause, Unit } from '#domain/organisation/organisation.ts'
import type { Id, IsoDate, IsoInstant } from '#domain/shared/basics.ts'
import type { Sqlite } from '#db/open.ts'
import type { Reader } from '#db/store.ts'
import { SAYS_WHAT_DIFFERS } from './says-what-differs.ts'

type ClientRow = Pick<
  Client,
  | 'goalTerms'
  | 'checkInWeekday'
  | 'cadenceWeeks'
  | 'cadenceAnchor'
  | 'limitObjectives'
  | 'limitKeyResults'
  | 'paceAhead'
  | 'paceOnPace'
  | 'paceBehind'
  | 'paceTooEarly'
>
type ObjectiveRow = Pick<Objective, 'id' | 'unitId' | 'cycleId' | 'title' | 'ownerId' | 'state' | 'outcome'> & {
  archived: number
  differs: number
}
type KeyResultRow = Pick<KeyResult, 'id' | 'objectiveId' | 'title' | 'shortName'> & { archived: number }
/** Lists as the JSON they are stored as, flags as numbers. */
type DefinitionRow = Omit<KeyResultDefinition, 'dropped' | 'measuredOn' | 'curvePoints' | 'stages'> & {
  dropped: number
  measuredOn: string
  curvePoints: string
  stages: string
}
type CheckInRow = {
  id: Id
  keyResultId: Id
  date: IsoDate
  status: Status | null
  confidence: number | null
  value: number | null
  givenById: Id | null
  supersedesId: Id | null
  withdrawnAt: IsoInstant | null
}
type MeetingRow = Pick<Meeting, 'id' | 'kind' | 'state' | 'date' | 'startTime' | 'plannedMinutes'> & {
  cycleId: Id | null
}
/** Goals of the cycles that end on `from` or later; `cycleId`: the one whose check-ins are wanted whatever their day. */
type OfWindow = { from: IsoDate }
type OfCycle = { from: IsoDate; since: IsoDate; cycleId: Id }

/** Key results of the cycles that end on a day or later; archived ones too, whose weeks behind stay what they were. */
const KEY_RESULTS = `SELECT k.id FROM cycle c
  JOIN objective o ON o.cycle_id = c.id
  JOIN key_result k ON k.objective_id = o.id
  WHERE c.end_date >= :from`

/** Meetings from a day on, those that run, and kick-offs whenever they were. */
const MEETINGS = `date >= :from OR state = 'running' OR kind = 'kickoff'`

export function portfolioQueries(_reader: Reader, sqlite: Sqlite) {
  const all = <P extends object, R>(sql: string) => sqlite.prepare<[P], R>(sql)
  return {
    client: sqlite.prepare<[], ClientRow>(
      `SELECT goal_terms goalTerms, check_in_weekday checkInWeekday, cadence_weeks cadenceWeeks, cadence_anchor cadenceAnchor,
        limit_objectives limitObjectives, limit_key_results limitKeyResults, pace_ahead paceAhead, pace_on_pace paceOnPace,
        pace_behind paceBehind, pace_too_early paceTooEarly FROM client`,
    ),
    cycles: sqlite.prepare<[], Cycle>(
      `SELECT id, name, kind, start_date startDate, end_date endDate, state FROM cycle ORDER BY start_date`,
    ),
    units: sqlite.prepare<[], Pick<Unit, 'id' | 'parentId' | 'name' | 'leaderId'>>(
      `SELECT id, parent_id parentId, name, leader_id leaderId FROM unit ORDER BY position, id`,
    ),
    pauses: sqlite.prepare<[], Pause>(
      `SELECT id, unit_id unitId, start_date startDate, end_date endDate FROM pause ORDER BY start_date`,
    ),
    /** Of every cycle: a draft may be a near-copy of any of them. */
    objectives: sqlite.prepare<[], ObjectiveRow>(
      `SELECT id, unit_id unitId, cycle_id cycleId, title, owner_id ownerId, state, outcome, archived, ${SAYS_WHAT_DIFFERS} differs
        FROM objective ORDER BY position, id`,
    ),
    keyResults: all<OfWindow, KeyResultRow>(
      `SELECT id, objective_id objectiveId, title, short_name shortName, archived FROM key_result
        WHERE id IN (${KEY_RESULTS}) ORDER BY position, id`,
    ),
    definitions: all<OfWindow, DefinitionRow>(
      `SELECT id, key_result_id keyResultId, valid_from validFrom, owner_id ownerId, kind, baseline, target, unit_label unitLabel, decimals,
        limit_min limitMin, limit_max limitMax, start_date startDate, end_date endDate, measured, measured_on measuredOn, curve,
        curve_from curveFrom, curve_points curvePoints, stages, dropped, reason, decision_id decisionId
        FROM key_result_definition WHERE key_result_id IN (${KEY_RESULTS}) ORDER BY valid_from, id`,
    ),
    /** Corrections come whatever their day: what was moved out of the time asked for no longer stands in it. */
    checkIns: all<OfCycle, CheckInRow>(
      `SELECT i.id, i.key_result_id keyResultId, i.date, i.status, i.confidence, i.value, i.given_by_id givenById,
        i.supersedes_id supersedesId, i.withdrawn_at withdrawnAt
        FROM cycle c
        JOIN objective o ON o.cycle_id = c.id
        JOIN key_result k ON k.objective_id = o.id
        JOIN check_in i ON i.key_result_id = k.id
        WHERE c.end_date >= :from AND (i.date >= :since OR i.supersedes_id IS NOT NULL OR c.id = :cycleId)
        ORDER BY i.date, i.created_at, i.id`,
    ),
    meetings: all<OfWindow, MeetingRow>(
      `SELECT id, kind, state, date, start_time startTime, planned_minutes plannedMinutes, cycle_id cycleId FROM meeting WHERE ${MEETINGS}`,
    ),
    lastMet: sqlite.prepare<[], { date: IsoDate | null }>(`SELECT max(date) date FROM meeting WHERE state = 'ended'`),
    scopes: all<OfWindow, { meetingId: Id; unitId: Id; withBelow: number }>(
      `SELECT meeting_id meetingId, unit_id unitId, with_below withBelow FROM meeting_scope
        WHERE meeting_id IN (SELECT id FROM meeting WHERE ${MEETINGS})`,
    ),
    /** Of those who lead a unit. */
    attendance: all<OfWindow, Pick<Attendance, 'meetingId' | 'personId' | 'presence'>>(
      `SELECT meeting_id meetingId, person_id personId, presence FROM attendance
        WHERE meeting_id IN (SELECT id FROM meeting WHERE ${MEETINGS}) AND person_id IN (SELECT leader_id FROM unit)`,
    ),
    nextOwners: sqlite.prepare<[], { cycleId: Id; unitId: Id }>(
      `SELECT cycle_id cycleId, unit_id unitId FROM next_owner`,
    ),
    events: sqlite.prepare<[], { id: Id; kind: EventKind; startDate: IsoDate }>(
      `SELECT id, kind, start_date startDate FROM event`,
    ),
    eventUnits: sqlite.prepare<[], { eventId: Id; unitId: Id }>(
      `SELECT event_id eventId, unit_id unitId FROM event_unit`,
    ),
  }
}
