/** What only a decision moves on: first in the report, because that is what its reader can do something with. */
import type { Line, Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { ended, quiet } from '../lines.ts'
import { dataTable } from '../parts.ts'
import type { Needed } from './content.ts'
import { ownerLine, type ClientSay } from './say.ts'

export function neededParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words.needed
  if (content.needed.length === 0) return []
  return [
    dataTable(
      [
        { head: head.what, share: 46 },
        { head: head.why, share: 36 },
        { head: head.owner, share: 18 },
      ],
      content.needed.map((row): Row => [
        whatLines(row, say),
        whyLines(row, say),
        [row.kind === 'no_owner' ? quiet(say.texts.value.notSet) : ownerLine(row.owner, say)],
      ]),
    ),
  ]
}

function whatLines(row: Needed, { words }: ClientSay): Line[] {
  if (row.kind === 'obstacle') return [{ text: row.text, look: 'strong' }]
  if (row.kind !== 'key_result') return [{ text: row.title, look: 'strong' }]
  return [{ text: row.title, look: 'strong' }, quiet(fill(words.needed.under, { title: row.objective }))]
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
