/** From cells to check-ins: each row of a table as what it says of a key result on a day, or what is wrong with it. */
import { valueFault, type KeyResultDefinition, type Status } from '#domain/goal/goal.ts'
import type { DateRange, Id, IsoDate } from '#domain/shared/basics.ts'
import { addDays, type WorkCalendar } from '#domain/time/calendar.ts'
import { checkInDayOfWeek, type Rhythm } from '#domain/time/due.ts'
import { mondayOf } from '#domain/time/weeks.ts'
import { readAnswers } from './answers.ts'
import { decimalSignIn, readAmount, readConfidence, readStatus, readWhen, textOf } from './cells.ts'
import { columnOf, findHeading, type Column, type Heading } from './columns.ts'
import { codeIn, codeOf, keyResultsNamed, plainName, type Nameable } from './match.ts'
import { readTable, type Cell, type Table, type TableRow } from './table.ts'

/** What is wrong with a row. The screen has a sentence for each; `text` is what stands in the cell. */
export type ImportFault =
  | { readonly id: 'unknown_key_result' | 'foreign_key_result' | 'no_key_result' | 'not_a_day' | 'not_a_number' | 'two_numbers' | 'unknown_status' | 'not_a_confidence'; readonly text: string }
  | { readonly id: 'several_key_results'; readonly text: string; readonly ids: Id[] }
  | { readonly id: 'no_day' }
  | { readonly id: 'future' | 'outside_cycle' | 'dropped'; readonly date: IsoDate }
  | { readonly id: 'above_limit' | 'below_limit'; readonly text: string; readonly limit: number }
  | { readonly id: 'not_a_stage'; readonly text: string; readonly limit: number }
  | { readonly id: 'repeated'; readonly row: number }
  | { readonly id: 'too_long'; readonly limit: number } // prettier-ignore

export type FaultId = ImportFault['id']

/** Why nothing could be read at all. */
export type ImportProblem = 'empty' | 'no_heading' | 'no_cycle' | 'too_many_rows'

/** What a row says. Null and empty: it says nothing of that. */
export type SaidInRow = {
  readonly value: number | null
  readonly status: Status | null
  readonly confidence: number | null
  readonly changed: string
  readonly blocks: string
}

export type ReadRow = {
  readonly row: number
  /** The key result as the row names it. */
  readonly name: string
  readonly keyResultId: Id | null
  readonly date: IsoDate | null
  /** The days it may be told of the same check-in: its week where only the week is known, else its own day. */
  readonly within: DateRange | null
  readonly said: SaidInRow
  readonly givenById: Id | null
  readonly faults: ImportFault[]
}

export type Importable = Nameable & {
  readonly unitId: Id
  /** The day it was dropped; null where it runs. */
  readonly droppedOn: IsoDate | null
  readonly definition: Pick<KeyResultDefinition, 'unitLabel' | 'limitMin' | 'limitMax' | 'kind' | 'stages' | 'target'>
}

export type ReadContext = {
  readonly today: IsoDate
  readonly cycle: DateRange
  readonly rhythm: Rhythm
  readonly calendarOf: (unitId: Id) => WorkCalendar
  readonly keyResults: readonly Importable[]
  readonly people: readonly { readonly id: Id; readonly name: string }[]
  /** The day of rows that name none. */
  readonly day: IsoDate | null
  /** What the coach has said a name means, by the name as it stands in the cell. */
  readonly meanings: ReadonlyMap<string, Id>
}

/** Rows beyond this are another kind of job. */
export const MOST_ROWS = 2000
const LONGEST_TEXT = 4000
/** A check-in may be told of some weeks after the end, when the last figures are in. */
const AFTER_THE_END = 28

export type ReadResult = {
  readonly rows: readonly ReadRow[]
  readonly problem: ImportProblem | null
  readonly day: IsoDate | null
}

/** Reads pasted text: rows with a heading, or an e-mail answered in its blanks. */
export function readText(text: string, context: ReadContext): ReadResult {
  if (text.trim() === '') return { rows: [], problem: 'empty', day: null }
  const table = readTable(text)
  if (findHeading(table) !== null) return readCells(table, context)
  const answers = readAnswers(text)
  if (answers === null) return { rows: [], problem: 'no_heading', day: null }
  return readUnder(answers.heading, answers.rows, dayIn(text.split(/\r\n|\r|\n/u)), context)
}

/** Reads a table that has a heading, as a spreadsheet or pasted rows. */
export function readCells(table: Table, context: ReadContext): ReadResult {
  if (table.every(({ cells }) => cells.every((cell) => textOf(cell) === '')))
    return { rows: [], problem: 'empty', day: null }
  const heading = findHeading(table)
  if (heading === null) return { rows: [], problem: 'no_heading', day: null }
  const above = table.filter(({ row }) => row < heading.row)
  const day = dayIn(above.map(({ cells }) => cells.map((cell) => textOf(cell)).join(' ')))
  return readUnder(heading, table.filter(({ row }) => row > heading.row), day, context) // prettier-ignore
}

/**
 * The day a sheet or e-mail was made for, written with the year in front: on the line that says so («Dato for innsjekk: 2026-06-01»), else the first
 * there is. An answer begins with dates of its own («On 2026-06-02 Kari wrote»).
 */
function dayIn(lines: readonly string[]): IsoDate | null {
  const dated = lines.flatMap((line) => {
    const found = /\b(\d{4}-\d{2}-\d{2})\b/u.exec(line)
    if (found?.[1] === undefined || Number.isNaN(Date.parse(found[1]))) return []
    return [{ day: found[1], label: line.slice(0, found.index).replace(/^(?:\s*>)+/u, '') }]
  })
  return (dated.find(({ label }) => columnOf(label) === 'week') ?? dated[0])?.day ?? null
}

function readUnder(heading: Heading, body: Table, day: IsoDate | null, context: ReadContext): ReadResult {
  if (body.length > MOST_ROWS) return { rows: [], problem: 'too_many_rows', day }
  const cellOf = (cells: TableRow['cells'], column: Column): Cell => {
    const at = heading.at.get(column)
    return at === undefined ? null : (cells[at] ?? null)
  }
  const sign = decimalSignIn(body.map(({ cells }) => cellOf(cells, 'value')))
  const dayOfSheet = day ?? context.day
  const rows = body.flatMap(({ row, cells }): ReadRow[] => {
    const cell = (column: Column) => cellOf(cells, column)
    const asked = ['value', 'status', 'confidence', 'changed', 'blocks', 'week', 'keyResult', 'id'] as const
    if (asked.every((column) => textOf(cell(column)) === '')) return []
    const faults: ImportFault[] = []
    const named = nameIn(cell('id'), cell('keyResult'), context, faults)
    const keyResult = context.keyResults.find(({ id }) => id === named.id)
    const when = heading.at.has('week')
      ? whenIn(ofYear(cell('week'), cell('year'), context), keyResult, context, faults)
      : whenOfSheet(dayOfSheet, context, faults)
    const droppedOn = keyResult?.droppedOn ?? null
    // What was said of it before stays its history.
    if (droppedOn !== null && when.date !== null && when.date >= droppedOn)
      faults.push({ id: 'dropped', date: droppedOn })
    return [
      {
        row,
        name: named.name,
        keyResultId: named.id,
        ...when,
        said: {
          value: amountIn(cell('value'), keyResult?.definition, sign, faults),
          status: statusIn(cell('status'), faults),
          confidence: confidenceIn(cell('confidence'), faults),
          changed: wordsIn(cell('changed'), faults),
          blocks: wordsIn(cell('blocks'), faults),
        },
        givenById: personIn(cell('givenBy'), context),
        faults,
      },
    ]
  })
  return { rows, problem: rows.length === 0 ? 'empty' : null, day }
}

function nameIn(
  idCell: Cell,
  nameCell: Cell,
  context: ReadContext,
  faults: ImportFault[],
): { id: Id | null; name: string } {
  const { keyResults, meanings } = context
  const name = textOf(nameCell)
  const code = codeIn(textOf(idCell)) ?? codeIn(name)
  const byCode = code === null ? [] : keyResults.filter(({ id }) => codeOf(id) === code)
  const [only] = byCode
  if (only !== undefined && byCode.length === 1) return { id: only.id, name: name === '' ? only.title : name }
  const said = name === '' ? (code ?? '') : name
  const meant = meanings.get(plainName(said))
  if (meant !== undefined && keyResults.some(({ id }) => id === meant)) return { id: meant, name: said }
  // An id we wrote for another client or an earlier cycle: the same words mean something else there, so that it is asked and not guessed.
  if (code !== null && byCode.length === 0) {
    faults.push({ id: 'foreign_key_result', text: said })
    return { id: null, name: said }
  }
  if (said === '') {
    faults.push({ id: 'no_key_result', text: '' })
    return { id: null, name: '' }
  }
  const found = keyResultsNamed(name, keyResults)
  if (found.length === 1) return { id: found[0] ?? null, name }
  faults.push(
    found.length === 0
      ? { id: 'unknown_key_result', text: said }
      : { id: 'several_key_results', text: said, ids: found },
  )
  return { id: null, name: said }
}

/** A week or day that names no year, with the year that stands in a column of its own. */
function ofYear(cell: Cell, year: Cell, context: ReadContext): Cell {
  const both = `${textOf(cell)} ${textOf(year)}`
  return /^\d{4}$/u.test(textOf(year)) && readWhen(both, context) !== null ? both : cell
}

type Dated = Pick<ReadRow, 'date' | 'within'>
const UNDATED: Dated = { date: null, within: null }

function whenIn(cell: Cell, keyResult: Importable | undefined, context: ReadContext, faults: ImportFault[]): Dated {
  if (textOf(cell) === '') {
    faults.push({ id: 'no_day' })
    return UNDATED
  }
  const when = readWhen(cell, context)
  if (when === null) {
    faults.push({ id: 'not_a_day', text: textOf(cell) })
    return UNDATED
  }
  if ('day' in when) return checked({ date: when.day, within: { start: when.day, end: when.day } }, context, faults)
  const date = dayOfWeek(when.monday, keyResult?.unitId ?? '', context)
  const sunday = addDays(when.monday, 6)
  return checked({ date, within: { start: when.monday, end: date > sunday ? date : sunday } }, context, faults)
}

/** A sheet that comes back before its day, in the same week, is of the day it came. */
function whenOfSheet(day: IsoDate | null, context: ReadContext, faults: ImportFault[]): Dated {
  if (day === null) {
    faults.push({ id: 'no_day' })
    return UNDATED
  }
  const monday = mondayOf(day)
  const date = day > context.today && monday <= context.today ? context.today : day
  return checked({ date, within: { start: monday, end: day } }, context, faults)
}

function checked(dated: Dated, { today, cycle }: ReadContext, faults: ImportFault[]): Dated {
  const { date } = dated
  if (date === null) return dated
  if (date > today) faults.push({ id: 'future', date })
  else if (date < mondayOf(cycle.start) || date > addDays(cycle.end, AFTER_THE_END))
    faults.push({ id: 'outside_cycle', date })
  return dated
}

/**
 * The day of a check-in known only by week: the client's day, or the next working day. A week that is all pause keeps its own day, so that three
 * weeks of holiday do not become one; the week that runs now is told no later than today.
 */
function dayOfWeek(monday: IsoDate, unitId: Id, { rhythm, calendarOf, today }: ReadContext): IsoDate {
  const calendar = calendarOf(unitId)
  const sunday = addDays(monday, 6)
  const wanted = checkInDayOfWeek(monday, rhythm, calendar)
  const unpaused = wanted > sunday ? checkInDayOfWeek(monday, rhythm, { ...calendar, pauses: [] }) : wanted
  const date = unpaused > sunday ? wanted : unpaused
  return date > today && monday <= today && today <= sunday ? today : date
}

function amountIn(
  cell: Cell,
  definition: Importable['definition'] | undefined,
  sign: ReturnType<typeof decimalSignIn>,
  faults: ImportFault[],
): number | null {
  const text = textOf(cell)
  if (text === '' || /^[-–—]$/u.test(text)) return null
  const value = readAmount(cell, definition?.unitLabel ?? '', sign)
  if (value === null || value === 'either') {
    faults.push({ id: value === null ? 'not_a_number' : 'two_numbers', text })
    return null
  }
  if (definition === undefined) return value
  const fault = valueFault(definition, value)
  if (fault !== null) faults.push({ ...fault, text })
  return value
}

function statusIn(cell: Cell, faults: ImportFault[]): Status | null {
  const text = textOf(cell)
  if (text === '' || /^[-–—]$/u.test(text)) return null
  const status = readStatus(text)
  if (status === null) faults.push({ id: 'unknown_status', text })
  return status
}

function confidenceIn(cell: Cell, faults: ImportFault[]): number | null {
  const text = textOf(cell)
  if (text === '' || /^[-–—]$/u.test(text)) return null
  const confidence = readConfidence(cell)
  if (confidence === null) faults.push({ id: 'not_a_confidence', text })
  return confidence
}

function wordsIn(cell: Cell, faults: ImportFault[]): string {
  const text = textOf(cell)
  if (text.length > LONGEST_TEXT) faults.push({ id: 'too_long', limit: LONGEST_TEXT })
  return text
}

/** Somebody we know by that name; nobody where several have it. */
function personIn(cell: Cell, { people }: ReadContext): Id | null {
  const name = plainName(textOf(cell))
  const found = name === '' ? [] : people.filter((person) => plainName(person.name) === name)
  return found.length === 1 ? (found[0]?.id ?? null) : null
}
