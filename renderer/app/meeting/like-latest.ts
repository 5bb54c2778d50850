/** What a new meeting is like where nobody has said otherwise: as the latest one, else of the first unit with all below it. */
import type { MeetingRow } from '#contract/meeting.ts'
import type { Unit } from '#domain/organisation/organisation.ts'

/** @param latest null where the client has had none */
export function likeLatest(latest: MeetingRow | null, units: readonly Unit[]) {
  return {
    scopes: latest?.scopes ?? firstScope(units),
    plannedMinutes: latest?.plannedMinutes ?? 30,
    place: latest?.place ?? '',
    leaderName: latest?.leaderName ?? '',
    minuteTakerName: latest?.minuteTakerName ?? '',
  }
}

function firstScope(units: readonly Unit[]) {
  const [first] = units.filter((unit) => unit.parentId === null).toSorted((one, other) => one.position - other.position)
  return first === undefined ? [] : [{ unitId: first.id, withBelow: units.some((unit) => unit.parentId === first.id) }]
}
