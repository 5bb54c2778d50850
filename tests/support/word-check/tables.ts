/** Tables that are read cell by cell: a head that repeats, one cell a column and row, nothing merged or nested, widths that agree. */
import { at, descendants, elements, type XmlElement } from '../xml.ts'
import { violation, type Violation } from './violation.ts'
import { isOn, said, type Block } from './word-text.ts'

export function tables(blocks: readonly Block[]): Violation[] {
  return blocks.filter(({ kind }) => kind === 'table').flatMap(({ element, place }) => tableAt(element, place))
}

function tableAt(table: XmlElement, place: string): Violation[] {
  const rows = elements(table, 'w:tr')
  const cells = rows.map((row) => elements(row, 'w:tc'))
  const grid = elements(at(table, 'w:tblGrid') ?? table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
  const columns = cells[0]?.length ?? 0
  const merged = ['w:gridSpan', 'w:vMerge', 'w:hMerge'].filter((name) => descendants(table, name).length > 0)
  return [
    ...(isOn(at(rows[0], 'w:trPr', 'w:tblHeader')) === true
      ? []
      : [violation('table-header', `${place} has a first row that is no head and does not repeat`)]),
    ...(cells[0] ?? []).flatMap((cell, nth) =>
      said(cell).trim() === '' ? [violation('table-header-empty', `${place}, head of column ${nth + 1} is empty`)] : [],
    ),
    ...merged.map((name) => violation('merged-cell', `${place} has merged cells (${name})`)),
    ...(descendants(table, 'w:tbl').length === 0 ? [] : [violation('nested-table', `${place} has a table in a cell`)]),
    ...(merged.length > 0
      ? []
      : cells.flatMap((row, nth) =>
          row.length === columns
            ? []
            : [violation('table-cells', `${place}, row ${nth + 1} has ${row.length} cells, the head ${columns}`)],
        )),
    ...widths({ table, cells, grid, place }),
  ]
}

function widths(of: { table: XmlElement; cells: XmlElement[][]; grid: number[]; place: string }): Violation[] {
  const { table, cells, grid, place } = of
  const whole = at(table, 'w:tblPr', 'w:tblW')?.attributes
  const sum = grid.reduce((total, each) => total + each, 0)
  if (whole?.['w:type'] === 'dxa' && Number(whole['w:w']) !== sum)
    return [violation('table-widths', `${place} is ${whole['w:w']} wide, its columns ${sum}`)]
  for (const [row, inRow] of cells.entries())
    for (const [column, cell] of inRow.entries()) {
      if (column >= grid.length) continue
      const width = at(cell, 'w:tcPr', 'w:tcW')?.attributes
      if (width?.['w:type'] !== 'dxa' || Number(width['w:w']) !== grid[column]) {
        const where = `row ${row + 1}, cell ${column + 1}`
        return [violation('table-widths', `${place}, ${where} is ${width?.['w:w']} wide, its column ${grid[column]}`)]
      }
    }
  return []
}
