/** Makes the parts a document is said in. What they look like is for whoever writes them: Word, e-mail, Markdown, plain text, the screen. */
import type { Column, Part, Row } from '#contract/document-parts.ts'

/** The least share of the width in which «28. september» stands on one line. */
export const DATE_SHARE = 16

export const title = (text: string): Part => ({ kind: 'title', text })
export const subtitle = (text: string): Part => ({ kind: 'subtitle', text })
export const section = (text: string): Part => ({ kind: 'section', text })
export const subsection = (text: string, lang?: string): Part => ({
  kind: 'subsection',
  text,
  ...(lang === undefined ? {} : { lang }),
})
export const subject = (text: string): Part => ({ kind: 'subject', text })
export const note = (text: string): Part => ({ kind: 'note', text })
/** After bold words where it has a label. */
export const paragraph = (text: string, label = ''): Part => ({ kind: 'paragraph', text, label })
export const facts = (pairs: { label: string; value: string }[]): Part => ({ kind: 'facts', pairs })
export const bullets = (lines: { text: string; quiet: string; lang?: string | undefined }[]): Part => ({
  kind: 'bullets',
  lines,
})
export const dataTable = (columns: Column[], rows: Row[]): Part => ({ kind: 'table', columns, rows })
export const picture = (of: Omit<Extract<Part, { kind: 'picture' }>, 'kind'>): Part => ({ kind: 'picture', ...of })
