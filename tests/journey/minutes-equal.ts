/** Minutes of a progress meeting say what the database says: every check-in, reading, initiative and captured line, with its owner. */
import { expect } from '@playwright/test'
import type { Room } from '#contract/meeting.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import { readMinutes, type Minutes } from './minutes.ts'

const STATUS = { green: 'På sporet', yellow: 'Usikker, men fremdrift', red: 'Stoppet opp' }

/** Figures are written in the customer's language, whatever the coach's screen speaks. */
const nb = (value: number, decimals: number) =>
  new Intl.NumberFormat('nb-NO', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .format(value)
    // Spaces that do not break are spaces to a reader.
    .replaceAll(/[\u00a0\u202f]/g, ' ')

/** Reads the file, holds it against the room of the meeting and returns what was read. */
export async function minutesEqual(
  file: string,
  room: Room,
  people: readonly Pick<Person, 'id' | 'name'>[],
): Promise<Minutes> {
  const minutes = await readMinutes(file)
  const person = (id: string | null) => people.find((each) => each.id === id)?.name ?? ''
  const rowOf = (text: string) => minutes.rows.find((row) => row.includes(text)) ?? `no row with «${text}»`
  for (const { title, standing, definition } of room.keyResults) {
    const row = minutes.rows.find((each) => each.startsWith(title)) ?? `no row of «${title}»`
    expect(row, title).toContain(nb(standing.value ?? Number.NaN, definition.decimals))
    expect(row, title).toContain(STATUS[standing.status ?? 'green'])
    expect(row, title).toContain(String(standing.confidence))
    expect(row, title).toContain(person(definition.ownerId))
  }
  for (const { kind, text, ownerId, number } of room.captures) {
    expect(minutes.text, kind).toContain(text)
    if (ownerId !== null && kind !== 'obstacle') expect(rowOf(text), kind).toContain(person(ownerId))
    if (kind === 'decision') expect(rowOf(text)).toMatch(new RegExp(`^${number}\\b`))
  }
  for (const kpi of room.kpis)
    expect(rowOf(kpi.name)).toContain(nb(kpi.readings.at(-1)?.value ?? Number.NaN, kpi.decimals))
  for (const initiative of room.initiatives) expect(minutes.text).toContain(initiative.title)
  return minutes
}
