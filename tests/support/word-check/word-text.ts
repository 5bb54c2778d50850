/** The text of a Word document in its places: the blocks of a part, what they say, and how a place is called. */
import { at, descendants, elements, textOf, type XmlElement } from '../xml.ts'
import { quoted } from './violation.ts'
import type { WordPackage } from './word-package.ts'
import type { Styles } from './styles.ts'

export type Block = {
  element: XmlElement
  kind: 'paragraph' | 'table'
  /** For a paragraph: 0 is the title, 1–9 a heading; else null. */
  level: number | null
  style: string
  text: string
  /** «word/document.xml, paragraph 12 «Beslutninger»». */
  place: string
}

/** Paragraphs and tables of the body in reading order, those in content controls too. */
export function blocksOf(word: WordPackage, styles: Styles): Block[] {
  const body = at(word.xml.get('word/document.xml'), 'w:body')
  const counts = { paragraph: 0, table: 0 }
  let under = ''
  return (body === undefined ? [] : flat(body)).map((element) => {
    const kind = element.name === 'w:tbl' ? 'table' : 'paragraph'
    counts[kind] += 1
    const text = said(element)
    const style = styleOf(element)
    const level = kind === 'table' ? null : styles.levelOf(style)
    if (level !== null) under = text
    const place =
      kind === 'table'
        ? `word/document.xml, table ${counts.table} under ${quoted(under)}`
        : `word/document.xml, paragraph ${counts.paragraph} ${quoted(text)}`
    return { element, kind, level, style, text, place }
  })
}

/** Content controls and marked changes are looked through. */
function flat(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === 'w:p' || child.name === 'w:tbl') return [child]
    return ['w:sdt', 'w:sdtContent', 'w:ins'].includes(child.name) ? flat(child) : []
  })
}

export const styleOf = (paragraph: XmlElement) => at(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? ''

/** What a reader sees of it: breaks are lines, tabs tabs; names of fields are not there. No-break spaces are spaces. */
export function said(element: XmlElement): string {
  return elements(element)
    .map((child) => {
      if (child.name === 'w:t') return textOf(child).replaceAll('\u00A0', ' ')
      if (child.name === 'w:tab') return '\t'
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n'
      if (child.name === 'w:pPr' || child.name === 'w:rPr' || child.name === 'w:instrText') return ''
      return said(child) + (child.name === 'w:p' && element.name !== 'w:body' ? '\n' : '')
    })
    .join('')
}

/** A switch such as `w:b`: it is on unless it says that it is off. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (element === undefined) return undefined
  return !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? 'true')
}

/** Parts that hold text: the document, its heads and feet, its notes. */
export function textParts({ xml }: WordPackage): [string, XmlElement][] {
  return [...xml].filter(([name]) => /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u.test(name))
}

/** Where each paragraph of a part stands, cells too: by number and words. */
export function paragraphsOf([name, root]: [string, XmlElement]): { element: XmlElement; place: string }[] {
  return descendants(root, 'w:p').map((element, nth) => ({
    element,
    place: `${name}, paragraph ${nth + 1} of all ${quoted(said(element))}`,
  }))
}
