/** The styles of our own documents, by the names Word knows them by. */
import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'
import { INK, INK_SECOND, INK_THIRD } from './look.ts'
import { type PaperLook, tableScale } from './paper-look.ts'
import { TYPE_SIZES, type TypeSize } from './type-sizes.ts'

const FACT_COLUMN = 1900

const { text, title, subtitle, section, subsection, note, tableHead, cell } = TYPE_SIZES

const spaced = ({ before, after, line }: TypeSize) => ({ before, after, line, lineRule: LineRuleType.AUTO })

const TIGHT = { line: section.line, lineRule: LineRuleType.AUTO }

/** @param languageTag of all that says nothing else */
export function stylesOf(look: PaperLook, languageTag: string): IStylesOptions {
  const { font, accent, scale } = look
  const inTables = tableScale(look)
  const sized = (halfPoints: number, by = scale) => Math.round(halfPoints * by)
  return {
    default: {
      document: {
        run: {
          font,
          size: sized(text.halfPoints),
          color: INK,
          language: { value: languageTag, eastAsia: languageTag },
        },
        paragraph: { spacing: { after: text.after, line: text.line, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: sized(title.halfPoints), bold: title.isBold, color: INK },
        // The rule is said, or LibreOffice lays a second line of large type over the first.
        paragraph: { spacing: spaced(title), keepNext: true },
      },
      heading1: {
        run: { size: sized(section.halfPoints), bold: section.isBold, color: accent },
        paragraph: { spacing: spaced(section), keepNext: true, keepLines: true, outlineLevel: 0 },
      },
      heading2: {
        run: { size: sized(subsection.halfPoints), bold: subsection.isBold, color: INK },
        paragraph: { spacing: spaced(subsection), keepNext: true, keepLines: true, outlineLevel: 1 },
      },
      heading3: {
        run: { size: sized(text.halfPoints), bold: true, color: INK_SECOND },
        paragraph: { spacing: { before: 200, after: 40, ...TIGHT }, keepNext: true, keepLines: true, outlineLevel: 2 },
      },
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: PARAGRAPH_STYLES.map((style) => {
      const size = style.run?.size
      return typeof size === 'number'
        ? { ...style, run: { ...style.run, size: sized(size, isOfTables(style) ? inTables : scale) } }
        : style
    }),
  }
}

const isOfTables = ({ id }: IParagraphStyleOptions) => id.startsWith('Table')

/** Lists: the same for all, and each numbered one begins anew by its `instance`. */
export function numberingOf({ accent, scale }: PaperLook): INumberingOptions {
  // As much as the type asks for: the text of a point stands clear of its sign.
  const by = (twips: number) => ({ left: Math.round(twips * scale), hanging: Math.round(twips * scale) })
  return {
    config: [
      {
        reference: 'bullets',
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: by(300) }, run: { color: accent } },
          },
        ],
      },
      {
        reference: 'numbers',
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: by(400) } },
          },
        ],
      },
    ],
  }
}

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: subtitle.halfPoints, color: INK_SECOND },
    paragraph: { spacing: { after: subtitle.after } },
  },
  {
    id: 'Fact',
    name: 'Fact',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 20 },
    paragraph: {
      spacing: { before: 0, after: 50, line: 264, lineRule: LineRuleType.AUTO },
      indent: { left: FACT_COLUMN, hanging: FACT_COLUMN },
      keepLines: true,
    },
  },
  {
    id: 'Note',
    name: 'Note',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: note.halfPoints, color: INK_SECOND },
    paragraph: { spacing: { after: note.after, line: note.line, lineRule: LineRuleType.AUTO } },
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
    run: { size: cell.halfPoints },
    paragraph: { spacing: spaced(cell) },
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    quickFormat: true,
    run: { size: tableHead.halfPoints, bold: tableHead.isBold, color: INK_SECOND },
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
    paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { size: 18, color: INK_THIRD },
    paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'ListNumber',
    name: 'List Number',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 60 } },
  },
  {
    id: 'CoverLine',
    name: 'Cover Line',
    basedOn: 'Normal',
    run: { size: 26, color: INK_SECOND },
    paragraph: { spacing: { before: 0, after: 80, line: 276, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'CoverName',
    name: 'Cover Name',
    basedOn: 'CoverLine',
    run: { bold: true },
  },
  {
    id: 'DraftMark',
    name: 'Draft Mark',
    basedOn: 'CoverLine',
    run: { bold: true },
  },
  {
    id: 'CoverBy',
    name: 'Cover By',
    basedOn: 'Note',
    run: { bold: true },
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: 27, bold: true, color: INK },
    paragraph: { spacing: { before: 280, after: 110 } },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { spacing: { before: 60, after: 40 } },
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    basedOn: 'Normal',
    next: 'Normal',
    run: { color: INK_SECOND },
    paragraph: { spacing: { before: 0, after: 30 }, indent: { left: 280 } },
  },
]
