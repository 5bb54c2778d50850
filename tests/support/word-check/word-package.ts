/** Opens a Word document as far as it lets itself be opened, and says what is not sound in its package. */
import { posix } from 'node:path'
import JSZip from 'jszip'
import { elements, parseXml, type XmlElement } from '../xml.ts'
import { violation, type Violation } from './violation.ts'

export type Relation = { id: string; target: string; external: boolean; type: string }

export type WordPackage = {
  /** Every part's bytes, by its name. */
  parts: Map<string, Uint8Array>
  /** Those that are well-formed. */
  xml: Map<string, XmlElement>
  /** What a part relates to, by the part's name; targets within the package are names of parts. */
  relations: Map<string, Relation[]>
}

const CONTENT_TYPES = '[Content_Types].xml'
const DOCUMENT = 'word/document.xml'
/** Attributes that name a relation of their part. */
const RELATED = new Set(['r:id', 'r:embed', 'r:link', 'r:pict'])

/** The parts of a zip; null where it cannot be read. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, Uint8Array> | null> {
  try {
    const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
    const files = Object.values(zip.files).filter(({ dir }) => !dir)
    return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('uint8array')] as const)))
  } catch {
    return null
  }
}

export async function openPackage(bytes: Uint8Array): Promise<{ word: WordPackage; violations: Violation[] }> {
  const parts = await unzip(bytes)
  const word: WordPackage = { parts: parts ?? new Map(), xml: new Map(), relations: new Map() }
  if (parts === null) return { word, violations: [violation('package', 'The file is not a zip that can be read')] }
  const violations: Violation[] = []
  for (const [name, content] of parts) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue
    try {
      word.xml.set(name, parseXml(new TextDecoder('utf-8', { fatal: true }).decode(content)))
    } catch (error) {
      violations.push(violation('xml', `${name} is not well-formed: ${error instanceof Error ? error.message : ''}`))
    }
  }
  if (!parts.has(DOCUMENT)) violations.push(violation('package', `The package has no ${DOCUMENT}`))
  violations.push(...contentTypes(word), ...relations(word), ...relationsUsed(word))
  return { word, violations }
}

function contentTypes({ parts, xml }: WordPackage): Violation[] {
  if (!parts.has(CONTENT_TYPES)) return [violation('package', `The package has no ${CONTENT_TYPES}`)]
  const types = xml.get(CONTENT_TYPES)
  if (types === undefined) return []
  const extensions = new Set(elements(types, 'Default').map(({ attributes }) => attributes['Extension']?.toLowerCase()))
  const overrides = new Set(elements(types, 'Override').map(({ attributes }) => attributes['PartName'] ?? ''))
  return [
    ...[...parts.keys()].flatMap((name) => {
      const extension = name.split('.').at(-1)?.toLowerCase()
      const isTyped = name === CONTENT_TYPES || overrides.has(`/${name}`) || extensions.has(extension)
      return isTyped ? [] : [violation('content-type', `The part ${name} has no content type`)]
    }),
    ...[...overrides].flatMap((name) =>
      parts.has(name.slice(1))
        ? []
        : [violation('content-type', `${CONTENT_TYPES} names ${name}, which is not in the package`)],
    ),
  ]
}

/** Reads them all, and says which lead nowhere, are there twice or leave the package. */
function relations(word: WordPackage): Violation[] {
  const violations: Violation[] = []
  for (const [name, root] of word.xml) {
    if (!name.endsWith('.rels')) continue
    const folder = name.replace(/_rels\/[^/]*$/u, '')
    const from = folder + (name.split('/').at(-1) ?? '').replace(/\.rels$/u, '')
    const found = elements(root).map(({ attributes }): Relation => {
      const external = attributes['TargetMode'] === 'External'
      const target = attributes['Target'] ?? ''
      const part = posix.normalize(target.startsWith('/') ? target.slice(1) : folder + target)
      return {
        id: attributes['Id'] ?? '',
        target: external ? target : part,
        external,
        type: attributes['Type']?.split('/').at(-1) ?? '',
      }
    })
    word.relations.set(from, found)
    for (const [at, { id, target, external, type }] of found.entries()) {
      if (found.findIndex((each) => each.id === id) !== at)
        violations.push(violation('relation', `${name} has the relation ${id} twice`))
      if (!external && !word.parts.has(target))
        violations.push(violation('relation', `${name} relates ${id} to ${target}, which is not in the package`))
      if (external && (type !== 'hyperlink' || !/^(?:https?:\/\/|mailto:)/iu.test(target)))
        violations.push(
          violation('external-relation', `${name} relates ${id} (${type}) to ${target} outside the package`),
        )
    }
  }
  return violations
}

function relationsUsed({ xml, relations: known }: WordPackage): Violation[] {
  return [...xml].flatMap(([name, root]) => {
    const ids = new Set((known.get(name) ?? []).map(({ id }) => id))
    return relationsNamed(root)
      .filter((id) => !ids.has(id))
      .map((id) => violation('relation', `${name} uses the relation ${id}, which it does not have`))
  })
}

function relationsNamed(element: XmlElement): string[] {
  const own = Object.entries(element.attributes).flatMap(([name, id]) => (RELATED.has(name) ? [id] : []))
  return [...own, ...elements(element).flatMap(relationsNamed)]
}
