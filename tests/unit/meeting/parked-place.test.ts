/** Where what is parked goes on an agenda. */
import { describe, expect, test } from 'vitest'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { placeForParked } from '#renderer/features/meeting/logic/parked-place.ts'

const steps = (...kinds: MeetingStep['kind'][]) =>
  kinds.map((kind) => ({ id: kind, kind, topic: null, state: 'waiting' as const }))

describe('what is parked', () => {
  test('goes before this week’s priorities, else before the closing, else last', () => {
    expect(placeForParked(steps('good_news', 'priorities', 'close'))).toBe('priorities')
    expect(placeForParked(steps('good_news', 'close'))).toBe('close')
    expect(placeForParked(steps('good_news'))).toBeNull()
  })
  test('goes nowhere the meeting has been', () => {
    const [first, second, third] = steps('good_news', 'priorities', 'close')
    const running = [first, { ...second, state: 'current' }, third].flatMap((step) =>
      step === undefined ? [] : [step],
    )
    expect(placeForParked(running as Parameters<typeof placeForParked>[0])).toBe('close')
  })
})
