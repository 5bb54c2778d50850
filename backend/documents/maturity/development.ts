/** What has moved since earlier checks, by the statements asked in the same words; what was left out is named, and why. */
import type { Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { bullets, note, paragraph, section, subsection } from '../parts.ts'
import { movement } from './areas.ts'
import type { ReportComparison, ReportResult } from './content.ts'
import { chart, figureTable, lead } from '../word/word-part.ts'
import { listed, type ReportSay } from './say.ts'

const HIGHEST_LEVEL = 5

export function developmentParts({ comparisons, olderChecks }: ReportResult, say: ReportSay): WordPart[] {
  const { words } = say
  if (comparisons.length === 0) return []
  return [
    section(words.section.development),
    note(words.development.how),
    // A chart of the latest alone: it is what the room remembers.
    ...comparisons.flatMap((each, at) => comparisonParts(each, at === 0, say)),
    ...(olderChecks === 0 ? [] : [paragraph(words.development.older)]),
  ]
}

function comparisonParts(comparison: ReportComparison, drawn: boolean, say: ReportSay): WordPart[] {
  const { words, content } = say
  const { head, development } = words
  const { kind, date, dimensions, reworded, added } = comparison
  const heading = subsection(fill(development.since[kind], { date: say.date(date) }))
  // In another language every statement is in other words: to list them all would say less.
  if (dimensions.length === 0) return [heading, paragraph(development.none)]
  const leftOut = [...named(development.reworded, reworded, say), ...named(development.added, added, say)]
  const finding = findingOf(comparison, say)
  const row = (moved: (typeof dimensions)[number]): Row => [
    [{ text: say.area(moved.dimension) }],
    [{ text: String(moved.before) }],
    [{ text: String(moved.now) }],
    [{ text: movement(moved, say) }],
    [{ text: String(moved.statements) }],
  ]
  const [then, now] = [say.day(date, content.date), say.day(content.date, content.date)]
  return [
    heading,
    lead(finding),
    ...(drawn
      ? [
          chart({
            form: 'bars',
            categories: dimensions.map(({ dimension }) => say.area(dimension)),
            series: [
              { name: then, values: dimensions.map(({ before }) => before) },
              { name: now, values: dimensions.map((moved) => moved.now) },
            ],
            most: HIGHEST_LEVEL,
            text: finding,
          }),
        ]
      : []),
    figureTable(
      [
        { head: head.dimension, share: 36 },
        { head: then, share: 16 },
        { head: now, share: 16 },
        { head: head.change, share: 20 },
        { head: head.compared, share: 16 },
      ],
      dimensions.map(row),
      [0],
    ),
    ...leftOut,
  ]
}

/** «Opp: rytme (2 til 3). Som før: …» */
function findingOf({ dimensions }: ReportComparison, say: ReportSay): string {
  const { development } = say.words
  const told = (pattern: string, some: typeof dimensions) =>
    some.length === 0
      ? []
      : [
          fill(pattern, {
            dimensions: listed(
              some.map(({ dimension, before, now }) =>
                before === now
                  ? say.areas([dimension])
                  : fill(development.moved, { dimension: say.areas([dimension]), before, now }),
              ),
              say,
            ),
          }),
        ]
  return [
    ...told(
      development.down,
      dimensions.filter(({ before, now }) => now < before),
    ),
    ...told(
      development.up,
      dimensions.filter(({ before, now }) => now > before),
    ),
    ...told(
      development.same,
      dimensions.filter(({ before, now }) => now === before),
    ),
  ].join(' ')
}

function named(why: string, statements: readonly string[], say: ReportSay): WordPart[] {
  if (statements.length === 0) return []
  return [lead(why, { apart: true }), bullets(statements.map((text) => ({ text, quiet: '', lang: say.lang })))]
}
