/** What the coach has written, as Word has it: real headings, real lists, links that lead somewhere. */
import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild } from 'docx'
import type { RichRun } from '#domain/report/rich-text.ts'
import { clean } from '../typed-text.ts'
import { runs } from './runs.ts'
import type { WordPart } from '#contract/document-parts.ts'

/** More numbered lists than this in one place are none. */
const LISTS = 1000

const HEADING_UNDER = {
  title: HeadingLevel.HEADING_1,
  section: HeadingLevel.HEADING_2,
  subsection: HeadingLevel.HEADING_3,
} as const

/** @param place of the part in its document: by it each numbered list is one of its own, and begins at one */
export function writtenWords({ text, under }: Extract<WordPart, { kind: 'written' }>, place: number): Paragraph[] {
  const heading = HEADING_UNDER[under]
  return text.flatMap((block, nth): Paragraph[] => {
    if (block.kind === 'paragraph')
      return isBlank(block.runs) ? [] : [new Paragraph({ children: childrenOf(block.runs) })]
    if (block.kind === 'heading')
      return isBlank(block.runs) ? [] : [new Paragraph({ heading, children: childrenOf(block.runs) })]
    const items = block.items.filter((item) => !isBlank(item))
    if (block.kind === 'bullets')
      return items.map(
        (item, at) =>
          new Paragraph({
            style: 'ListBullet',
            ...placed(at, items.length),
            numbering: { reference: 'bullets', level: 0, custom: true },
            children: childrenOf(item),
          }),
      )
    const instance = place * LISTS + nth
    return items.map(
      (item, at) =>
        new Paragraph({
          style: 'ListNumber',
          ...placed(at, items.length),
          numbering: { reference: 'numbers', level: 0, instance, custom: true },
          children: childrenOf(item),
        }),
    )
  })
}

/** A list is one thing: what follows it, another list or a table, stands apart, and no point of it stands alone at a foot or a head of a page. */
const placed = (at: number, of: number) => ({
  keepNext: of > 1 && (at === 0 || at === of - 2),
  ...(at === of - 1 ? { spacing: { after: 160 } } : {}),
})

function childrenOf(written: readonly RichRun[]): ParagraphChild[] {
  return written.map((run) => linked(run)).flat()
}

function linked({ text, bold, href }: RichRun): ParagraphChild[] {
  const options = bold === true ? { bold } : {}
  if (href === undefined) return runs(text, options)
  return [new ExternalHyperlink({ link: href, children: runs(text, { ...options, style: 'Hyperlink' }) })]
}

const isBlank = (written: readonly RichRun[]) => written.every(({ text }) => clean(text).trim() === '')
