/** Reads the names of a vault, for the search across clients. By hand in SQL for the same reason as the portfolio's. */
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { KeyResult, Objective } from '#domain/goal/goal.ts'
import type { Initiative } from '#domain/initiative/initiative.ts'
import type { Kpi } from '#domain/kpi/kpi.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Person, Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Sqlite } from '#db/open.ts'
import type { Reader } from '#db/store.ts'

type MeetingRow = Pick<Meeting, 'id' | 'kind' | 'date' | 'startTime' | 'place' | 'leaderName'>

export function searchQueries(_reader: Reader, sqlite: Sqlite) {
  return {
    cycles: sqlite.prepare<[], Cycle>(
      `SELECT id, name, kind, start_date startDate, end_date endDate, state FROM cycle ORDER BY start_date`,
    ),
    units: sqlite.prepare<[], Pick<Unit, 'id' | 'name'>>(`SELECT id, name FROM unit ORDER BY position, id`),
    people: sqlite.prepare<[], Pick<Person, 'id' | 'name' | 'title'>>(
      `SELECT id, name, title FROM person WHERE removed = 0 ORDER BY name, id`,
    ),
    memberships: sqlite.prepare<[], { personId: Id; unitId: Id }>(
      `SELECT person_id personId, unit_id unitId FROM person_unit`,
    ),
    objectives: sqlite.prepare<[], Pick<Objective, 'id' | 'title' | 'unitId' | 'cycleId'>>(
      `SELECT id, title, unit_id unitId, cycle_id cycleId FROM objective WHERE archived = 0 ORDER BY position, id`,
    ),
    keyResults: sqlite.prepare<[], Pick<KeyResult, 'id' | 'title' | 'shortName' | 'objectiveId'>>(
      `SELECT id, title, short_name shortName, objective_id objectiveId FROM key_result WHERE archived = 0
        ORDER BY position, id`,
    ),
    kpis: sqlite.prepare<[], Pick<Kpi, 'id' | 'name' | 'unitId'>>(
      `SELECT id, name, unit_id unitId FROM kpi ORDER BY position, id`,
    ),
    initiatives: sqlite.prepare<[], Pick<Initiative, 'id' | 'title' | 'unitId' | 'state'>>(
      `SELECT id, title, unit_id unitId, state FROM initiative ORDER BY position, id`,
    ),
    meetings: sqlite.prepare<[], MeetingRow>(
      `SELECT id, kind, date, start_time startTime, place, leader_name leaderName FROM meeting ORDER BY date DESC, id`,
    ),
    scopes: sqlite.prepare<[], { meetingId: Id; unitId: Id }>(
      `SELECT meeting_id meetingId, unit_id unitId FROM meeting_scope ORDER BY id`,
    ),
  }
}
