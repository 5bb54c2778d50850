/** The areas of a maturity check: readiness, the level of each, and how each statement was answered. */
import type { Column, Line, Row, WordPart } from '#contract/document-parts.ts'
import { READINESS } from '#domain/maturity/dimensions.ts'
import { SCALE } from '#domain/maturity/statistics.ts'
import { fill } from '#texts/fill.ts'
import { section, subsection } from '../parts.ts'
import type { ReportDimension, ReportResult, ReportStatement } from './content.ts'
import { chart, figureTable, lead } from '../word/word-part.ts'
import { begun, meanOf, spreadShort, statementLine, type ReportSay } from './say.ts'

const HIGHEST_LEVEL = 5

/** What is in the way of a start, and the level of every area. */
export function areaParts(result: ReportResult, say: ReportSay): WordPart[] {
  const { words, content } = say
  const { dimensions, comparisons } = result
  const [latest] = comparisons
  const isConsensus = content.method.mode === 'consensus'
  const columns: Column[] = [
    { head: words.head.dimension, share: 40 },
    { head: words.head.level, share: 18 },
    ...(isConsensus ? [] : [{ head: words.head.range, share: 18 }]),
    ...(latest === undefined
      ? []
      : [{ head: fill(words.head.since, { date: say.day(latest.date, content.date) }), share: 26 }]),
  ]
  const rows = dimensions.map((each): Row => {
    const moved = latest?.dimensions.find(({ dimension }) => dimension === each.dimension)
    return [
      [{ text: say.area(each.dimension) }],
      [levelLine(each, say)],
      ...(isConsensus ? [] : [[{ text: rangeOf(each.statements) }]]),
      ...(latest === undefined
        ? []
        : [[moved === undefined ? quiet(words.notCompared) : { text: movement(moved, say) }]]),
    ]
  })
  return [
    section(words.section.dimensions),
    lead(readiness(result, say), { label: words.readiness.label[content.kind] }),
    chart({
      form: 'bars',
      categories: dimensions.map(({ dimension }) => say.area(dimension)),
      series: [{ name: words.head.level, values: dimensions.map(({ level }) => level) }],
      most: HIGHEST_LEVEL,
      text: levelsAlt(dimensions, say),
    }),
    figureTable(columns, rows, [0]),
  ]
}

function readiness({ readiness: { ready, lacking } }: ReportResult, say: ReportSay): string {
  const { yes, no, unknown } = say.words.readiness
  if (ready === null) return unknown
  return ready ? fill(yes, { dimensions: begun(say.areas(READINESS)) }) : fill(no, { dimensions: say.areas(lacking) })
}

function levelsAlt(dimensions: readonly ReportDimension[], say: ReportSay): string {
  const { alt } = say.words
  const levels = dimensions.flatMap(({ dimension, level }) => (level === null ? [] : [{ dimension, level }]))
  const [most, least] = [Math.max(...levels.map(({ level }) => level)), Math.min(...levels.map(({ level }) => level))]
  if (most === least) return fill(alt.levelsSame, { level: most })
  const at = (wanted: number) =>
    `${say.areas(levels.filter(({ level }) => level === wanted).map(({ dimension }) => dimension))} (${wanted})`
  return fill(alt.levels, { highest: at(most), lowest: at(least) })
}

/** Every statement of every area; of an early evaluation, which asks one about each, all in one table. */
export function answerParts({ dimensions }: ReportResult, say: ReportSay): WordPart[] {
  const { words } = say
  const all = dimensions.flatMap(({ statements }) => statements)
  if (all.length === dimensions.length)
    return [
      section(words.section.answers),
      ...answersOf(
        all,
        dimensions.map(({ dimension }) => say.area(dimension)),
        say,
      ),
    ]
  return [
    section(words.section.answers),
    ...dimensions.flatMap((each) => [
      subsection(
        each.level === null
          ? say.area(each.dimension)
          : fill(words.levelOf, { dimension: say.area(each.dimension), level: each.level }),
      ),
      ...answersOf(
        each.statements,
        each.statements.map((_, at) => String(at + 1)),
        say,
        `${say.area(each.dimension)}. `,
      ),
    ]),
  ]
}

/** A bar for each statement under its name, and the table in which it stands with its words. */
function answersOf(
  statements: readonly ReportStatement[],
  names: readonly string[],
  say: ReportSay,
  about = '',
): WordPart[] {
  const { words, content } = say
  const { head, alt } = words
  const { mode, sheets } = content.method
  const isNumbered = names[0] === '1'
  const named = (text: string, at: number): Line[] => [
    ...(isNumbered ? [] : [{ text: names[at] ?? '', look: 'strong' as const }]),
    statementLine(isNumbered ? `${names[at]}. ${text}` : text, say),
  ]
  if (mode === 'consensus') {
    const rows = statements.map(({ text, figures }, at): Row => [
      named(text, at),
      [{ text: figures?.lowest === null || figures === null ? words.noAnswers : String(figures.lowest) }],
    ])
    return [
      figureTable(
        [
          { head: head.statement, share: 78 },
          { head: head.room, share: 22 },
        ],
        rows,
        [0],
      ),
    ]
  }
  const said = statements.map(({ figures }, at) =>
    fill(alt.statement, { number: names[at] ?? '', said: spreadShort(figures, say) }),
  )
  const drawn = statements.some(({ figures }) => figures !== null && figures.answered > 0)
  return [
    ...(drawn
      ? [
          chart({
            form: 'stacked',
            categories: [...names],
            series: SCALE.map((score, at) => ({
              name: String(score),
              values: statements.map(({ figures }) => figures?.distribution[at] ?? null),
            })),
            most: sheets,
            text: `${about}${said.join('. ')}.`,
          }),
        ]
      : []),
    figureTable(
      [
        { head: head.statement, share: 38 },
        ...SCALE.map((score) => ({ head: String(score), share: 5 })),
        { head: head.dontKnow, share: 8 },
        { head: head.answered, share: 11 },
        { head: head.range, share: 10 },
        { head: head.mean, share: 8 },
      ],
      statements.map((statement, at) => [named(statement.text, at), ...figuresOf(statement, say)]),
      [0],
    ),
  ]
}

/** What is held back says so once, beside how many answered. */
function figuresOf({ figures, answered }: ReportStatement, say: ReportSay): Row {
  const empty: Line[] = [{ text: '–' }]
  const none = SCALE.map(() => empty)
  if (figures === null) return [...none, empty, [{ text: String(answered) }], [quiet(say.words.heldBack)], empty]
  const { distribution, dontKnow, lowest, highest, mean } = figures
  return [
    ...distribution.map((count): Line[] => [count === 0 ? quiet('0') : { text: String(count) }]),
    [dontKnow === 0 ? quiet('0') : { text: String(dontKnow) }],
    [{ text: String(answered) }],
    lowest === null || highest === null ? empty : [{ text: between(lowest, highest) }],
    mean === null ? empty : [{ text: meanOf(mean, say) }],
  ]
}

const quiet = (text: string): Line => ({ text, look: 'quiet' })
const between = (lowest: number, highest: number) => (lowest === highest ? String(lowest) : `${lowest}–${highest}`)

function rangeOf(statements: readonly ReportStatement[]): string {
  const lowest = statements.flatMap(({ figures }) => figures?.lowest ?? [])
  const highest = statements.flatMap(({ figures }) => figures?.highest ?? [])
  return lowest.length === 0 ? '–' : between(Math.min(...lowest), Math.max(...highest))
}

function levelLine({ level }: Pick<ReportDimension, 'level'>, say: ReportSay): Line {
  const { heldBack, noAnswers } = say.words
  if (level !== null) return { text: String(level), look: 'strong' }
  return quiet(say.content.method.threshold === null ? noAnswers : heldBack)
}

/** «Fra 2 til 3» */
export function movement({ before, now }: { before: number; now: number }, say: ReportSay): string {
  return before === now ? say.words.asBefore : fill(say.words.fromTo, { before, now })
}
