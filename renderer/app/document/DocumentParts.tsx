/** A document on the screen, from the same parts as the Word document, in the document's own language. Whoever shows it gives it `lang`. */
import { lazy, memo, Suspense } from 'react'
import type { Column, Line, Row, WordPart } from '#contract/document-parts.ts'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { cx } from '#renderer/design/cx.ts'
import { ToneMark } from './ToneMark.tsx'
import { WrittenText } from './WrittenText.tsx'
import classes from './DocumentParts.module.css'

/** The chart library is larger than the rest of the screen. */
const PartChart = lazy(async () => ({ default: (await import('./PartChart.tsx')).PartChart }))

export interface DocumentPartsProps {
  parts: readonly WordPart[]
  /** The heading the first of them stand under, for tables whose heading is not among the parts. */
  heading?: string
}

export function DocumentParts({ parts, heading = '' }: DocumentPartsProps) {
  const over = headings(parts, heading)
  return (
    <div className={classes.parts}>
      {parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a part has no other name than its place
        <PartView key={at} part={part} under={over[at] ?? ''} />
      ))}
    </div>
  )
}

/** What each part stands under. */
function headings(parts: readonly WordPart[], heading: string): string[] {
  let under = heading
  return parts.map((part) => {
    if (part.kind === 'section' || part.kind === 'subsection' || part.kind === 'lead') under = part.text
    return under
  })
}

/** What was read again and says the same is the same object: it is not drawn again. The document stands under a heading of the second level. */
const PartView = memo(function PartView({ part, under }: { part: WordPart; under: string }) {
  switch (part.kind) {
    case 'title':
      return <h3 className={classes.title}>{part.text}</h3>
    case 'subtitle':
      return <p className={classes.subtitle}>{part.text}</p>
    case 'section':
      return <h4 className={classes.section}>{part.text}</h4>
    case 'subsection':
      return (
        <h5 className={classes.subsection} lang={part.lang}>
          {part.text}
        </h5>
      )
    case 'subject':
      return (
        <p>
          <b>{part.text}</b>
        </p>
      )
    case 'note':
      return <p className="meta">{part.text}</p>
    case 'paragraph':
    case 'picture':
    case 'lead':
      return (
        <p lang={part.kind === 'paragraph' ? part.lang : undefined}>
          {part.label === '' ? null : <b>{`${part.label} `}</b>}
          {part.text}
        </p>
      )
    case 'facts':
      return (
        <dl className={classes.facts}>
          {part.pairs.map(({ label, value }) => (
            <div key={label} className={classes.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'bullets':
      return (
        <ul className={classes.bullets}>
          {part.lines.map(({ text, quiet, lang }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- two people may have said the same
            <li key={at} lang={lang}>
              {text}
              {quiet === '' ? null : <span className="meta">{` ${quiet}`}</span>}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <PartTable caption={under} columns={part.columns} rows={part.rows} words={null} />
    case 'figures':
      return <PartTable caption={under} columns={part.columns} rows={part.rows} words={part.words} />
    case 'chart':
      return (
        <Suspense fallback={<div className={classes.chartComes} />}>
          <PartChart part={part} />
        </Suspense>
      )
    case 'sign':
      return (
        <ul className={classes.signs}>
          {part.lines.map(({ who, date }) => (
            <li key={who} className={classes.sign}>
              <span>{who}</span>
              <span>{date}</span>
            </li>
          ))}
        </ul>
      )
    case 'contents':
      // Word counts the pages: on the screen there are none to point to.
      return null
    case 'written':
      return <WrittenText text={part.text} under={part.under} />
  }
})

interface PartTableProps {
  caption: string
  columns: readonly Column[]
  rows: readonly Row[]
  /** The columns that are no figures, by place; null: none are. */
  words: readonly number[] | null
}

function PartTable({ caption, columns, rows, words }: PartTableProps) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const look = (at: number) => cx(words !== null && !words.includes(at) && 'num')
  return (
    <div className={classes.wide}>
      <DataTable caption={caption}>
        <colgroup>
          {columns.map(({ share }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a column has no other name than its place
            <col key={at} width={`${(100 * share) / shares}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ head }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two columns may have the same head
              <th key={at} scope="col" className={look(at)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row has no other name than its place
            <tr key={at}>
              {columns.map((_, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- nor has a cell
                <td key={column} className={look(column)}>
                  {(row[column] ?? []).map((line, place) => (
                    // oxlint-disable-next-line react/no-array-index-key -- nor has a line
                    <LineView key={place} line={line} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}

/** What a status says stands beside its mark, also where it takes a second line. */
function LineView({ line: { text, look, label, mark, lang } }: { line: Line }) {
  const words = (
    <>
      {label === undefined ? null : <b>{`${label} `}</b>}
      {look === 'strong' ? <b>{text}</b> : text}
    </>
  )
  return (
    <p className={cx(look === 'quiet' && 'meta', mark && classes.toned)} data-tone={mark} lang={lang}>
      {mark === undefined ? (
        words
      ) : (
        <>
          <ToneMark tone={mark} />
          <span>{words}</span>
        </>
      )}
    </p>
  )
}
