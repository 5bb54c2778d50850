import { describe, expect, test } from 'vitest'
import { audienceScreen, fitBounds, type Screen } from '#electron/placement.ts'

const area = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })
const laptop: Screen = { id: 1, bounds: area(0, 0, 1366, 768), workArea: area(0, 24, 1366, 744) }
const projector: Screen = { id: 2, bounds: area(1366, 0, 1920, 1080), workArea: area(1366, 0, 1920, 1080) }
const mirror: Screen = { ...laptop, id: 3 }

describe('where a window stands', () => {
  test('where it was, when that display is there', () => {
    const bounds = { ...area(1500, 100, 800, 600), maximized: false }
    expect(fitBounds(bounds, [laptop, projector])).toEqual(bounds)
  })

  test('nowhere remembered, when its display is gone', () => {
    expect(fitBounds({ ...area(1500, 100, 800, 600), maximized: false }, [laptop])).toBeNull()
  })

  test('not where only an edge of it would be seen', () => {
    expect(fitBounds({ ...area(1340, 100, 800, 600), maximized: false }, [laptop])).toBeNull()
    expect(fitBounds({ ...area(100, -300, 800, 600), maximized: false }, [laptop])).toBeNull()
  })

  test('no larger than its display', () => {
    expect(fitBounds({ ...area(0, 24, 3000, 2000), maximized: true }, [laptop])).toEqual({
      ...area(0, 24, 1366, 744),
      maximized: true,
    })
  })
})

describe('behaviour 4: where the audience looks', () => {
  test('at the other display', () => {
    expect(audienceScreen([laptop, projector], laptop)).toBe(projector)
    expect(audienceScreen([laptop, projector], projector)).toBe(laptop)
  })

  test('at none, with one display or a mirrored one', () => {
    expect(audienceScreen([laptop], laptop)).toBeNull()
    expect(audienceScreen([laptop, mirror], laptop)).toBeNull()
  })
})
