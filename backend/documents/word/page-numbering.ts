/**
 * The pages a table of contents names, worked out by laying the document out as Word does. A sign it has no width for it guesses; in a type it does not know
 * it is not asked. It is loaded only where there is a table of contents.
 */
import type { PageNumberEstimator, TemplatePageNumberEstimator } from 'docx'
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

/** Can it be told which page anything of this type stands on? A number that may be wrong is worse than none. */
export const hasWidths = (font: string): boolean => KNOWN.has(font.toLowerCase())

/** @param font of running text and headings */
export async function pageNumbering(font: string): Promise<PageNumberEstimator & TemplatePageNumberEstimator> {
  const { estimatePageNumbersWith } = await import('docx/layout')
  return estimatePageNumbersWith({ guess: true, ...(font === OWN_LOOK.font ? { measureWidth: arialWidth } : {}) })
}
