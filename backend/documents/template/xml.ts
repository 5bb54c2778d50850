/**
 * A strict reader of the XML in a Word file: elements with their attributes, and where they stand in the text, so that some can be cut out of it. What is not
 * well-formed is refused, and so is every document type: nothing is fetched, nothing is multiplied.
 */

type Attribute = { name: string; value: string; start: number; end: number }

export type Element = {
  /** With its prefix: `w:sectPr`. */
  name: string
  attributes: Attribute[]
  children: Element[]
  /** Says something of its own, besides its children. */
  hasText: boolean
  /** From the first sign of it to after the last. */
  start: number
  end: number
}

export class BrokenXml extends Error {
  /** It has a document type. */
  readonly hasDocumentType: boolean
  constructor(why: string, hasDocumentType = false) {
    super(why)
    this.hasDocumentType = hasDocumentType
  }
}

/** Deeper than any document that a program has written. */
const DEEPEST = 500

/** Signs beyond ASCII without asking which are letters: that takes twice the time. */
const WORD = String.raw`[A-Za-z_\u0080-\uFFFF][\w.\-\u0080-\uFFFF]*`
const NAME = `${WORD}(?::${WORD})?`
const TOKEN = new RegExp(
  [
    String.raw`<\?[^]*?\?>`,
    String.raw`<!--[^]*?-->`,
    String.raw`<!\[CDATA\[(?<data>[^]*?)\]\]>`,
    String.raw`<\/(?<closed>${NAME})\s*>`,
    String.raw`<(?<opened>${NAME})(?<attributes>(?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>`,
    String.raw`(?<text>[^<]+)`,
  ].join('|'),
  'y',
)
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g')
// oxlint-disable-next-line no-control-regex -- the characters XML 1.0 cannot hold
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/u
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The root element. @throws BrokenXml */
export function readXml(text: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new BrokenXml('a document type', true)
  if (ILLEGAL.test(text)) throw new BrokenXml('a character that XML does not hold')
  const top = elementAt('', [], 0)
  const open = [{ element: top, prefixes: new Set(['xml', 'xmlns']) }]
  const within = () => open.at(-1) as (typeof open)[number]
  TOKEN.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex
    const token = nextToken(text)
    if (token?.groups === undefined) throw new BrokenXml(`at ${start}`)
    const { data, closed, opened, attributes = '', empty, text: words } = token.groups
    const end = TOKEN.lastIndex
    const { element: parent, prefixes } = within()
    if (closed !== undefined) {
      if (open.length === 1 || parent.name !== closed) throw new BrokenXml(`</${closed}> at ${start}`)
      parent.end = end
      open.pop()
    } else if (opened !== undefined) {
      const element = elementAt(opened, attributesOf(attributes, start + 1 + opened.length), start)
      const known = declaredIn(element, prefixes)
      element.end = end
      parent.children.push(element)
      if (empty === '') open.push({ element, prefixes: known })
      if (open.length > DEEPEST) throw new BrokenXml('too deep')
    } else if (words !== undefined || data !== undefined) {
      if (words !== undefined && LOOSE_AMPERSAND.test(words)) throw new BrokenXml(`an unknown entity at ${start}`)
      if ((words ?? data ?? '').trim() === '') continue
      if (open.length === 1) throw new BrokenXml(`text outside the root at ${start}`)
      parent.hasText = true
    }
  }
  const [root, ...others] = top.children
  if (open.length !== 1 || root === undefined || others.length > 0) throw new BrokenXml('not one closed root')
  return root
}

/** Null where there is none. More attributes than fit the search are no document's. */
function nextToken(text: string): RegExpExecArray | null {
  try {
    return TOKEN.exec(text)
  } catch (error) {
    if (error instanceof RangeError) throw new BrokenXml('a tag too long')
    throw error
  }
}

export function attribute(element: Element, name: string): string | null {
  return element.attributes.find((each) => each.name === name)?.value ?? null
}

export function child(element: Element | null, name: string): Element | null {
  return element?.children.find((each) => each.name === name) ?? null
}

/** The element and everything below it, in the order of the text. */
export function* everyElement(element: Element): Generator<Element> {
  const left = [element]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    yield next
    left.push(...next.children.toReversed())
  }
}

/** The text without some of its parts. They may lie in one another. */
export function withoutParts(text: string, parts: readonly { start: number; end: number }[]): string {
  let left = ''
  let at = 0
  for (const { start, end } of parts.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue
    left += text.slice(at, Math.max(at, start))
    at = end
  }
  return left + text.slice(at)
}

function elementAt(name: string, attributes: Attribute[], start: number): Element {
  return { name, attributes, children: [], hasText: false, start, end: start }
}

function attributesOf(text: string, from: number): Attribute[] {
  const attributes = [...text.matchAll(ATTRIBUTE)].map((match): Attribute => {
    const value = match[2] ?? match[3] ?? ''
    if (LOOSE_AMPERSAND.test(value)) throw new BrokenXml('an unknown entity in an attribute')
    const start = from + match.index
    return { name: match[1] ?? '', value: plain(value), start, end: start + match[0].length }
  })
  if (new Set(attributes.map(({ name }) => name)).size !== attributes.length) throw new BrokenXml('an attribute twice')
  return attributes
}

/** The prefixes that are known inside the element; its own name and attributes may use no other. */
function declaredIn({ name, attributes }: Element, around: Set<string>): Set<string> {
  const own = attributes.flatMap((each) => (each.name.startsWith('xmlns:') ? [each.name.slice(6)] : []))
  const known = own.length === 0 ? around : new Set([...around, ...own])
  for (const used of [name, ...attributes.map((each) => each.name)]) {
    const [prefix, local] = used.split(':')
    if (local !== undefined && !known.has(prefix ?? '')) throw new BrokenXml(`the prefix ${prefix} stands for nothing`)
  }
  return known
}

function plain(value: string): string {
  return value.replaceAll(/&(#x?)?(\w+);/gu, (_whole, number: string | undefined, name: string) =>
    number === undefined ? (ENTITIES[name] ?? '') : letter(Number.parseInt(name, number === '#x' ? 16 : 10)),
  )
}

function letter(code: number): string {
  if (!(code > 0 && code <= 0x10_ff_ff) || (code >= 0xd800 && code <= 0xdfff)) throw new BrokenXml('no such character')
  return String.fromCodePoint(code)
}
