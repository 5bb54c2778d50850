/**
 * Puts a Word document together: its look, its running heads and page numbers, its cover and table of contents, its properties. A document says what it
 * says in parts and never touches a colour, a size or a width itself.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IRunOptions,
} from 'docx'
import type { OnStep } from '../being-made.ts'
import { clean } from '../typed-text.ts'
import { blocksOf } from './blocks.ts'
import { coverBlocks, type Cover } from './cover.ts'
import { OWN_LOOK, type PaperLook, textWidth } from './paper-look.ts'
import type { PaperPictures } from './paper-pictures.ts'
import { runs } from './runs.ts'
import { packOnTemplate } from './on-template.ts'
import { pageNumbering } from './page-numbering.ts'
import { numberingOf, stylesOf } from './styles.ts'
import type { WordPart } from '#contract/document-parts.ts'

/** As many characters as surely fit side by side in the running head. */
const HEAD_LENGTH = 88

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
  body: readonly WordPart[]
  /** What its parts of the kind `picture` show. */
  pictures?: PaperPictures | undefined
  /** Our own unless said. */
  look?: PaperLook | undefined
  /** A page of its own before the rest, which then carries the title. */
  cover?: Cover | undefined
  /** «Utkast»: stands in every head; of a template, whose head is the client's, above the text. */
  draft?: string | undefined
  /** The client's own, checked and made safe: its page, styles, head and foot are used. `look` says its measures. */
  template?: Uint8Array | undefined
  /** What a picture of the template's says that says nothing itself. */
  templatePicture?: string | undefined
  onStep?: OnStep | undefined
}

/** Puts the paper together and packs it. Slow and synchronous for the greater part: call it in a worker. */
export async function pack(paper: Paper): Promise<Uint8Array> {
  const author = clean(paper.author).trim() || 'Rytme'
  const { look = OWN_LOOK, pictures = new Map() } = paper
  const { sheet } = look
  const { left } = paper.runningHead
  const right = [paper.draft, paper.runningHead.right].filter((each) => each !== undefined && each !== '').join(' · ')
  const isLandscape = sheet.width > sheet.height
  const page = {
    size: {
      // Turned by the library, which wants the sheet as it lies in the printer's tray.
      width: isLandscape ? sheet.height : sheet.width,
      height: isLandscape ? sheet.width : sheet.height,
      orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: sheet.top,
      bottom: sheet.bottom,
      left: sheet.left,
      right: sheet.right,
      header: sheet.edge,
      footer: sheet.edge,
    },
  }
  const properties = {
    title: clean(paper.title),
    subject: clean(paper.subject),
    creator: author,
    lastModifiedBy: author,
    description: '',
  }
  const cover = paper.cover === undefined ? [] : coverBlocks(paper.cover, look)
  const hasContents = paper.body.some(({ kind }) => kind === 'contents')
  const sections = paper.body.flatMap((part, place) => (part.kind === 'section' ? [{ place, text: part.text }] : []))
  const body = paper.body.flatMap((part, place) =>
    // On a template the cover is of the same section: what follows begins the next page.
    blocksOf(part, place, {
      pictures,
      look,
      newPage: place === 0 && paper.template !== undefined && cover.length > 0,
      onTemplate: paper.template !== undefined,
      sections,
    }),
  )
  if (paper.template !== undefined) {
    const draft =
      paper.draft === undefined || cover.length > 0
        ? []
        : [new Paragraph({ style: 'DraftMark', children: runs(paper.draft) })]
    return packOnTemplate({
      template: paper.template,
      look,
      languageTag: paper.languageTag,
      footer: pageNumber(paper.pageText),
      picture: paper.templatePicture ?? paper.runningHead.left,
      properties,
      hasContents,
      onStep: paper.onStep,
      blocks: [...cover, ...draft, ...body],
    })
  }
  const document = new Document({
    ...properties,
    styles: stylesOf(look, paper.languageTag),
    numbering: numberingOf(look),
    ...(hasContents ? { pageNumbers: await pageNumbering(look.font, paper.onStep) } : {}),
    sections: [
      // Without a head and a foot of its own, and counted: the first page after it is the second, in the contents as on the sheet.
      ...(cover.length === 0 ? [] : [{ properties: { page }, children: cover }]),
      {
        // After a cover there is no first page to spare.
        properties: { titlePage: cover.length === 0, page },
        // The first page says it itself, larger: only the name stands above, as on a letter.
        headers: {
          first: new Header({ children: [runningHead(left, paper.draft ?? '', look)] }),
          default: new Header({ children: [runningHead(left, right, look)] }),
        },
        footers: {
          first: new Footer({ children: [pageNumber(paper.pageText)] }),
          default: new Footer({ children: [pageNumber(paper.pageText)] }),
        },
        children: body,
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** The two side by side; a client whose name leaves no room for that gets a line of its own. */
function runningHead(left: string, right: string, look: PaperLook): Paragraph {
  const apart = left.length + right.length > HEAD_LENGTH ? { break: 1 } : { children: [new Tab()] }
  return new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(look) }],
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
