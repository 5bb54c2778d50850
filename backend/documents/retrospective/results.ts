/** The results of the cycle: a chart of the scores with its table, and then goal by goal from where it began to where it ended, and why. */
import type { Column, Line, Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { dataTable, note, paragraph, section, subsection } from '../parts.ts'
import type { RetroKeyResult, RetroObjective } from './content.ts'
import { below, chart, lead } from '../word/word-part.ts'
import { ended, quiet } from '../lines.ts'
import { fromWords, measuredInLine, nowLines, targetWords } from '../key-result-words.ts'
import { numbered, scoreFigure, scoreLine, scoreWords, type RetroSay } from './say.ts'

const TWO_DECIMALS = '0.00'

export function resultParts(say: RetroSay): WordPart[] {
  const { words, content } = say
  const { objectives } = content
  if (objectives.length === 0) return []
  return [
    section(words.section.results),
    ...overview(say),
    ...objectives.flatMap((objective, at) => objectiveParts(objective, at, say)),
  ]
}

/** The goals with their scores; of one goal alone its key results are the chart, and stand under its heading. */
function overview(say: RetroSay): WordPart[] {
  const { words, content } = say
  const { objectives, goalTerms } = content
  if (isOfOne(say)) return [lead(words.how)]
  const columns: Column[] = [
    { head: words.goal[goalTerms], share: 56 },
    { head: words.head.score, share: 24 },
    { head: words.head.outcome, share: 20 },
  ]
  const rows = objectives.map((objective, at): Row => [
    [{ text: numbered(objective, at), look: 'strong' }, quiet(objective.unitName)],
    [scoreLine(objective.score, say), ...partly(objective, say)],
    [objective.outcome === null ? quiet(words.noOutcome) : { text: words.outcome[objective.outcome] }],
  ])
  return [lead(words.how), ...scoreChart(say), dataTable(columns, rows)]
}

const isOfOne = ({ content }: RetroSay) => content.objectives.length === 1

/** Nothing where there is but one to draw. */
function scoreChart(say: RetroSay): WordPart[] {
  const { words, content } = say
  const { objectives, goalTerms } = content
  const bars = isOfOne(say)
    ? (objectives[0]?.keyResults ?? []).map(({ score }, at) => ({
        name: `${words.keyResult[goalTerms]} ${at + 1}`,
        score,
      }))
    : objectives.map(({ score }, at) => ({ name: `${words.goal[goalTerms]} ${at + 1}`, score }))
  const scored = bars.filter(({ score }) => score !== null)
  if (scored.length < 2) return []
  return [
    chart({
      form: 'bars',
      categories: bars.map(({ name }) => name),
      series: [{ name: words.head.score, values: bars.map(({ score }) => rounded(score)) }],
      most: 1,
      format: TWO_DECIMALS,
      text: fill(words.chart, {
        scores: bars.map(({ name, score }) => `${name}: ${scoreWords(score, say)}`).join('. '),
      }),
    }),
  ]
}

const rounded = (score: number | null) => (score === null ? null : Math.round(score * 100) / 100)

/** Key results without a score are left out of the mean, and it says so. */
function partly({ scored, of }: RetroObjective, say: RetroSay): Line[] {
  return scored === of || scored === 0 ? [] : [quiet(fill(say.words.scoredOf, { scored, of }))]
}

function objectiveParts(objective: RetroObjective, at: number, say: RetroSay): WordPart[] {
  const { words, texts, content } = say
  const { head } = words
  const { keyResults } = objective
  const owner = fill(texts.value.labelled, {
    label: head.owner,
    value: say.person(objective.owner) ?? texts.value.notSet.toLocaleLowerCase('nb'),
  })
  const label = { label: head.score, value: scoreWords(objective.score, say) }
  const about = [
    objective.unitName,
    owner,
    ...(objective.score === null ? [] : [fill(texts.value.labelled, label)]),
    ...(objective.outcome === null ? [] : [words.outcome[objective.outcome]]),
  ]
  return [
    subsection(numbered(objective, at)),
    note(about.filter((part) => part !== '').join(' · ')),
    ...(keyResults.length === 0
      ? [paragraph(words.noKeyResults[content.goalTerms])]
      : [
          ...(isOfOne(say) ? scoreChart(say) : []),
          dataTable(
            [
              { head: words.keyResult[content.goalTerms], share: 34 },
              { head: head.from, share: 15 },
              { head: head.to, share: 17 },
              { head: head.target, share: 16 },
              { head: head.score, share: 19 },
            ],
            keyResults.map((each, nth) => keyResultRow(each, nth, say)),
          ),
        ]),
    ...underTable(objective, say),
  ]
}

/** What was let go of on the way, what the room said, and what lay behind; the first with some air to the table above it. */
function underTable({ droppedOn, dropped, status, why, causes }: RetroObjective, say: RetroSay): WordPart[] {
  const { words, texts, content } = say
  const roomSaid = [...(status === null ? [] : [ended(texts.status[status])]), ...(why === '' ? [] : [ended(why)])]
  const withReason = (text: string, reason: string) => [text, ...(reason === '' ? [] : [ended(reason)])].join(' ')
  const told = [
    ...(droppedOn === null
      ? []
      : [{ label: words.letGo, text: withReason(ended(say.date(droppedOn.date)), droppedOn.reason) }]),
    ...dropped.map(({ title, date, reason }) => ({
      label: words.letGo,
      text: withReason(fill(words.keyResultLetGo, { title, date: say.day(date, content.date) }), reason),
    })),
    ...(roomSaid.length === 0 ? [] : [{ label: words.roomSaid, text: roomSaid.join(' ') }]),
    ...(causes.length === 0
      ? []
      : [{ label: words.behind, text: ended(say.list(causes.map((cause) => words.cause[cause]))) }]),
  ]
  return told.map(({ label, text }, at) => (at === 0 ? below(text, `${label}:`) : paragraph(text, `${label}:`)))
}

function keyResultRow(keyResult: RetroKeyResult, at: number, say: RetroSay): Row {
  const { words, texts } = say
  const { title, owner, set, score } = keyResult
  return [
    [
      { text: isOfOne(say) ? `${at + 1}. ${title}` : title, look: 'strong' },
      quiet(say.person(owner) ?? fill(texts.value.labelled, { label: words.head.owner, value: texts.value.notSet })),
      ...measuredInLine(keyResult, say),
      ...(set === null ? [] : [{ label: `${words.setBecause}:`, text: set.reason }]),
    ],
    [{ text: fromWords(keyResult, say) }],
    nowLines({ ...keyResult, value: keyResult.to }, say),
    [{ text: targetWords(keyResult, say) }],
    [
      scoreLine(score, say),
      ...(set === null
        ? []
        : [quiet(set.computed === null ? words.set : fill(words.setFrom, { score: scoreFigure(set.computed, say) }))]),
    ],
  ]
}
