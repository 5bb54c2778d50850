/**
 * Reads a Word document into what a reader meets: headings, paragraphs, lists, tables, headers and footers, language and properties. Throws
 * where the package is not sound (a part without content type, a relation to nothing, XML that is not well-formed). No-break spaces are read as
 * spaces, so that a test compares with what people typed.
 */
import { posix } from 'node:path'
import JSZip from 'jszip'
import { at, descendants, elements, parseXml, textOf, type XmlElement } from './xml.ts'

export type DocxParagraph = {
  style: string
  text: string
  /** 1–6; 0 for the title, null for what is no heading. */
  level: number | null
  /** A member of a real list. */
  list: boolean
}

export type DocxTable = {
  /** The nearest heading before it. */
  under: string
  /** Cells of the first row. */
  header: string[]
  /** How many rows, from the first, repeat on every page. */
  headerRows: number
  /** Cells of the other rows; the paragraphs of a cell are lines. */
  rows: string[][]
  merged: boolean
  /** Widths of the columns, and whether each cell has its column's width, in twentieths of a point. */
  columnWidths: number[]
  cellWidthsAgree: boolean
}

export type DocxChart = {
  /** Its alternative text. */
  text: string
  /** Numbers of each series, in their order; an empty place is null. */
  values: (number | null)[][]
  categories: string[]
  /** A table stands right after it. */
  beforeTable: boolean
}

export type Docx = {
  title: string
  headings: { level: number; text: string }[]
  /** Outside tables. */
  paragraphs: DocxParagraph[]
  tables: DocxTable[]
  /** Native charts, in reading order. */
  charts: DocxChart[]
  /** Paragraphs and table cells in reading order. */
  text: string
  /** Of all text, from the document's defaults: `nb-NO`. */
  language: string
  /** Languages set on single runs or styles, if any. */
  otherLanguages: string[]
  properties: { title: string; subject: string; creator: string; lastModifiedBy: string; description: string }
  /** By kind of page: `first`, `default`. Fields stand as `{PAGE}`. */
  headers: Record<string, string>
  footers: Record<string, string>
  /** The XML of every part, by its name. */
  parts: Record<string, string>
}

/** @throws where the package is not sound */
export async function readDocx(bytes: Uint8Array): Promise<Docx> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir)
  const parts = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const)),
  )
  const xml = Object.fromEntries(
    names.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => [name, parseXml(parts[name] ?? '')]),
  )
  checkPackage(names, xml)
  const body = at(xml['word/document.xml'], 'w:body')
  if (!body) throw new Error('The document has no body')
  const blocks = elements(body)
  const paragraphs = blocks.filter((block) => block.name === 'w:p').map(readParagraph)
  const core = xml['docProps/core.xml']
  const defaults = at(xml['word/styles.xml'], 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')
  return {
    title: paragraphs.find((paragraph) => paragraph.level === 0)?.text ?? '',
    headings: paragraphs.flatMap(({ level, text }) => (level === null || level === 0 ? [] : [{ level, text }])),
    paragraphs,
    tables: readTables(blocks),
    charts: readCharts(blocks, xml),
    text: blocks.map((block) => (block.name === 'w:tbl' ? tableText(block) : written(block))).join('\n'),
    language: defaults?.attributes['w:val'] ?? '',
    otherLanguages: otherLanguages(xml, defaults),
    properties: {
      title: textOf(at(core, 'dc:title')),
      subject: textOf(at(core, 'dc:subject')),
      creator: textOf(at(core, 'dc:creator')),
      lastModifiedBy: textOf(at(core, 'cp:lastModifiedBy')),
      description: textOf(at(core, 'dc:description')),
    },
    headers: margins(body, xml, 'w:headerReference'),
    footers: margins(body, xml, 'w:footerReference'),
    parts,
  }
}

function readParagraph(paragraph: XmlElement): DocxParagraph {
  const style = at(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? 'Normal'
  const heading = /^Heading(\d)$/.exec(style)
  return {
    style,
    text: written(paragraph),
    level: style === 'Title' ? 0 : heading ? Number(heading[1]) : null,
    list: at(paragraph, 'w:pPr', 'w:numPr') !== undefined,
  }
}

function readTables(blocks: readonly XmlElement[]): DocxTable[] {
  let under = ''
  return blocks.flatMap((block) => {
    if (block.name === 'w:tbl') return [readTable(block, under)]
    const { level, text } = block.name === 'w:p' ? readParagraph(block) : { level: null, text: '' }
    if (level !== null) under = text
    return []
  })
}

function readCharts(blocks: readonly XmlElement[], xml: Record<string, XmlElement>): DocxChart[] {
  const relations = xml['word/_rels/document.xml.rels']
  return blocks.flatMap((block, at) => {
    const [chart] = descendants(block, 'c:chart')
    if (block.name !== 'w:p' || chart === undefined) return []
    const target =
      relations && elements(relations).find((relation) => relation.attributes['Id'] === chart.attributes['r:id'])
    const part = xml[`word/${target?.attributes['Target']}`]
    if (!part) throw new Error('A chart has no part')
    const series = descendants(part, 'c:ser')
    const [text] = descendants(block, 'wp:docPr').map(({ attributes }) => attributes['descr'] ?? '')
    return [
      {
        text: text ?? '',
        values: series.map((each) =>
          points(descendants(each, 'c:val')[0]).map((value) => (value === undefined ? null : Number(value))),
        ),
        categories: series[0] ? points(descendants(series[0], 'c:cat')[0]).map((name) => name ?? '') : [],
        beforeTable: blocks[at + 1]?.name === 'w:tbl',
      },
    ]
  })
}

/** What a chart keeps of a row of cells, each in its place. */
function points(cells: XmlElement | undefined): (string | undefined)[] {
  if (!cells) return []
  const count = Number(descendants(cells, 'c:ptCount')[0]?.attributes['val'])
  const given = new Map(
    descendants(cells, 'c:pt').map((point) => [Number(point.attributes['idx']), textOf(at(point, 'c:v'))]),
  )
  return Array.from({ length: count }, (_, place) => given.get(place))
}

function readTable(table: XmlElement, under: string): DocxTable {
  const rows = elements(table, 'w:tr')
  const cells = rows.map((row) => elements(row, 'w:tc').map(cellText))
  const repeats = rows.map((row) => at(row, 'w:trPr', 'w:tblHeader') !== undefined)
  const firstOther = repeats.indexOf(false)
  const columnWidths = elements(at(table, 'w:tblGrid') ?? table, 'w:gridCol').map((column) =>
    Number(column.attributes['w:w']),
  )
  return {
    under,
    header: cells[0] ?? [],
    headerRows: firstOther === -1 ? repeats.length : firstOther,
    rows: cells.slice(1),
    merged: ['w:gridSpan', 'w:vMerge', 'w:hMerge'].some((name) => descendants(table, name).length > 0),
    columnWidths,
    cellWidthsAgree: rows.every((row) =>
      elements(row, 'w:tc').every((cell, index) => {
        const width = at(cell, 'w:tcPr', 'w:tcW')
        return width?.attributes['w:type'] === 'dxa' && Number(width.attributes['w:w']) === columnWidths[index]
      }),
    ),
  }
}

const cellText = (cell: XmlElement) => elements(cell, 'w:p').map(written).join('\n')
const tableText = (table: XmlElement) => descendants(table, 'w:tc').map(cellText).join('\n')

/** What a paragraph says: text, line breaks, tabs as spaces, fields by their name. */
function written(element: XmlElement): string {
  return elements(element)
    .map((child) => {
      if (child.name === 'w:t') return textOf(child).replaceAll('\u00A0', ' ')
      if (child.name === 'w:tab') return ' '
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n'
      if (child.name === 'w:instrText') return `{${textOf(child).trim()}}`
      return child.name === 'w:pPr' || child.name === 'w:rPr' ? '' : written(child)
    })
    .join('')
}

function margins(body: XmlElement, xml: Record<string, XmlElement>, kind: string): Record<string, string> {
  const relations = xml['word/_rels/document.xml.rels']
  const references = descendants(body, kind)
  return Object.fromEntries(
    references.map(({ attributes }) => {
      const target =
        relations && elements(relations).find((relation) => relation.attributes['Id'] === attributes['r:id'])
      const part = xml[`word/${target?.attributes['Target']}`]
      return [attributes['w:type'] ?? 'default', part ? descendants(part, 'w:p').map(written).join('\n') : '']
    }),
  )
}

function otherLanguages(xml: Record<string, XmlElement>, defaults: XmlElement | undefined): string[] {
  const all = Object.values(xml).flatMap((part) => descendants(part, 'w:lang'))
  return [...new Set(all.filter((each) => each !== defaults).map((each) => each.attributes['w:val'] ?? ''))]
}

/** Every part has a content type and every relation within the package leads to a part. */
function checkPackage(names: readonly string[], xml: Record<string, XmlElement>): void {
  const types = xml['[Content_Types].xml']
  if (!types) throw new Error('The package has no content types')
  const extensions = new Set(elements(types, 'Default').map((type) => type.attributes['Extension']))
  const overrides = new Set(elements(types, 'Override').map((type) => type.attributes['PartName']))
  for (const name of names) {
    if (name === '[Content_Types].xml') continue
    if (!overrides.has(`/${name}`) && !extensions.has(name.split('.').at(-1) ?? ''))
      throw new Error(`The part ${name} has no content type`)
  }
  for (const override of overrides)
    if (!names.includes((override ?? '').slice(1))) throw new Error(`${override} has a content type and is not there`)
  for (const [name, relations] of Object.entries(xml)) {
    if (!name.endsWith('.rels')) continue
    const folder = name.replace(/_rels\/[^/]*$/, '')
    for (const { attributes } of elements(relations)) {
      if (attributes['TargetMode'] === 'External') continue
      const target = attributes['Target'] ?? ''
      const part = posix.normalize(target.startsWith('/') ? target.slice(1) : folder + target)
      if (!names.includes(part)) throw new Error(`${name} relates to ${part}, which is not there`)
    }
  }
}
