/** How it stands, in words and in figures: how many of the key results are on track, unit by unit. */
import type { ChartSeries, Row, WordPart } from '#contract/document-parts.ts'
import type { Status } from '#domain/goal/goal.ts'
import { fill } from '#texts/fill.ts'
import { chart, figureTable, lead } from '../word/word-part.ts'
import type { ToldKeyResult, ToldObjective } from './content.ts'
import type { ClientSay } from './say.ts'

const STANDS = ['green', 'yellow', 'red', 'stale', 'unreported'] as const
type Stand = (typeof STANDS)[number]

const SERIES: Record<Stand, ChartSeries['as']> = {
  green: 'green',
  yellow: 'yellow',
  red: 'red',
  stale: 'none',
  unreported: undefined,
}

/** Silence is never green: what is not updated counts as that, but for red, which stays red. Source: domain rules, Progress and pace (freshness). */
function standOf({ status, isStale }: ToldKeyResult): Stand {
  if (status === null) return 'unreported'
  return isStale && status !== 'red' ? 'stale' : status
}

export function statusParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const running = content.objectives.filter(({ droppedOn }) => droppedOn === null)
  const all = running.flatMap(({ keyResults }) => keyResults)
  if (all.length === 0) return []
  const byUnit = [...Map.groupBy(running, ({ unitName }) => unitName)]
  const counted = byUnit.map(([unit, own]) => ({ unit, counts: countsOf(own.flatMap((each) => each.keyResults)) }))
  const rows = counted.length === 1 ? counted : [...counted, { unit: words.status.all, counts: countsOf(all) }]
  const name = (stand: Stand) => nameOf(stand, say)
  // A column nobody is in says nothing; one status alone is told by the sentence.
  const used = STANDS.filter((stand) => all.some((row) => standOf(row) === stand))
  const told = rows.map(
    ({ unit, counts }) =>
      `${unit}: ${used.map((stand) => `${name(stand).toLocaleLowerCase('nb')} ${counts[stand]}`).join(', ')}.`,
  )
  const figures = counted.map(({ counts }) => STANDS.reduce((sum, stand) => sum + counts[stand], 0))
  return [
    lead(sentences(running, all, say)),
    chart({
      form: 'stacked',
      categories: counted.map(({ unit }) => unit),
      series: used.map((stand) => ({
        name: name(stand),
        values: counted.map(({ counts }) => counts[stand]),
        ...(SERIES[stand] === undefined ? {} : { as: SERIES[stand] }),
      })),
      most: Math.max(...figures),
      text: fill(words.status.chart, { rows: told.join(' ') }),
    }),
    figureTable(
      [
        { head: words.status.unit, share: 40 },
        ...used.map((stand) => ({ head: name(stand), share: 60 / used.length })),
      ],
      rows.map(({ unit, counts }, at): Row => [
        [{ text: unit, ...(at === counted.length ? { look: 'strong' as const } : {}) }],
        ...used.map((stand) => [
          {
            text: say.number(counts[stand]),
            ...(stand === 'stale' || stand === 'unreported' ? {} : { mark: stand satisfies Status }),
          },
        ]),
      ]),
      [0],
    ),
  ]

  function nameOf(stand: Stand, { texts: { status } }: ClientSay): string {
    if (stand === 'stale') return words.status.stale
    return stand === 'unreported' ? words.status.unreported : status[stand]
  }

  function sentences(
    objectives: readonly ToldObjective[],
    keyResults: readonly ToldKeyResult[],
    { percent }: ClientSay,
  ): string {
    const onTrack = keyResults.filter((row) => standOf(row) === 'green').length
    const shares = objectives.flatMap(({ share }) => share ?? [])
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    return [
      fill(words.status.sentence, { onTrack, of: keyResults.length }),
      ...(shares.length === 0 ? [] : [fill(words.status.way, { share: percent(mean) })]),
    ].join(' ')
  }
}

function countsOf(keyResults: readonly ToldKeyResult[]): Record<Stand, number> {
  const of = (stand: Stand) => keyResults.filter((row) => standOf(row) === stand).length
  return { green: of('green'), yellow: of('yellow'), red: of('red'), stale: of('stale'), unreported: of('unreported') }
}
