/** Templates of a customer's own: what an older app makes of them, and how they fit a meeting of another length. */
import { expect, test } from 'vitest'
import { fitted, knownSteps, minutesOf, type SavedStep } from '#domain/meeting/template.ts'

const saved = (part: Partial<SavedStep>): SavedStep => ({
  kind: 'okr_status',
  topic: null,
  title: '',
  question: '',
  plannedSeconds: 600,
  ...part,
})

test('a kind of step that only a newer app knows is passed over, and counted', () => {
  const newer = { ...saved({}), kind: 'hologram' }
  expect(knownSteps([saved({}), newer, 'not a step', saved({ kind: 'priorities' })])).toEqual({
    steps: [saved({}), saved({ kind: 'priorities' })],
    unknown: 2,
  })
})

test('keeps its times in a meeting of its own length, and shares another length out as they were', () => {
  const steps = [
    saved({}),
    saved({ kind: 'priorities', plannedSeconds: 300 }),
    saved({ kind: 'client_point', title: 'Eventuelt' }),
  ]
  expect(minutesOf(steps)).toBe(15)
  expect(fitted(steps, 15)).toEqual(steps)
  expect(fitted(steps, 30).map((step) => step.plannedSeconds)).toEqual([1200, 600, 600])
})

test('is never shorter or longer than a meeting can be planned', () => {
  expect(minutesOf([saved({ plannedSeconds: 60 })])).toBe(5)
  expect(minutesOf([saved({ plannedSeconds: 480 * 60 }), saved({})])).toBe(480)
})
