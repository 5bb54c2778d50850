/** The rhythm: are the check-ins given, week by week and unit by unit, are promises kept, and what the meetings are worth. */
import type { Row, WordPart } from '#contract/document-parts.ts'
import { isoWeekOf } from '#domain/time/weeks.ts'
import { fill } from '#texts/fill.ts'
import { quiet } from '../lines.ts'
import { bullets, subject } from '../parts.ts'
import { below, chart, figureTable, lead } from '../word/word-part.ts'
import type { ClientSay } from './say.ts'

/** How many of the check-ins that were due were given; null before any was due. */
export function coverageWords({ words, content, percent }: ClientSay): string | null {
  const { weeks } = content.rhythm
  const due = weeks.reduce((sum, week) => sum + week.due, 0)
  const checked = weeks.reduce((sum, week) => sum + week.checked, 0)
  return due === 0 ? null : fill(words.rhythm.coverage, { checked, due, share: percent(checked / due) })
}

export function rhythmParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { weeks, units } = content.rhythm
  const coverage = coverageWords(say)
  if (coverage === null) return []
  const shares = weeks.map(({ week, due: of, checked: given }) => ({ week: isoWeekOf(week).week, share: given / of }))
  return [
    lead(coverage),
    chart({
      form: 'columns',
      categories: shares.map(({ week }) => String(week)),
      series: [{ name: words.head.coverage, values: shares.map(({ share }) => Math.round(share * 100)) }],
      most: 100,
      format: words.chart.percent,
      text: fill(words.chart.coverage, {
        rows: shares
          .map(({ week, share }) => fill(words.chart.coveragePoint, { week, share: say.percent(share) }))
          .join('. '),
      }),
    }),
    figureTable(
      [
        { head: words.head.week, share: 40 },
        { head: words.head.checked, share: 30 },
        { head: words.head.coverage, share: 30 },
      ],
      weeks.map((week, at): Row => [
        [{ text: String(shares[at]?.week ?? '') }],
        [{ text: fill(say.texts.value.stagesReached, { reached: week.checked, of: week.due }) }],
        [{ text: say.percent(shares[at]?.share ?? 0) }],
      ]),
      [0],
    ),
    ...(units.length < 2 ? [] : [subject(words.rhythm.byUnit), unitTable(say)]),
    ...promiseParts(say),
  ]
}

/** With some air to the table above. */
function promiseParts({ words, content }: ClientSay): WordPart[] {
  const { promises } = content.rhythm
  if (promises.raised === 0) return []
  const told = [
    ...(promises.judged === 0 ? [] : [fill(words.rhythm.kept, promises)]),
    // «The rest» is something, or is not spoken of.
    fill(promises.tied === promises.raised ? words.rhythm.tiedAll : words.rhythm.tied, promises),
  ].join(' ')
  return [below(told, `${words.rhythm.promises}:`)]
}

function unitTable(say: ClientSay): WordPart {
  const { words, content } = say
  return figureTable(
    [
      { head: words.head.unit, share: 40 },
      { head: words.head.coverage, share: 30 },
      { head: words.head.streak, share: 30 },
    ],
    content.rhythm.units.map(({ unitName, due, checked, streak }): Row => [
      [{ text: unitName }],
      [due === 0 ? quiet('–') : { text: say.percent(checked / due) }],
      [{ text: say.number(streak) }],
    ]),
    [0],
  )
}

export function meetingParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { held, withDecision, score, scored, daysToResolve, resolved, openObstacles } = content.meetings
  if (held === 0) return []
  const told = [
    fill(words.meetings.held, { number: held }),
    fill(words.meetings.withDecision, { number: withDecision, of: held }),
    ...(score === null
      ? []
      : [fill(words.meetings.score, { score: say.number(Math.round(score * 10) / 10, 1), number: scored })]),
    ...(daysToResolve === null
      ? []
      : [fill(words.meetings.days, { days: say.number(Math.round(daysToResolve * 10) / 10), number: resolved })]),
    fill(words.meetings.open, { number: openObstacles }),
  ]
  return [bullets(told.map((text) => ({ text, quiet: '' })))]
}
