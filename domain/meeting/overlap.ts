/** Meetings that nobody can be in both of. Clock times are `HH:MM` of one day. */

type Timed = { readonly startTime: string | null; readonly plannedMinutes: number }

/** Do two meetings of one day share a minute, as planned? Not where one of them has no clock time. */
export function overlap(one: Timed, other: Timed): boolean {
  const [a, b] = [minutesOf(one.startTime), minutesOf(other.startTime)]
  return a !== null && b !== null && a < b + other.plannedMinutes && b < a + one.plannedMinutes
}

/** Minutes since midnight; null where nobody has said. */
export function minutesOf(time: string | null): number | null {
  if (time === null) return null
  const [hours, minutes] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
