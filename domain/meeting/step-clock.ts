/**
 * Time in a meeting: counted from deadlines, so that it survives sleep and crashes. It tells, it never moves anything on. The coach window and
 * the wall read the same clock. Source: experience, Meeting mode (behaviour 8).
 */
import type { IsoInstant } from '#domain/shared/basics.ts'
import { theirSeconds } from './client-points.ts'
import type { Meeting, MeetingStep } from './meeting.ts'

export type ClockPhase = 'calm' | 'low' | 'last' | 'over'

/** From here on the clock says that the time is running out, then that it is almost out. */
const LOW_SHARE = 0.2
const LAST_SHARE = 0.05

export type StepClock = {
  phase: ClockPhase
  /** Seconds left; negative when the time is up. */
  left: number
  /** `MM:SS`; over time counts up with a plus. */
  text: string
}

/** The clock of a step as it stands at a moment (milliseconds since 1970). */
export function stepClock(deadlineAt: IsoInstant, plannedSeconds: number, now: number): StepClock {
  const left = secondsLeft(deadlineAt, new Date(now))
  return { left, phase: phaseOf(left, plannedSeconds), text: left < 0 ? `+${clockText(-left)}` : clockText(left) }
}

function phaseOf(left: number, planned: number): ClockPhase {
  if (left < 0) return 'over'
  if (left <= planned * LAST_SHARE) return 'last'
  if (left <= planned * LOW_SHARE) return 'low'
  return 'calm'
}

function clockText(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}

/** `4:40`, for time spent. */
export function spentText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
}

/** Seconds spent in a step, with the visit that is going on. */
export function spentIn(
  step: MeetingStep,
  meeting: Pick<Meeting, 'currentStepId' | 'stepStartedAt'>,
  now: number,
): number {
  const running = meeting.currentStepId === step.id && meeting.stepStartedAt !== null
  return step.usedSeconds + (running ? Math.max(0, (now - Date.parse(meeting.stepStartedAt ?? '')) / 1000) : 0)
}

export type Course = {
  /** When the meeting ends if every step left takes its time. */
  endsAt: number
  /** Whole minutes behind the plan; negative is ahead. */
  minutesBehind: number
}

/** Where the meeting is against its plan; null where it is at a point of the customer's own. Steps passed over are not waited for. */
export function course(
  meeting: Pick<Meeting, 'startedAt' | 'plannedMinutes' | 'endBy' | 'currentStepId' | 'stepDeadlineAt'>,
  steps: readonly MeetingStep[],
  now: number,
): Course | null {
  const current = steps.find((step) => step.id === meeting.currentStepId)
  if (!current || meeting.startedAt === null || meeting.stepDeadlineAt === null) return null
  const ahead = steps.filter((step) => step.position > current.position && step.state === 'waiting')
  const toCome = ahead.reduce((sum, step) => sum + step.plannedSeconds, 0) * 1000
  const isWaitedFor = ({ state, position }: MeetingStep) => state === 'done' || position >= current.position
  const endsAt = Math.max(now, Date.parse(meeting.stepDeadlineAt)) + toCome
  const planned = meeting.endBy
    ? Date.parse(meeting.endBy)
    : Date.parse(meeting.startedAt) + meeting.plannedMinutes * 60_000 + theirSeconds(steps.filter(isWaitedFor)) * 1000
  return { endsAt, minutesBehind: Math.round((endsAt - planned) / 60_000) || 0 }
}

/** Whole seconds until a deadline; negative when it has passed. */
export function secondsLeft(deadline: IsoInstant, now: Date): number {
  return Math.ceil((Date.parse(deadline) - now.getTime()) / 1000)
}

export type RunningStep = {
  state: 'waiting' | 'current' | 'done' | 'skipped'
  plannedSeconds: number
  usedSeconds: number
}

/**
 * Seconds behind plan (negative: ahead): time overspent on finished points, less time left unspent there, plus what the current one has run
 * over. A skipped point counts as time won.
 */
export function secondsBehind(steps: readonly RunningStep[], stepStartedAt: IsoInstant | null, now: Date): number {
  return steps.reduce((behind, step) => {
    if (step.state === 'waiting') return behind
    if (step.state !== 'current') return behind + step.usedSeconds - step.plannedSeconds
    const running =
      stepStartedAt === null ? 0 : Math.max(0, Math.round((now.getTime() - Date.parse(stepStartedAt)) / 1000))
    return behind + Math.max(0, step.usedSeconds + running - step.plannedSeconds)
  }, 0)
}
