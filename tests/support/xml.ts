/** A small XML reader for tests: elements with their attributes and text, and an error wherever the text is not well-formed. */

export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
// oxlint-disable-next-line no-control-regex -- the characters XML 1.0 cannot hold
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The root element. @throws where the text is not well-formed */
export function parseXml(xml: string): XmlElement {
  const text = xml.replace(/^\uFEFF/, '')
  if (ILLEGAL.test(text)) throw new Error('XML holds a character it may not hold')
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [top]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(text)
    if (!token) throw new Error(`XML is broken at ${at}: ${text.slice(at, at + 60)}`)
    const [, closing, name, attributes = '', empty, content] = token
    const parent = open.at(-1) ?? top
    if (content !== undefined) {
      if (parent !== top) parent.children.push(decoded(content))
      else if (content.trim() !== '') throw new Error(`Text outside the root element: ${content}`)
    } else if (name !== undefined && closing === '/') {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`)
      open.pop()
    } else if (name !== undefined) {
      const element: XmlElement = { name, attributes: attributesOf(attributes), children: [] }
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  const [root, ...others] = elements(top)
  if (open.length !== 1 || !root || others.length > 0) throw new Error('XML does not have one closed root element')
  return root
}

/** Child elements, of one name where given. */
export function elements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string').filter((child) => !name || child.name === name)
}

/** All elements of a name below this one, in document order. */
export function descendants(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)])
}

/** The element at the end of a path of names. */
export function at(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => found && elements(found, name)[0], parent)
}

export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single]) => [name, decoded(double ?? single ?? '')] as const,
  )
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`An attribute twice: ${text}`)
  return Object.fromEntries(pairs)
}

function decoded(text: string): string {
  return text.replaceAll(/&([^;\s]*);?/g, (entity, name: string) => {
    const code = /^#x([\da-f]+)$/i.exec(name)?.[1] ?? null
    const decimal = /^#(\d+)$/.exec(name)?.[1] ?? null
    if (code) return String.fromCodePoint(Number.parseInt(code, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    const known = ENTITIES[name]
    if (known === undefined || !entity.endsWith(';')) throw new Error(`XML has an unknown entity: ${entity}`)
    return known
  })
}
