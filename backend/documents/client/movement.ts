/** What has moved: every key result from where it began to where it is, without the talk about it. */
import type { Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { fromWords, nowLines, targetLine, titleLine } from '../key-result-words.ts'
import { quiet } from '../lines.ts'
import { dataTable } from '../parts.ts'
import { lead } from '../word/word-part.ts'
import { coverageWords } from './rhythm.ts'
import type { ClientSay } from './say.ts'

/** How many of the measured key results have come nearer their target; null while none is measured. */
function movedWords({ words, content }: ClientSay): string | null {
  const ratios = content.objectives.flatMap(({ keyResults }) => keyResults).flatMap(({ ratio }) => ratio ?? [])
  const forward = ratios.filter((ratio) => ratio > 0).length
  return ratios.length === 0 ? null : fill(words.movedSentence, { forward, of: ratios.length })
}

export function movementParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words
  const rows = content.objectives.flatMap((objective) =>
    objective.keyResults.map((keyResult) => ({ ...keyResult, unitName: objective.unitName })),
  )
  const moved = movedWords(say)
  if (moved === null) return []
  return [
    lead(moved),
    dataTable(
      [
        { head: head.keyResult[content.goalTerms], share: 44 },
        { head: head.from, share: 14 },
        { head: head.now, share: 14 },
        { head: head.target, share: 14 },
        { head: head.way, share: 14 },
      ],
      rows.map((row): Row => [
        [titleLine(row.title), quiet(row.unitName)],
        [{ text: fromWords({ ...row, from: row.baseline }, say) }],
        nowLines(row, say),
        [targetLine(row, say)],
        [row.ratio === null ? quiet('–') : { text: say.percent(row.ratio) }],
      ]),
    ),
  ]
}

/** In three or four sentences: how far, how steady, and what the room has got better at. */
export function summaryParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const told = [
    ...[movedWords(say), coverageWords(say)].flatMap((sentence) => sentence ?? []),
    ...(content.rhythm.promises.judged === 0 ? [] : [fill(words.rhythm.kept, content.rhythm.promises)]),
    ...(content.meetings.held === 0
      ? []
      : [fill(words.summaryMeetings, { number: content.meetings.withDecision, of: content.meetings.held })]),
  ]
  return told.length === 0 ? [] : [{ kind: 'bullets', lines: told.map((text) => ({ text, quiet: '' })) }]
}

export function nextUnitParts({ content, words }: ClientSay): WordPart[] {
  const proposal = content.nextUnit === null ? words.nextUnitNone : fill(words.nextUnit, { unit: content.nextUnit })
  return [lead(proposal), { kind: 'paragraph', text: words.nextUnitWhy, label: '' }]
}
