/** The goals as they hang on a wall or stand in a handout: title, why, and each key result on one line of a table, large. */
import type { Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { fromWords, measuredInLine, nowLines, targetLine, titleLine } from '../key-result-words.ts'
import { dataTable, note, section, subsection } from '../parts.ts'
import { WITHOUT_HEADINGS } from './order.ts'
import type { ClientSay } from './say.ts'
import { ownerLine } from './say.ts'

export function sheetGoalParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words
  // Where the section has no heading of its own, its goals stand a level higher: none may be skipped.
  const heading = WITHOUT_HEADINGS.has(content.kind) ? section : subsection
  return content.objectives
    .filter(({ droppedOn }) => droppedOn === null)
    .flatMap((objective): WordPart[] => {
      const owner = say.person(objective.owner)
      const about = [
        objective.why,
        ...(owner === null ? [] : [fill(say.texts.value.labelled, { label: head.owner, value: owner })]),
      ].filter((part) => part !== '')
      return [
        heading(objective.title),
        ...(about.length === 0 ? [] : [note(about.join(' · '))]),
        ...(objective.keyResults.length === 0
          ? []
          : [
              dataTable(
                [
                  { head: head.keyResult[content.goalTerms], share: 41 },
                  { head: head.from, share: 12 },
                  // As wide as «held in 2 of 3».
                  { head: head.now, share: 15 },
                  { head: head.target, share: 14 },
                  { head: head.owner, share: 18 },
                ],
                objective.keyResults.map((row): Row => [
                  [titleLine(row.title), ...measuredInLine(row, say)],
                  [{ text: fromWords({ ...row, from: row.baseline }, say) }],
                  nowLines(row, say),
                  [targetLine(row, say)],
                  [ownerLine(row.owner, say)],
                ]),
              ),
            ]),
      ]
    })
}

/** All key results in one table, short: what the ambassador asks about, of whom. One page has to hold it. */
export function shortGoalParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words
  const rows = content.objectives.filter(({ droppedOn }) => droppedOn === null).flatMap(({ keyResults }) => keyResults)
  if (rows.length === 0) return []
  return [
    dataTable(
      [
        { head: head.keyResult[content.goalTerms], share: 44 },
        { head: head.owner, share: 26 },
        { head: head.now, share: 15 },
        { head: head.target, share: 15 },
      ],
      rows.map((row): Row => [
        [{ text: row.shortName || row.title, look: 'strong' }],
        [ownerLine(row.owner, say)],
        nowLines({ ...row, held: null }, say),
        [targetLine(row, say)],
      ]),
    ),
  ]
}
