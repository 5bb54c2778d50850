/** What was agreed: decisions with their numbers, who does what by when, who owns what comes, and when we look back again. */
import type { Part, Row } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { dataTable, DATE_SHARE, facts, section } from '../parts.ts'
import type { RetroContent } from './content.ts'
import { quiet } from '../lines.ts'
import { ownerLine, type RetroSay } from './say.ts'

export function agreedParts(say: RetroSay): Part[] {
  return [...decisionParts(say), ...actionParts(say), ...aheadParts(say)]
}

function decisionParts(say: RetroSay): Part[] {
  const { words, content } = say
  const { head } = words
  if (content.decisions.length === 0) return []
  const row = ({ number, text, owner, dueDate, supersedes }: RetroContent['decisions'][number]): Row => [
    [{ text: String(number) }],
    [{ text }, ...(supersedes === null ? [] : [quiet(fill(say.texts.minutes.supersedes, { number: supersedes }))])],
    [ownerLine(owner, say)],
    [dueLine(dueDate, say)],
  ]
  return [
    section(words.section.decisions),
    dataTable(
      [
        { head: head.number, share: 7 },
        { head: head.what, share: 56 },
        { head: head.owner, share: 21 },
        { head: head.due, share: DATE_SHARE },
      ],
      content.decisions.map(row),
    ),
  ]
}

function actionParts(say: RetroSay): Part[] {
  const { words, content } = say
  const { head } = words
  if (content.actions.length === 0) return []
  const row = ({ text, owner, dueDate, serves }: RetroContent['actions'][number]): Row => [
    [{ text }, ...(serves === null ? [] : [quiet(fill(words.serves, { what: serves }))])],
    [ownerLine(owner, say)],
    [dueLine(dueDate, say)],
  ]
  return [
    section(words.section.actions),
    dataTable(
      [
        { head: head.what, share: 60 },
        { head: head.owner, share: 24 },
        { head: head.due, share: DATE_SHARE },
      ],
      content.actions.map(row),
    ),
  ]
}

const dueLine = (date: string | null, say: RetroSay) =>
  date === null ? quiet(say.texts.minutes.noDue) : { text: say.day(date, say.content.date) }

/** That nobody owns what comes, and nothing is booked, is said: those are the signs of a practice that stops here. */
function aheadParts(say: RetroSay): Part[] {
  const { words, content } = say
  const { nextOwners, habit, next } = content
  const owners = nextOwners.map(({ unitName, person }) =>
    fill(words.ownerOf, { person: say.person(person) ?? '', unit: unitName }),
  )
  const booked = next.map(({ kind, date, startTime }) => {
    const time = say.clock(startTime, null)
    return {
      label: kind === 'kickoff' ? words.ahead.planning : words.ahead.review,
      value: [say.longDate(date), ...(time === null ? [] : [time])].join(', '),
    }
  })
  return [
    section(words.section.ahead),
    facts([
      { label: words.ahead.owner, value: owners.length === 0 ? words.ahead.noOwner : owners.join(', ') },
      ...(habit === null ? [] : [{ label: words.ahead.habit, value: words.habit[habit] }]),
      ...(booked.length === 0 ? [{ label: words.ahead.review, value: words.ahead.notBooked }] : booked),
    ]),
  ]
}
