/**
 * The pages a table of contents names, worked out by laying the document out as Word does. What it cannot know (a font it has no widths for) it guesses: a
 * number that may be one off says more than none. It is loaded only where there is a table of contents.
 */
import type { PageNumberEstimator, TemplatePageNumberEstimator } from 'docx'

export async function pageNumbering(): Promise<PageNumberEstimator & TemplatePageNumberEstimator> {
  const { estimatePageNumbersWith } = await import('docx/layout')
  return estimatePageNumbersWith({ guess: true })
}
