/**
 * Makes a Word file that came from elsewhere safe to build on: what it hangs together of is followed from its root, and only that is kept. Macros and embedded
 * things are refused; ways out of the file, names of people and what nothing points to are left behind.
 */
import { posix } from 'node:path'
import type { TemplateProblem } from '#contract/brand.ts'
import { LARGEST_TEMPLATE } from '#contract/word-template-size.ts'
import { type ArchiveProblem, isCompound, NoArchive, unpackedParts } from '../../importers/archive.ts'
import { attribute, BrokenXml, type Element, everyElement, readXml, withoutParts } from './xml.ts'

export class NoTemplate extends Error {
  readonly problem: TemplateProblem
  constructor(problem: TemplateProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

type Relation = { id: string; type: string; target: string }
export type Part = {
  content: Uint8Array | string
  /** Null where it is no XML. */
  root: Element | null
  /** What it uses, with the names of parts for targets. */
  relations: Relation[]
}
export type Package = { main: string; parts: Map<string, Part> }

const LIMITS = { largest: LARGEST_TEMPLATE, mostParts: 500, largestUnpacked: 60_000_000 }

const PROBLEMS: Record<ArchiveProblem, TemplateProblem> = {
  empty: 'empty',
  too_large: 'too_large',
  compound: 'old_word',
  compound_password: 'password',
  not_an_archive: 'not_word',
  encrypted: 'password',
  broken: 'damaged',
  unsafe: 'unsafe',
}

const TYPES = '[Content_Types].xml'
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'
const STRICT = /^http:\/\/purl\.oclc\.org\/ooxml\//u
const MACRO = /macroEnabled|vbaProject|vbaData/iu
const OBJECT = /\/(?:oleObject|control|activeXControlBinary|package|aFChunk)$|\/ctrlProp$/u
const OBJECT_PART = /(?:^|\/)(?:embeddings|activeX|afchunk)\//iu
/** Who has written it and when, a picture of it, data behind its fields, a printer's settings, building blocks: no part of how it looks. */
const LEFT_BEHIND =
  /\/(?:customXml|thumbnail|core-properties|extended-properties|custom-properties|printerSettings|glossaryDocument|attachedTemplate|people|keyMapCustomizations|attachedToolbars)$/u
/** An element that is nothing without what it points to. */
const HANGS_ON =
  /:(?:attachedTemplate|subDoc|sourceFileName|externalData|dataSource|headerSource|printerSettings|headerReference|footerReference)$/u
const XML_PART = /\.(?:xml|rels|vml|svg)$/iu

/** Opens, checks and cleans. @throws NoTemplate */
export async function safePackage(bytes: Uint8Array): Promise<Package> {
  try {
    return cleaned(await unpackedParts(bytes, LIMITS, () => true))
  } catch (error) {
    if (error instanceof NoArchive) throw new NoTemplate(PROBLEMS[error.problem], { cause: error })
    if (error instanceof BrokenXml) throw new NoTemplate(error.hasDocumentType ? 'unsafe' : 'damaged', { cause: error })
    throw error
  }
}

function cleaned(files: Map<string, Uint8Array>): Package {
  const types = files.get(TYPES)
  if (types === undefined) throw new NoTemplate('not_word')
  const typeOf = contentTypes(readXml(textOf(types)))
  if ([...files.keys()].some((name) => MACRO.test(name) || MACRO.test(typeOf(name)))) throw new NoTemplate('macros')
  if ([...files].some(([name, content]) => OBJECT_PART.test(name) || isCompound(content)))
    throw new NoTemplate('objects')
  const reader = new PackageReader(files, typeOf)
  const main = reader.follow('').find(({ type }) => type.endsWith('/officeDocument'))
  if (main === undefined || ![DOCUMENT, TEMPLATE].includes(typeOf(main.target))) throw new NoTemplate('not_word')
  const parts = reader.reachable(main.target)
  const root = parts.get(main.target)?.root
  if (root?.attributes.some(({ value }) => STRICT.test(value)) === true) throw new NoTemplate('strict')
  if (root?.name !== 'w:document') throw new NoTemplate('damaged')
  // What is kept is an ordinary document, whichever of the two it was.
  const kept = [...parts.keys()].map((name): [string, string] => [name, name === main.target ? DOCUMENT : typeOf(name)])
  return {
    main: main.target,
    parts: new Map([[TYPES, typesPart(kept)], [rootRelations.name, rootRelations.part(main)], ...parts]),
  }
}

/** Follows what parts say they use. */
class PackageReader {
  readonly #files: Map<string, Uint8Array>
  readonly #typeOf: (name: string) => string
  /** Names are the same name in small letters. */
  readonly #names: Map<string, string>

  constructor(files: Map<string, Uint8Array>, typeOf: (name: string) => string) {
    this.#files = files
    this.#typeOf = typeOf
    this.#names = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]))
  }

  /** Everything that hangs on the part, cleaned, itself first. */
  reachable(from: string): Map<string, Part> {
    const parts = new Map<string, Part>()
    const waiting = [from]
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (parts.has(name)) continue
      const { part, relationsPart } = this.#part(name)
      parts.set(name, part)
      if (relationsPart !== null) parts.set(relationsOf(name), relationsPart)
      waiting.push(...part.relations.filter(({ target }) => !isWeb(target)).map(({ target }) => target))
    }
    return parts
  }

  /** What the part uses that may stay: parts that are there, and pages on the web. */
  follow(name: string): Relation[] {
    return this.#all(name).flatMap((each) => (each.kept === null ? [] : [each.kept]))
  }

  #part(name: string): { part: Part; relationsPart: Part | null } {
    const file = this.#files.get(name) ?? new Uint8Array()
    const all = this.#all(name)
    const relations = all.flatMap(({ kept }) => (kept === null ? [] : [kept]))
    const gone = new Set(all.flatMap(({ id, kept }) => (kept === null ? [id] : [])))
    const relationsPart = relations.length === 0 ? null : xmlPart(relationsText(name, relations))
    if (!XML_PART.test(name) && !this.#typeOf(name).endsWith('xml'))
      return { part: { content: file, root: null, relations }, relationsPart }
    const text = textOf(file)
    const part = xmlPart(withoutRelations(text, readXml(text), gone))
    return { part: { ...part, relations }, relationsPart }
  }

  #all(name: string): { id: string; kept: Relation | null }[] {
    const file = this.#find(relationsOf(name))
    if (file === null) return []
    const { children } = readXml(textOf(this.#files.get(file) ?? new Uint8Array()))
    return children.flatMap((each) => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((field) => attribute(each, field))
      if (!id || !type || target === null || target === undefined) return []
      const outside = attribute(each, 'TargetMode')?.toLowerCase() === 'external'
      if (MACRO.test(type)) throw new NoTemplate('macros')
      if (OBJECT.test(type)) throw new NoTemplate('objects')
      return [{ id, kept: this.#kept(name, { id, type, target }, outside) }]
    })
  }

  #kept(from: string, { id, type, target }: Relation, outside: boolean): Relation | null {
    if (LEFT_BEHIND.test(type)) return null
    if (outside) return type.endsWith('/hyperlink') && isWeb(target) ? { id, type, target } : null
    const [path = ''] = target.split('#')
    const name = this.#find(path.startsWith('/') ? path : posix.join('/', posix.dirname(from), path))
    return name === null || this.#typeOf(name) === '' ? null : { id, type, target: name }
  }

  #find(name: string): string | null {
    return this.#names.get(decoded(name).replace(/^\//u, '').toLowerCase()) ?? null
  }
}

const isWeb = (target: string) => /^https?:\/\//iu.test(target)

function relationsOf(name: string): string {
  const { dir, base } = posix.parse(name)
  return posix.join(dir, '_rels', `${base}.rels`)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const rootRelations = {
  name: '_rels/.rels',
  part: ({ type, target }: Relation): Part => xmlPart(relationsText('', [{ id: 'rId1', type, target }])),
}

function relationsText(from: string, relations: readonly Relation[]): string {
  const lines = relations.map(({ id, type, target }) => {
    const where = isWeb(target)
      ? `Target="${escaped(target)}" TargetMode="External"`
      : `Target="${escaped(encodeURI(posix.relative(`/${posix.dirname(from)}`, `/${target}`)))}"`
    return `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" ${where}/>`
  })
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

function typesPart(kept: readonly (readonly [name: string, type: string])[]): Part {
  const lines = kept
    .filter(([name]) => !name.endsWith('.rels'))
    .map(([name, type]) => `<Override PartName="${escaped(encodeURI(`/${name}`))}" ContentType="${escaped(type)}"/>`)
  return xmlPart(
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${lines.join('')}</Types>`,
  )
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function xmlPart(text: string): Part {
  return { content: text, root: readXml(text), relations: [] }
}

/** The type each part has by its own name, else by its ending; empty where it has none. */
function contentTypes(root: Element): (name: string) => string {
  const named = new Map<string, string>()
  const ending = new Map<string, string>()
  for (const each of root.children) {
    const type = attribute(each, 'ContentType') ?? ''
    const name = attribute(each, 'PartName')
    if (name !== null) named.set(decoded(name).replace(/^\//u, '').toLowerCase(), type)
    else ending.set((attribute(each, 'Extension') ?? '').toLowerCase(), type)
  }
  return (name) => named.get(name.toLowerCase()) ?? ending.get(posix.extname(name).slice(1).toLowerCase()) ?? ''
}

/** The part's text without what pointed to something that is gone. */
function withoutRelations(text: string, root: Element, gone: ReadonlySet<string>): string {
  if (gone.size === 0) return text
  const cut: { start: number; end: number }[] = []
  for (const element of everyElement(root)) {
    const pointing = element.attributes.filter(
      ({ name, value }) => /^(?:r|relationships):/u.test(name) && gone.has(value),
    )
    cut.push(...(pointing.length > 0 && HANGS_ON.test(element.name) ? [element] : pointing))
  }
  return withoutParts(text, cut)
}

/** In another encoding nothing could be looked for; every program writes UTF-8. */
function textOf(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch (error) {
    throw new NoTemplate('damaged', { cause: error })
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
