/** Is what we know of a key result still fresh? Silence is never green. Source: domain rules, Progress and pace (freshness). */
import type { Status } from './goal.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import type { DueSlot } from '#domain/time/due.ts'

/** Waiting from the day after a missed due date; outdated when a whole due week (fortnight) has ended without a check-in. */
export type Freshness = 'fresh' | 'waiting' | 'outdated' | 'never'

/** `lastCheckIn` null: never checked in. A check-in counts for the slot (week or fortnight) it lies in, also before the due day. */
export function freshness(lastCheckIn: IsoDate | null, slots: readonly DueSlot[], today: IsoDate): Freshness {
  if (lastCheckIn === null) return 'never'
  // Slots end in their order: where any missed one has ended, the first has.
  const missed = firstMissed(lastCheckIn, slots, today)
  if (!missed) return 'fresh'
  return missed.end < today ? 'outdated' : 'waiting'
}

/** The first slot that passed its due date without a check-in since; null where none did. */
export function firstMissed(lastCheckIn: IsoDate | null, slots: readonly DueSlot[], today: IsoDate): DueSlot | null {
  return slots.find((slot) => slot.due < today && isOpen(slot, lastCheckIn)) ?? null
}

/** The next slot still to be checked in for, today's included; null after the last. */
export function nextOpen(lastCheckIn: IsoDate | null, slots: readonly DueSlot[], today: IsoDate): DueSlot | null {
  return slots.find((slot) => slot.due >= today && isOpen(slot, lastCheckIn)) ?? null
}

const isOpen = (slot: DueSlot, lastCheckIn: IsoDate | null) => lastCheckIn === null || lastCheckIn < slot.start

/** `stale` replaces green and yellow that are outdated; red stays red. Null: nothing has been reported. */
export function shownStatus(status: Status | null, fresh: Freshness): Status | 'stale' | null {
  if (status === null) return fresh === 'outdated' ? 'stale' : null
  return fresh === 'outdated' && status !== 'red' ? 'stale' : status
}
