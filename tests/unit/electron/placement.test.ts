import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DisplayMark } from '#contract/displays.ts'
import {
  apartFrom,
  areaOn,
  audienceScreen,
  fitBounds,
  markOf,
  mirrorsOf,
  standOf,
  type Area,
  type Screen,
} from '#electron/placement.ts'

const area = (x: number, y: number, width: number, height: number): Area => ({ x, y, width, height })
const laptop: Screen = {
  id: 1,
  label: 'Built-in',
  internal: true,
  bounds: area(0, 0, 1366, 768),
  workArea: area(0, 24, 1366, 744),
}
const beside = (id: number, label: string, width: number, height: number, x = 1366): Screen => ({
  id,
  label,
  internal: false,
  bounds: area(x, 0, width, height),
  workArea: area(x, 0, width, height),
})
const projector = beside(2, 'EPSON PJ', 1920, 1080)
const monitor = beside(3, 'DELL', 2560, 1440, -2560)
const mirror: Screen = { ...laptop, id: 4, label: 'EPSON PJ', internal: false }

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

  test('in the middle of the display where nothing is remembered of it there', () => {
    const size = { width: 1000, height: 600 }
    expect(areaOn(laptop, null, size)).toEqual(area(183, 96, 1000, 600))
    expect(areaOn(laptop, { ...area(1500, 100, 800, 600), maximized: false }, size)).toEqual(area(183, 96, 1000, 600))
    expect(areaOn(laptop, { ...area(10, 100, 800, 600), maximized: true }, size)).toEqual(area(10, 100, 800, 600))
    expect(areaOn(laptop, null, { width: 4000, height: 3000 })).toEqual(laptop.workArea)
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
    expect(mirrorsOf([laptop, mirror, monitor], laptop)).toEqual([mirror])
  })

  test('not at a mirror that has a size of its own', () => {
    const smaller: Screen = { ...mirror, bounds: area(0, 0, 1024, 768), workArea: area(0, 0, 1024, 768) }
    expect(audienceScreen([laptop, smaller], laptop)).toBeNull()
    expect(apartFrom([laptop, smaller, projector], laptop)).toEqual([projector])
  })

  test('behaviour 4: at the projector that was chosen, among several, also under another id, at another place and in another size', () => {
    const known = [markOf(projector)]
    expect(audienceScreen([laptop, monitor, projector], laptop, known)).toBe(projector)
    expect(audienceScreen([laptop, monitor, projector], laptop)).toBe(monitor)
    for (const again of [
      { ...projector, id: 77 },
      beside(78, 'EPSON PJ', 1920, 1080, 3926),
      beside(79, 'EPSON PJ', 1024, 768),
    ])
      expect(audienceScreen([laptop, monitor, again], laptop, known)).toBe(again)
  })

  test('at the one of earlier meetings that is there, the last one first', () => {
    const known: DisplayMark[] = [markOf(beside(9, 'Somewhere else', 1024, 768)), markOf(projector), markOf(monitor)]
    expect(audienceScreen([laptop, monitor, projector], laptop, known)).toBe(projector)
  })

  test('of two of the same make, at the one of that size, then of that place', () => {
    const left = beside(5, 'EPSON PJ', 1920, 1080, -1920)
    const small = beside(6, 'EPSON PJ', 1280, 720, 3286)
    expect(audienceScreen([laptop, left, small, projector], laptop, [markOf(projector)])).toBe(projector)
    expect(audienceScreen([laptop, left, small], laptop, [markOf(projector)])).toBe(left)
    expect(audienceScreen([laptop, left, projector], laptop, [markOf(small)])).not.toBe(laptop)
  })

  test('by size where the system tells no name', () => {
    const nameless = { ...monitor, label: '' }
    const other = { ...projector, label: '' }
    expect(audienceScreen([laptop, nameless, other], laptop, [markOf(other)])).toBe(other)
    // Another size and no name is another display.
    expect(audienceScreen([laptop, nameless, other], laptop, [{ ...markOf(other), width: 800 }])).toBe(nameless)
  })

  test('at a display that is not part of the computer, before one that is', () => {
    expect(audienceScreen([laptop, { ...monitor, internal: true }, projector], laptop)).toBe(projector)
  })
})

const someScreen = fc.record({
  id: fc.integer({ min: 1, max: 6 }),
  label: fc.constantFrom('', 'EPSON PJ', 'DELL', 'Built-in'),
  internal: fc.boolean(),
  bounds: fc.record({
    x: fc.constantFrom(-1920, 0, 1366, 1920),
    y: fc.constantFrom(-1080, 0, 768),
    width: fc.constantFrom(1024, 1366, 1920),
    height: fc.constantFrom(768, 1080),
  }),
})
const someScreens = fc
  .uniqueArray(someScreen, { minLength: 1, maxLength: 5, selector: ({ id }) => id })
  .map((screens): Screen[] => screens.map((screen) => ({ ...screen, workArea: screen.bounds })))
const someMark = fc.record({
  label: fc.constantFrom('', 'EPSON PJ', 'DELL'),
  x: fc.constantFrom(0, 1366),
  y: fc.constant(0),
  width: fc.constantFrom(1024, 1920),
  height: fc.constantFrom(768, 1080),
})
const shareAPixel = (a: Area, b: Area) =>
  Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x) &&
  Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y)

describe('behaviour 4: whatever the displays are', () => {
  test('the wall is never over the coach’s display unless the coach has said so, and never while there is another', () => {
    fc.assert(
      fc.property(
        someScreens,
        fc.array(someMark, { maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        (screens, known, shared, front) => {
          const coach = screens[0] as Screen
          const stand = standOf({ screens, coach, known, shared, front })
          if (stand.kind === 'fills' || stand.kind === 'window') {
            expect(stand.kind).toBe(shared ? 'window' : 'fills')
            expect(shareAPixel(stand.screen.bounds, coach.bounds)).toBe(false)
          } else {
            expect(apartFrom(screens, coach)).toEqual([])
            expect(stand.kind).toBe(front ? 'front' : 'behind')
          }
        },
      ),
    )
  })

  test('a projector that is pulled out and put in again is where the wall returns to, whatever id it gets', () => {
    fc.assert(
      fc.property(someScreens, fc.integer({ min: 100, max: 999 }), (screens, id) => {
        const coach = screens[0] as Screen
        const chosen = audienceScreen(screens, coach)
        if (!chosen) return
        const again = { ...chosen, id }
        const back = [...screens.filter((screen) => screen !== chosen), again]
        const found = audienceScreen(back, coach, [markOf(chosen)])
        // One that is the same to the letter is as good.
        expect(found && markOf(found)).toEqual(markOf(again))
      }),
    )
  })
})
