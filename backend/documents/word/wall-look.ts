/**
 * How large a sheet for the wall is written: as large as lets everything stand on one sheet. Two half-filled ones are read worse than one; where even the
 * smallest type leaves too much, it is large again and takes the sheets it takes.
 */
import type { Line, WordPart } from '#contract/document-parts.ts'
import { arialWidth } from './arial-width.ts'
import { type PaperLook, textWidth, WALL_LOOK } from './paper-look.ts'
import { CELL_AIR, COLUMN_GAP, TYPE_SIZES } from './type-sizes.ts'

/** From across the room, where a team has two key results, down to what is still read with ease beside the sheet. */
const SCALES = [2, 1.85, WALL_LOOK.scale, 1.6, 1.5, 1.4, 1.3, 1.2]
/** Of the sheet: another program breaks a line or two elsewhere. */
const FILLED = 0.99

/** Of Arial, beside its size. */
const LINE_HEIGHT = 1.15
/** Around the lines of a row and the rule under it, in points. */
const ROW_AIR = (2 * CELL_AIR) / 20
const RULE = 0.5

/** @param parts all that the sheet says */
export function wallLook(parts: readonly WordPart[]): PaperLook {
  const { top, bottom, height } = WALL_LOOK.sheet
  const room = ((height - top - bottom) / 20) * FILLED
  const fits = (scale: number) => parts.reduce((sum, part) => sum + heightOf(part, scale), 0) <= room
  return { ...WALL_LOOK, scale: SCALES.find(fits) ?? WALL_LOOK.scale }
}

function heightOf(part: WordPart, scale: number): number {
  const width = textWidth(WALL_LOOK) / 20
  const of = (style: keyof typeof TYPE_SIZES, text: string, within = width, isBold = TYPE_SIZES[style].isBold) => {
    const { halfPoints, line, before, after } = TYPE_SIZES[style]
    // Type is set in half points.
    const size = Math.round(halfPoints * scale) / 2
    return linesOf(text, size, isBold, within) * size * LINE_HEIGHT * (line / 240) + (before + after) / 20
  }
  switch (part.kind) {
    case 'title':
    case 'subtitle':
    case 'section':
    case 'subsection':
    case 'note':
      return of(part.kind, part.text)
    case 'table': {
      const shares = part.columns.reduce((sum, { share }) => sum + share, 0)
      const widths = part.columns.map(({ share }) => (width * share) / shares - (COLUMN_GAP / 20) * scale)
      const cell = (lines: readonly Line[], at: number) =>
        lines.reduce((sum, { text, look }) => sum + of('cell', text, widths[at], look === 'strong'), 0)
      return part.rows.reduce(
        (sum, row) => sum + Math.max(...row.map(cell)) + ROW_AIR + RULE,
        of('tableHead', '') + ROW_AIR,
      )
    }
    case 'written':
      return part.text.reduce((sum, block) => {
        const texts = 'items' in block ? block.items : [block.runs]
        return sum + texts.reduce((all, runs) => all + of('text', runs.map(({ text }) => text).join('')), 0)
      }, 0)
    case 'paragraph':
    case 'lead':
      return of('text', part.text)
    case 'contents':
    case 'facts':
    case 'figures':
    case 'subject':
    case 'bullets':
    case 'chart':
    case 'picture':
    case 'sign':
      // None of these is on a sheet for the wall.
      return 0
  }
}

/** Words are set one after another, and one that has no room begins the next line. */
function linesOf(text: string, size: number, bold: boolean, width: number): number {
  const space = arialWidth(' ', { size, bold })
  let [lines, used] = [1, 0]
  for (const word of text.split(' ')) {
    const own = arialWidth(word, { size, bold })
    if (used > 0 && used + own > width) [lines, used] = [lines + 1, 0]
    used += own + space
  }
  return lines
}
