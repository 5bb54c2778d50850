/** What has moved: every key result from where it began to where it is, without the talk about it. */
import type { Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { fromWords, nowLines, targetWords } from '../key-result-words.ts'
import { quiet } from '../lines.ts'
import { dataTable } from '../parts.ts'
import { lead } from '../word/word-part.ts'
import type { ClientSay } from './say.ts'

export function movementParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words
  const rows = content.objectives.flatMap((objective) =>
    objective.keyResults.map((keyResult) => ({ ...keyResult, unitName: objective.unitName })),
  )
  const measured = rows.filter(({ ratio }) => ratio !== null)
  if (measured.length === 0) return []
  const forward = measured.filter(({ ratio }) => (ratio ?? 0) > 0).length
  return [
    lead(fill(words.movedSentence, { forward, of: measured.length })),
    dataTable(
      [
        { head: head.keyResult[content.goalTerms], share: 44 },
        { head: head.from, share: 14 },
        { head: head.now, share: 14 },
        { head: head.target, share: 14 },
        { head: head.way, share: 14 },
      ],
      rows.map((row): Row => [
        [{ text: row.title, look: 'strong' }, quiet(row.unitName)],
        [{ text: fromWords({ ...row, from: row.baseline }, say) }],
        nowLines(row, say),
        [{ text: targetWords(row, say) }],
        [row.ratio === null ? quiet('–') : { text: say.percent(row.ratio) }],
      ]),
    ),
  ]
}

/** In three or four sentences: how far, how steady, and what the room has got better at. */
export function summaryParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const measured = content.objectives.flatMap(({ keyResults }) => keyResults).filter(({ ratio }) => ratio !== null)
  const due = content.rhythm.weeks.reduce((sum, week) => sum + week.due, 0)
  const checked = content.rhythm.weeks.reduce((sum, week) => sum + week.checked, 0)
  const told = [
    ...(measured.length === 0
      ? []
      : [
          fill(words.movedSentence, {
            forward: measured.filter(({ ratio }) => (ratio ?? 0) > 0).length,
            of: measured.length,
          }),
        ]),
    ...(due === 0 ? [] : [fill(words.rhythm.coverage, { checked, due, share: say.percent(checked / due) })]),
    ...(content.rhythm.promises.judged === 0 ? [] : [fill(words.rhythm.kept, content.rhythm.promises)]),
    ...(content.meetings.held === 0
      ? []
      : [fill(words.meetings.withDecision, { number: content.meetings.withDecision, of: content.meetings.held })]),
  ]
  return told.length === 0 ? [] : [{ kind: 'bullets', lines: told.map((text) => ({ text, quiet: '' })) }]
}

export function nextUnitParts({ content, words }: ClientSay): WordPart[] {
  const proposal = content.nextUnit === null ? words.nextUnitNone : fill(words.nextUnit, { unit: content.nextUnit })
  return [lead(proposal), { kind: 'paragraph', text: words.nextUnitWhy, label: '' }]
}
