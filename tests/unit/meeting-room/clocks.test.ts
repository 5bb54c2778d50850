/** The clock of the coach window and that of the wall. */
import { describe, expect, it } from 'vitest'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { course, spentIn, spentText, stepClock } from '#domain/meeting/step-clock.ts'

const DEADLINE = '2026-06-01T09:10:00.000Z'
const before = (seconds: number) => Date.parse(DEADLINE) - seconds * 1000

const step = (position: number, plannedSeconds: number, state: MeetingStep['state']): MeetingStep => ({
  id: `step-${position}`,
  meetingId: 'm',
  kind: 'okr_status',
  topic: null,
  title: '',
  question: '',
  position,
  plannedSeconds,
  minutesSet: false,
  usedSeconds: 0,
  state,
  revealedAt: null,
  aboutId: null,
  pilotId: null,
  askedId: null,
  resultView: 'talk' as const,
  resultPage: 0,
})

describe('the clock of a step', () => {
  it('behaviour 8: is calm, then low at a fifth, then last at a twentieth, then over', () => {
    const phases = [480, 97, 96, 25, 24, 0, -1].map((left) => stepClock(DEADLINE, 480, before(left)).phase)
    expect(phases).toEqual(['calm', 'calm', 'low', 'low', 'last', 'last', 'over'])
  })

  it('counts down to nought and then up with a plus', () => {
    expect(stepClock(DEADLINE, 480, before(200)).text).toBe('03:20')
    expect(stepClock(DEADLINE, 480, before(0)).text).toBe('00:00')
    expect(stepClock(DEADLINE, 480, before(-65)).text).toBe('+01:05')
  })
})

describe('the course of a meeting', () => {
  const meeting = {
    startedAt: '2026-06-01T09:00:00.000Z',
    plannedMinutes: 30,
    endBy: null,
    currentStepId: 'step-2',
    stepStartedAt: '2026-06-01T09:02:00.000Z',
    stepDeadlineAt: DEADLINE,
  }
  const steps = [step(1, 180, 'done'), step(2, 480, 'current'), step(3, 1260, 'waiting')]

  it('ends when every step left has had its time', () => {
    expect(course(meeting, steps, before(60))).toEqual({ endsAt: Date.parse('2026-06-01T09:31:00Z'), minutesBehind: 1 })
  })

  it('falls further behind while a step runs over', () => {
    expect(course(meeting, steps, before(-180))?.minutesBehind).toBe(4)
  })

  it('is against the time the room has to be out, once somebody has said so', () => {
    const said = { ...meeting, endBy: '2026-06-01T09:36:00.000Z' }
    expect(course(said, steps, before(60))?.minutesBehind).toBe(-5)
  })

  it('does not wait for a step that was passed over', () => {
    const jumped = [step(1, 180, 'waiting'), step(2, 480, 'current'), step(3, 1140, 'waiting')]
    expect(course(meeting, jumped, before(60))?.minutesBehind).toBe(-1)
  })

  it('is not known before the meeting has started', () => {
    expect(course({ ...meeting, startedAt: null }, steps, 0)).toBeNull()
  })

  it('counts the visit that is going on to the time spent', () => {
    const now = Date.parse('2026-06-01T09:06:40Z')
    expect(spentIn({ ...step(2, 480, 'current'), usedSeconds: 10 }, meeting, now)).toBe(290)
    expect(spentIn(step(3, 480, 'waiting'), meeting, now)).toBe(0)
    expect(spentText(280)).toBe('4:40')
  })
})
