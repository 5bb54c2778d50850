/**
 * The pages a table of contents names, worked out by laying the document out as Word does. A sign it has no width for it guesses; in a type it does not know
 * it is not asked. It is loaded only where there is a table of contents.
 */
import type { EstimatedPageNumbers, IXmlableObject, PageNumberEstimator, TemplatePageNumberEstimator } from 'docx'
import type { OnStep } from '../being-made.ts'
import { arialWidth } from './arial-width.ts'
import { OWN_LOOK } from './paper-look.ts'

/** Those of which the widths are known: Office's own that documents are written in most, and those made to be as wide. */
const KNOWN = new Set([
  'arial',
  'liberation sans',
  'helvetica',
  'calibri',
  'carlito',
  'cambria',
  'caladea',
  'times new roman',
  'liberation serif',
  'georgia',
  'tahoma',
  'verdana',
])

/** So many blocks after the last heading that is listed decide, at most, which page it stands on: it and what it is kept together with. */
const KEPT_WITH_THE_LAST = 12

/** Can it be told which page anything of this type stands on? A number that may be wrong is worse than none. */
export const hasWidths = (font: string): boolean => KNOWN.has(font.toLowerCase())

/**
 * Of a document on our own paper.
 * @param font of running text and headings
 */
export async function pageNumbering(font: string, onStep?: OnStep): Promise<PageNumberEstimator> {
  const estimate = await laidOut(font)
  // Without the library's `listNumbers`: our headings have none, and to find that out it reads the whole document once more.
  return (body, context) => {
    const needed = upToLastListed(body)
    const numbers = told(() => estimate(needed, context), onStep)
    return needed === body ? numbers : withoutCounts(numbers)
  }
}

/** Of a document on a client's template, whose headings may be numbered. */
export async function templatePageNumbering(font: string, onStep?: OnStep): Promise<TemplatePageNumberEstimator> {
  const estimate = await laidOut(font)
  const ofTemplate: TemplatePageNumberEstimator = (template) => told(() => estimate(template), onStep)
  return Object.assign(ofTemplate, { listNumbers: estimate.listNumbers })
}

/** Pages are found last of all: what comes after is the packing. */
function told(find: () => EstimatedPageNumbers, onStep: OnStep | undefined): EstimatedPageNumbers {
  onStep?.('numbering')
  const numbers = find()
  onStep?.('packing')
  return numbers
}

async function laidOut(font: string): Promise<PageNumberEstimator & TemplatePageNumberEstimator> {
  const { estimatePageNumbersWith } = await import('docx/layout')
  return estimatePageNumbersWith({ guess: true, ...(font === OWN_LOOK.font ? { measureWidth: arialWidth } : {}) })
}

/** The body without what stands so far after the last listed heading that it cannot move it: an appendix is most of a long report. The same body where nothing does. */
function upToLastListed(body: IXmlableObject): IXmlableObject {
  const [[name, blocks] = ['', []]] = Object.entries(body) as [string, unknown][]
  if (!Array.isArray(blocks)) return body
  const last = blocks.findLastIndex((block) => JSON.stringify(block)?.includes('"w:name":"_Toc'))
  const tail = last + 1 + KEPT_WITH_THE_LAST
  // The last of all says which paper it is.
  return last < 0 || tail >= blocks.length - 1 ? body : { [name]: [...blocks.slice(0, tail), blocks.at(-1)] }
}

/** Word counts pages itself when it opens a document. */
function withoutCounts({
  bookmarks,
  bookmarkPageNumbers,
  relativePositions,
}: EstimatedPageNumbers): EstimatedPageNumbers {
  return {
    bookmarks,
    ...(bookmarkPageNumbers && { bookmarkPageNumbers }),
    ...(relativePositions && { relativePositions }),
  }
}
