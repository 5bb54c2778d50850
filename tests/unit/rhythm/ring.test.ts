import { describe, expect, test } from 'vitest'
import { arcPath, pointAt } from '#renderer/features/overview/wheel/ring.ts'

describe('the ring of the year', () => {
  test('begins at the top and goes with the clock', () => {
    expect(pointAt(0, 100)).toEqual({ x: 0, y: -100 })
    expect(pointAt(0.25, 100)).toEqual({ x: 100, y: -0 })
    expect(pointAt(0.5, 100)).toEqual({ x: 0, y: 100 })
    expect(pointAt(0.75, 100)).toEqual({ x: -100, y: 0 })
  })

  test('an arc longer than half the year goes the long way round', () => {
    expect(arcPath(0, 0.25, 100)).toBe('M0 -100A100 100 0 0 1 100 0')
    expect(arcPath(0, 0.75, 100)).toContain('A100 100 0 1 1')
  })

  test('an arc too short for its gap becomes a point, and never turns round', () => {
    const [, from, to] = /M(\S+ \S+)A.* 1 (\S+ \S+)$/.exec(arcPath(0.25, 0.2505, 100, 50)) ?? []
    expect(from).toBe(to)
  })
})
