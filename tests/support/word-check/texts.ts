/** Words that were left unfilled, links that say nothing, and pages without a number. */
import { at, descendants, elements, textOf, type XmlElement } from '../xml.ts'
import { quoted, violation, type Violation } from './violation.ts'
import type { WordPackage } from './word-package.ts'
import { isOn, paragraphsOf, said, textParts } from './word-text.ts'

const UNFILLED = [/\{\{|\}\}/u, /\bundefined\b/u, /\bNaN\b/u, /\[object \w/u, /(?:^|: ?|, ?)null(?:$|[,;)%])/mu]
/** `report.section.x`: at least two dots between words of code, and no address of a site. */
const KEY = /(?<![\w@/.-])[a-z]+(?:[A-Z][a-z]+)*(?:\.[a-z]\w*){2,}(?![\w./-])/u
const SITE = /^www\.|\.(?:no|com|org|net|eu|se|dk|uk|io)$/u
const SAYS_NOTHING =
  /^(?:her|here|klikk her|trykk her|click here|les mer|les meir|read more|lenke|lenkje|link|more|mer|meir)[.…]?$/iu

export function texts(word: WordPackage): Violation[] {
  const core = word.xml.get('docProps/core.xml')
  const everything = [
    ...textParts(word)
      .flatMap(paragraphsOf)
      .map(({ element, place }) => ({ text: said(element), place })),
    ...(core === undefined
      ? []
      : elements(core).map((each) => ({ text: textOf(each), place: `docProps/core.xml, ${each.name}` }))),
    ...textParts(word).flatMap(([name, root]) =>
      descendants(root, 'wp:docPr').map(({ attributes }) => ({
        text: attributes['descr'] ?? '',
        place: `${name}, the alternative text ${quoted(attributes['descr'] ?? '')}`,
      })),
    ),
    ...[...word.xml].flatMap(([name, root]) =>
      /^word\/charts\/chart[^/]*\.xml$/u.test(name)
        ? descendants(root, 'c:v').map((each) => ({ text: textOf(each), place: `${name}, ${quoted(textOf(each))}` }))
        : [],
    ),
  ]
  return everything.flatMap(({ text, place }) => {
    const key = KEY.exec(text)?.[0]
    const found = UNFILLED.map((each) => each.exec(text)?.[0]).find((each) => each !== undefined)
    const left = found ?? (key !== undefined && !SITE.test(key) ? key : undefined)
    return left === undefined ? [] : [violation('placeholder', `${place} has ${quoted(left)}`)]
  })
}

export function links(word: WordPackage): Violation[] {
  return textParts(word).flatMap(([name, root]) =>
    descendants(root, 'w:hyperlink').flatMap((link) => {
      const text = said(link).trim()
      return text === '' || SAYS_NOTHING.test(text)
        ? [violation('link-text', `${name} has a link called ${quoted(text)}`)]
        : []
    }),
  )
}

/** Every page of the document says which it is; only a cover, a section of its own without any head or foot, may be silent. */
export function pageNumbers(word: WordPackage): Violation[] {
  const root = word.xml.get('word/document.xml')
  const sections = root === undefined ? [] : descendants(root, 'w:sectPr')
  const given = new Map<string, XmlElement | undefined>()
  const relations = word.relations.get('word/document.xml') ?? []
  return sections.flatMap((section, nth) => {
    for (const reference of elements(section).filter(({ name }) => /^w:(?:header|footer)Reference$/u.test(name))) {
      const target = relations.find(({ id }) => id === reference.attributes['r:id'])?.target ?? ''
      given.set(`${reference.name} ${reference.attributes['w:type'] ?? 'default'}`, word.xml.get(target))
    }
    const isCover = given.size === 0 && nth === 0 && sections.length > 1
    if (isCover) return []
    const kinds = isOn(at(section, 'w:titlePg')) !== true ? ['default'] : ['default', 'first']
    return kinds.flatMap((kind) => {
      const [head, foot] = ['w:headerReference', 'w:footerReference'].map((each) => given.get(`${each} ${kind}`))
      const place = `Section ${nth + 1}, its ${kind} page,`
      return [
        ...(head === undefined || (said(head).trim() === '' && descendants(head, 'w:drawing').length === 0)
          ? [violation('page-number', `${place} has nothing in its head`)]
          : []),
        ...([head, foot].some((part) => part !== undefined && hasPage(part))
          ? []
          : [violation('page-number', `${place} does not say its number`)]),
      ]
    })
  })
}

function hasPage(part: XmlElement): boolean {
  const fields = [
    ...descendants(part, 'w:instrText').map(textOf),
    ...descendants(part, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? ''),
  ]
  return fields.some((each) => /^\s*PAGE(?:\s|$)/u.test(each))
}
