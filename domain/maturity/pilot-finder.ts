/**
 * Where to start, with what a maturity check has measured: leadership and capacity of a unit are its levels in the latest check that shows them, until
 * the coach says otherwise. Pressure and willingness nobody has been asked about; they are the coach's. Source: domain rules, Focus exercises, Where
 * to start.
 */
import { PILOT_MARKS, type PilotMark, type PilotMarks } from '#domain/meeting/pilot.ts'
import type { IsoDate } from '#domain/shared/basics.ts'

/** Of a unit, by a check on that day. Null where it is held back, or was not answered. */
export type Measured = { leadership: number | null; capacity: number | null; date: IsoDate }

/** What counts for a unit: the coach's own mark, else what was measured. */
export function marksOfUnit(given: PilotMarks, measured: Measured | null): PilotMarks {
  const markOf = (mark: PilotMark) => given[mark] ?? measuredMark(mark, measured)
  return {
    pressure: markOf('pressure'),
    willingness: markOf('willingness'),
    leadership: markOf('leadership'),
    capacity: markOf('capacity'),
  }
}

/** What a check says of a mark; null for those it does not ask about. */
export function measuredMark(mark: PilotMark, measured: Measured | null): number | null {
  return mark === 'leadership' || mark === 'capacity' ? (measured?.[mark] ?? null) : null
}

/** How many of the four nothing is known of. */
export function missingMarks(marks: PilotMarks): number {
  return PILOT_MARKS.filter((mark) => marks[mark] === null).length
}
