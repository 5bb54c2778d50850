/**
 * When a supervisor starts a dead back end again. Pure: both shells hold the deaths they have seen and ask what to do.
 * The first restart is at once, because a meeting is going on; a back end that keeps dying is given up, because it would never hold.
 */

/** Five deaths within this many milliseconds are one too many. */
const WINDOW = 60_000
const DEATHS_TOO_MANY = 5
/** Wait before the first, second, third and fourth restart within the window. */
const DELAYS = [0, 100, 400, 1500] as const

export type AfterDeath = {
  /** The deaths to remember: those of the last minute, this one among them. */
  deaths: readonly number[]
  /** Milliseconds to wait before starting again; null: give up and tell the coach. */
  restartIn: number | null
}

/** What to do about a death at `now` (milliseconds of a clock that only goes forward), given the deaths before it. */
export function afterDeath(before: readonly number[], now: number): AfterDeath {
  const deaths = [...before.filter((death) => now - death < WINDOW), now]
  return { deaths, restartIn: deaths.length >= DEATHS_TOO_MANY ? null : (DELAYS[deaths.length - 1] ?? null) }
}
