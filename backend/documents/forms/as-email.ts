/**
 * Writes a document's parts as HTML to paste in an e-mail. Outlook sets it with Word, Gmail keeps no style sheet and no class: so plain tags,
 * every style on the tag it is of, widths as attributes, nothing fetched and nothing that runs.
 */
import type { Column, Line, Part, Row } from '#contract/document-parts.ts'
import { FJORD, INK, INK_SECOND, INK_THIRD, LINE, LINE_STRONG, MARKS } from '../word/look.ts'
import { linesOf } from '../typed-text.ts'

const FONT = 'font-family:Arial,Helvetica,sans-serif'

/** @param languageTag what a screen reader speaks: `nb-NO` */
export function asEmail(parts: readonly Part[], languageTag: string): string {
  const style = `${FONT};font-size:14px;line-height:1.45;color:#${INK}`
  return `<div lang="${languageTag}" style="${style}">\n${parts.map(written).join('\n')}\n</div>`
}

function written(part: Part): string {
  switch (part.kind) {
    case 'title':
      return tag('h1', `${FONT};font-size:24px;line-height:1.25;margin:0 0 4px;color:#${INK}`, text(part.text))
    case 'subtitle':
      return tag('p', `font-size:16px;margin:0 0 14px;color:#${INK_SECOND}`, text(part.text))
    case 'section':
      return tag('h2', `${FONT};font-size:18px;line-height:1.3;margin:26px 0 6px;color:#${FJORD}`, text(part.text))
    case 'subsection':
      return tag('h3', `${FONT};font-size:15px;line-height:1.35;margin:18px 0 2px;color:#${INK}`, text(part.text))
    case 'subject':
      return tag('p', 'margin:12px 0 2px;font-weight:bold', text(part.text))
    case 'note':
      return tag('p', `font-size:13px;margin:0 0 6px;color:#${INK_SECOND}`, text(part.text))
    case 'paragraph':
    case 'picture':
      return tag('p', 'margin:0 0 8px', labelled(part.label) + text(part.text))
    case 'facts':
      return table([tag('tbody', '', part.pairs.map(({ label, value }) => factRow(label, value)).join('\n'))])
    case 'bullets':
      return tag('ul', 'margin:0 0 8px;padding-left:22px', part.lines.map(bullet).join('\n'))
    case 'table':
      return dataTable(part.columns, part.rows)
  }
}

function factRow(label: string, value: string): string {
  const cell = 'padding:2px 14px 2px 0;vertical-align:top;text-align:left'
  return `<tr>${tag('th', `${cell};font-weight:bold;white-space:nowrap;color:#${INK_SECOND}`, text(label), 'scope="row" align="left" valign="top"')}${tag('td', cell, text(value), 'width="100%" valign="top"')}</tr>`
}

function bullet({ text: said, quiet }: { text: string; quiet: string }): string {
  return tag(
    'li',
    'margin:0 0 4px',
    text(said) + (quiet === '' ? '' : ` ${tag('span', `color:#${INK_THIRD}`, text(quiet))}`),
  )
}

function dataTable(columns: readonly Column[], rows: readonly Row[]): string {
  const sum = columns.reduce((total, column) => total + column.share, 0)
  const padding = 'padding:6px 12px 6px 0'
  const head = columns.map(({ head: name, share }) =>
    tag(
      'th',
      `${padding};border-bottom:1px solid #${LINE_STRONG};text-align:left;vertical-align:bottom;font-size:13px;font-weight:bold;color:#${INK_SECOND}`,
      text(name),
      `scope="col" align="left" valign="bottom" width="${Math.round((100 * share) / sum)}%"`,
    ),
  )
  const body = rows.map((row) => {
    const cells = columns.map((_, at) =>
      tag(
        'td',
        `${padding};border-bottom:1px solid #${LINE};vertical-align:top`,
        (row[at] ?? []).map(cellLine).join('<br />'),
        'valign="top"',
      ),
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return table([tag('thead', '', `<tr>${head.join('')}</tr>`), tag('tbody', '', body.join('\n'))])
}

function table(children: readonly string[]): string {
  return tag(
    'table',
    `border-collapse:collapse;width:100%;margin:0 0 10px;${FONT};font-size:14px;color:#${INK}`,
    children.join('\n'),
    'border="0" cellpadding="0" cellspacing="0" width="100%"',
  )
}

function cellLine({ text: said, look, label, mark }: Line): string {
  const words = labelled(label ?? '') + text(said)
  if (mark) {
    const { shape, colour, text: ink } = MARKS[mark]
    return `${tag('span', `color:#${colour}`, shape)} ${tag('span', `color:#${ink}`, words)}`
  }
  if (look === 'strong') return tag('b', '', words)
  return look === 'quiet' ? tag('span', `font-size:13px;color:#${INK_THIRD}`, words) : words
}

const labelled = (label: string) => (label === '' ? '' : `${tag('b', '', text(label))} `)

function tag(name: string, style: string, inside: string, attributes = ''): string {
  return `<${name}${attributes === '' ? '' : ` ${attributes}`}${style === '' ? '' : ` style="${style}"`}>${inside}</${name}>`
}

/** What was typed, and nothing of it as markup. */
function text(typed: string): string {
  return linesOf(typed).map(escaped).join('<br />')
}

const escaped = (line: string) =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
