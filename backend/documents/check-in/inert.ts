/** Text from a vault in a cell of a spreadsheet: never a formula. */

/**
 * A text that a spreadsheet could take for a formula gets an apostrophe before it. In .xlsx the cell is a text anyway; it may be saved as CSV and
 * opened again, and then only the apostrophe holds.
 */
export function inert(text: string): string {
  const clean = text.toWellFormed().replaceAll(/[^\P{Cc}\t\n]/gu, '')
  return /^\s*[=+\-@]/u.test(clean) ? `'${clean}` : clean
}
