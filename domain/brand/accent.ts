/** A colour for headings and rules on white paper, so dark that everybody can read it. */

/** Rytme's own, where nobody has chosen one: 8.7:1 on white. */
export const STANDARD_ACCENT = '1B4F75'

/** WCAG 2.2, 1.4.3: text of ordinary size. */
const LEAST_CONTRAST = 4.5

type PaperAccent = {
  /** Six digits without `#`, at least 4.5:1 on white. */
  color: string
  /** Of the colour used, on white. */
  ratio: number
  /** The colour chosen was too light, and is used darker. */
  darkened: boolean
}

type Channels = readonly [red: number, green: number, blue: number]

/** `#rrggbb` (null: none chosen) as it is used on paper: darkened in its own hue, step by step, until it can be read. */
export function accentOnPaper(chosen: string | null): PaperAccent {
  const own = channelsOf(chosen ?? STANDARD_ACCENT)
  for (let share = 100; share > 0; share -= 1) {
    // The same share of all three keeps hue and saturation; only the value falls.
    const [red, green, blue] = own.map((channel) => Math.round((channel * share) / 100)) as [number, number, number]
    const ratio = contrastOnWhite([red, green, blue])
    if (ratio >= LEAST_CONTRAST) return { color: hexOf([red, green, blue]), ratio, darkened: share < 100 }
  }
  return { color: '000000', ratio: 21, darkened: true }
}

/**
 * Contrast of a colour on white, 1 to 21: (L1 + 0.05) / (L2 + 0.05), relative luminance as WCAG 2.2 defines it
 * (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, #dfn-contrast-ratio).
 */
export function contrastOnWhite(channels: Channels): number {
  const [red, green, blue] = channels.map(linear) as [number, number, number]
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function channelsOf(color: string): Channels {
  const number = Number.parseInt(color.replace('#', ''), 16)
  return [number >> 16, (number >> 8) & 0xff, number & 0xff]
}

function hexOf(channels: Channels): string {
  return channels
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}
