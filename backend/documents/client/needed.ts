/** What only a decision moves on: first in the report, because that is what its reader can do something with. */
import type { Line, Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { titleLine } from '../key-result-words.ts'
import { ended, quiet } from '../lines.ts'
import { dataTable } from '../parts.ts'
import type { Needed } from './content.ts'
import { ownerLine, type ClientSay } from './say.ts'

/** More than this without an owner are one thing to decide, not many. */
const MOST_UNOWNED = 8
const NAMED_UNOWNED = 3

export function neededParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words.needed
  if (content.needed.length === 0) return []
  const unowned = content.needed.flatMap((row) => (row.kind === 'no_owner' ? row.title : []))
  const isCrowd = unowned.length > MOST_UNOWNED
  const alone = isCrowd ? content.needed.filter(({ kind }) => kind !== 'no_owner') : content.needed
  return [
    dataTable(
      [
        { head: head.what, share: 46 },
        { head: head.why, share: 36 },
        { head: head.owner, share: 18 },
      ],
      [
        ...alone.map((row): Row => [
          whatLines(row, say),
          whyLines(row, say),
          [row.kind === 'no_owner' ? quiet(say.texts.value.notSet) : ownerLine(row.owner, say)],
        ]),
        ...(isCrowd ? [crowdRow(unowned, say)] : []),
      ],
    ),
  ]
}

/** All of them in one row: the goals themselves say further down who owns them. */
function crowdRow(titles: readonly string[], { words, texts }: ClientSay): Row {
  const { unowned, andMore, noOwner } = words.needed
  return [
    [
      { text: fill(unowned, { number: titles.length }), look: 'strong' },
      ...titles.slice(0, NAMED_UNOWNED).map((title) => quiet(title)),
      quiet(fill(andMore, { number: titles.length - NAMED_UNOWNED })),
    ],
    [{ text: noOwner }],
    [quiet(texts.value.notSet)],
  ]
}

function whatLines(row: Needed, { words }: ClientSay): Line[] {
  if (row.kind === 'obstacle') return [{ text: row.text, look: 'strong' }]
  if (row.kind !== 'key_result') return [titleLine(row.title)]
  return [titleLine(row.title), quiet(fill(words.needed.under, { title: row.objective }))]
}

function whyLines(row: Needed, say: ClientSay): Line[] {
  const { words } = say
  switch (row.kind) {
    case 'obstacle':
      return [{ text: fill(words.needed.obstacle, { date: say.when(row.raisedOn) }) }]
    case 'no_owner':
      return [{ text: words.needed.noOwner }]
    case 'overdue':
      return [{ text: fill(words.needed.overdue, { date: say.when(row.dueDate) }) }]
    case 'key_result': {
      const { checkedOn } = row
      const reasons = row.reasons.map((reason) => {
        if (reason !== 'outdated') return words.reason[reason]
        return checkedOn === null ? words.reason.never : fill(words.reason.outdated, { date: say.when(checkedOn) })
      })
      const said = say.list(reasons)
      return [{ text: ended(said.charAt(0).toLocaleUpperCase('nb') + said.slice(1)) }, quiet(words.needed.question)]
    }
  }
}
