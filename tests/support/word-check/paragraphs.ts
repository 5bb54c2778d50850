/** Lists that are lists, and air that is not made of empty paragraphs or spaces. */
import { at, descendants, type XmlElement } from '../xml.ts'
import { STANDS_OUT, type Styles } from './styles.ts'
import { violation, type Violation } from './violation.ts'
import type { WordPackage } from './word-package.ts'
import { type Block, paragraphsOf, said, styleOf, textParts } from './word-text.ts'
import { DATE_MONTHS } from './words.ts'

const BULLET = /^\s*(?:[•·▪◦‣∙*]\s*|[-–—]\s+)\p{L}/u
const NUMBER = /^\s*(?:\d{1,2}|[a-z])[.)]\s+(\p{L}+)/iu
/** What a paragraph may hold instead of text. */
const CONTENT = ['w:drawing', 'w:pict', 'w:object', 'w:br', 'w:fldChar', 'w:fldSimple', 'w:sectPr', 'w:footnoteRef']

export function paragraphs(word: WordPackage, blocks: readonly Block[], styles: Styles): Violation[] {
  const all = textParts(word).flatMap(paragraphsOf)
  const numbered = numberedIn(word)
  return [
    ...all.flatMap(({ element, place }) => {
      const text = said(element)
      const isList = at(element, 'w:pPr', 'w:numPr') !== undefined
      return [
        ...(!isList && (BULLET.test(text) || isTypedNumber(element, text))
          ? [violation('typed-list', `${place} begins as a list and is none`)]
          : []),
        ...(startsWithAir(text, at(element, 'w:pPr', 'w:tabs') !== undefined)
          ? [violation('spaces-as-layout', `${place} is moved by spaces or tabs`)]
          : []),
      ]
    }),
    ...blocks.flatMap(({ kind, level, element, text, place }) =>
      kind === 'paragraph' && level === null && text.trim() === '' && !text.includes('\t') && !hasContent(element)
        ? [violation('empty-paragraph', `${place} is empty`)]
        : [],
    ),
  ]

  /** The number of a heading, and one alone in its cell, is a name that others refer to. */
  function isTypedNumber(element: XmlElement, text: string): boolean {
    if (!beginsWithNumber(text)) return false
    const style = styleOf(element)
    return numbered.get(element) ?? (styles.levelOf(style) === null && !STANDS_OUT.test(styles.nameOf(style)))
  }

  function hasContent(element: Block['element']): boolean {
    return CONTENT.some((name) => descendants(element, name).length > 0)
  }
}

/** Of the paragraphs in cells: is there more than one with a number in its cell? */
function numberedIn(word: WordPackage): Map<XmlElement, boolean> {
  const cells = textParts(word).flatMap(([, root]) => descendants(root, 'w:tc'))
  return new Map(
    cells.flatMap((cell) => {
      const inCell = descendants(cell, 'w:p')
      const isList = inCell.filter((each) => beginsWithNumber(said(each))).length > 1
      return inCell.map((each) => [each, isList] as const)
    }),
  )
}

/** «1. juni» is a day. */
function beginsWithNumber(text: string): boolean {
  const word = NUMBER.exec(text)?.[1]?.toLowerCase()
  return word !== undefined && !DATE_MONTHS.has(word)
}

/** A tab is at home where the paragraph says where it stops. */
function startsWithAir(text: string, hasStops: boolean): boolean {
  return text.split('\n').some((line) => /^ {2,}/u.test(line) || (!hasStops && line.startsWith('\t')))
}
