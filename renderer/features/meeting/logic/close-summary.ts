/** What is skimmed before a meeting ends: what was agreed, what lacks an owner or a date, and what came from before. Shown, never in the way. */
import type { Capture, CaptureKind } from '#domain/meeting/meeting.ts'

export type Lack = 'owner' | 'date'
export type SkimLine = { capture: Capture; lacks: Lack[] }

const AGREED: readonly CaptureKind[] = ['decision', 'priority', 'obstacle', 'stops_with']
const WANTS_DATE: readonly CaptureKind[] = ['decision', 'obstacle']
/** Of what was carried here, what the minutes tell, in their order. */
const FROM_BEFORE: readonly CaptureKind[] = ['obstacle', 'priority', 'parked']

export function skimLines(captures: readonly Capture[]): SkimLine[] {
  return AGREED.flatMap((kind) => captures.filter((capture) => capture.kind === kind)).map((capture) => ({
    capture,
    lacks: lacksOf(capture),
  }))
}

/** What was carried to the meeting, as it is skimmed: nothing is asked of it here, but it can be left out. */
export function carriedLines(carried: readonly Capture[]): Capture[] {
  return FROM_BEFORE.flatMap((kind) => carried.filter((capture) => capture.kind === kind))
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
