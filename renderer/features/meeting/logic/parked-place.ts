/** What is parked, and an agenda that has no point for it. */
import type { Room } from '#contract/meeting.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'

/**
 * Before this week's priorities, which may come of it; else before the closing; else last. What the meeting has passed is no place any more.
 * @returns the step it goes before; null: last
 */
export function placeForParked(steps: readonly Pick<MeetingStep, 'id' | 'kind' | 'topic' | 'state'>[]): Id | null {
  const ahead = steps.slice(steps.findIndex(({ state }) => state === 'current') + 1)
  const isClosing = ({ kind, topic }: (typeof steps)[number]) => kind === 'close' || topic === 'close'
  return (ahead.find(({ kind }) => kind === 'priorities') ?? ahead.find(isClosing))?.id ?? null
}

/** Something carried here is parked, and no step of the meeting takes it up. */
export function hasNoPoint({ carried, steps }: Pick<Room, 'carried' | 'steps'>): boolean {
  return (
    carried.some(({ kind, state }) => kind === 'parked' && state === 'open') &&
    !steps.some(({ kind, state }) => kind === 'parked' && state !== 'skipped')
  )
}
