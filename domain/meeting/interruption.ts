/** A meeting that was left running: whether it was broken off, and what it had left. */
import type { IsoInstant } from '#domain/shared/basics.ts'
import { isTheirs } from './client-points.ts'
import type { MeetingStep } from './meeting.ts'

/** No step is this long without a key: past it the room has gone home. */
const BROKEN_OFF_HOURS = 4

/** @param lastAt when anything was last recorded of it */
export function isBrokenOff(lastAt: IsoInstant, now: number): boolean {
  return now - Date.parse(lastAt) >= BROKEN_OFF_HOURS * 3_600_000
}

/** Whole minutes our steps had left when it stopped, one at least: the current one's rest and those to come. */
export function minutesLeft(
  steps: readonly Pick<MeetingStep, 'kind' | 'state' | 'plannedSeconds' | 'usedSeconds'>[],
  /** Seconds of the visit that was going on. */
  visit: number,
): number {
  const left = steps
    .filter((step) => !isTheirs(step) && (step.state === 'current' || step.state === 'waiting'))
    .reduce((sum, step) => {
      const used = step.usedSeconds + (step.state === 'current' ? visit : 0)
      return sum + Math.max(0, step.plannedSeconds - used)
    }, 0)
  return Math.max(1, Math.round(left / 60))
}
