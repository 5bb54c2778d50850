/** What a unit's own meetings usually spend on a step. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadTime } from '#domain/meeting/agenda.ts'
import { usualTime, type StepUse } from '#domain/meeting/usual-times.ts'

const used = (seconds: number, part: Partial<StepUse> = {}): StepUse => ({
  kind: 'okr_status',
  topic: null,
  title: '',
  usedSeconds: seconds,
  ...part,
})
const okr = used(0)

describe('what is usual', () => {
  test('is the median of the last three to five meetings, in half minutes', () => {
    expect(usualTime([[used(500)], [used(560)], [used(2000)]], okr)).toEqual({ seconds: 570, meetings: 3 })
    expect(usualTime([[used(500)], [used(560)], [used(2000)], [used(400)]], okr)).toEqual({ seconds: 540, meetings: 4 })
  })

  test('is told from the latest five only', () => {
    const meetings = [300, 300, 300, 300, 300, 900, 900, 900, 900].map((seconds) => [used(seconds)])
    expect(usualTime(meetings, okr)).toEqual({ seconds: 300, meetings: 5 })
  })

  test('is not told from two', () => {
    expect(usualTime([[used(500)], [used(500)]], okr)).toBeNull()
  })

  test('does not count meetings that clicked past the step, or did not have it', () => {
    const news = used(200, { kind: 'good_news' })
    expect(usualTime([[used(5)], [news], [used(500)], [used(500)]], okr)).toBeNull()
    expect(usualTime([[used(5)], [news], [used(500)], [used(500)], [used(500)]], okr)).toMatchObject({ meetings: 3 })
  })

  test('counts both times of a step that was taken twice', () => {
    const twice = [used(200), used(100)]
    expect(usualTime([twice, twice, twice], okr)).toMatchObject({ seconds: 300 })
  })

  test('is of the same topic, and of the same words of the coach’s own', () => {
    const why = (seconds: number) => used(seconds, { kind: 'talk', topic: 'why_now' })
    const own = (title: string) => used(300, { kind: 'talk', title })
    expect(usualTime([[why(300)], [why(300)], [why(300)]], used(0, { kind: 'talk', topic: 'close' }))).toBeNull()
    expect(usualTime([[own('Budsjett')], [own('Budsjett')], [own('Ferie')]], own('Budsjett'))).toBeNull()
  })

  test('goes before what is due, and is fitted to the length of the meeting', () => {
    const due = { okr_status: 20, kpi_review: 0, initiatives: 0, obstacles_decisions: 0, priorities: 0 }
    const steps = [
      { kind: 'good_news' as const, topic: null, minutes: 3, usualSeconds: 300 },
      { kind: 'okr_status' as const, topic: null, minutes: 8, usualSeconds: 900 },
    ]
    expect(spreadTime(20, due, steps).map((step) => step.plannedSeconds)).toEqual([300, 900])
    expect(spreadTime(10, due, steps).map((step) => step.plannedSeconds)).toEqual([150, 450])
  })

  test('lies within what was used', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30, max: 7200 }), { minLength: 3, maxLength: 9 }), (seconds) => {
        const usual = usualTime(
          seconds.map((each) => [used(each)]),
          okr,
        )
        const latest = seconds.slice(0, 5)
        expect(usual?.seconds).toBeGreaterThanOrEqual(Math.min(...latest) - 15)
        expect(usual?.seconds).toBeLessThanOrEqual(Math.max(...latest) + 15)
      }),
    )
  })
})
