/**
 * Where to start: units scored on four marks, the pilot they point to, and why. The reason is which marks, never a sentence: words are the
 * windows' and the minutes'.
 */

/** In the order they are typed and read. */
export const PILOT_MARKS = ['pressure', 'willingness', 'leadership', 'capacity'] as const
export type PilotMark = (typeof PILOT_MARKS)[number]

/** 1–5 each; null where nobody has said. */
export type PilotMarks = Record<PilotMark, number | null>

/** Of a unit nobody has said anything of. */
export const NO_MARKS: PilotMarks = { pressure: null, willingness: null, leadership: null, capacity: null }

/** The four marks alone; null where nobody has given any. */
export function marksOf({ pressure, willingness, leadership, capacity }: PilotMarks): PilotMarks | null {
  const marks = { pressure, willingness, leadership, capacity }
  return PILOT_MARKS.every((mark) => marks[mark] === null) ? null : marks
}

type Marked = Record<PilotMark, number>

/** Below this in leadership or capacity, a pilot rests on somebody who cannot carry it. */
const ENOUGH_TO_CARRY = 3

export type Pilot<Unit> = {
  unit: Unit
  /** The marks it is highest on, in the order they are read. */
  why: PilotMark[]
  /** Leadership and capacity are both at least 3. False: no unit's are, and that should be said plainly. */
  canCarry: boolean
  /** How many others no rule tells from it: the room chooses among them. */
  equals: number
}

/**
 * Units in the order to start: those with leadership and capacity both at least 3 first, then the highest sum of the four, then leadership, then
 * willingness, then as they stand. Those without all four marks come last, as they stand.
 */
export function byPilot<Unit extends PilotMarks>(units: readonly Unit[]): Unit[] {
  return units.toSorted((one, other) => {
    const [first, second] = [rankOf(one), rankOf(other)]
    const at = first.findIndex((figure, index) => figure !== second[index])
    return at === -1 ? 0 : (second[at] ?? 0) - (first[at] ?? 0)
  })
}

/** @returns the unit to start with, and why; null where none has all four marks. */
export function pilotOf<Unit extends PilotMarks>(units: readonly Unit[]): Pilot<Unit> | null {
  const unit = byPilot(units)[0]
  if (unit === undefined || !isMarked(unit)) return null
  const highest = Math.max(...PILOT_MARKS.map((mark) => unit[mark]))
  const rank = rankOf(unit)
  return {
    unit,
    why: PILOT_MARKS.filter((mark) => unit[mark] === highest),
    canCarry: carries(unit),
    equals: units.filter((each) => rankOf(each).every((figure, index) => figure === rank[index])).length - 1,
  }
}

/** What is compared, the weightiest first; more goes before less. */
function rankOf(unit: PilotMarks): number[] {
  if (!isMarked(unit)) return [0, 0, 0, 0, 0]
  const sum = PILOT_MARKS.reduce((total, mark) => total + unit[mark], 0)
  return [1, Number(carries(unit)), sum, unit.leadership, unit.willingness]
}

function isMarked<Unit extends PilotMarks>(unit: Unit): unit is Unit & Marked {
  return PILOT_MARKS.every((mark) => unit[mark] !== null)
}

function carries({ leadership, capacity }: Marked): boolean {
  return leadership >= ENOUGH_TO_CARRY && capacity >= ENOUGH_TO_CARRY
}
