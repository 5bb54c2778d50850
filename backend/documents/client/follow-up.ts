/** What runs beside the goals and what was said about it: KPIs, initiatives, obstacles, decisions, learning, what comes, and every check-in. */
import type { Line, Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { quiet } from '../lines.ts'
import { bullets, dataTable, DATE_SHARE } from '../parts.ts'
import type { Coming, ToldInitiative, ToldKpi, ToldObstacle } from './content.ts'
import { ownerLine, type ClientSay } from './say.ts'

export function kpiParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words
  if (content.kpis.length === 0) return []
  const manyUnits = new Set(content.kpis.map(({ unitName }) => unitName)).size > 1
  return [
    dataTable(
      [
        { head: head.kpi, share: 32 },
        { head: head.measured, share: 18 },
        { head: head.before, share: 15 },
        // As wide as «under 400 saker».
        { head: head.green, share: 20 },
        { head: head.band, share: 15 },
      ],
      content.kpis.map((kpi): Row => [
        [{ text: kpi.name, look: 'strong' }, ...(manyUnits ? [quiet(kpi.unitName)] : [])],
        measuredLines(kpi, say),
        [kpi.before === null ? quiet('–') : { text: say.measure(kpi.before, kpi.unitLabel, kpi.decimals) }],
        [kpi.greenLimit === null ? quiet('–') : { text: greenWords(kpi, kpi.greenLimit, say) }],
        [kpi.band === null ? quiet('–') : { text: say.texts.band[kpi.band], mark: kpi.band }],
      ]),
    ),
  ]
}

function measuredLines({ value, date, unitLabel, decimals }: ToldKpi, say: ClientSay): Line[] {
  if (value === null) return [quiet(say.texts.value.notMeasured)]
  return [
    { text: say.measure(value, unitLabel, decimals), look: 'strong' },
    ...(date === null ? [] : [quiet(say.when(date))]),
  ]
}

function greenWords({ direction, unitLabel, decimals }: ToldKpi, limit: number, say: ClientSay): string {
  const { below, above } = say.words.kpiGreen
  return fill(direction === 'lower_is_better' ? below : above, { value: say.measure(limit, unitLabel, decimals) })
}

export function initiativeParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words
  if (content.initiatives.length === 0) return []
  return [
    dataTable(
      [
        { head: head.initiative, share: 44 },
        { head: head.owner, share: 20 },
        { head: head.due, share: DATE_SHARE },
        { head: head.state, share: 20 },
      ],
      content.initiatives.map((row): Row => [
        [{ text: row.title, look: 'strong' }, ...servesLine(row, say)],
        [ownerLine(row.owner, say)],
        [row.dueDate === null ? quiet(say.texts.value.notSet) : { text: say.when(row.dueDate) }],
        [{ text: words.initiativeState[row.state] }, ...(row.overdue ? [quiet(words.overdue)] : [])],
      ]),
    ),
  ]
}

function servesLine({ serves, unitName }: ToldInitiative, { words, texts }: ClientSay): Line[] {
  if (serves !== null) return [quiet(fill(texts.value.labelled, { label: words.head.serves, value: serves }))]
  return unitName === '' ? [] : [quiet(unitName)]
}

export function obstacleParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words
  if (content.obstacles.length === 0) return []
  return [
    dataTable(
      [
        { head: head.obstacle, share: 56 },
        { head: head.owner, share: 22 },
        { head: head.state, share: 22 },
      ],
      content.obstacles.map((row): Row => [
        [{ text: row.text, look: 'strong' }, quiet(fill(words.raised, { date: say.when(row.raisedOn) }))],
        [ownerLine(row.owner, say)],
        [{ text: obstacleState(row, say) }],
      ]),
    ),
  ]
}

function obstacleState({ state, resolvedOn }: ToldObstacle, { words, when }: ClientSay): string {
  if (state === 'open') return words.obstacleState.open
  if (state !== 'done' || resolvedOn === null) return words.obstacleState.gone
  return fill(words.obstacleState.done, { date: when(resolvedOn) })
}

export function decisionParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words
  if (content.decisions.length === 0) return []
  return [
    dataTable(
      [
        { head: head.number, share: 8 },
        { head: head.decision, share: 50 },
        { head: head.owner, share: 22 },
        { head: head.due, share: 20 },
      ],
      content.decisions.map((row): Row => [
        [{ text: say.number(row.number) }],
        [
          { text: row.text, look: 'strong' },
          quiet(say.when(row.date)),
          ...(row.supersedes === null ? [] : [quiet(fill(words.supersedes, { number: row.supersedes }))]),
        ],
        [ownerLine(row.owner, say)],
        [row.dueDate === null ? quiet(say.texts.value.notSet) : { text: say.when(row.dueDate) }],
      ]),
    ),
  ]
}

export function learningParts(say: ClientSay): WordPart[] {
  const { content, when } = say
  if (content.learned.length === 0) return []
  return [
    bullets(
      content.learned.map(({ text, about, unitName, date }) => ({
        text,
        quiet: [about || unitName, when(date)].filter((part) => part !== '').join(', '),
      })),
    ),
  ]
}

export function comingParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words
  if (content.coming.length === 0) return []
  return [
    dataTable(
      [
        { head: head.when, share: 22 },
        { head: head.what, share: 54 },
        { head: head.owner, share: 24 },
      ],
      content.coming.map((row): Row => [
        [{ text: say.when(row.date) }],
        comingLines(row, say),
        ['owner' in row ? ownerLine(row.owner, say) : quiet('–')],
      ]),
    ),
  ]
}

function comingLines(row: Coming, { words }: ClientSay): Line[] {
  switch (row.kind) {
    case 'meeting': {
      const time = row.startTime === null ? [] : [fill(words.coming.at, { time: row.startTime.replace(':', '.') })]
      const about = [...time, ...row.unitNames].join(' · ')
      return [{ text: words.coming.meeting[row.meeting], look: 'strong' }, ...(about === '' ? [] : [quiet(about)])]
    }
    case 'event':
      return [
        { text: row.title || words.coming.event[row.event], look: 'strong' },
        ...(row.title === '' ? [] : [quiet(words.coming.event[row.event])]),
      ]
    case 'cycle_end':
      return [{ text: fill(words.coming.cycleEnd, { cycle: row.title }), look: 'strong' }]
    case 'initiative':
      return [{ text: row.title, look: 'strong' }, quiet(words.head.initiative)]
    case 'promise':
      return [{ text: row.title, look: 'strong' }]
  }
}

/** The appendix: each key result's check-ins in a table of its own, so that no row says again what the heading says. */
export function checkInParts(say: ClientSay): WordPart[] {
  const { words, content } = say
  const { head } = words
  return [...Map.groupBy(content.checkIns, ({ keyResult }) => keyResult)].flatMap(([keyResult, rows]): WordPart[] => [
    { kind: 'subsection', text: keyResult },
    dataTable(
      [
        { head: head.date, share: 15 },
        { head: head.value, share: 15 },
        { head: head.status, share: 17 },
        { head: head.confidence, share: 12 },
        { head: head.said, share: 41 },
      ],
      rows.map((row): Row => [
        [{ text: say.when(row.date) }, ...(row.by === null ? [] : [quiet(say.person(row.by) ?? '')])],
        [
          row.value === null
            ? quiet(say.texts.value.unchanged)
            : { text: say.measure(row.value, row.unitLabel, row.decimals) },
        ],
        [row.status === null ? quiet('–') : { text: say.texts.status[row.status], mark: row.status }],
        [row.confidence === null ? quiet('–') : { text: say.number(row.confidence) }],
        saidLines(row.changed, row.blocks, say),
      ]),
    ),
  ])
}

function saidLines(changed: string, blocks: string, { words }: ClientSay): Line[] {
  if (changed === '' && blocks === '') return [quiet('–')]
  return [
    ...(changed === '' ? [] : [{ text: changed }]),
    ...(blocks === '' ? [] : [{ text: blocks, label: `${words.blocks}:` }]),
  ]
}
