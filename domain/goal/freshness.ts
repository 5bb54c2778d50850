/** Is what we know of a key result still fresh? Silence is never green. Source: domain rules, Progress and pace (freshness). */
import type { Status } from './goal.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import type { DueSlot } from '#domain/time/due.ts'

/** Waiting from the day after a missed due date; outdated when a whole due week (fortnight) has ended without a check-in. */
export type Freshness = 'fresh' | 'waiting' | 'outdated' | 'never'

/** `lastCheckIn` null: never checked in. A check-in counts for the slot (week or fortnight) it lies in, also before the due day. */
export function freshness(lastCheckIn: IsoDate | null, slots: readonly DueSlot[], today: IsoDate): Freshness {
  if (lastCheckIn === null) return 'never'
  const missed = slots.filter((slot) => slot.due < today && lastCheckIn < slot.start)
  if (missed.some((slot) => slot.end < today)) return 'outdated'
  return missed.length > 0 ? 'waiting' : 'fresh'
}

/** `stale` replaces green and yellow that are outdated; red stays red. Null: nothing has been reported. */
export function shownStatus(status: Status | null, fresh: Freshness): Status | 'stale' | null {
  if (status === null) return fresh === 'outdated' ? 'stale' : null
  return fresh === 'outdated' && status !== 'red' ? 'stale' : status
}
