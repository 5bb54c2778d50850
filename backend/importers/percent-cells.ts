/**
 * Cells that a spreadsheet shows as a percentage: it keeps «63 %» as 0.63, and its reader hands out the number without the format. A key result in per
 * cent is told in what people see, so the cells are given that figure before they are read.
 */

/** Of the formats every spreadsheet knows without being told: «0%» and «0.00%». */
const KNOWN_FORMATS = ['9', '10']
/** What stands in quotes or after a backslash is shown as it is, and makes no percentage of the number. */
const SHOWN_AS_IT_IS = /&quot;.*?&quot;|".*?"|\\./gu

/** Which of the cell styles in `styles.xml` show a percentage, by their place there. */
export function percentStyles(styles: string): ReadonlySet<string> {
  const formats = new Set(KNOWN_FORMATS)
  for (const [format] of styles.matchAll(/<numFmt\s[^>]*>/gu)) {
    const id = attribute(format, 'numFmtId')
    if (attribute(format, 'formatCode')?.replaceAll(SHOWN_AS_IT_IS, '').includes('%') && id !== null) formats.add(id)
  }
  const ofCells = /<cellXfs\b[^>]*>(.*?)<\/cellXfs>/su.exec(styles)?.[1] ?? ''
  const used = [...ofCells.matchAll(/<xf\s[^>]*>/gu)]
  return new Set(used.flatMap(([style], at) => (formats.has(attribute(style, 'numFmtId') ?? '') ? [String(at)] : [])))
}

/** A number in a cell: its attributes, its formula if it has one, the number. */
const NUMBER_CELL = /(<c\s[^<>]*>(?:<f[^<>]*\/>|<f[^<>]*>[^<]*<\/f>)?<v>)([^<]*)(?=<\/v>)/gu
/** 0.57 times a hundred is 56.99999999999999 to a computer. */
const DIGITS = 12

/** The sheet with the numbers of those styles a hundred times as large. */
export function percentsAsSeen(sheet: string, styles: ReadonlySet<string>): string {
  return sheet.replaceAll(NUMBER_CELL, (whole, before: string, number: string) => {
    const cell = before.slice(0, before.indexOf('>') + 1)
    const isNumber =
      ['n', null].includes(attribute(cell, 't')) && number.trim() !== '' && Number.isFinite(Number(number))
    if (!isNumber || !styles.has(attribute(cell, 's') ?? '')) return whole
    return before + String(Number((Number(number) * 100).toPrecision(DIGITS)))
  })
}

function attribute(element: string, name: string): string | null {
  return (
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u')
      .exec(element)
      ?.slice(1)
      .find((value) => value !== undefined) ?? null
  )
}
