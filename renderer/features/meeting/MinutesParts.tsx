/** Minutes on the screen, from the same parts as the Word document, in the document's own language. */
import type { Line, Part } from '#contract/document-parts.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import classes from './MinutesParts.module.css'

export function MinutesParts({ language, parts }: { language: DocumentLanguage; parts: readonly Part[] }) {
  return (
    <div className={classes.paper} lang={language}>
      {parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a part has no other name than its place
        <PartView key={at} part={part} under={headingBefore(parts, at)} />
      ))}
    </div>
  )
}

function headingBefore(parts: readonly Part[], at: number): string {
  const heading = parts.slice(0, at).findLast((part) => part.kind === 'section' || part.kind === 'subsection')
  return heading !== undefined && 'text' in heading ? heading.text : ''
}

/** The dialog's title is of the second level. */
function PartView({ part, under }: { part: Part; under: string }) {
  switch (part.kind) {
    case 'title':
      return <h3 className={classes.title}>{part.text}</h3>
    case 'subtitle':
      return <p>{part.text}</p>
    case 'section':
      return <h4 className={classes.section}>{part.text}</h4>
    case 'subsection':
      return <h5 className={classes.subsection}>{part.text}</h5>
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
      return (
        <p>
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
          {part.lines.map(({ text, quiet }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- two people may have said the same
            <li key={at}>
              {text}
              {quiet === '' ? null : <span className="meta">{` ${quiet}`}</span>}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <DataTable caption={under}>
          <thead>
            <tr>
              {part.columns.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.rows.map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a row has no other name than its place
              <tr key={at}>
                {part.columns.map(({ head }, column) => (
                  <td key={head}>
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
      )
  }
}

function LineView({ line: { text, look, label, mark } }: { line: Line }) {
  return (
    <p className={look === 'quiet' ? 'meta' : undefined}>
      {mark === undefined ? null : (
        <>
          <StatusMark kind={mark} className={classes.mark} />{' '}
        </>
      )}
      {label === undefined ? null : <b>{`${label} `}</b>}
      {look === 'strong' ? <b>{text}</b> : text}
    </p>
  )
}
