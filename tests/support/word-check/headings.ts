/** Headings that a screen reader can walk: one title, no level skipped, none empty, and none that is only bold. */
import { at, descendants, textOf } from '../xml.ts'
import { lookOf } from './look.ts'
import { STANDS_OUT, type Styles } from './styles.ts'
import { violation, type Violation } from './violation.ts'
import type { Block } from './word-text.ts'

/** Longer than this nobody takes it for a heading. */
const SHORT = 90

export function headings(blocks: readonly Block[], styles: Styles): Violation[] {
  const titles = blocks.filter(({ level }) => level === 0)
  const all = blocks.filter(({ level }) => level !== null && level > 0)
  return [
    ...(titles.length === 1
      ? []
      : [
          violation(
            'title',
            `The document has ${titles.length} titles: ${titles.map(({ place }) => place).join('; ')}`,
          ),
        ]),
    ...all.flatMap(({ level, place }, nth) => {
      const before = all[nth - 1]?.level ?? 0
      return (level ?? 0) > before + 1
        ? [violation('heading-level', `${place} is of level ${level} after one of level ${before}`)]
        : []
    }),
    ...[...titles, ...all].flatMap(({ text, place }) =>
      text.trim() === '' ? [violation('empty-heading', `${place} is a heading without words`)] : [],
    ),
    ...blocks.flatMap((block) =>
      isFake(block, styles) ? [violation('fake-heading', `${block.place} is all bold and no heading`)] : [],
    ),
  ]
}

function isFake({ kind, level, style, text, element }: Block, styles: Styles): boolean {
  if (kind === 'table' || level !== null || text.trim() === '' || text.length > SHORT) return false
  if (STANDS_OUT.test(styles.nameOf(style)) || at(element, 'w:pPr', 'w:numPr') !== undefined) return false
  const written = descendants(element, 'w:r').filter((run) =>
    descendants(run, 'w:t').some((each) => textOf(each).trim() !== ''),
  )
  return written.every((run) => lookOf({ paragraph: element, run, styles }).bold)
}
