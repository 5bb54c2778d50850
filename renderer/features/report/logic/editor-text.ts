/**
 * Between the editor's own format and ours. The editor knows more than a document shows, and what is pasted brings more still: what we have no word for
 * loses its form and keeps its words; a link that leads anywhere but to a page or an address to write to is dropped.
 */
import type { JSONContent } from '@tiptap/core'
import { LINK, type RichBlock, type RichRun, type RichText } from '#domain/report/rich-text.ts'

/** What the editor calls a node; as loose as what comes out of it. */
export type EditorNode = JSONContent

/** Of the headings of a page that of a section stands over it. */
export const HEADING_LEVEL = 3
/** As long as a run may be; longer ones are cut in two. */
const LONGEST_RUN = 20_000

/** What stands in the editor, as it is stored; empty where nothing is written. */
export function toRichText(doc: EditorNode): RichText {
  return blocksOf(doc.content ?? [])
}

function blocksOf(nodes: readonly EditorNode[]): RichBlock[] {
  const blocks: RichBlock[] = []
  let loose: EditorNode[] = []
  const closeLoose = () => {
    blocks.push(...paragraphs(loose))
    loose = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      loose.push(node)
      continue
    }
    closeLoose()
    blocks.push(...blocksOfNode(node))
  }
  closeLoose()
  return blocks
}

function blocksOfNode(node: EditorNode): RichBlock[] {
  const content = node.content ?? []
  switch (node.type) {
    case undefined:
      return blocksOf(content)
    case 'paragraph':
      return paragraphs(content)
    case 'heading': {
      const runs = runsOf(content)
      return runs.length === 0 ? [] : [{ kind: 'heading', runs }]
    }
    case 'bulletList':
    case 'orderedList': {
      const items = itemsOf(content)
      return items.length === 0 ? [] : [{ kind: node.type === 'bulletList' ? 'bullets' : 'numbers', items }]
    }
    default:
      return blocksOf(content)
  }
}

const isInline = ({ type }: EditorNode) => type === 'text' || type === 'hardBreak'

/** A line that was broken within a paragraph becomes one of its own. Nothing of what is empty. */
function paragraphs(content: readonly EditorNode[]): RichBlock[] {
  const lines: EditorNode[][] = [[]]
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines.map(runsOf).flatMap((runs): RichBlock[] => (runs.length === 0 ? [] : [{ kind: 'paragraph', runs }]))
}

/** Lists within lists have no word: their items follow that which they stood in. */
function itemsOf(nodes: readonly EditorNode[]): RichRun[][] {
  return nodes.flatMap((node) => {
    const isList = ({ type }: EditorNode) => type === 'bulletList' || type === 'orderedList'
    const content = node.content ?? []
    const own = runsOf(isInline(node) ? [node] : spaced(content.filter((each) => !isList(each))))
    const below = content.filter(isList).flatMap((list) => itemsOf(list.content ?? []))
    return [...(own.length === 0 ? [] : [own]), ...below]
  })
}

/** What stood in paragraphs of its own within one item, on one line. */
function spaced(nodes: readonly EditorNode[]): EditorNode[] {
  return nodes.flatMap((node, at) => (at === 0 ? [node] : [{ type: 'hardBreak' }, node]))
}

/** The words within, with what we know of their form; a broken line is a space. */
function runsOf(nodes: readonly EditorNode[]): RichRun[] {
  const runs: RichRun[] = []
  for (const run of nodes.flatMap(inlineOf)) {
    const before = runs.at(-1)
    if (before !== undefined && before.bold === run.bold && before.href === run.href) before.text += run.text
    else runs.push({ ...run })
  }
  return runs.every(({ text }) => text.trim() === '') ? [] : runs.flatMap(cut)
}

function inlineOf(node: EditorNode): RichRun[] {
  if (node.type === 'hardBreak') return [{ text: ' ' }]
  if (node.type !== 'text') return (node.content ?? []).flatMap(inlineOf)
  if (node.text === undefined || node.text === '') return []
  const marks = node.marks ?? []
  const href: unknown = marks.find(({ type }) => type === 'link')?.attrs?.['href']
  return [
    {
      text: node.text,
      ...(marks.some(({ type }) => type === 'bold') ? { bold: true as const } : {}),
      ...(typeof href === 'string' && isLink(href) ? { href } : {}),
    },
  ]
}

function cut(run: RichRun): RichRun[] {
  if (run.text.length <= LONGEST_RUN) return [run]
  return [{ ...run, text: run.text.slice(0, LONGEST_RUN) }, ...cut({ ...run, text: run.text.slice(LONGEST_RUN) })]
}

/** What is stored, as the editor takes it. */
export function toEditor(text: RichText): EditorNode {
  return { type: 'doc', content: text.length === 0 ? [{ type: 'paragraph' }] : text.map(nodeOf) }
}

function nodeOf(block: RichBlock): EditorNode {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', content: block.runs.map(textOf) }
    case 'heading':
      return { type: 'heading', attrs: { level: HEADING_LEVEL }, content: block.runs.map(textOf) }
    case 'bullets':
    case 'numbers':
      return {
        type: block.kind === 'bullets' ? 'bulletList' : 'orderedList',
        content: block.items.map((runs) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: runs.map(textOf) }],
        })),
      }
  }
}

function textOf({ text, bold, href }: RichRun): EditorNode {
  const marks = [
    ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
    ...(bold === true ? [{ type: 'bold' }] : []),
  ]
  return { type: 'text', text, ...(marks.length === 0 ? {} : { marks }) }
}

/** As long as an address may be. */
const LONGEST_LINK = 2000

export const isLink = (address: string): boolean => LINK.test(address) && address.length <= LONGEST_LINK

/** The address that was typed, with what people leave out; null where it leads nowhere we let a document lead. */
export function linkTyped(typed: string): string | null {
  const address = typed.trim()
  if (isLink(address)) return address
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(address)) return `mailto:${address}`
  if (/^[^\s:/@]+\.[^\s:/@]{2,}(?:[/?#]\S*)?$/.test(address)) return `https://${address}`
  return null
}
