/** What minutes say in figures: key results as they were and are, and KPIs. Value, status and confidence are three facts in three columns. */
import type { Status } from '#domain/goal/goal.ts'
import type { Line, Part, Row } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import type { MinutesKeyResult, MinutesKpi, MinutesObjective } from './content.ts'
import { quiet, was, type Say } from './lines.ts'
import { dataTable, DATE_SHARE, note, paragraph, section, subject, subsection } from '../parts.ts'

const STATUSES: readonly Status[] = ['green', 'yellow', 'red']

export function goals(say: Say): Part[] {
  const { content, texts } = say
  const shown = content.objectives.filter((objective) => objective.keyResults.length > 0)
  if (shown.length === 0) return []
  const all = shown.flatMap((objective) => objective.keyResults)
  return [
    section(texts.minutes.section.goals[content.goalTerms]),
    note(checkedIn(all, say)),
    note(texts.minutes.confidenceScale),
    ...shown.flatMap((objective) => objectiveParts(objective, say)),
  ]
}

/** «Sjekket inn: 7 av 8 · På sporet: 3 · Stoppet opp: 1»: what is counted adds up to the check-ins given. */
function checkedIn(all: readonly MinutesKeyResult[], say: Say): string {
  const { minutes, value } = say.texts
  const given = all.flatMap(({ now }) => (now === null ? [] : [now]))
  const counts = ([...STATUSES, null] as const).flatMap((status) => {
    const number = given.filter((checkIn) => checkIn.status === status).length
    return number === 0 ? [] : [fill(value.labelled, { label: statusWord(status, say), value: number })]
  })
  return [fill(minutes.checkedIn, { number: given.length, of: all.length }), ...counts].join(' · ')
}

function objectiveParts(objective: MinutesObjective, say: Say): Part[] {
  const { head } = say.texts.minutes
  const heldBy = fill(say.texts.value.labelled, {
    label: head.owner,
    value: say.name(objective.owner) ?? say.texts.value.notSet.toLocaleLowerCase('nb'),
  })
  return [
    subsection(objective.title),
    note(objective.unitName === '' ? heldBy : `${objective.unitName} · ${heldBy}`),
    dataTable(
      [
        { head: head.keyResult[say.content.goalTerms], share: 40 },
        { head: head.now, share: 16 },
        { head: head.target, share: 15 },
        { head: head.status, share: 17 },
        { head: head.confidence, share: 12 },
      ],
      objective.keyResults.map((keyResult) => keyResultRow(keyResult, say)),
    ),
    ...objective.keyResults.filter(isLong).flatMap((keyResult) => longComment(keyResult, say)),
  ]
}

function keyResultRow(keyResult: MinutesKeyResult, say: Say): Row {
  const { texts } = say
  return [
    [
      { text: keyResult.title, look: 'strong' },
      quiet(
        say.name(keyResult.owner) ??
          fill(texts.value.labelled, { label: texts.minutes.head.owner, value: texts.value.notSet }),
      ),
      ...(isLong(keyResult) ? [quiet(texts.minutes.commentBelow)] : commentsOf(keyResult, say)),
    ],
    valueLines(keyResult, say),
    [{ text: target(keyResult, say) }],
    statusLines(keyResult, say),
    confidenceLines(keyResult, say),
  ]
}

function valueLines(keyResult: MinutesKeyResult, say: Say): Line[] {
  const { before, now } = keyResult
  const { value: words } = say.texts
  const last = before?.value ?? null
  if (now === null || now.value === null)
    return [{ text: words.notMeasured }, ...(last === null ? [] : [quiet(was(reached(keyResult, last, say), say))])]
  const change =
    last === null ? [] : [quiet(last === now.value ? words.unchanged : was(reached(keyResult, last, say), say))]
  return [{ text: reached(keyResult, now.value, say), look: 'strong' }, ...change]
}

function commentsOf({ changed, blocks }: MinutesKeyResult, { texts }: Say): { label: string; text: string }[] {
  return [
    { label: `${texts.minutes.changed}:`, text: changed },
    { label: `${texts.minutes.blocks}:`, text: blocks },
  ].filter(({ text }) => text !== '')
}

/** More than a column can hold without becoming a strip of text over pages. */
const isLong = ({ changed, blocks }: MinutesKeyResult) => changed.length + blocks.length > 420

/** The comments of a key result at full width, under its table. */
function longComment(keyResult: MinutesKeyResult, say: Say): Part[] {
  return [subject(keyResult.title), ...commentsOf(keyResult, say).map(({ label, text }) => paragraph(text, label))]
}

const statusWord = (status: Status | null, { texts }: Say) =>
  status === null ? texts.minutes.noStatus : texts.status[status]

/** Status and confidence tell the one before only where it was another. */
function statusLines({ before, now }: MinutesKeyResult, say: Say): Line[] {
  const { minutes, status: words, value } = say.texts
  if (now === null) {
    const last = before?.status
      ? [quiet(fill(value.lastOn, { value: words[before.status], date: say.day(before.date, say.content.date) }))]
      : []
    return [{ text: minutes.notCheckedIn }, ...last]
  }
  const mark: Line = { text: statusWord(now.status, say), ...(now.status === null ? {} : { mark: now.status }) }
  return [mark, ...(before?.status && before.status !== now.status ? [quiet(was(words[before.status], say))] : [])]
}

function confidenceLines({ before, now }: MinutesKeyResult, say: Say): Line[] {
  const said = now?.confidence ?? null
  const last = before?.confidence ?? null
  return [
    { text: said === null ? '–' : String(said) },
    ...(last === null || last === said ? [] : [quiet(was(String(last), say))]),
  ]
}

/** A value in the key result's own measure. */
function reached({ kind, target: of, unitLabel, decimals }: MinutesKeyResult, value: number, say: Say): string {
  if (kind === 'milestone' && of !== null)
    return fill(say.texts.value.stagesReached, { reached: say.number(value), of: say.number(of) })
  return say.measure(value, unitLabel, decimals)
}

function target({ kind, target: value, unitLabel, decimals }: MinutesKeyResult, say: Say): string {
  const { value: words } = say.texts
  if (value === null) return words.notSet
  if (kind === 'milestone') return value === 1 ? words.oneStage : fill(words.stages, { number: say.number(value) })
  const measure = say.measure(value, unitLabel, decimals)
  if (kind === 'at_least') return fill(words.atLeast, { value: measure })
  if (kind === 'at_most') return fill(words.atMost, { value: measure })
  return measure
}

export function kpis(say: Say): Part[] {
  const { head, section: sections } = say.texts.minutes
  if (say.content.kpis.length === 0) return []
  return [
    section(sections.kpis),
    dataTable(
      [
        { head: head.kpi, share: 37 },
        { head: head.now, share: 16 },
        { head: head.greenBand, share: 15 },
        { head: head.band, share: 16 },
        { head: head.read, share: DATE_SHARE },
      ],
      say.content.kpis.map((kpi) => kpiRow(kpi, say)),
    ),
  ]
}

function kpiRow(kpi: MinutesKpi, say: Say): Row {
  const { band, value: words } = say.texts
  const measure = (value: number) => say.measure(value, kpi.unitLabel, kpi.decimals)
  const side = kpi.direction === 'lower_is_better' ? words.below : words.above
  const change = kpi.value === kpi.valueBefore ? words.unchanged : null
  return [
    [{ text: kpi.name, look: 'strong' }, ...(kpi.note === '' ? [] : [{ text: kpi.note }])],
    kpi.value === null
      ? [{ text: words.notMeasured }]
      : [
          { text: measure(kpi.value), look: 'strong' },
          ...(kpi.valueBefore === null ? [] : [quiet(change ?? was(measure(kpi.valueBefore), say))]),
        ],
    [{ text: kpi.greenLimit === null ? words.notSet : fill(side, { value: measure(kpi.greenLimit) }) }],
    [kpi.band === null ? { text: '–' } : { text: band[kpi.band], mark: kpi.band }],
    [{ text: kpi.date === null ? '–' : say.day(kpi.date, say.content.date) }],
  ]
}
