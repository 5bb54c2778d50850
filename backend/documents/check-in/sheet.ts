/**
 * Writes the check-in sheet: one row a key result, what is known on a grey ground, what is asked on a white one. Answers are text cells, so that
 * «12,5» and «3/4» stay what was typed. The headings are those the reader knows (see `domain/import/columns.ts`).
 */
import writeExcel, { type Cell, type CellObject, type Row, type SheetData } from 'write-excel-file/node'
import { speech, type Speech } from '../speech.ts'
import type { CheckInAsked, CheckInContent } from './content.ts'
import { inert } from './inert.ts'
import { checkInTitle, measuredIn } from './words.ts'
import { onPaper } from '../sheet-on-paper.ts'
import { fill } from '#texts/fill.ts'

const INK = '#17222A'
const INK_SECOND = '#414D55'
const INK_THIRD = '#59656C'
const LINE = '#C3C5BE'
const KNOWN_GROUND = '#F2F2EE'
const HEAD_GROUND = '#E4E5DF'

/** Rows above the first key result: title, day, how, headings. They stay in view. */
const HEAD_ROWS = 4
const HEAD_HEIGHT = 30
/** Points, at the size the rows are written in. */
const LINE_HEIGHT = 13.5
const LINES_AT_LEAST = 2

type Words = Speech['texts']['checkIn']

type Column = {
  heading: (words: Words, content: CheckInContent) => string
  /** In characters. */
  width: number
  /** What stands there before anybody has answered; null: it is asked. */
  known: ((asked: CheckInAsked, content: CheckInContent, say: Speech) => CellObject) | null
  /** A figure: its heading stands over it. */
  right?: true
  /** Left out where all rows would say the same. */
  unless?: CheckInContent['of']['kind']
}

const COLUMNS: readonly Column[] = [
  {
    heading: (words) => words.id,
    width: 11,
    known: ({ code }) => ({ ...text(code), fontSize: 8, textColor: INK_THIRD }),
  },
  {
    heading: (words, { goalTerms }) => words.keyResult[goalTerms],
    width: 40,
    known: ({ title }) => ({ ...text(title), fontWeight: 'bold' }),
  },
  { heading: (words) => words.unit, width: 18, unless: 'unit', known: ({ unitName }) => text(unitName) },
  {
    heading: (words) => words.owner,
    width: 16,
    unless: 'owner',
    known: ({ owner }, _, { texts, name }) => text(name(owner) ?? texts.checkIn.noOwner),
  },
  {
    heading: (words) => words.measuredIn,
    width: 15,
    known: (asked, { language }) => text(measuredIn(asked, language)),
  },
  { heading: (words) => words.last, width: 9, right: true, known: ({ last, decimals }) => lastValue(last, decimals) },
  {
    heading: (words) => words.lastOn,
    width: 12,
    known: ({ last }, { day: near }, { day }) => text(last ? day(last.date, near) : ''),
  },
  { heading: (words) => words.value, width: 10, known: null },
  { heading: (words) => words.status, width: 9, known: null },
  { heading: (words) => words.confidence, width: 15, known: null },
  { heading: (words) => words.comment, width: 34, known: null },
  { heading: (words) => words.givenBy, width: 15, known: null },
]

/** The finished .xlsx. Slow and synchronous for the greater part: call it in a worker. */
export async function writeCheckInSheet(content: CheckInContent): Promise<Uint8Array> {
  const say = speech(content.language)
  const words = say.texts.checkIn
  const columns = COLUMNS.filter(({ unless }) => unless !== content.of.kind)
  const across = (cell: CellObject): Row => [
    { ...cell, columnSpan: columns.length },
    ...columns.slice(1).map((): Cell => null),
  ]
  const title = `${content.clientName} · ${checkInTitle(content)}`
  const data: SheetData = [
    across({ ...text(title), fontSize: 16, fontWeight: 'bold', height: 26 }),
    across({ ...text(fill(words.day, { date: content.day })), fontSize: 11, height: 20 }),
    across({
      ...text(words.how),
      textColor: INK_SECOND,
      height: linesOf(words.how, widthOf(columns)) * LINE_HEIGHT + 8,
    }),
    columns.map(({ heading, right = false }) => ({
      ...text(heading(words, content)),
      ...(right ? { align: 'right' as const } : inset),
      ...border,
      fontWeight: 'bold' as const,
      textColor: INK_SECOND,
      backgroundColor: HEAD_GROUND,
      alignVertical: 'center' as const,
      height: HEAD_HEIGHT,
    })),
    ...content.asked.map((asked) => rowOf(columns, asked, content, say)),
  ]
  const statuses = columns.findIndex(({ heading }) => heading(words, content) === words.status)
  const buffer = await writeExcel(
    data,
    {
      sheet: words.title,
      columns: columns.map(({ width }) => ({ width })),
      orientation: 'landscape',
      stickyRowsCount: HEAD_ROWS,
      showGridLines: false,
    },
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [
        onPaper({
          sheet: words.title,
          headingRow: HEAD_ROWS,
          choices: {
            column: statuses,
            fromRow: HEAD_ROWS,
            toRow: HEAD_ROWS + Math.max(content.asked.length, 1) - 1,
            values: Object.values(words.statuses),
          },
        }),
      ],
    },
  ).toBuffer()
  return new Uint8Array(buffer)
}

/** Text does not touch the line beside it. */
const inset = { align: 'left', indent: 1 } as const
const border = { borderColor: LINE, borderStyle: 'thin' } as const

function text(value: string): CellObject {
  return { value: inert(value), type: String, wrap: true, alignVertical: 'top', textColor: INK }
}

/** A real number, so that the reader's own program writes its comma or point. */
function lastValue(last: CheckInAsked['last'], decimals: number): CellObject {
  if (last === null) return text('')
  const own = String(last.value).split('.')[1]?.length ?? 0
  const shown = Math.min(Math.max(decimals, own), 4)
  const format = shown === 0 ? '#,##0' : `#,##0.${'0'.repeat(shown)}`
  return { value: last.value, type: Number, format, align: 'right', alignVertical: 'top', textColor: INK }
}

/** As high as its longest text: neither LibreOffice nor a merged cell makes room by itself. */
function rowOf(columns: readonly Column[], asked: CheckInAsked, content: CheckInContent, say: Speech): Row {
  const cells = columns.map(({ known, width }) => {
    const cell: CellObject = known === null ? { ...text(''), format: '@' } : known(asked, content, say)
    const place = cell.type === Number ? {} : inset
    return { cell: { ...place, ...cell, ...(known === null ? {} : { backgroundColor: KNOWN_GROUND }) }, width }
  })
  const lines = Math.max(
    LINES_AT_LEAST,
    ...cells.map(({ cell, width }) => (typeof cell.value === 'string' ? linesOf(cell.value, width) : 1)),
  )
  return cells.map(({ cell }) => ({ ...cell, ...border, height: lines * LINE_HEIGHT + 3 }))
}

const widthOf = (columns: readonly Column[]) => columns.reduce((sum, { width }) => sum + width, 0)

/** Lines a text takes in a column, words whole. A width is counted in digits, and most letters are no wider. */
function linesOf(words: string, width: number): number {
  const room = width - 2
  let lines = 1
  let used = 0
  for (const word of words.split(/\s+/u)) {
    const longer = used === 0 ? word.length : used + 1 + word.length
    if (longer <= room || used === 0) used = longer
    else {
      lines += 1
      used = word.length
    }
    while (used > room) {
      lines += 1
      used -= room
    }
  }
  return lines
}
