/** Who is in the room, who came late and who left before the end. */
import type { IsoInstant } from '#domain/shared/basics.ts'
import type { Attendance } from './meeting.ts'

type Moments = Pick<Attendance, 'presence' | 'cameAt' | 'leftAt'>

/** Minutes in which a mark only sets right what stood there: nobody is said to have come or left within them. */
const SETTLING = 5

/** In the room now. Somebody who has left was present all the same. */
export function isHere({ presence, leftAt }: Pick<Attendance, 'presence' | 'leftAt'>): boolean {
  return presence === 'present' && leftAt === null
}

/**
 * What stands after somebody has been marked as here, or as not here. Outside a running meeting that is whether they take part at all; in one,
 * a few minutes on, it is that they came, or left.
 * @param before what stood; null for somebody who was not on the list
 * @param meeting when it was started and the moment of the mark; null where it does not run
 */
export function marked(
  before: Moments | null,
  here: boolean,
  meeting: { startedAt: IsoInstant; at: IsoInstant } | null,
): Moments {
  if (!meeting) return { presence: here ? 'present' : 'absent', cameAt: null, leftAt: null }
  const was = before ?? { presence: 'absent', cameAt: null, leftAt: null }
  if (here === isHere(was)) return was
  const since = (from: IsoInstant) => (Date.parse(meeting.at) - Date.parse(from)) / 60_000
  const isSettling = since(was.cameAt ?? meeting.startedAt) < SETTLING
  if (!here) return isSettling ? { presence: 'absent', cameAt: null, leftAt: null } : { ...was, leftAt: meeting.at }
  // Back again: they were here before.
  if (was.presence === 'present') return { ...was, leftAt: null }
  return { presence: 'present', cameAt: since(meeting.startedAt) < SETTLING ? null : meeting.at, leftAt: null }
}
