/** How large a spreadsheet may be, and the parts it comes in: numbers that a window needs and no schema does. */

/** Bytes a part holds at most: in base64 it is well within the longest message a window may send. */
export const PART_OF_SHEET = 480_000

/** Bytes of the largest spreadsheet that is read. */
export const LARGEST_SHEET = 5_000_000
