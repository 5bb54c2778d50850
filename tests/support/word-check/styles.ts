/** How text looks once its styles, and those they are based on, have had their say. */
import { at, elements, type XmlElement } from '../xml.ts'
import type { WordPackage } from './word-package.ts'

export type Styles = {
  /** 0 of the title, 1–9 of a heading, null of anything else. By the style's name: in another language's Word its id is another. */
  levelOf: (id: string) => number | null
  nameOf: (id: string) => string
  /** The style and those it is based on, nearest first; without an id the paragraphs' own default. */
  chain: (id: string, type: 'paragraph' | 'character' | 'table') => XmlElement[]
  /** What everything begins with. */
  defaults: XmlElement | undefined
}

/** Names of styles for short lines that stand out and are no headings. */
export const STANDS_OUT =
  /^(?:title|subtitle|subject|toc heading|toc \d|cover line|cover (?:by|name)|draft mark|caption)$/iu
/** More than this based on each other is a circle. */
const DEEPEST = 20

export function stylesOf({ xml }: WordPackage): Styles {
  const root = xml.get('word/styles.xml')
  const all = root === undefined ? [] : elements(root, 'w:style')
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const defaultOf = (type: string) =>
    all.find(
      ({ attributes }) => attributes['w:type'] === type && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
    )
  const nameOf = (id: string) => at(byId.get(id), 'w:name')?.attributes['w:val'] ?? id
  return {
    nameOf,
    levelOf: (id) => {
      const name = nameOf(id)
      const heading = /^heading (\d)$/iu.exec(name)
      return /^title$/iu.test(name) ? 0 : heading ? Number(heading[1]) : null
    },
    chain: (id, type) => {
      const found: XmlElement[] = []
      let style = byId.get(id) ?? (type === 'character' ? undefined : defaultOf(type))
      while (style !== undefined && found.length < DEEPEST) {
        found.push(style)
        style = byId.get(at(style, 'w:basedOn')?.attributes['w:val'] ?? '')
      }
      return found
    },
    defaults: at(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'),
  }
}
