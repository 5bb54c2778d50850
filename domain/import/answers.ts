/**
 * Reads an e-mail that was answered where its blanks stood. Quote marks («>») are taken off; a part begins where the short id of a key result stands in
 * brackets and ends at a rule of dashes; within it each label is followed by its answer, on the same line or below it.
 */
import type { Column, Heading } from './columns.ts'
import { columnOf } from './columns.ts'
import { codeIn } from './match.ts'
import type { Cell, Table } from './table.ts'

const ANSWERS = [
  'id',
  'value',
  'status',
  'confidence',
  'changed',
  'blocks',
  'givenBy',
] as const satisfies readonly Column[]
const MANY_LINES: ReadonlySet<Column> = new Set(['changed', 'blocks'])

const heading: Heading = { row: 0, at: new Map(ANSWERS.map((column, index) => [column, index])) }

/** The answers as a table; null where the text is no such e-mail. */
export function readAnswers(text: string): { heading: Heading; rows: Table } | null {
  const rows: { row: number; cells: Cell[] }[] = []
  let part: { row: number; said: Map<Column, string> } | null = null
  let label: Column | null = null
  const end = () => {
    if (part !== null) {
      const { said } = part
      rows.push({ row: part.row, cells: ANSWERS.map((column) => said.get(column)?.trim() ?? null) })
    }
    part = null
    label = null
  }
  for (const [index, raw] of text.split(/\r\n|\r|\n/u).entries()) {
    const line = raw
      .replace(/^(?:\s*>)+/u, '')
      .replaceAll('\u00A0', ' ')
      .trim()
    // The last brackets: a title may have some of its own.
    const code = codeIn(/\[([^[\]]*)\][^[\]]*$/u.exec(line)?.[1] ?? '')
    if (code !== null) {
      end()
      part = { row: index + 1, said: new Map<Column, string>([['id', code]]) }
      continue
    }
    if (part === null) continue
    if (/^[-–—_=]{4,}$/u.test(line)) {
      end()
      continue
    }
    const labelled: { column: Column; rest: string } | null = labelOf(line)
    if (labelled !== null) {
      label = labelled.column
      part.said.set(label, labelled.rest)
    } else if (label !== null && line !== '') {
      const before: string = part.said.get(label) ?? ''
      if (before === '' || MANY_LINES.has(label)) part.said.set(label, before === '' ? line : `${before} ${line}`)
    }
  }
  end()
  return rows.length === 0 ? null : { heading, rows }
}

/** «Ny verdi (%): 67» → value, «67». Only a label of ours, so that a colon in an answer is a colon. */
function labelOf(line: string): { column: Column; rest: string } | null {
  const at = line.search(/[:?]/u)
  if (at === -1) return null
  const column = columnOf(line.slice(0, at).replace(/^[-•*·]\s*/u, ''))
  if (column === null) return null
  return { column: column === 'keyResult' || column === 'week' ? 'told' : column, rest: line.slice(at + 1).trim() }
}
