/** «Talk about this»: each statement with how it was answered, the spread before the mean, and what the coach asks next. */
import type { Line, WordPart } from '#contract/document-parts.ts'
import { SCALE, type StatementFigures } from '#domain/maturity/statistics.ts'
import { note, paragraph, section, subsection } from '../parts.ts'
import type { ReportResult, ReportStatement } from './content.ts'
import { chart, figureTable, lead } from '../word/word-part.ts'
import { distributionAlt, spreadWords, type ReportSay } from './say.ts'

/** More than this nobody talks about in one meeting. */
const MOST_TALKED_ABOUT = 5

export function talkParts({ talkAbout, dimensions }: ReportResult, say: ReportSay): WordPart[] {
  const { words, content } = say
  const statements = new Map(dimensions.flatMap((each) => each.statements.map((one) => [one.id, one])))
  const chosen = talkAbout
    .flatMap((id) => statements.get(id) ?? [])
    .slice(0, MOST_TALKED_ABOUT)
    .flatMap((statement) => statementParts(statement, content.method.sheets, say))
  if (chosen.length === 0)
    return [
      section(words.section.talk),
      paragraph(content.method.mode === 'consensus' ? words.talk.consensus : words.talk.none),
    ]
  return [section(words.section.talk), note(words.talk.intro), ...chosen]
}

function statementParts({ text, ask, figures }: ReportStatement, sheets: number, say: ReportSay): WordPart[] {
  const { label, head } = say.words
  if (figures === null) return []
  const spread = spreadWords(figures, say)
  return [
    subsection(text, say.lang),
    chart({
      form: 'columns',
      categories: SCALE.map(String),
      series: [{ name: head.answered, values: [...figures.distribution] }],
      most: sheets,
      text: distributionAlt(figures, say),
    }),
    distributionTable(figures, say),
    lead(spread.text, { label: spread.label, apart: true }),
    // In the words of the set, as the statement is.
    { kind: 'paragraph', text: ask, label: `${label.ask}:`, lang: say.lang },
  ]
}

function distributionTable(figures: StatementFigures, say: ReportSay): WordPart {
  const { head, people } = say.words
  const cell = (value: number): Line[] => [{ text: String(value) }]
  return figureTable(
    [
      { head: head.answer, share: 22 },
      ...SCALE.map((score) => ({ head: String(score), share: 11 })),
      { head: head.dontKnow, share: 13 },
      { head: head.answered, share: 13 },
    ],
    [[[{ text: people }], ...figures.distribution.map(cell), cell(figures.dontKnow), cell(figures.answered)]],
    [0],
    true,
  )
}
