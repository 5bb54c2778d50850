/**
 * What a Word file says of how it looks: its last section's page, the font of running text and of headings, the built-in styles it has, what stands at the
 * head and the foot. Pure; the file has been made safe. Styles are told by their names: their ids are in the language of the Word that made them.
 */
import type { WordTemplate } from '#domain/brand/word-template.ts'
import { NoTemplate, type Package, type Part } from './safe-package.ts'
import { attribute, child, type Element, everyElement } from './xml.ts'

/** Twentieths of a point in what else a length may be written in. */
const UNITS: Record<string, number> = { pt: 20, in: 1440, cm: 1440 / 2.54, mm: 1440 / 25.4, pc: 240, pi: 240 }
/** What Word takes where a section says nothing: Letter with an inch around. */
const UNSAID = { width: 12_240, height: 15_840, margin: 1440, edge: 720 }
const MOST_STYLES = 500

/** @throws NoTemplate `damaged` where it has no text to speak of, or a page without room for any */
export function readTemplate({ main, parts }: Package): WordTemplate {
  const document = parts.get(main)
  const body = child(document?.root ?? null, 'w:body')
  if (document === undefined || body === null) throw new NoTemplate('damaged')
  const sections = [...everyElement(body)].filter(({ name }) => name === 'w:sectPr')
  const styles = new Styles(usedBy(document, parts, 'styles')?.root ?? null, fontsOf(usedBy(document, parts, 'theme')))
  const page = pageOf(sections.at(-1) ?? null)
  const textWidth =
    page.width - page.left - page.right - lengthOf(child(sections.at(-1) ?? null, 'w:pgMar'), 'w:gutter', 0)
  if (textWidth < 1 || page.width < 1 || page.height < 1) throw new NoTemplate('damaged')
  return {
    page,
    textWidth,
    ...styles.running(),
    headings: styles.headings(),
    styles: styles.builtIn(),
    ...headAndFoot(document, parts, sections),
  }
}

function usedBy(part: Part, parts: Package['parts'], type: string): Part | null {
  const relation = part.relations.find((each) => each.type.endsWith(`/${type}`))
  return relation === undefined ? null : (parts.get(relation.target) ?? null)
}

function pageOf(section: Element | null): WordTemplate['page'] {
  const [size, margins] = [child(section, 'w:pgSz'), child(section, 'w:pgMar')]
  return {
    width: lengthOf(size, 'w:w', UNSAID.width),
    height: lengthOf(size, 'w:h', UNSAID.height),
    top: lengthOf(margins, 'w:top', UNSAID.margin),
    right: lengthOf(margins, 'w:right', UNSAID.margin),
    bottom: lengthOf(margins, 'w:bottom', UNSAID.margin),
    left: lengthOf(margins, 'w:left', UNSAID.margin),
    header: lengthOf(margins, 'w:header', UNSAID.edge),
    footer: lengthOf(margins, 'w:footer', UNSAID.edge),
  }
}

function lengthOf(element: Element | null, name: string, unsaid: number): number {
  const read = /^(-?\d+(?:\.\d+)?)(pt|in|cm|mm|pc|pi)?$/u.exec(element ? (attribute(element, name) ?? '') : '')
  return read ? Math.round(Number(read[1]) * (UNITS[read[2] ?? ''] ?? 1)) : unsaid
}

/** What stands there in the last section; one that says nothing has what the section before it has. */
function headAndFoot(document: Part, parts: Package['parts'], sections: readonly Element[]) {
  const shown = new Map<string, Part>()
  for (const reference of sections.flatMap(({ children }) => children)) {
    if (reference.name !== 'w:headerReference' && reference.name !== 'w:footerReference') continue
    const target = document.relations.find(({ id }) => id === attribute(reference, 'r:id'))?.target ?? ''
    const part = parts.get(target)
    if (part) shown.set(`${reference.name.slice(2, 8)} ${attribute(reference, 'w:type') ?? 'default'}`, part)
  }
  const isFirstOwn = isOn(child(sections.at(-1) ?? null, 'w:titlePg'))
  const of = (place: 'header' | 'footer') => [
    shown.get(`${place} default`),
    isFirstOwn ? shown.get(`${place} first`) : undefined,
  ]
  const hasPicture = (place: 'header' | 'footer') =>
    of(place).some((part) => has(part, ['a:blip', 'v:imagedata'], false))
  return {
    header: saysSomething(of('header')[0]),
    footer: saysSomething(of('footer')[0]),
    firstPage: saysSomething(of('header')[1]) || saysSomething(of('footer')[1]),
    headerPicture: hasPicture('header'),
    footerPicture: hasPicture('footer'),
  }
}

/** An empty header is what Word leaves behind when one is taken away. */
const saysSomething = (part: Part | undefined) => has(part, ['w:drawing', 'w:pict', 'w:fldSimple', 'w:instrText'], true)

function has(part: Part | undefined, names: readonly string[], orText: boolean): boolean {
  if (!part?.root) return false
  for (const { name, hasText } of everyElement(part.root))
    if (names.includes(name) || (orText && name === 'w:t' && hasText)) return true
  return false
}

/** The first Latin font of each kind in the theme. */
function fontsOf(theme: Part | null): { major: string | null; minor: string | null } {
  const found = { major: null as string | null, minor: null as string | null }
  if (!theme?.root) return found
  for (const element of everyElement(theme.root)) {
    const kind = element.name === 'a:majorFont' ? 'major' : element.name === 'a:minorFont' ? 'minor' : null
    const latin = kind === null ? null : child(element, 'a:latin')
    if (kind !== null && latin) found[kind] = fontName(attribute(latin, 'typeface'))
  }
  return found
}

class Styles {
  readonly #all: Element[]
  readonly #unsaid: Element | null
  readonly #theme: { major: string | null; minor: string | null }

  constructor(root: Element | null, theme: { major: string | null; minor: string | null }) {
    this.#all = root?.children.filter(({ name }) => name === 'w:style') ?? []
    this.#unsaid = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
    this.#theme = theme
  }

  running(): Pick<WordTemplate, 'font' | 'size'> {
    const normal = this.#all.find(
      (style) => attribute(style, 'w:type') === 'paragraph' && isTrue(attribute(style, 'w:default')),
    )
    const look = this.#look(normal ?? null)
    return { font: this.#font(look), size: sizeOf(look) }
  }

  headings(): WordTemplate['headings'] {
    const found = new Map<number, WordTemplate['headings'][number]>()
    for (const style of this.#all) {
      const level = Number(/^heading ([1-9])$/u.exec(nameOf(style))?.[1])
      if (!(level > 0) || attribute(style, 'w:type') !== 'paragraph' || found.has(level)) continue
      const look = this.#look(style)
      const styleId = attribute(style, 'w:styleId') ?? ''
      found.set(level, { level, styleId, font: this.#font(look), size: sizeOf(look), color: colorOf(look) })
    }
    return [...found.values()].toSorted((one, other) => one.level - other.level)
  }

  builtIn(): WordTemplate['styles'] {
    return this.#all
      .flatMap((style) => {
        const [id, type] = [attribute(style, 'w:styleId'), attribute(style, 'w:type')]
        const known = (['paragraph', 'character', 'table', 'numbering'] as const).find((each) => each === type)
        const isOwn = isTrue(attribute(style, 'w:customStyle'))
        return id === null || known === undefined || isOwn ? [] : [{ name: nameOf(style), id, type: known }]
      })
      .slice(0, MOST_STYLES)
  }

  /** What runs look like in the style, the nearest first: its own, what it is based on, what the file says where nothing is said. */
  #look(style: Element | null): Element[] {
    const look: Element[] = []
    const seen = new Set<Element>()
    for (let next = style; next !== null && !seen.has(next);) {
      seen.add(next)
      const own = child(next, 'w:rPr')
      if (own) look.push(own)
      const based = child(next, 'w:basedOn')
      const id = based && attribute(based, 'w:val')
      next = id === null ? null : (this.#all.find((each) => attribute(each, 'w:styleId') === id) ?? null)
    }
    return this.#unsaid ? [...look, this.#unsaid] : look
  }

  #font(look: readonly Element[]): string | null {
    for (const run of look) {
      const fonts = child(run, 'w:rFonts')
      if (fonts === null) continue
      // Word lets the theme decide where both are given.
      const theme = attribute(fonts, 'w:asciiTheme') ?? attribute(fonts, 'w:hAnsiTheme')
      const themed = theme === null ? null : this.#theme[theme.startsWith('major') ? 'major' : 'minor']
      const font = themed ?? fontName(attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi'))
      if (font !== null) return font
    }
    return null
  }
}

/** In small letters: Word says «heading 1», others «Heading 1». */
function nameOf(style: Element): string {
  const name = child(style, 'w:name')
  return (name ? (attribute(name, 'w:val') ?? '') : '').trim().toLowerCase().slice(0, 100)
}

function fontName(name: string | null): string | null {
  const trimmed = name?.trim() ?? ''
  return trimmed === '' ? null : trimmed.slice(0, 100)
}

function valueOf(look: readonly Element[], name: string): string | null {
  for (const run of look) {
    const element = child(run, name)
    const value = element && attribute(element, 'w:val')
    if (value !== null) return value
  }
  return null
}

/** Half points, as Word keeps them. */
function sizeOf(look: readonly Element[]): number | null {
  const size = Number(valueOf(look, 'w:sz') ?? Number.NaN) / 2
  return size >= 1 && size <= 1638 ? size : null
}

/** Where a colour is the theme's, Word writes beside it what it comes to. */
function colorOf(look: readonly Element[]): string | null {
  const color = valueOf(look, 'w:color')?.toUpperCase() ?? ''
  return /^[0-9A-F]{6}$/u.test(color) ? color : null
}

const isTrue = (value: string | null) => value !== null && ['1', 'true', 'on'].includes(value)
const isOn = (element: Element | null) => element !== null && isTrue(attribute(element, 'w:val') ?? '1')
