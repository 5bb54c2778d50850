/** The cells of a spreadsheet as a table: rows under the number a person sees beside them, days as `2026-06-01`, numbers exact. */
import readSheets, { type CellValue } from 'read-excel-file/universal'
import { findHeading } from '#domain/import/columns.ts'
import type { Cell, Table } from '#domain/import/table.ts'
import { NoSheet, safeCopy } from './sheet-parts.ts'

/** A sheet with more cells than this is another kind of file. */
const MOST_CELLS = 400_000

/**
 * The sheet of a workbook that has headings we know; where none has, the first that holds anything.
 * @throws NoSheet
 */
export async function sheetCells(bytes: Uint8Array): Promise<Table> {
  const copy = await safeCopy(bytes)
  const sheets = await readSheets(copy).catch((cause: unknown) => {
    throw new NoSheet('not_a_sheet', { cause })
  })
  const tables = sheets.map(({ data }) => data)
  if (tables.reduce((sum, rows) => sum + rows.length * (rows[0]?.length ?? 0), 0) > MOST_CELLS)
    throw new NoSheet('too_large')
  const read = tables.map((rows): Table => {
    return rows
      .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cellOf(cell)) }))
      .filter(({ cells }) => cells.some((cell) => cell !== null))
  })
  return read.find((table) => findHeading(table) !== null) ?? read.find((table) => table.length > 0) ?? []
}

function cellOf(value: CellValue | null): Cell {
  if (value === null) return null
  if (typeof value === 'number' || typeof value === 'string') return value
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
