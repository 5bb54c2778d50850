/** A table of data as every document has it. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import type { Column, Line, Row } from '#contract/document-parts.ts'
import { arialWidth } from './arial-width.ts'
import { INK_SECOND, LINE, LINE_STRONG, MARKS } from './look.ts'
import { breadthOf, type PaperLook, tableScale, textWidth } from './paper-look.ts'
import { runs, spoken } from './runs.ts'
import { CELL_AIR, COLUMN_GAP, TYPE_SIZES } from './type-sizes.ts'

const MARK_INDENT = 240

/** Rows longer than this may break over two pages: kept whole they would leave half a page white. */
const LONG_ROW = 900
/** No page holds more rows than about this beside what stands above: a longer table breaks, wherever it is asked to stay. */
const MOST_TOGETHER = 18
/** A table this small stays on one page; a larger one breaks between its rows rather than leave the page before it half empty. */
const SMALL_TABLE = { rows: 6, text: 360 }

export type TableOptions = {
  /** Columns of figures, by their place: centred under their heads. */
  figures?: ReadonlySet<number>
  /** All rows stand on one page, whatever their number; `with_next` has what follows there too. */
  keep?: 'together' | 'with_next'
}

/** A table of data: a header row that repeats on every page, one cell a column and row, nothing merged, widths Word and LibreOffice agree on. */
export function dataTable(
  columns: readonly Column[],
  rows: readonly Row[],
  look: PaperLook,
  options: TableOptions = {},
): Table {
  const { figures = new Set<number>(), keep } = options
  const widths = widthsOf(columns, textWidth(look))
  const isLong = rows.length > MOST_TOGETHER
  const together =
    (keep !== undefined && !isLong) ||
    (rows.length <= SMALL_TABLE.rows && rows.reduce((sum, row) => sum + lengthOf(row), 0) <= SMALL_TABLE.text)
  const aligned = (at: number) => (figures.has(at) ? { alignment: AlignmentType.CENTER } : {})
  const edge = (at: number) => (at < columns.length - 1 ? {} : { margins: { marginUnitType: WidthType.DXA, right: 0 } })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    width: { size: textWidth(look), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    // The first column's text stands on the page's left edge, with the headings.
    margins: {
      marginUnitType: WidthType.DXA,
      top: CELL_AIR,
      bottom: CELL_AIR,
      left: 0,
      right: Math.round(COLUMN_GAP * tableScale(look)),
    },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: LINE },
      bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE },
    },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        keepNext: true,
        children: columns.map(
          ({ head }, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              ...edge(index),
              verticalAlign: 'bottom',
              borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: LINE_STRONG } },
              children: [new Paragraph({ style: 'TableHead', ...aligned(index), children: runs(head) })],
            }),
        ),
      }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: lengthOf(row) <= LONG_ROW,
            keepNext: (keep === 'with_next' && !isLong) || staysWithNext(at, rows.length, together),
            children: columns.map(
              (_, index) =>
                new TableCell({
                  width: { size: widths[index] ?? 0, type: WidthType.DXA },
                  ...edge(index),
                  children: (row[index] ?? []).map((line) =>
                    cellLine(breakable(line, widths[index] ?? 0, look), aligned(index)),
                  ),
                }),
            ),
          }),
      ),
    ],
  })
}

function widthsOf(columns: readonly Column[], width: number): number[] {
  const sum = columns.reduce((total, column) => total + column.share, 0)
  const widths = columns.map((column) => Math.floor((width * column.share) / sum))
  const rest = width - widths.reduce((total, each) => total + each, 0)
  return widths.map((each, index) => (index === 0 ? each + rest : each))
}

/** Rows that stand on one page at the head and at the foot of a table that breaks: one alone looks forgotten. */
const FEWEST = { first: 2, last: 3 }

const staysWithNext = (at: number, rows: number, together: boolean) =>
  at < rows - 1 && (together || at < FEWEST.first - 1 || at >= rows - FEWEST.last)

/** A figure that has no room beside its unit has it on the next line: held together the word itself would be broken. */
function breakable(line: Line, width: number, look: PaperLook): Line {
  const type = {
    size: (TYPE_SIZES.cell.halfPoints / 2) * tableScale(look) * breadthOf(look),
    bold: line.look === 'strong',
  }
  const room = width / 20 - (COLUMN_GAP / 20) * tableScale(look) - (line.mark ? MARK_INDENT / 20 : 0)
  const text = line.text
    .split(' ')
    .map((piece) => (arialWidth(piece, type) > room ? piece.replaceAll('\u00A0', ' ') : piece))
    .join(' ')
  return { ...line, text }
}

const lengthOf = (row: Row) => row.flat().reduce((sum, line) => sum + line.text.length, 0)

function cellLine({ text, look, label, mark, lang }: Line, aligned: Pick<IParagraphOptions, 'alignment'>): Paragraph {
  const tone = mark ? MARKS[mark] : null
  const words: IRunOptions = {
    ...(tone ? { color: tone.text } : {}),
    ...(look === 'strong' ? { bold: true } : {}),
    ...spoken(lang),
  }
  return new Paragraph({
    style: look === 'quiet' ? 'TableQuiet' : 'TableText',
    ...aligned,
    ...(tone ? { indent: { left: MARK_INDENT, hanging: MARK_INDENT } } : {}),
    ...(label ? { spacing: { before: 50 } } : {}),
    children: [
      ...(tone ? [new TextRun({ text: tone.shape, color: tone.colour }), new TextRun({ children: [new Tab()] })] : []),
      ...(label ? runs(`${label} `, { bold: true, color: INK_SECOND }) : []),
      ...runs(text, words),
    ],
  })
}
