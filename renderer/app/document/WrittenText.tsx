/** What the coach has written, as a document shows it. A link is shown as one and leads nowhere from here: the page is a picture of the document. */
import type { RichBlock, RichRun, RichText } from '#domain/report/rich-text.ts'
import classes from './DocumentParts.module.css'

/** One level below what it stands under. */
const HEADINGS = { title: 'h4', section: 'h5', subsection: 'h6' } as const

interface WrittenTextProps {
  text: RichText
  under: keyof typeof HEADINGS
}

export function WrittenText({ text, under }: WrittenTextProps) {
  const Heading = HEADINGS[under]
  return (
    <div className={classes.written}>
      {text.map((block, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a block has no other name than its place
        <Block key={at} block={block} heading={Heading} />
      ))}
    </div>
  )
}

function Block({ block, heading: Heading }: { block: RichBlock; heading: (typeof HEADINGS)[keyof typeof HEADINGS] }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'heading':
      return (
        <Heading className={classes.subsection}>
          <Runs runs={block.runs} />
        </Heading>
      )
    case 'bullets':
      return (
        <ul className={classes.bullets}>
          <Items items={block.items} />
        </ul>
      )
    case 'numbers':
      return (
        <ol className={classes.numbers}>
          <Items items={block.items} />
        </ol>
      )
  }
}

function Items({ items }: { items: readonly (readonly RichRun[])[] }) {
  return items.map((runs, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- nor has an item
    <li key={at}>
      <Runs runs={runs} />
    </li>
  ))
}

function Runs({ runs }: { runs: readonly RichRun[] }) {
  return runs.map(({ text, bold, href }, at) => {
    const words = bold === true ? <b>{text}</b> : text
    return href === undefined ? (
      // oxlint-disable-next-line react/no-array-index-key -- nor has a run
      <span key={at}>{words}</span>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- nor has a run
      <span key={at} className={classes.link} title={href}>
        {words}
      </span>
    )
  })
}
