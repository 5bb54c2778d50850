/** Maturity: the latest check of the unit, and what has moved since the first. Levels alone: who answered what is told in the check's own report. */
import type { Row, WordPart } from '#contract/document-parts.ts'
import type { Dimension } from '#domain/maturity/dimensions.ts'
import { fill } from '#texts/fill.ts'
import { maturityTexts } from '#texts/maturity.ts'
import { quiet } from '../lines.ts'
import { bullets, subject } from '../parts.ts'
import { chart, figureTable, lead } from '../word/word-part.ts'
import type { ToldMaturity } from './content.ts'
import type { ClientSay } from './say.ts'

/** The ends of the scale. */
const MOST = 5

export function maturityParts(say: ClientSay): WordPart[] {
  const { maturity } = say.content
  if (maturity === null) return []
  const { words } = say
  const shown = maturity.dimensions.filter(({ level }) => level !== null)
  const { first } = maturity
  const about = [
    fill(words.maturity.of, { date: say.date(maturity.date), sheets: maturity.sheets }),
    // Nothing to see says why, and not what will come of it.
    shown.length === 0
      ? words.maturity.tooFew
      : first === null
        ? words.maturity.alone
        : fill(words.maturity.compared, { date: say.date(first.date) }),
  ].join(' ')
  return [
    lead(about),
    // Fewer spokes than three make no web.
    ...(shown.length < 3 ? [] : [web(maturity, say)]),
    levelTable(maturity, say),
    ...(maturity.steps.length === 0
      ? []
      : [
          subject(words.maturity.steps),
          bullets(
            maturity.steps.map(({ title, owner, dueDate }) => ({
              text: title,
              quiet: [say.person(owner) ?? '', dueDate === null ? '' : say.when(dueDate)]
                .filter((part) => part !== '')
                .join(', '),
            })),
          ),
        ]),
  ]
}

const named = (dimension: Dimension, say: ClientSay) => maturityTexts[say.language][dimension].name

/** Of two checks what both can show; of one alone its levels. */
function web({ dimensions, first, date }: ToldMaturity, say: ClientSay): WordPart {
  const { words } = say
  const both = first?.dimensions ?? []
  const hasBoth = both.length >= 3
  const rows = hasBoth
    ? both.map(({ dimension, before, now }) => ({ dimension, values: [before, now] }))
    : dimensions.flatMap(({ dimension, level }) => (level === null ? [] : [{ dimension, values: [level] }]))
  const names = hasBoth && first !== null ? [say.date(first.date), say.date(date)] : [say.date(date)]
  return chart({
    form: 'radar',
    categories: rows.map(({ dimension }) => named(dimension, say)),
    series: names.map((name, at) => ({ name, values: rows.map(({ values }) => values[at] ?? null) })),
    most: MOST,
    text: fill(words.chart.maturity, {
      rows: rows.map(({ dimension, values }) => `${named(dimension, say)}: ${values.join(' → ')}`).join('. '),
    }),
  })
}

function levelTable({ dimensions, first }: ToldMaturity, say: ClientSay): WordPart {
  const { words } = say
  const { head } = words
  const before = new Map((first?.dimensions ?? []).map((row) => [row.dimension, row]))
  const columns = [
    { head: head.area, share: 52 },
    { head: head.level, share: 24 },
    ...(first === null ? [] : [{ head: head.change, share: 24 }]),
  ]
  return figureTable(
    columns,
    dimensions.map(({ dimension, level }): Row => {
      const moved = before.get(dimension)
      return [
        [{ text: named(dimension, say) }],
        [level === null ? quiet(words.maturity.hidden) : { text: say.number(level) }],
        ...(first === null
          ? []
          : [[moved === undefined ? quiet('–') : { text: `${say.number(moved.before)} → ${say.number(moved.now)}` }]]),
      ]
    }),
    [0],
  )
}
