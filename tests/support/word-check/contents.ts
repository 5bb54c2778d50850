/** A table of contents: a real field, with every heading of its levels once, in order, linked and with its page. */
import { descendants, elements, textOf, type XmlElement } from '../xml.ts'
import type { Styles } from './styles.ts'
import { quoted, violation, type Violation } from './violation.ts'
import type { WordPackage } from './word-package.ts'
import type { Block } from './word-text.ts'

export type ContentsEntry = { text: string; page: string; anchor: string | null }

export function contents(word: WordPackage, blocks: readonly Block[], styles: Styles): Violation[] {
  const lines = blocks.filter(({ style }) => /^toc \d$/iu.test(styles.nameOf(style)))
  const root = word.xml.get('word/document.xml')
  const field = root === undefined ? undefined : fieldOf(root)
  if (field === undefined)
    return lines.map(({ place }) => violation('contents', `${place} stands in a table of contents that is no field`))
  const [from = 1, to = 9] = /\\o\s+"(\d)-(\d)"/u.exec(field)?.slice(1).map(Number) ?? []
  const isNumberless = /\\n(\s|$)/u.test(field)
  const wanted = blocks.filter(({ level }) => level !== null && level >= from && level <= to)
  const entries = lines.map(({ element }) => entryOf(element))
  const bookmarks = new Set(
    root === undefined ? [] : descendants(root, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']),
  )
  const listed = entries.map(({ text }) => plain(text))
  const headings = wanted.map(({ text }) => plain(text))
  return [
    ...(listed.join('\n') === headings.join('\n')
      ? []
      : [
          violation(
            'contents',
            `The table of contents lists ${listed.map(quoted).join(', ')}, the headings are ${headings.map(quoted).join(', ')}`,
          ),
        ]),
    ...entries.flatMap(({ text, page, anchor }) => [
      ...((isNumberless ? page === '' : /^\d+$/u.test(page))
        ? []
        : [violation('contents', `${quoted(text)} in the table of contents has no page`)]),
      ...(anchor !== null && bookmarks.has(anchor)
        ? []
        : [violation('contents', `${quoted(text)} in the table of contents leads to ${anchor}, which is no bookmark`)]),
    ]),
  ]
}

/** The entries of a table of contents, with the pages they say. */
export function contentsEntries(blocks: readonly Block[], styles: Styles): ContentsEntry[] {
  return blocks.filter(({ style }) => /^toc \d$/iu.test(styles.nameOf(style))).map(({ element }) => entryOf(element))
}

const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

/** The instruction of the field, if there is one. */
function fieldOf(root: XmlElement): string | undefined {
  const all = [
    ...descendants(root, 'w:instrText').map(textOf),
    ...descendants(root, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? ''),
  ]
  return all.find((each) => /^\s*TOC\s/u.test(each))
}

/** The number is what follows the last tab: the result of the reference to the page. */
function entryOf(paragraph: XmlElement): ContentsEntry {
  const [link] = descendants(paragraph, 'w:hyperlink')
  const text = written(link ?? paragraph)
  const tab = text.lastIndexOf('\t')
  return {
    text: tab === -1 ? text : text.slice(0, tab),
    page: tab === -1 ? '' : text.slice(tab + 1).trim(),
    anchor: link?.attributes['w:anchor'] ?? null,
  }
}

function written(element: XmlElement): string {
  return elements(element)
    .map((child) => {
      if (child.name === 'w:t') return textOf(child).replaceAll('\u00A0', ' ')
      if (child.name === 'w:tab') return '\t'
      if (child.name === 'w:br') return ' '
      return ['w:pPr', 'w:rPr', 'w:instrText'].includes(child.name) ? '' : written(child)
    })
    .join('')
}
