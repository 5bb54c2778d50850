/**
 * A client's own Word template made ready to be written on: its text taken out and a mark put in its place, its built-in styles called by the ids our blocks
 * use (in a Norwegian Word «heading 1» has the id «Overskrift1»), the styles it lacks added in its own type, the document's language set. What stands at
 * its head and foot, its margins, fonts and theme stay as they are. The template has been checked and made safe when it was given.
 */
import JSZip from 'jszip'

/** Stands where the document's text goes. */
export const PLACE = 'rytme-text'

/** Our ids, by the name Word knows each style by, whatever its language. */
const IDS: Readonly<Record<string, string>> = {
  normal: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  'heading 3': 'Heading3',
  'list bullet': 'ListBullet',
  'list number': 'ListNumber',
  header: 'Header',
  footer: 'Footer',
  hyperlink: 'Hyperlink',
  'toc 1': 'TOC1',
  'toc 2': 'TOC2',
  'toc heading': 'TOCHeading',
}

/** What a document part may lean on without any of its text pointing there. */
const STANDING = /\/(styles|numbering|settings|webSettings|fontTable|theme|footnotes|endnotes|customXml)"/

const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const TEMPLATE_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'

export type Base = {
  /** As XML, each whole: those of ours that it may lack. */
  styles: readonly string[]
  languageTag: string
  /** «Side {{page}} av {{pages}}», for one that numbers no pages itself; with fields for the two. */
  footer: string
  /** For who does not see the pictures at its head and foot, where it says nothing of them. */
  picture: string
}

/** @param template the package as it is kept */
export async function templateBase(
  template: Uint8Array,
  { styles, languageTag, footer, picture }: Base,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(template)
  const read = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  const main = 'word/document.xml'
  const rels = 'word/_rels/document.xml.rels'
  const document = await read(main)
  const section = lastSection(document)
  const hasFooter = /<w:footerReference\b/.test(section)
  const kept = withoutText(document, hasFooter ? section : withFooter(section))
  const relations = keptRelations(await read(rels), section)
  const types = (await read('[Content_Types].xml')).replace(TEMPLATE_TYPE, DOCUMENT_TYPE)
  zip.file(main, kept)
  zip.file(rels, hasFooter ? relations : relations.replace('</Relationships>', `${FOOTER_RELATION}</Relationships>`))
  zip.file('[Content_Types].xml', hasFooter ? types : types.replace('</Types>', `${FOOTER_TYPE}</Types>`))
  if (!hasFooter) zip.file('word/rytme-footer.xml', footer)
  const renamed = idsToRename(await read('word/styles.xml'))
  for (const name of Object.keys(zip.files).filter((each) => /^word\/[^/]+\.xml$/.test(each)))
    zip.file(name, withPictureText(withIds(await read(name), renamed), picture))
  zip.file('word/styles.xml', withStyles(spokenIn(await read('word/styles.xml'), languageTag), styles))
  zip.file('word/settings.xml', withoutBonds(await read('word/settings.xml')))
  return await zip.generateAsync({ type: 'uint8array' })
}

/** The last section of the text holds the page, the head and the foot. */
function lastSection(document: string): string {
  const body = document.replaceAll(/<w:sectPrChange\b[\s\S]*?<\/w:sectPrChange>/g, '')
  const end = body.lastIndexOf('</w:sectPr>')
  const start = body.lastIndexOf('<w:sectPr', end)
  return end === -1 || start === -1 ? '<w:sectPr></w:sectPr>' : body.slice(start, end + '</w:sectPr>'.length)
}

function withoutText(document: string, section: string): string {
  const open = /<w:body[^>]*>/.exec(document)
  const start = (open?.index ?? 0) + (open?.[0].length ?? 0)
  const end = document.lastIndexOf('</w:body>')
  const place = `<w:p><w:r><w:t>{{${PLACE}}}</w:t></w:r></w:p>`
  return document.slice(0, start) + place + section + document.slice(end)
}

const FOOTER_ID = 'rIdRytmeFooter'
const FOOTER_RELATION = `<Relationship Id="${FOOTER_ID}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="rytme-footer.xml"/>`
const FOOTER_TYPE =
  '<Override PartName="/word/rytme-footer.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>'

/** On every page, also a first one that has a head of its own. */
function withFooter(section: string): string {
  const references = ['default', ...(/<w:titlePg\b/.test(section) ? ['first'] : [])]
    .map((type) => `<w:footerReference w:type="${type}" r:id="${FOOTER_ID}"/>`)
    .join('')
  // After the heads, before the page: the order the schema asks for.
  const heads = /^<w:sectPr[^>]*>(?:\s*<w:headerReference\b[^>]*\/>)*/.exec(section)?.[0] ?? '<w:sectPr>'
  const rest = section.slice(heads.length)
  // A template without a foot may leave it no room.
  const roomy = rest.replace(/(\bw:footer=")(\d+)(")/, (all, before: string, room: string, after: string) =>
    Number(room) < LEAST_ROOM ? `${before}${LEAST_ROOM}${after}` : all,
  )
  return heads + references + roomy
}

/** From the edge of the paper to the foot, in twentieths of a point. */
const LEAST_ROOM = 624

/** What only its text pointed to goes with the text: pictures and links of another document have no place in this one. */
function keptRelations(relations: string, section: string): string {
  return relations.replaceAll(/<Relationship\b[^>]*?\/>/g, (relation) => {
    const id = /\bId="([^"]*)"/.exec(relation)?.[1] ?? ''
    return STANDING.test(relation) || section.includes(`"${id}"`) ? relation : ''
  })
}

/** The ids its built-in styles have, with the ids our blocks call them by. */
function idsToRename(styles: string): Map<string, string> {
  const renamed = new Map<string, string>()
  for (const [style] of styles.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)) {
    const id = /\bw:styleId="([^"]*)"/.exec(style)?.[1]
    const name = /<w:name\b[^>]*\bw:val="([^"]*)"/.exec(style)?.[1]?.toLowerCase()
    const ours = name === undefined ? undefined : IDS[name]
    if (id !== undefined && ours !== undefined && id !== ours) renamed.set(id, ours)
  }
  // A style of theirs that has one of our ids for something else steps aside.
  const taken = [...renamed.values()]
  for (const ours of taken)
    if (!renamed.has(ours) && styles.includes(`w:styleId="${ours}"`)) renamed.set(ours, `${ours}-template`)
  return renamed
}

const USES = /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link|styleLink|numStyleLink)\b[^>]*\bw:val=")([^"]*)(")/g

function withIds(xml: string, renamed: ReadonlyMap<string, string>): string {
  return xml
    .replaceAll(USES, (_, before: string, id: string, after: string) => before + (renamed.get(id) ?? id) + after)
    .replaceAll(
      /(\bw:styleId=")([^"]*)(")/g,
      (_, before: string, id: string, after: string) => before + (renamed.get(id) ?? id) + after,
    )
}

function withPictureText(xml: string, text: string): string {
  const said = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return xml.replaceAll(/<wp:docPr\b[^>]*>/g, (drawing) => {
    if (/\bdescr="[^"]+"/.test(drawing)) return drawing
    return drawing.replace(/\s+descr=""/, '').replace('<wp:docPr', `<wp:docPr descr="${said}"`)
  })
}

/** All its text is spoken and spelled in the document's language. */
function spokenIn(styles: string, tag: string): string {
  const language = `<w:lang w:val="${tag}" w:eastAsia="${tag}"/>`
  const without = styles.replaceAll(/<w:lang\b[^>]*\/>/g, '')
  if (/<w:rPrDefault>\s*<w:rPr>/.test(without))
    return without.replace(/(<w:rPrDefault>\s*<w:rPr>[\s\S]*?)(<\/w:rPr>)/, `$1${language}$2`)
  const defaults = `<w:rPrDefault><w:rPr>${language}</w:rPr></w:rPrDefault>`
  if (/<w:docDefaults>/.test(without)) return without.replace('<w:docDefaults>', `<w:docDefaults>${defaults}`)
  return without.replace(/(<w:styles\b[^>]*>)/, `$1<w:docDefaults>${defaults}</w:docDefaults>`)
}

function withStyles(styles: string, ours: readonly string[]): string {
  const missing = ours.filter((style) => {
    const id = /\bw:styleId="([^"]*)"/.exec(style)?.[1] ?? ''
    return !styles.includes(`w:styleId="${id}"`)
  })
  return styles.replace('</w:styles>', `${missing.join('')}</w:styles>`)
}

/** Neither tied to a file on somebody's disk, nor locked, nor with changes tracked. */
function withoutBonds(settings: string): string {
  return settings.replaceAll(
    /<w:(attachedTemplate|documentProtection|writeProtection|trackRevisions|mailMerge|linkStyles)\b(?:[^>]*\/>|[\s\S]*?<\/w:\1>)/g,
    '',
  )
}
