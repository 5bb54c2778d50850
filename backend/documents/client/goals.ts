/** The goals: each with where its key results began, where they are and where they are to be, why, and the course of those with enough to draw. */
import type { Line, Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import {
  fromWords,
  measuredInLine,
  measureWords,
  nowLines,
  targetLine,
  targetWords,
  titleLine,
} from '../key-result-words.ts'
import { ended, quiet } from '../lines.ts'
import { dataTable, note, paragraph, subsection } from '../parts.ts'
import { below, chart, figureTable, lead } from '../word/word-part.ts'
import type { ToldKeyResult, ToldObjective } from './content.ts'
import type { ClientSay } from './say.ts'

/** Fewer measurements than this on different days draw no line worth looking at. */
const FEWEST_POINTS = 4
/** More charts than this nobody reads; those that ask for a conversation come first. */
const MOST_CHARTS = 8
/** Of a long course the latest weeks. */
const MOST_POINTS = 16

export function goalParts(say: ClientSay): WordPart[] {
  const { objectives } = say.content
  const drawn = new Set(chartedOf(objectives))
  return objectives.flatMap((objective, at) => objectiveParts(objective, at, drawn, say))
}

function chartedOf(objectives: readonly ToldObjective[]): ToldKeyResult[] {
  const all = objectives
    .filter(({ droppedOn }) => droppedOn === null)
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ course, kind }) => course.length >= FEWEST_POINTS && kind !== 'milestone')
  const urgent = (row: ToldKeyResult) => Number(row.status === 'red' || row.pace === 'far_behind' || row.isStale)
  return all.toSorted((one, other) => urgent(other) - urgent(one)).slice(0, MOST_CHARTS)
}

function objectiveParts(
  objective: ToldObjective,
  at: number,
  drawn: ReadonlySet<ToldKeyResult>,
  say: ClientSay,
): WordPart[] {
  const { words, texts } = say
  const { keyResults, share, measured, of, droppedOn } = objective
  const about = [
    objective.unitName,
    fill(texts.value.labelled, {
      label: words.head.owner,
      value: say.person(objective.owner) ?? texts.value.notSet.toLocaleLowerCase('nb'),
    }),
    ...(share === null ? [] : [fill(words.share, { share: say.percent(share) })]),
    ...(share === null || measured === of ? [] : [fill(words.partly, { measured, of })]),
  ]
  return [
    subsection(`${at + 1}. ${objective.title}`),
    note(about.filter((part) => part !== '').join(' · ')),
    ...(objective.why === '' ? [] : [lead(objective.why, { label: `${words.why}:` })]),
    ...(keyResults.length === 0 ? [] : [goalTable(keyResults, say)]),
    ...underTable(objective, say),
    ...(droppedOn === null ? keyResults.filter((row) => drawn.has(row)).flatMap((row) => courseParts(row, say)) : []),
  ]
}

/** From where to where, with tempo, status and confidence: facts apart, never merged. */
function goalTable(keyResults: readonly ToldKeyResult[], say: ClientSay): WordPart {
  const { head } = say.words
  return dataTable(
    [
      { head: head.keyResult[say.content.goalTerms], share: 23.5 },
      { head: head.from, share: 13 },
      { head: head.now, share: 13.5 },
      { head: head.target, share: 13.5 },
      { head: head.pace, share: 16 },
      { head: head.status, share: 17 },
      // As wide as «Confidence».
      { head: head.confidence, share: 12.5 },
    ],
    keyResults.map((row): Row => [
      [
        titleLine(row.title),
        quiet(
          say.person(row.owner) ?? fill(say.texts.value.labelled, { label: head.owner, value: say.texts.value.notSet }),
        ),
        ...measuredInLine(row, say),
      ],
      [{ text: fromWords({ ...row, from: row.baseline }, say) }],
      nowLines(row, say),
      [targetLine(row, say)],
      paceLines(row, say),
      statusLines(row, say),
      [
        row.confidence === null
          ? quiet('–')
          : { text: fill(say.texts.unitPage.confidenceOf, { number: row.confidence }) },
      ],
    ]),
  )
}

function paceLines({ pace, ratio, expected }: ToldKeyResult, say: ClientSay): Line[] {
  const { words, texts } = say
  if (pace === null) return [quiet('–')]
  return [
    { text: texts.unitPage.pace[pace] },
    ...(ratio === null ? [] : [quiet(fill(words.share, { share: say.percent(ratio) }))]),
    ...(expected === null || pace === 'too_early'
      ? []
      : [quiet(fill(words.expectedNow, { value: say.percent(expected) }))]),
  ]
}

export function statusLines({ status, isStale, checkedOn }: ToldKeyResult, say: ClientSay): Line[] {
  const { words, texts } = say
  if (status === null) return [quiet(checkedOn === null ? words.never : words.status.unreported)]
  const on = checkedOn === null ? [] : [quiet(fill(words.checkedOn, { date: say.when(checkedOn) }))]
  if (isStale && status !== 'red') return [{ text: fill(words.stale, { status: texts.status[status] }) }, ...on]
  return [{ text: texts.status[status], mark: status }, ...on]
}

/** Why it stands as it does, where it is going, and what was let go of; the first with some air to the table above. */
function underTable({ keyResults, dropped, droppedOn }: ToldObjective, say: ClientSay): WordPart[] {
  const { words } = say
  const letGo = (title: string, date: string, reason: string) =>
    [fill(words.letGoOn, { title, date }), ...(reason === '' ? [] : [ended(reason)])].join(' ')
  const told = [
    ...(droppedOn === null
      ? []
      : [{ label: words.letGo, text: [ended(say.date(droppedOn.date)), ended(droppedOn.reason || '')].join(' ') }]),
    ...keyResults.flatMap((row) => {
      const text = [
        ...(row.changed === '' ? [] : [ended(row.changed)]),
        ...(row.blocks === '' ? [] : [`${words.blocks}: ${ended(row.blocks)}`]),
        ...forecastWords(row, say),
      ].join(' ')
      return text === '' ? [] : [{ label: row.shortName || row.title, text }]
    }),
    ...dropped.map(({ title, date, reason }) => ({
      label: words.letGo,
      text: date === null ? [ended(title), ended(reason)].join(' ') : letGo(title, say.when(date), reason),
    })),
  ]
  return told.map(({ label, text }, at) => (at === 0 ? below(text, `${label}:`) : paragraph(text, `${label}:`)))
}

function forecastWords({ forecast, ...row }: ToldKeyResult, say: ClientSay): string[] {
  const { words } = say
  if (forecast === null) return []
  if (forecast.scattered) return [ended(words.forecast.scattered)]
  if (forecast.reached) return [ended(words.forecast.reached)]
  if (forecast.reachesOn !== null) return [ended(fill(words.forecast.reaches, { date: say.when(forecast.reachesOn) }))]
  const rounded = Number(forecast.value.toFixed(row.decimals))
  return [ended(fill(words.forecast.lands, { value: say.measure(rounded, row.unitLabel, row.decimals) }))]
}

/** The chart with what was expected on each day and what is aimed for, and its table. */
function courseParts(row: ToldKeyResult, say: ClientSay): WordPart[] {
  const { words } = say
  const points = row.course.slice(-MOST_POINTS)
  const name = row.shortName || row.title
  const hasExpected = points.some(({ expected }) => expected !== null)
  const values = [
    ...points.flatMap(({ value, expected }) => [value, ...(expected === null ? [] : [expected])]),
    ...(row.target === null ? [] : [row.target]),
  ]
  const axis = axisOf(values)
  const places = expectedPlaces(row)
  const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(places)))
  const text = fill(words.chart.course, {
    name,
    from: row.baseline === null ? '–' : measureWords(row.baseline, row, say),
    to: row.value === null ? '–' : measureWords(row.value, row, say),
    target: targetWords(row, say),
  })
  const cell = (value: number | null, decimals: number) => [
    value === null ? quiet('–') : { text: measureWords(value, { ...row, decimals }, say) },
  ]
  return [
    lead(fill(words.chart.courseHead, { name }), { apart: true }),
    chart({
      form: 'lines',
      categories: points.map(({ date }) => say.when(date)),
      series: [
        { name: words.chart.measured, values: points.map(({ value }) => value), as: 'measured' },
        ...(hasExpected
          ? [
              {
                name: words.chart.expected,
                values: points.map(({ expected }) => rounded(expected)),
                as: 'expected' as const,
              },
            ]
          : []),
        ...(row.target === null
          ? []
          : [{ name: words.chart.target, values: points.map(() => row.target), as: 'target' as const }]),
      ],
      ...axis,
      text,
    }),
    figureTable(
      [
        { head: words.head.date, share: 40 },
        { head: words.chart.measured, share: 30 },
        ...(hasExpected ? [{ head: words.chart.expected, share: 30 }] : []),
      ],
      points.map(({ date, value, expected }): Row => [
        [{ text: say.when(date) }],
        cell(value, row.decimals),
        ...(hasExpected ? [cell(rounded(expected), places)] : []),
      ]),
      [0],
    ),
  ]
}

/** Of a span this wide a tenth of an expectation tells nothing. */
const WIDE_SPAN = 20

/**
 * An expectation is no measurement: whole numbers say all there is to say where the way is long, a tenth where it is short; all in one column are
 * written with as many decimals.
 */
function expectedPlaces({ baseline, target, decimals }: ToldKeyResult): number {
  const span = baseline === null || target === null ? 0 : Math.abs(target - baseline)
  return span >= WIDE_SPAN ? decimals : Math.max(decimals, 1)
}

/** As many marks as a reader takes in at a glance, or one more. */
const MARKS = 5

/**
 * From nought where the figures lie near it, else from the mark below the lowest: a line that fills a tenth of its chart tells nothing. It begins and ends
 * on a mark, and the marks are round numbers.
 */
function axisOf(values: readonly number[]): { least: number; most: number; step: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const isNearNought = low >= 0 && low <= (high - low) * 2
  const from = isNearNought ? 0 : low
  const step = roundStep((high - from || Math.abs(high) || 1) / MARKS)
  const at = (marks: number) => Number((marks * step).toFixed(6))
  const [first, last] = [Math.floor(from / step), Math.ceil(high / step)]
  return { least: at(first), most: at(last > first ? last : first + 1), step }
}

/** The nearest of 1, 2, 5, 10, 20 … that is not less. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return Number((power * ([1, 2, 5].find((each) => each * power >= least) ?? 10)).toFixed(6))
}
