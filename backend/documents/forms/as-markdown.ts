/** Writes a document's parts as Markdown (CommonMark with GitHub's tables), to paste where a page or a chat understands it. */
import type { Column, Line, Part, Row } from '#contract/document-parts.ts'
import { MARKS } from '../word/look.ts'
import { linesOf } from '../typed-text.ts'

export function asMarkdown(parts: readonly Part[]): string {
  return `${parts.map(written).join('\n\n')}\n`
}

function written(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `# ${inOneLine(part.text)}`
    case 'subtitle':
    case 'subject':
      return `**${inOneLine(part.text)}**`
    case 'section':
      return `## ${inOneLine(part.text)}`
    case 'subsection':
      return `### ${inOneLine(part.text)}`
    case 'note':
      return broken(part.text, '')
    case 'paragraph':
    case 'picture':
      return labelled(part.label) + broken(part.text, '')
    case 'facts':
      return part.pairs.map(({ label, value }) => `- **${inOneLine(label)}:** ${broken(value, '  ')}`).join('\n')
    case 'bullets':
      return part.lines
        .map(({ text, quiet }) => `- ${broken(text, '  ')}${quiet === '' ? '' : ` ${inOneLine(quiet)}`}`)
        .join('\n')
    case 'table':
      return tableOf(part.columns, part.rows)
  }
}

function tableOf(columns: readonly Column[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ head }) => inOneLine(head))),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((_, at) => (row[at] ?? []).map(cellLine).join('<br>')))),
  ].join('\n')
}

function cellLine({ text, look, label, mark }: Line): string {
  const words = linesOf(text).map(escaped).join('<br>')
  const said = labelled(label ?? '') + (look === 'strong' ? strong(text, words) : words)
  return mark ? `${MARKS[mark].shape} ${said}` : said
}

/** Stars mean something only close to what they stand around. */
function strong(text: string, words: string): string {
  return text.trim() === '' || words.includes('<br>') || text !== text.trim() ? words : `**${words}**`
}

const labelled = (label: string) => (label === '' ? '' : `**${inOneLine(label)}** `)

const inOneLine = (text: string) => linesOf(text).join(' ').trim().split(' ').map(escaped).join(' ')

/** A line the person broke stays broken, and stays in its place in a list. */
function broken(text: string, indent: string): string {
  return linesOf(text.trim())
    .map((line) => atStart(escaped(line.trim())))
    .join(`\\\n${indent}`)
}

/** What would be markup in the middle of a line. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~]|&(?=[#\w]+;)/g, String.raw`\$&`)
}

/** What would make a heading, a list or a rule of a line. */
function atStart(line: string): string {
  return line.replace(/^([#+\-=])/, String.raw`\$1`).replace(/^(\d+)([.)])/, String.raw`$1\$2`)
}
