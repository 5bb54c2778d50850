/** Where the figure under «expected now» stands, so that it never runs into the start or the target beside it. All in shares of the line. */

/** About how wide a figure of the wall is, in parts of its own size: digits are of one width, the space before a unit is narrower. */
const GLYPH = 0.6
const NUMBER_SIZE = 8.4
const WORD_SIZE = 4.4
const GAP = 3

/** Width in vh of a figure with a word under it. */
export function labelWidth(figure: string, word: string): number {
  return Math.max(figure.length * GLYPH * NUMBER_SIZE, word.length * (GLYPH - 0.06) * WORD_SIZE)
}

/**
 * The centre of the label of the expected value. Null where there is no room between the other two: then it stands above the line.
 * `lineWidth` and the widths are in vh.
 */
export function expectedCentre(
  expected: number,
  widths: { from: number; expected: number; to: number },
  lineWidth: number,
): number | null {
  const low = (widths.from + GAP + widths.expected / 2) / lineWidth
  const high = 1 - (widths.to + GAP + widths.expected / 2) / lineWidth
  if (low > high) return null
  return Math.min(high, Math.max(low, Math.min(1, Math.max(0, expected))))
}
