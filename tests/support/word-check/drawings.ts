/** Pictures and charts: in the line, with words of their own, each chart with its table. */
import { descendants, type XmlElement } from '../xml.ts'
import { quoted, violation, type Violation } from './violation.ts'
import type { WordPackage } from './word-package.ts'
import { type Block, textParts } from './word-text.ts'
import { soundsLike } from './words.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'

const FLOATING = ['wp:anchor', 'w:pict', 'w:object', 'w:txbxContent', 'w:framePr', 'w:tblpPr', 'mc:AlternateContent']
const FILE_NAME = /^\S+\.(?:png|jpe?g|gif|svg|bmp|emf|wmf)$/iu
/** What programs write where nobody has said anything. */
const UNSAID = /^(?:picture|image|chart|bilde|diagram|graphic|figure)\s*\d*$/iu

export function drawings(word: WordPackage, blocks: readonly Block[], language: DocumentLanguage): Violation[] {
  return [
    ...textParts(word).flatMap(([name, root]) => [
      ...FLOATING.flatMap((each) =>
        descendants(root, each).map(() =>
          violation('floating', `${name} has ${each}: something that is not in the line`),
        ),
      ),
      ...descendants(root, 'w:drawing').flatMap((drawing, nth) => altText(drawing, `${name}, drawing ${nth + 1}`)),
    ]),
    ...blocks.flatMap((block, nth) => (hasChart(block.element) ? chartAt(block, blocks.slice(nth + 1), language) : [])),
  ]
}

function altText(drawing: XmlElement, place: string): Violation[] {
  const text = (descendants(drawing, 'wp:docPr')[0]?.attributes['descr'] ?? '').trim()
  if (text === '') return [violation('alt-text', `${place} has no alternative text`)]
  return FILE_NAME.test(text) || UNSAID.test(text)
    ? [violation('alt-text', `${place} has an alternative text that says nothing: ${quoted(text)}`)]
    : []
}

const hasChart = (element: XmlElement) => element.name === 'w:p' && descendants(element, 'c:chart').length > 0

function chartAt({ element }: Block, after: readonly Block[], language: DocumentLanguage): Violation[] {
  const text = descendants(element, 'wp:docPr')[0]?.attributes['descr'] ?? ''
  const end = after.findIndex((block) => block.level !== null || hasChart(block.element))
  const own = end === -1 ? after : after.slice(0, end)
  return [
    ...(own.some(({ kind }) => kind === 'table')
      ? []
      : [violation('chart-table', `The chart ${quoted(text)} has no table before the next heading or chart`)]),
    ...(soundsLike(text, language)
      ? []
      : [violation('chart-language', `The chart ${quoted(text)} is told in another language than ${language}`)]),
  ]
}
