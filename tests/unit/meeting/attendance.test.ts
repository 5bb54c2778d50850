import { describe, expect, it } from 'vitest'
import { isHere, marked } from '#domain/meeting/attendance.ts'

const startedAt = '2026-06-29T07:00:00.000Z'
const after = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString()
const running = (minutes: number) => ({ startedAt, at: after(minutes) })
const present = { presence: 'present', cameAt: null, leftAt: null } as const
const absent = { presence: 'absent', cameAt: null, leftAt: null } as const

describe('a mark', () => {
  it('before and after the meeting says whether somebody takes part at all', () => {
    expect(marked(present, false, null)).toEqual(absent)
    expect(marked(null, true, null)).toEqual(present)
    expect(marked({ ...present, leftAt: after(20) }, true, null)).toEqual(present)
  })

  it('as the meeting begins sets right who is there', () => {
    expect(marked(present, false, running(1))).toEqual(absent)
    expect(marked(absent, true, running(4))).toEqual(present)
    expect(marked(null, true, running(2))).toEqual(present)
  })

  it('later on is somebody who came, or who left and was present all the same', () => {
    expect(marked(absent, true, running(5))).toEqual({ ...present, cameAt: after(5) })
    expect(marked(null, true, running(12))).toEqual({ ...present, cameAt: after(12) })
    expect(marked(present, false, running(20))).toEqual({ ...present, leftAt: after(20) })
  })

  it('taken back at once leaves no trace', () => {
    const came = marked(absent, true, running(12))
    expect(marked(came, false, running(13))).toEqual(absent)
    const left = marked(present, false, running(20))
    expect(marked(left, true, running(21))).toEqual(present)
  })

  it('that says what stood already changes nothing', () => {
    const left = { ...present, leftAt: after(20) }
    expect(marked(left, false, running(25))).toEqual(left)
    expect(marked(present, true, running(25))).toEqual(present)
  })
})

it('is here is being present and not having left', () => {
  expect([present, absent, { ...present, leftAt: after(20) }].map(isHere)).toEqual([true, false, false])
})
