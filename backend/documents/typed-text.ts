/** What people typed, as any form of a document can hold it. */

/** Takes out what XML cannot hold: one control character pasted from somewhere would make Word refuse the whole file. */
export function clean(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll('\t', ' ')
      // oxlint-disable-next-line no-control-regex -- these are the characters meant
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  )
}

/** The same in its lines: a line the person broke stays broken. */
export const linesOf = (text: string): string[] => clean(text).split(/\r\n|[\n\r\u2028\u2029]/)
