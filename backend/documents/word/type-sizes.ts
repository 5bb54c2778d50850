/** How large the type of our own documents is and how much air stands around it, at scale 1: what the styles say, and what lengths are worked out from. */

export type TypeSize = {
  halfPoints: number
  isBold: boolean
  /** In 240ths of a line. */
  line: number
  /** In twentieths of a point; these do not grow with the type. */
  before: number
  after: number
}

export const TYPE_SIZES = {
  text: { halfPoints: 21, isBold: false, line: 276, before: 0, after: 100 },
  title: { halfPoints: 46, isBold: true, line: 240, before: 0, after: 80 },
  subtitle: { halfPoints: 24, isBold: false, line: 276, before: 0, after: 260 },
  section: { halfPoints: 27, isBold: true, line: 252, before: 400, after: 110 },
  subsection: { halfPoints: 22, isBold: true, line: 252, before: 260, after: 50 },
  note: { halfPoints: 19, isBold: false, line: 264, before: 0, after: 80 },
  tableHead: { halfPoints: 18, isBold: true, line: 252, before: 0, after: 0 },
  cell: { halfPoints: 19, isBold: false, line: 252, before: 0, after: 0 },
} as const satisfies Record<string, TypeSize>

/** Above and below what stands in a cell, in twentieths of a point. */
export const CELL_AIR = 70
/** Between two columns of our own page; the last needs none after it. */
export const COLUMN_GAP = 170
