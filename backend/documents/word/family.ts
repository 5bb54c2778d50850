/**
 * The look all our Word documents share, and the blocks their parts become: title, facts, headings, lists, data tables, status marks. A
 * document says what it says in parts and never touches a colour, a size or a width itself.
 *
 * Arial, because Word has it on every machine and LibreOffice its metric twin (Liberation Sans): lines break alike in both, and later
 * page numbers can be worked out.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type IRunOptions,
} from 'docx'
import type { Column, Line, Part, Row } from '#contract/document-parts.ts'
import { FJORD, INK, INK_SECOND, INK_THIRD, LINE, LINE_STRONG, MARKS } from './look.ts'
import { type PaperPicture, type PaperPictures, sizeOnPaper } from './paper-pictures.ts'
import { clean, linesOf } from '../typed-text.ts'

const FONT = 'Arial'

/** A4 in twentieths of a point, with 2 cm at the sides. */
const PAGE = { width: 11906, height: 16838, side: 1134, top: 1418, bottom: 1247, edge: 624 }
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side
const FACT_COLUMN = 1900
const MARK_INDENT = 240
/** As many characters as surely fit side by side in the running head. */
const HEAD_LENGTH = 88

export type Block = Paragraph | Table

export type Paper = {
  /** `nb-NO`, `nn-NO` or `en-GB`: what a screen reader speaks and the spelling checker reads. */
  languageTag: string
  /** The title among the document's properties. */
  title: string
  subject: string
  /** Who signs it. The app's own name where nobody does: Word would write «Un-named». */
  author: string
  /** The head of every page but the first: who it is about, what it is. */
  runningHead: { left: string; right: string }
  /** «Side {{page}} av {{pages}}» */
  pageText: string
  /** Parts, and blocks of what only Word can show, drawn by whoever writes the document. */
  body: readonly (Part | Block)[]
  /** What its parts of the kind `picture` show. */
  pictures?: PaperPictures | undefined
}

/** Puts the paper together and packs it. Slow and synchronous for the greater part: call it in a worker. */
export async function pack(paper: Paper): Promise<Uint8Array> {
  const author = clean(paper.author).trim() || 'Rytme'
  const document = new Document({
    title: clean(paper.title),
    subject: clean(paper.subject),
    creator: author,
    lastModifiedBy: author,
    description: '',
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: 21,
            color: INK,
            language: { value: paper.languageTag, eastAsia: paper.languageTag },
          },
          paragraph: { spacing: { after: 100, line: 276 } },
        },
        title: {
          run: { size: 46, bold: true, color: INK },
          // The rule is said, or LibreOffice lays a second line of large type over the first.
          paragraph: { spacing: { before: 0, after: 80, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
        },
        heading1: {
          run: { size: 27, bold: true, color: FJORD },
          paragraph: {
            spacing: { before: 400, after: 110, line: 252, lineRule: LineRuleType.AUTO },
            keepNext: true,
            keepLines: true,
            outlineLevel: 0,
          },
        },
        heading2: {
          run: { size: 22, bold: true, color: INK },
          paragraph: {
            spacing: { before: 260, after: 50, line: 252, lineRule: LineRuleType.AUTO },
            keepNext: true,
            keepLines: true,
            outlineLevel: 1,
          },
        },
      },
      paragraphStyles: PARAGRAPH_STYLES,
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 300, hanging: 300 } }, run: { color: FJORD } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.side,
              right: PAGE.side,
              header: PAGE.edge,
              footer: PAGE.edge,
            },
          },
        },
        // The first page says it itself, larger: only the name stands above, as on a letter.
        headers: {
          first: new Header({ children: [runningHead(paper.runningHead.left, '')] }),
          default: new Header({ children: [runningHead(paper.runningHead.left, paper.runningHead.right)] }),
        },
        footers: {
          first: new Footer({ children: [pageNumber(paper.pageText)] }),
          default: new Footer({ children: [pageNumber(paper.pageText)] }),
        },
        children: paper.body.flatMap((part) => ('kind' in part ? blocksOf(part, paper.pictures ?? new Map()) : [part])),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const PARAGRAPH_STYLES: IParagraphStyleOptions[] = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: 24, color: INK_SECOND },
    paragraph: { spacing: { after: 260 } },
  },
  {
    id: 'Fact',
    name: 'Fact',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 20 },
    paragraph: {
      spacing: { before: 0, after: 50, line: 264 },
      indent: { left: FACT_COLUMN, hanging: FACT_COLUMN },
      keepLines: true,
    },
  },
  {
    id: 'Note',
    name: 'Note',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 19, color: INK_SECOND },
    paragraph: { spacing: { after: 80, line: 264 } },
  },
  {
    id: 'Subject',
    name: 'Subject',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { bold: true },
    paragraph: { spacing: { before: 180, after: 40 } },
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 60 } },
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 19 },
    paragraph: { spacing: { before: 0, after: 0, line: 252 } },
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    quickFormat: true,
    run: { size: 18, bold: true, color: INK_SECOND },
    paragraph: { keepNext: true },
  },
  {
    id: 'TableQuiet',
    name: 'Table Quiet',
    basedOn: 'TableText',
    quickFormat: true,
    run: { size: 18, color: INK_THIRD },
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    run: { size: 18, color: INK_THIRD },
    paragraph: { spacing: { after: 0, line: 240 } },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { size: 18, color: INK_THIRD },
    paragraph: { spacing: { after: 0, line: 240 } },
  },
]

/** The two side by side; a client whose name leaves no room for that gets a line of its own. */
function runningHead(left: string, right: string): Paragraph {
  const apart = left.length + right.length > HEAD_LENGTH ? { break: 1 } : { children: [new Tab()] }
  return new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [...runs(left), ...(right === '' ? [] : [new TextRun(apart), ...runs(right)])],
  })
}

function pageNumber(text: string): Paragraph {
  const fields: Record<string, IRunOptions['children']> = {
    '{{page}}': [PageNumber.CURRENT],
    '{{pages}}': [PageNumber.TOTAL_PAGES],
  }
  const parts = text.split(/(\{\{\w+\}\})/).filter((part) => part !== '')
  return new Paragraph({
    style: 'Footer',
    alignment: AlignmentType.RIGHT,
    children: parts.map((part) => new TextRun({ children: fields[part] ?? [part] })),
  })
}

/** A part as Word has it. */
function blocksOf(part: Part, pictures: PaperPictures): readonly Block[] {
  switch (part.kind) {
    case 'title':
      return [title(part.text)]
    case 'subtitle':
      return [subtitle(part.text)]
    case 'section':
      return [section(part.text)]
    case 'subsection':
      return [subsection(part.text, part.lang)]
    case 'subject':
      return [subject(part.text)]
    case 'note':
      return [note(part.text)]
    case 'paragraph':
      return [paragraph(part.text, part.label, part.lang)]
    case 'picture':
      return pictured(part, pictures.get(part.id))
    case 'facts':
      return facts(part.pairs)
    case 'bullets':
      return bullets(part.lines)
    case 'table':
      return [dataTable(part.columns, part.rows)]
  }
}

function title(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: runs(text) })
}

function subtitle(text: string): Paragraph {
  return new Paragraph({ style: 'Subtitle', children: runs(text) })
}

function section(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(text) })
}

function subsection(text: string, lang: string | undefined): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(text, spoken(lang)) })
}

/** A paragraph, after bold words where it has a label. */
function paragraph(text: string, label: string, lang?: string): Paragraph {
  return new Paragraph({
    children: [...(label === '' ? [] : runs(`${label} `, { bold: true })), ...runs(text, spoken(lang))],
  })
}

/** The picture, and its words under it: as its alternative text too. Where its bytes are gone the words alone. */
function pictured(part: Extract<Part, { kind: 'picture' }>, picture: PaperPicture | undefined): Paragraph[] {
  const { text, label } = part
  if (picture === undefined) return [paragraph(text, label)]
  const words = { name: clean(text), title: '', description: clean(text) }
  const image = new ImageRun({
    type: picture.mediaType === 'image/png' ? 'png' : 'jpg',
    data: picture.content,
    transformation: sizeOnPaper(part),
    altText: words,
  })
  return [
    // Its line is said to grow with it: LibreOffice cuts the picture to the height of the letters otherwise.
    new Paragraph({
      keepNext: label !== '',
      spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO },
      children: [image],
    }),
    ...(label === '' ? [] : [new Paragraph({ style: 'Note', children: runs(text) })]),
  ]
}

/** Smaller and quieter: what explains what follows, and stays on its page. */
function note(text: string): Paragraph {
  return new Paragraph({ style: 'Note', keepNext: true, children: runs(text) })
}

/** What the paragraphs under it are about, where a heading would be too much. */
function subject(text: string): Paragraph {
  return new Paragraph({ style: 'Subject', keepNext: true, keepLines: true, children: runs(text) })
}

/** Labels with their values between two rules. Paragraphs, not a table: a screen reader reads them straight through. */
function facts(pairs: readonly { label: string; value: string }[]): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 6, color: LINE, space: 7 }
  return pairs.map(
    ({ label, value }) =>
      new Paragraph({
        style: 'Fact',
        // The same on all of them: Word and LibreOffice then draw the rules once, around the group.
        border: { top: rule, bottom: rule },
        children: [
          ...runs(label, { bold: true, color: INK_SECOND }),
          new TextRun({ children: [new Tab()] }),
          ...runs(value),
        ],
      }),
  )
}

/** A real list; `quiet` is what is said about the line, after it. */
function bullets(lines: readonly { text: string; quiet: string; lang?: string | undefined }[]): Paragraph[] {
  return lines.map(
    ({ text, quiet, lang }) =>
      new Paragraph({
        style: 'ListBullet',
        numbering: { reference: 'bullets', level: 0, custom: true },
        children: [...runs(text, spoken(lang)), ...(quiet === '' ? [] : runs(` ${quiet}`, { color: INK_THIRD }))],
      }),
  )
}

/** Rows longer than this may break over two pages: kept whole they would leave half a page white. */
const LONG_ROW = 900
/** A table this small stays on one page; a larger one breaks between its rows rather than leave the page before it half empty. */
const SMALL_TABLE = { rows: 6, text: 360 }

export type TableOptions = {
  /** Columns of figures, by their place: centred under their heads. */
  figures?: ReadonlySet<number>
  /** All rows stand on one page, whatever their number; `with_next` has what follows there too. */
  keep?: 'together' | 'with_next'
}

/** A table of data: a header row that repeats on every page, one cell a column and row, nothing merged, widths Word and LibreOffice agree on. */
export function dataTable(columns: readonly Column[], rows: readonly Row[], options: TableOptions = {}): Table {
  const { figures = new Set<number>(), keep } = options
  const widths = widthsOf(columns)
  const together =
    keep !== undefined ||
    (rows.length <= SMALL_TABLE.rows && rows.reduce((sum, row) => sum + lengthOf(row), 0) <= SMALL_TABLE.text)
  const aligned = (at: number) => (figures.has(at) ? { alignment: AlignmentType.CENTER } : {})
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    // The first column's text stands on the page's left edge, with the headings.
    margins: { marginUnitType: WidthType.DXA, top: 70, bottom: 70, left: 0, right: 170 },
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
            keepNext: keep === 'with_next' || (together && at < rows.length - 1),
            children: columns.map(
              (_, index) =>
                new TableCell({
                  width: { size: widths[index] ?? 0, type: WidthType.DXA },
                  children: (row[index] ?? []).map((line) => cellLine(line, aligned(index))),
                }),
            ),
          }),
      ),
    ],
  })
}

function widthsOf(columns: readonly Column[]): number[] {
  const sum = columns.reduce((total, column) => total + column.share, 0)
  const widths = columns.map((column) => Math.floor((TEXT_WIDTH * column.share) / sum))
  const rest = TEXT_WIDTH - widths.reduce((total, width) => total + width, 0)
  return widths.map((width, index) => (index === 0 ? width + rest : width))
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

/** In which language words are read aloud and spelled, where it is another than the document's. */
export function spoken(lang: string | undefined): IRunOptions {
  return lang === undefined ? {} : { language: { value: lang } }
}

/** Text as runs: a line the person broke stays broken. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return linesOf(text).map(
    (line, index) => new TextRun({ ...options, text: line, ...(index === 0 ? {} : { break: 1 }) }),
  )
}
