/**
 * How long a unit's own meetings spend on each step: what a coach would say from memory («dere pleier å bruke ni minutter»), from what was
 * used. Source: issue 4 (times suggested from the unit's own earlier meetings, else the defaults); the figures of the rule are ours.
 */
import { median } from '#domain/shared/median.ts'
import type { MeetingStep } from './meeting.ts'

/** The same step in another meeting: its kind and topic, and for words of the coach's own, those words. */
type What = Pick<MeetingStep, 'kind' | 'topic' | 'title'>
export type StepUse = What & Pick<MeetingStep, 'usedSeconds'>

/** What is usual. `meetings`: how many of the latest it is the median of. */
export type Usual = { seconds: number; meetings: number }

/** Two meetings are no habit, and what was usual half a year ago is none any more. */
const AT_LEAST = 3
const AT_MOST = 5

/** Habits are told in half minutes. */
const GRAIN_SECONDS = 30

/** Time too short to have talked: the step was clicked past. */
const PASSED_BY = 20

/**
 * The median of what the latest meetings used on the step, of at least three and at most five that had it; null where there are fewer. A step
 * taken twice in a meeting counts with both.
 * @param meetings the steps of earlier meetings of the same kind and units, the newest first
 */
export function usualTime(meetings: readonly (readonly StepUse[])[], step: What): Usual | null {
  const used = meetings
    .map((steps) => steps.filter((each) => isSame(each, step)).reduce((sum, each) => sum + each.usedSeconds, 0))
    .filter((seconds) => seconds >= PASSED_BY)
    .slice(0, AT_MOST)
  if (used.length < AT_LEAST) return null
  const seconds = Math.max(GRAIN_SECONDS, Math.round((median(used) ?? 0) / GRAIN_SECONDS) * GRAIN_SECONDS)
  return { seconds, meetings: used.length }
}

function isSame(one: What, other: What): boolean {
  return one.kind === other.kind && one.topic === other.topic && one.title === other.title
}
