/**
 * The pages a table of contents names, worked out by laying the document out as Word does. What it cannot know (a font it has no widths for) it guesses: a
 * number that may be one off says more than none. It is loaded only where there is a table of contents.
 */
import type { PageNumberEstimator, TemplatePageNumberEstimator } from 'docx'
import { arialWidth } from './arial-width.ts'
import { OWN_LOOK } from './paper-look.ts'

/** @param font of running text and headings */
export async function pageNumbering(font: string): Promise<PageNumberEstimator & TemplatePageNumberEstimator> {
  const { estimatePageNumbersWith } = await import('docx/layout')
  return estimatePageNumbersWith({ guess: true, ...(font === OWN_LOOK.font ? { measureWidth: arialWidth } : {}) })
}
