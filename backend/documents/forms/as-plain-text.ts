/** Writes a document's parts as plain text: what an e-mail without formatting gets. A row of a table is a line with what belongs to it below. */
import type { Column, Line, Part, Row } from '#contract/document-parts.ts'
import { MARKS } from '../word/look.ts'
import { linesOf } from '../typed-text.ts'

/** No rule under a heading is longer. */
const LONGEST_RULE = 60

export function asPlainText(parts: readonly Part[]): string {
  return `${parts.map(written).join('\n\n').trim()}\n`
}

function written(part: Part): string {
  switch (part.kind) {
    case 'title':
      return ruled(part.text, '=')
    case 'section':
      return `\n${ruled(part.text, '-')}`
    case 'subtitle':
    case 'subsection':
    case 'subject':
    case 'note':
      return broken(part.text, '')
    case 'paragraph':
    case 'picture':
      return (part.label === '' ? '' : `${part.label} `) + broken(part.text, '')
    case 'facts':
      return part.pairs.map(({ label, value }) => `${label}: ${broken(value, '  ')}`).join('\n')
    case 'bullets':
      return part.lines.map(({ text, quiet }) => `- ${broken(text, '  ')}${quiet === '' ? '' : ` ${quiet}`}`).join('\n')
    case 'table':
      return part.rows.map((row) => rowOf(part.columns, row)).join('\n')
  }
}

/** The widest column is what the row is about; the others are named. */
function rowOf(columns: readonly Column[], row: Row): string {
  const widest = columns.reduce((best, column, at) => (column.share > (columns[best]?.share ?? 0) ? at : best), 0)
  const about = (row[widest] ?? []).map((line) => said(line, '  '))
  const others = columns.flatMap(({ head }, at) =>
    at === widest ? [] : [`${head}: ${(row[at] ?? []).map((line) => said(line, '  ')).join(' / ')}`],
  )
  return `- ${[...about, others.join(' · ')].join('\n  ')}`
}

function said({ text, label, mark }: Line, indent: string): string {
  return `${mark ? `${MARKS[mark].shape} ` : ''}${label ? `${label} ` : ''}${broken(text, indent)}`
}

const ruled = (text: string, rule: string) => {
  const line = linesOf(text).join(' ')
  return `${line}\n${rule.repeat(Math.min(LONGEST_RULE, line.length))}`
}

const broken = (text: string, indent: string) => linesOf(text).join(`\n${indent}`)
