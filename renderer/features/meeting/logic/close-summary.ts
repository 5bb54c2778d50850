/** What is skimmed before a meeting ends: what was agreed, what lacks an owner or a date, and what came from before. Shown, never in the way. */
import type { Capture, CaptureKind } from '#domain/meeting/meeting.ts'

export type Lack = 'owner' | 'date'
export type SkimLine = { capture: Capture; lacks: Lack[] }

const AGREED: readonly CaptureKind[] = ['decision', 'priority', 'obstacle', 'stops_with']
const WANTS_DATE: readonly CaptureKind[] = ['decision', 'obstacle']
/** What was said in the meeting and the minutes tell too, in their order. Nothing is lacking in it. */
const TOLD: readonly CaptureKind[] = ['good_news', 'learned', 'parked', 'note']
/** Of what was carried here, what the minutes tell, in their order. */
const FROM_BEFORE: readonly CaptureKind[] = ['obstacle', 'priority', 'parked']

export function skimLines(captures: readonly Capture[]): SkimLine[] {
  return ofKinds(AGREED, captures).map((capture) => ({
    capture,
    lacks: lacksOf(capture),
  }))
}

/** What the minutes tell of the meeting beside what was agreed: it can be left out as well. */
export function toldLines(captures: readonly Capture[]): Capture[] {
  return ofKinds(TOLD, captures)
}

/** What was carried to the meeting, as it is skimmed: nothing is asked of it here, but it can be left out. */
export function carriedLines(carried: readonly Capture[]): Capture[] {
  return ofKinds(FROM_BEFORE, carried)
}

function ofKinds(kinds: readonly CaptureKind[], captures: readonly Capture[]): Capture[] {
  return kinds.flatMap((kind) => captures.filter((capture) => capture.kind === kind))
}

function lacksOf(capture: Capture): Lack[] {
  const lacks: Lack[] = []
  if (capture.ownerId === null && capture.kind !== 'stops_with') lacks.push('owner')
  if (capture.dueDate === null && WANTS_DATE.includes(capture.kind)) lacks.push('date')
  return lacks
}

/** At most three priorities a person: who has more, and how many. */
export function overloaded(priorities: readonly Pick<Capture, 'ownerId'>[]): { ownerId: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { ownerId } of priorities) if (ownerId !== null) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 3).map(([ownerId, count]) => ({ ownerId, count }))
}
