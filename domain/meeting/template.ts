/**
 * A meeting's steps kept by the coach to be used again. What was saved is read step by step: one of a kind that only a newer app knows is left
 * where it is and passed over, so that going back a version costs no template.
 */
import { z } from 'zod'
import { shareOut, type PlannedStep } from './agenda.ts'
import { meetingStepSchema } from './meeting.ts'
import { isTheirs } from './client-points.ts'

export const savedStepSchema = meetingStepSchema.pick({
  kind: true,
  topic: true,
  title: true,
  question: true,
  plannedSeconds: true,
})
export type SavedStep = z.infer<typeof savedStepSchema>

/** The steps this app knows, in their order, and how many it does not. */
export function knownSteps(saved: readonly unknown[]): { steps: SavedStep[]; unknown: number } {
  const steps = saved.flatMap((each) => {
    const read = savedStepSchema.safeParse(each)
    return read.success ? [read.data] : []
  })
  return { steps, unknown: saved.length - steps.length }
}

/** What a meeting may be planned to take. */
const SHORTEST = 5
const LONGEST = 480

/** Whole minutes of a template's own steps, as a meeting can be planned; the customer's points stand around them. */
export function minutesOf(steps: readonly Pick<SavedStep, 'kind' | 'plannedSeconds'>[]): number {
  const seconds = steps.filter((step) => !isTheirs(step)).reduce((sum, step) => sum + step.plannedSeconds, 0)
  return Math.min(LONGEST, Math.max(SHORTEST, Math.round(seconds / 60)))
}

/** The steps with their times fitted to a meeting of another length; as they were saved where it is the same. */
export function fitted(steps: readonly SavedStep[], minutes: number): (SavedStep & PlannedStep)[] {
  const ours = steps.filter((step) => !isTheirs(step))
  if (minutesOf(steps) === minutes) return [...steps]
  const shares = shareOut(
    ours.map((step) => step.plannedSeconds),
    minutes * 60,
  )
  return steps.map((step) => {
    const at = ours.indexOf(step)
    return at === -1 ? step : { ...step, plannedSeconds: shares[at] ?? step.plannedSeconds }
  })
}
