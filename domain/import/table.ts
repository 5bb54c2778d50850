/**
 * A table as it came in: pasted text cut into cells, or what a spreadsheet holds. Rows keep the number a person sees beside them (the line of the
 * text, the row of the sheet), so that whatever is wrong can be named.
 */
import { columnOf } from './columns.ts'

/** A number is exact, as a spreadsheet holds it; a day in a spreadsheet comes as `2026-06-01`; everything else as it was typed. */
export type Cell = string | number | null

export type TableRow = { readonly row: number; readonly cells: readonly Cell[] }
export type Table = readonly TableRow[]

const DELIMITERS = ['\t', ';', '|', ','] as const
/** A heading stands among the first rows. */
const HEADING_WITHIN = 30

/** Cuts pasted text into cells. The delimiter is the one that shows a heading; where none does, the one that cuts most lines alike. */
export function readTable(text: string): Table {
  let best: { table: Table; score: number } = { table: [], score: -1 }
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue
    const table = cut(text, delimiter)
    const score = scoreOf(table)
    if (score > best.score) best = { table, score }
  }
  if (best.score >= 0) return best.table
  return text
    .split(/\r\n|\r|\n/u)
    .map((line, index) => ({ row: index + 1, cells: [line.trim()] }))
    .filter(({ cells }) => cells[0] !== '')
}

function scoreOf(table: Table): number {
  const first = table.slice(0, HEADING_WITHIN)
  const headings = Math.max(
    0,
    ...first.map(({ cells }) => new Set(cells.map((cell) => columnOf(cell)).filter((column) => column !== null)).size),
  )
  const widths = first.map(({ cells }) => cells.length).filter((width) => width > 1)
  const common = Math.max(0, ...[...Map.groupBy(widths, (width) => width).values()].map((same) => same.length))
  return headings * 1000 + common
}

/** Fields may be quoted («"a ""b"""»), and then hold the delimiter and line breaks: so spreadsheets copy cells of several lines. */
function cut(text: string, delimiter: string): Table {
  const rows: TableRow[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let startedAt = 1
  const endCell = () => {
    cells.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    const kept = delimiter === '|' ? withoutFrame(cells) : cells
    if (kept.some((each) => each !== '')) rows.push({ row: startedAt, cells: kept })
    cells = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '\r' && text[at + 1] === '\n') continue
    const breaks = sign === '\n' || sign === '\r'
    if (breaks) line += 1
    if (quoted) {
      if (sign !== '"') cell += breaks ? '\n' : sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell.trim() === '' && closes(text, at, delimiter)) {
      quoted = true
      cell = ''
    } else if (sign === delimiter) endCell()
    else if (breaks) {
      endRow()
      startedAt = line
    } else cell += sign
  }
  endRow()
  return rows
}

/** Is there an end to the quote, with the delimiter, a line's end or the text's after it? Else it is a sign like any other. */
function closes(text: string, from: number, delimiter: string): boolean {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1
      continue
    }
    const next = text.slice(at + 1).trimStart()[0]
    const after = text[at + 1]
    return after === undefined || after === '\n' || after === '\r' || next === delimiter
  }
  return false
}

/** «| a | b |» has two cells; «|---|---|» has none. */
function withoutFrame(cells: readonly string[]): string[] {
  const from = cells[0] === '' ? 1 : 0
  const until = cells.length > 1 && cells.at(-1) === '' ? -1 : cells.length
  const inside = cells.slice(from, until)
  return inside.every((cell) => /^:?-*:?$/u.test(cell)) ? [] : inside
}
