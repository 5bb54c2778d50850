/** The sheet a document is written on and what it is written with: size, margins, font, accent. Our own until a client has a brand or a template. */
import { FJORD } from './look.ts'

/** Twentieths of a point. */
export type Sheet = {
  width: number
  height: number
  top: number
  bottom: number
  left: number
  right: number
  /** From the edge to the running head and the page number. */
  edge: number
}

export type PaperLook = {
  sheet: Sheet
  font: string
  /** Headings, rules and charts: six digits, at least 4.5:1 on white. */
  accent: string
  /** How much larger than on a page that is held in the hand. */
  scale: number
}

/** A4 with 2 cm at the sides. */
const A4: Sheet = { width: 11906, height: 16838, top: 1418, bottom: 1247, left: 1134, right: 1134, edge: 624 }

/**
 * Arial, because Word has it on every machine and LibreOffice its metric twin (Liberation Sans): lines break alike in both, and page numbers can be
 * worked out.
 */
export const OWN_LOOK: PaperLook = { sheet: A4, font: 'Arial', accent: FJORD, scale: 1 }

/** A3 across, read from a step away. */
const A3: Sheet = { width: 23811, height: 16838, top: 1418, bottom: 1134, left: 1418, right: 1418, edge: 624 }
export const WALL_LOOK: PaperLook = { ...OWN_LOOK, sheet: A3, scale: 1.7 }

/** What is between the margins, in twentieths of a point. */
export const textWidth = ({ sheet }: PaperLook): number => sheet.width - sheet.left - sheet.right

/** How wide the letters of a type are beside Arial's: a word that fits its column in one is broken within in the other. */
const BREADTH: Readonly<Record<string, number>> = {
  arial: 1,
  'liberation sans': 1,
  helvetica: 1,
  calibri: 0.91,
  carlito: 0.91,
  cambria: 0.96,
  caladea: 0.96,
  'times new roman': 0.9,
  'liberation serif': 0.9,
  georgia: 1.02,
  tahoma: 1,
}
/** What nobody here knows may be as wide as Verdana. */
const WIDE = 1.17
/** The quiet lines of a table are then of eight points: nobody is asked to read less. */
const SMALLEST = 0.89

/** Of the letters of a look's type, beside Arial's. */
export const breadthOf = ({ font }: PaperLook): number => BREADTH[font.toLowerCase()] ?? WIDE

/**
 * How much larger than on our own page the type of tables is: as running text where there is room, else as small as keeps words whole in their columns. A
 * client's template may leave less room, in larger and wider type, than the columns were made for.
 */
export function tableScale(look: PaperLook): number {
  const room = textWidth(look) / textWidth(OWN_LOOK)
  return Math.min(look.scale, Math.max(room / Math.max(1, breadthOf(look)), SMALLEST))
}

/** The same in pixels, 96 to the inch. */
export const textPixels = (look: PaperLook): number => Math.floor(textWidth(look) / 15)
