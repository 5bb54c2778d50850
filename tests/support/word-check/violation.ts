/** What the checker of Word documents says is wrong, and how it names a place so that a developer finds it. */

/** Everything it looks at; each has its broken document in `tests/unit/documents/word-check.test.ts`. */
export const RULES = [
  'package',
  'content-type',
  'relation',
  'xml',
  'external-relation',
  'title',
  'heading-level',
  'empty-heading',
  'fake-heading',
  'typed-list',
  'empty-paragraph',
  'spaces-as-layout',
  'table-header',
  'table-header-empty',
  'merged-cell',
  'nested-table',
  'table-cells',
  'table-widths',
  'alt-text',
  'floating',
  'chart-table',
  'chart-language',
  'chart-workbook',
  'chart-values',
  'language',
  'other-language',
  'properties',
  'contrast',
  'colour-alone',
  'small-text',
  'contents',
  'placeholder',
  'page-number',
  'link-text',
] as const
export type Rule = (typeof RULES)[number]

export type Violation = {
  rule: Rule
  /** A plain sentence that names the place: part, number, words. */
  says: string
}

export const violation = (rule: Rule, says: string): Violation => ({ rule, says })

/** The beginning of what stands there. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line === '' ? '(no text)' : `«${line.length > 60 ? `${line.slice(0, 60)}…` : line}»`
}
