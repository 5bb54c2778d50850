/** The blocks the parts of a document become: title, facts, headings, lists, pictures. */
import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LeaderType,
  LineRuleType,
  PageReference,
  Paragraph,
  Tab,
  Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import type { Part, WordPart } from '#contract/document-parts.ts'
import { clean } from '../typed-text.ts'
import { chartParagraph } from './chart.ts'
import { INK_SECOND, INK_THIRD, LINE } from './look.ts'
import { type PaperLook, textWidth } from './paper-look.ts'
import { hasWidths } from './page-numbering.ts'
import { type PaperPicture, type PaperPictures, sizeOnPaper } from './paper-pictures.ts'
import { runs, spoken } from './runs.ts'
import { signature } from './signature.ts'
import { dataTable } from './table.ts'
import { writtenWords } from './written.ts'

export type Block = Paragraph | Table | TableOfContents

export type Surroundings = {
  pictures: PaperPictures
  look: PaperLook
  /** A title, a section or a table of contents begins a page. */
  newPage: boolean
  onTemplate: boolean
  /** What a table of contents lists: every section by its place among the parts. */
  sections: readonly { place: number; text: string }[]
}

/** A part as Word has it. @param place of the part in its document */
export function blocksOf(part: WordPart, place: number, surroundings: Surroundings): readonly Block[] {
  const { pictures, look, newPage } = surroundings
  switch (part.kind) {
    case 'title':
      return [title(part.text, newPage)]
    case 'subtitle':
      return [subtitle(part.text)]
    case 'section':
      return [section(part.text, place, surroundings)]
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
      return [dataTable(part.columns, part.rows, look)]
    case 'figures': {
      const { columns, rows, words, withNext } = part
      const figures = new Set([...columns.keys()].filter((at) => !words.includes(at)))
      return [dataTable(columns, rows, look, { figures, keep: withNext ? 'with_next' : 'together' })]
    }
    case 'chart':
      return [chartParagraph(part, look)]
    case 'lead':
      return [leading(part)]
    case 'sign':
      return signature(part, look)
    case 'contents':
      return contents(part, surroundings)
    case 'written':
      return writtenWords(part, place)
  }
}

function title(text: string, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, pageBreakBefore, children: runs(text) })
}

function subtitle(text: string): Paragraph {
  return new Paragraph({ style: 'Subtitle', children: runs(text) })
}

const bookmarkOf = (place: number) => `section-${place}`

function section(text: string, place: number, { onTemplate, newPage: pageBreakBefore }: Surroundings): Paragraph {
  // Elsewhere the library puts a mark where its table of contents leads.
  const children = onTemplate ? [new Bookmark({ id: bookmarkOf(place), children: runs(text) })] : runs(text)
  return new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore, children })
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
    ({ text, quiet, lang }, at) =>
      new Paragraph({
        style: 'ListBullet',
        // No point stands alone at a foot or a head of a page.
        keepNext: lines.length > 1 && (at === 0 || at === lines.length - 2),
        keepLines: true,
        numbering: { reference: 'bullets', level: 0, custom: true },
        children: [...runs(text, spoken(lang)), ...(quiet === '' ? [] : runs(` ${quiet}`, { color: INK_THIRD }))],
      }),
  )
}

function leading({ text, label, apart, alone }: Extract<WordPart, { kind: 'lead' }>): Paragraph {
  return new Paragraph({
    keepNext: alone !== true,
    keepLines: true,
    ...(apart ? { spacing: { before: 140 } } : {}),
    children: [...(label === '' ? [] : runs(`${label} `, { bold: true })), ...runs(text)],
  })
}

/** Linked sections with the pages they begin on; its own heading is not among them. */
function contents(
  { text }: Extract<WordPart, { kind: 'contents' }>,
  { sections, look, onTemplate, newPage: pageBreakBefore }: Surroundings,
): Block[] {
  return [
    new Paragraph({ style: 'TOCHeading', keepNext: true, pageBreakBefore, children: runs(text) }),
    new TableOfContents(clean(text), {
      hyperlink: true,
      headingStyleRange: '1-1',
      // A template's are not filled in by the library.
      ...(onTemplate ? { contentChildren: sections.map((each) => entry(each, look)), beginDirty: false } : {}),
      // Neither we nor a program that updates it write numbers where they would be guesses.
      ...(hasWidths(look.font) ? {} : { pageNumbersEntryLevelsRange: '1-1' }),
    }),
  ]
}

/** A section with the page it begins on, as Word writes them. */
function entry({ place, text }: Surroundings['sections'][number], look: PaperLook): Paragraph {
  const page = hasWidths(look.font)
    ? [new TextRun({ children: [new Tab()] }), new PageReference(bookmarkOf(place))]
    : []
  return new Paragraph({
    style: 'TOC1',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(look), leader: LeaderType.DOT }],
    children: [new InternalHyperlink({ anchor: bookmarkOf(place), children: [...runs(text), ...page] })],
  })
}
