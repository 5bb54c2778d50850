/** A client's colour on paper: whatever is chosen, it can be read, and what can be read is left alone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentOnPaper, contrastOnWhite, STANDARD_ACCENT } from '#domain/brand/accent.ts'

const channel = fc.integer({ min: 0, max: 255 })
const hex = (channels: readonly number[]) => `#${channels.map((each) => each.toString(16).padStart(2, '0')).join('')}`
const channelsOf = (color: string) =>
  [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number]

test('contrast on white is what WCAG 2.2 says: black 21, white 1, and #767676 the lightest grey for text', () => {
  expect(contrastOnWhite([0, 0, 0])).toBeCloseTo(21, 10)
  expect(contrastOnWhite([255, 255, 255])).toBe(1)
  expect(contrastOnWhite([0x76, 0x76, 0x76])).toBeCloseTo(4.54, 2)
  expect(contrastOnWhite([0x77, 0x77, 0x77])).toBeLessThan(4.5)
})

test('without a colour it is our own, as it is', () => {
  expect(accentOnPaper(null)).toEqual({ color: STANDARD_ACCENT, ratio: expect.closeTo(8.67, 2), darkened: false })
})

test('every colour comes to at least 4.5:1 on white, and says what it comes to', () => {
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const { color, ratio } = accentOnPaper(hex(channels))
      expect(color).toMatch(/^[0-9A-F]{6}$/)
      expect(ratio).toBeGreaterThanOrEqual(4.5)
      expect(ratio).toBe(contrastOnWhite(channelsOf(color)))
    }),
  )
})

test('a colour that can be read is not touched; another is made darker, no darker than it must, in its own hue', () => {
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const { color, ratio, darkened } = accentOnPaper(hex(channels))
      const readable = contrastOnWhite(channels) >= 4.5
      expect(darkened).toBe(!readable)
      if (readable) {
        expect(`#${color.toLowerCase()}`).toBe(hex(channels))
        return
      }
      expect(ratio).toBeLessThan(4.75)
      // The same share of all three, but for the rounding of each.
      const used = channelsOf(color)
      const [largest, share] = [Math.max(...channels), Math.max(...used) / Math.max(...channels)]
      expect(largest).toBeGreaterThan(0)
      for (const [at, was] of channels.entries())
        expect(Math.abs((used[at] ?? 0) - was * share)).toBeLessThanOrEqual(1.1)
    }),
  )
})

test('what has been made dark enough stays as it is', () => {
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const once = accentOnPaper(hex(channels))
      expect(accentOnPaper(`#${once.color.toLowerCase()}`)).toEqual({ ...once, darkened: false })
    }),
  )
})
