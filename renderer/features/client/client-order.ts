/** Who needs the coach first, and what the start screen's sentence is about. */
import type { ClientRow } from '#contract/client.ts'
import type { IsoDate } from '#domain/shared/basics.ts'

const SEVERITY = { red: 0, stale: 1, yellow: 2, green: 3 } as const

export const meetsToday = (row: ClientRow, today: IsoDate) => row.nextMeeting?.date === today
export const isRunning = (row: ClientRow) => row.nextMeeting?.running === true

/** Running, then today's by the clock, then what cannot be opened, then most in need, then the next meeting, then the name. */
export function orderClients(rows: readonly ClientRow[], today: IsoDate): ClientRow[] {
  const key = (row: ClientRow): (number | string)[] => [
    isRunning(row) ? 0 : 1,
    meetsToday(row, today) ? 0 : 1,
    meetsToday(row, today) ? (row.nextMeeting?.startTime ?? '99') : '',
    row.problem === null ? 1 : 0,
    -row.needsAttention,
    row.worst === null ? 4 : SEVERITY[row.worst],
    row.nextMeeting?.date ?? '9999',
  ]
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
  const needing = rows.filter((row) => row.needsAttention > 0)
  if (needing.length > 0) return { about: 'attention', rows: needing }
  const broken = rows.find((row) => row.problem !== null)
  if (broken) return { about: 'problem', row: broken }
  const unbegun = rows.find((row) => row.keyResults === 0)
  if (unbegun) return { about: 'start', row: unbegun }
  const next = rows
    .filter((row) => row.nextMeeting !== null)
    .toSorted((one, other) => (one.nextMeeting?.date ?? '').localeCompare(other.nextMeeting?.date ?? ''))[0]
  return { about: 'calm', next: next ?? null }
}
