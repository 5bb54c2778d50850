/** Who needs the coach first, and what the start screen's sentence is about. */
import type { ClientRow, PortfolioMeeting } from '#contract/client.ts'
import { gravityOf, needName } from '#domain/portfolio/needs.ts'
import { overlap } from '#domain/meeting/overlap.ts'
import { fold, wordsOf } from '#domain/search/match.ts'
import { chronological, type IsoDate } from '#domain/shared/basics.ts'

/** The meeting that runs, else today's first, else the next. */
export const meetingOf = (row: ClientRow): PortfolioMeeting | null => row.figures?.meetings[0] ?? null
export const meetsToday = (row: ClientRow, today: IsoDate) => meetingOf(row)?.date === today
export const isRunning = (row: ClientRow) => meetingOf(row)?.running === true
/** No goals yet: the first are to be written. */
export const isUnbegun = (row: ClientRow) => row.figures?.keyResults === 0

/** Later than any gravity there is. */
const CALM = 999

/** Running, then today's by the clock, then what cannot be opened, then by the gravest need and how many there are, then the next meeting, then the name. */
export function orderClients(rows: readonly ClientRow[], today: IsoDate): ClientRow[] {
  const key = (row: ClientRow): (number | string)[] => {
    const [gravest] = row.figures?.needs ?? []
    return [
      isRunning(row) ? 0 : 1,
      meetsToday(row, today) ? 0 : 1,
      meetsToday(row, today) ? (meetingOf(row)?.startTime ?? '99') : '',
      row.problem === null ? 1 : 0,
      gravest ? gravityOf(needName(gravest)) : CALM,
      -(row.figures?.needsInAll ?? 0),
      isUnbegun(row) ? 0 : 1,
      meetingOf(row)?.date ?? '9999',
    ]
  }
  return rows.toSorted((one, other) => compare(key(one), key(other)) || one.name.localeCompare(other.name, 'nb'))
}

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0
    if (value === against) continue
    return value < against ? -1 : 1
  }
  return 0
}

export type Group = 'today' | 'needs' | 'calm'

/** The parts of a long list, in the order of the list. */
export function groupOf(row: ClientRow, today: IsoDate): Group {
  if (isRunning(row) || meetsToday(row, today)) return 'today'
  return row.problem !== null || isUnbegun(row) || (row.figures?.needs.length ?? 0) > 0 ? 'needs' : 'calm'
}

/** Whose meetings of the day go on at the same time as one of this client's, in the order of the list. */
export function overlapping(row: ClientRow, meeting: PortfolioMeeting, rows: readonly ClientRow[]): ClientRow[] {
  return rows.filter(
    (other) =>
      other.id !== row.id &&
      (other.figures?.meetings ?? []).some((each) => each.date === meeting.date && overlap(each, meeting)),
  )
}

/** Rows that have every typed word in their name, or in that of a unit. */
export function findClients(rows: readonly ClientRow[], query: string): ClientRow[] {
  const words = wordsOf(query)
  return rows.filter((row) => {
    const text = fold([row.name, ...(row.figures?.unitNames ?? [])].join(' '))
    return words.every((word) => text.includes(word))
  })
}

export type Headline =
  | { about: 'running'; row: ClientRow }
  | { about: 'today'; rows: ClientRow[] }
  | { about: 'attention'; rows: ClientRow[] }
  | { about: 'problem'; row: ClientRow }
  | { about: 'start'; row: ClientRow }
  | { about: 'calm'; next: ClientRow | null }

/** What the ten-second look should leave behind. `rows` are in order. */
export function headlineOf(rows: readonly ClientRow[], today: IsoDate): Headline {
  const running = rows.find(isRunning)
  if (running) return { about: 'running', row: running }
  const meeting = rows.filter((row) => meetsToday(row, today))
  if (meeting.length > 0) return { about: 'today', rows: meeting }
  const needing = rows.filter((row) => (row.figures?.needs.length ?? 0) > 0)
  if (needing.length > 0) return { about: 'attention', rows: needing }
  const broken = rows.find((row) => row.problem !== null)
  if (broken) return { about: 'problem', row: broken }
  const unbegun = rows.find(isUnbegun)
  if (unbegun) return { about: 'start', row: unbegun }
  const next = rows
    .filter((row) => meetingOf(row) !== null)
    .toSorted((one, other) => chronological(meetingOf(one)?.date ?? '', meetingOf(other)?.date ?? ''))[0]
  return { about: 'calm', next: next ?? null }
}
