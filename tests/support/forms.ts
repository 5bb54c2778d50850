/** What minutes say in each of their forms, brought to one shape to be compared: headings, facts, lists, and tables cell by cell. */
import type { Docx } from './docx.ts'
import { descendants, elements, parseXml, type XmlElement } from './xml.ts'

export type Said = {
  headings: string[]
  /** Label and value in one. */
  facts: string[]
  bullets: string[]
  paragraphs: string[]
  /** Header row first. */
  tables: string[][][]
}

/** Breaks and spaces of every kind are one space: a form decides where it breaks. */
const plain = (text: string) => text.replaceAll(/[\s\u00A0]+/g, ' ').trim()

export function saidInWord(docx: Docx): Said {
  const of = (wanted: (style: string) => boolean) =>
    docx.paragraphs.filter(({ style }) => wanted(style)).map(({ text }) => plain(text))
  return {
    headings: of((style) => style === 'Title' || /^Heading\d$/.test(style)),
    facts: of((style) => style === 'Fact'),
    bullets: docx.paragraphs.filter(({ list }) => list).map(({ text }) => plain(text)),
    paragraphs: docx.paragraphs
      .filter(({ style, list }) => !list && !/^(?:Title|Heading\d|Fact)$/.test(style))
      .map(({ text }) => plain(text)),
    tables: docx.tables.map(({ header, rows }) => [header, ...rows].map((row) => row.map(plain))),
  }
}

export function saidInEmail(html: string): Said {
  const root = parseXml(html)
  const blocks = elements(root)
  const of = (...names: string[]) =>
    blocks.filter(({ name }) => names.includes(name)).map((block) => plain(shown(block)))
  const rowsOf = (table: XmlElement) =>
    descendants(table, 'tr').map((row) => elements(row).map((cell) => plain(shown(cell))))
  const tables = blocks.filter(({ name }) => name === 'table')
  const isData = (table: XmlElement) => descendants(table, 'thead').length > 0
  return {
    headings: of('h1', 'h2', 'h3'),
    facts: tables.filter((table) => !isData(table)).flatMap((table) => rowsOf(table).map((row) => row.join(' '))),
    bullets: descendants(root, 'li').map((item) => plain(shown(item))),
    paragraphs: of('p'),
    tables: tables.filter(isData).map(rowsOf),
  }
}

/** As a browser shows it. */
function shown(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : shown(child)))
    .join('')
}

/** Reads what we write of Markdown: headings, `- ` lists, pipe tables and paragraphs, with bold and escapes within them. */
export function saidInMarkdown(markdown: string): Said {
  const said: Said = { headings: [], facts: [], bullets: [], paragraphs: [], tables: [] }
  for (const block of markdown.trim().split(/\n{2,}/)) {
    if (/^#{1,3} /.test(block)) said.headings.push(unmarked(block.replace(/^#+ /, '')))
    else if (block.startsWith('| ')) {
      const rows = block.split('\n').map((row) => row.slice(1, -1).split(/(?<!\\)\|/))
      if (!rows[1]?.every((cell) => cell.trim() === '---')) throw new Error(`No rule under the header: ${block}`)
      if (rows.some((row) => row.length !== rows[0]?.length)) throw new Error(`Rows of unequal length: ${block}`)
      said.tables.push(rows.filter((_, at) => at !== 1).map((row) => row.map(unmarked)))
    } else if (block.startsWith('- ')) {
      for (const item of block.split(/\n(?=- )/)) {
        const fact = /^- \*\*(.*?):\*\* ([\s\S]*)$/.exec(item)
        if (fact) said.facts.push(unmarked(`${fact[1]} ${fact[2]}`))
        else said.bullets.push(unmarked(item.slice(2)))
      }
    } else said.paragraphs.push(unmarked(block))
  }
  return said
}

/** Without bold, escapes and forced breaks. In one pass: what is escaped is nothing else. */
function unmarked(text: string): string {
  return plain(
    text.replaceAll(/\\\n|<br>|\*\*|\\([!-/:-@[-`{-~])/g, (mark, escaped?: string) => {
      if (escaped !== undefined) return escaped
      return mark === '**' ? '' : '\n'
    }),
  )
}
