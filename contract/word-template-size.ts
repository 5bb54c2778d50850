/** How large a client's Word template may be, and the parts it comes in: numbers that a window needs and no schema does. */

/** Bytes a part holds at most: in base64 it is well within the longest message a window may send. */
export const PART_OF_TEMPLATE = 480_000

/** Bytes of the largest template that is read. */
export const LARGEST_TEMPLATE = 10_000_000
