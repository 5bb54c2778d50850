/**
 * What reading rows in would do, row by row, before anything is done: record, correct what stands, or nothing. A row that says what is known
 * already does nothing, so that the same sheet read twice records once. An empty cell never takes away what stands.
 */
import type { CheckIn } from '#domain/goal/goal.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import type { ImportFault, ReadRow, SaidInRow } from './read-rows.ts'

export type PlannedOutcome =
  | 'new'
  /** Takes the place of the check-in that stands; both stay readable. */
  | 'correction'
  /** Said already. */
  | 'same'
  /** Nothing was filled in. */
  | 'empty'
  | 'fault'

export type PlannedRow = {
  readonly row: number
  readonly name: string
  readonly keyResultId: Id | null
  readonly date: IsoDate | null
  readonly outcome: PlannedOutcome
  /** What will stand, or stands. */
  readonly said: SaidInRow
  /** What stands now, where it is corrected. */
  readonly before: SaidInRow | null
  readonly supersedesId: Id | null
  readonly givenById: Id | null
  readonly faults: ImportFault[]
}

/** `standing`: the check-ins of each key result that stand, oldest first. */
export function planCheckIns(
  rows: readonly ReadRow[],
  standing: ReadonlyMap<Id, readonly CheckIn[]>,
): readonly PlannedRow[] {
  /** The first row to tell of a key result on a day. */
  const told = new Map<string, { row: number; said: SaidInRow }>()
  return rows.map((read): PlannedRow => {
    const { row, name, keyResultId, date, within, said, givenById, faults } = read
    const plan = (outcome: PlannedOutcome, more: Partial<PlannedRow> = {}): PlannedRow => ({
      row,
      name,
      keyResultId,
      date,
      outcome,
      said,
      before: null,
      supersedesId: null,
      givenById,
      faults: [],
      ...more,
    })
    const wrong = faults.filter((fault) => !(isEmpty(said) && isAboutTheDay(fault)))
    if (wrong.length > 0) return plan('fault', { faults: wrong })
    if (isEmpty(said)) return plan('empty')
    if (keyResultId === null || date === null || within === null) return plan('fault', { faults })
    const key = `${keyResultId} ${date}`
    const before = told.get(key)
    if (before !== undefined)
      return sameSaid(before.said, said)
        ? plan('same')
        : plan('fault', { faults: [{ id: 'repeated', row: before.row }] })
    told.set(key, { row, said })
    const known = (standing.get(keyResultId) ?? []).filter(
      (each) => each.date === date || (each.date >= within.start && each.date <= within.end),
    )
    const already = known.find((each) => sameSaid(over(each, said), each))
    if (already !== undefined) return plan('same', { said: saidIn(already), date: already.date })
    const stands = known.findLast((each) => each.date === date) ?? known.at(-1)
    if (stands === undefined) return plan('new')
    const merged = over(stands, said)
    return plan('correction', {
      said: merged,
      date: stands.date,
      before: saidIn(stands),
      supersedesId: stands.id,
      givenById: givenById ?? stands.givenById,
    })
  })
}

const ABOUT_THE_DAY: ReadonlySet<string> = new Set(['future', 'no_day', 'outside_cycle', 'dropped'])
const isAboutTheDay = ({ id }: ImportFault) => ABOUT_THE_DAY.has(id)

function isEmpty({ value, status, confidence, changed, blocks }: SaidInRow): boolean {
  return value === null && status === null && confidence === null && changed === '' && blocks === ''
}

function saidIn({ value, status, confidence, changed, blocks }: SaidInRow): SaidInRow {
  return { value, status, confidence, changed, blocks }
}

function over(stands: SaidInRow, said: SaidInRow): SaidInRow {
  return {
    value: said.value ?? stands.value,
    status: said.status ?? stands.status,
    confidence: said.confidence ?? stands.confidence,
    changed: said.changed === '' ? stands.changed : said.changed,
    blocks: said.blocks === '' ? stands.blocks : said.blocks,
  }
}

function sameSaid(a: SaidInRow, b: SaidInRow): boolean {
  return (
    a.value === b.value &&
    a.status === b.status &&
    a.confidence === b.confidence &&
    a.changed === b.changed &&
    a.blocks === b.blocks
  )
}
