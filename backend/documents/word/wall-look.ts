/**
 * How large a sheet for the wall is written: as large as lets everything stand on one sheet. Two half-filled ones are read worse than one; where even the
 * smallest type leaves too much, it is large again and takes the sheets it takes.
 */
import type { Line, WordPart } from '#contract/document-parts.ts'
import { arialWidth } from './arial-width.ts'
import { type PaperLook, textWidth, WALL_LOOK } from './paper-look.ts'

/** From across the room, where a team has two key results, down to what is still read with ease beside the sheet. */
const SCALES = [2, 1.85, WALL_LOOK.scale, 1.6, 1.5, 1.4, 1.3, 1.2]
/** Of the sheet: another program breaks a line or two elsewhere. */
const FILLED = 0.99

/** The styles of `styles.ts` at scale 1, with the points of air around each, which do not grow with the type. */
const STYLES = {
  title: { halfPoints: 46, line: 1.15, air: 4, bold: true },
  subtitle: { halfPoints: 24, line: 1.32, air: 13, bold: false },
  section: { halfPoints: 27, line: 1.21, air: 25.5, bold: true },
  subsection: { halfPoints: 22, line: 1.21, air: 15.5, bold: true },
  note: { halfPoints: 19, line: 1.27, air: 4, bold: false },
  text: { halfPoints: 21, line: 1.32, air: 5, bold: false },
  head: { halfPoints: 18, line: 1.21, air: 7, bold: true },
  cell: { halfPoints: 19, line: 1.21, air: 0, bold: false },
} as const
const ROW_AIR = 7.5
const CELL_GAP = 8.5

/** @param parts all that the sheet says */
export function wallLook(parts: readonly WordPart[]): PaperLook {
  const { top, bottom, height } = WALL_LOOK.sheet
  const room = ((height - top - bottom) / 20) * FILLED
  const fits = (scale: number) => parts.reduce((sum, part) => sum + heightOf(part, scale), 0) <= room
  return { ...WALL_LOOK, scale: SCALES.find(fits) ?? WALL_LOOK.scale }
}

function heightOf(part: WordPart, scale: number): number {
  const width = textWidth(WALL_LOOK) / 20
  const of = (style: keyof typeof STYLES, text: string, within = width, isBold: boolean = STYLES[style].bold) => {
    const { halfPoints, line, air } = STYLES[style]
    // Type is set in half points.
    const size = Math.round(halfPoints * scale) / 2
    return linesOf(text, size, isBold, within) * size * line + air
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
      const widths = part.columns.map(({ share }) => (width * share) / shares - CELL_GAP * scale)
      const cell = (lines: readonly Line[], at: number) =>
        lines.reduce((sum, { text, look }) => sum + of('cell', text, widths[at], look === 'strong'), 0)
      return part.rows.reduce((sum, row) => sum + Math.max(...row.map(cell)) + ROW_AIR, of('head', ''))
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
