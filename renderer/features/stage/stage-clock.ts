/** The wall's clock: how much of the step is left, counted from a deadline that survives sleep and crashes. */

export type ClockPhase = 'calm' | 'low' | 'last' | 'over'

/** From here on the wall says that the time is running out, then that it is almost out. */
const LOW_SHARE = 0.2
const LAST_SHARE = 0.05

export type StageClock = {
  phase: ClockPhase
  /** `MM:SS`; over time counts up with a plus. */
  text: string
}

export function stageClock(deadlineAt: string, plannedSeconds: number, now: number): StageClock {
  const left = Math.ceil((Date.parse(deadlineAt) - now) / 1000)
  return { phase: phaseOf(left, plannedSeconds), text: left < 0 ? `+${clockText(-left)}` : clockText(left) }
}

function phaseOf(left: number, planned: number): ClockPhase {
  if (left < 0) return 'over'
  if (left <= planned * LAST_SHARE) return 'last'
  if (left <= planned * LOW_SHARE) return 'low'
  return 'calm'
}

function clockText(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}
