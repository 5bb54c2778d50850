/** Reads single cells: a week or day, a status, a confidence, a number. Each says what it could not read rather than guessing. */
import type { Status } from '#domain/goal/goal.ts'
import { decimalSignOf, readTypedNumber, type DecimalSign } from '#domain/reading/typed-number.ts'
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { parseDate } from '#domain/time/typed-day.ts'
import { isoWeekOf, mondayOf, mondayOfIsoWeek } from '#domain/time/weeks.ts'
import type { Cell } from './table.ts'

/** The text of a cell, on its own lines; empty for nothing. */
export function textOf(cell: Cell | undefined): string {
  return typeof cell === 'number' ? String(cell) : (cell ?? '').replaceAll(/[\u00A0\u202F]/gu, ' ').trim()
}

/** A week (by its Monday) or a day. */
export type When = { readonly monday: IsoDate } | { readonly day: IsoDate }

const WEEK_WORD = String.raw`(?:uke|veke|week|wk|w|u|v)\.?\s*(?:nr|no)?\.?\s*`
/** «22», «uke 22», «W22» */
const BARE_WEEK = new RegExp(String.raw`^(?:${WEEK_WORD})?(\d{1,2})\.?$`, 'u')
/** «2026-22», «2026-W22», «2026 uke 22», «2026/22» */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})\s*[-/ ,]?\s*(?:${WEEK_WORD})?(\d{1,2})$`, 'u')
/** «uke 22 2026», «22/2026», «uke 22, 2026» */
const YEAR_LAST = new RegExp(String.raw`^(?:${WEEK_WORD})?(\d{1,2})\s*[-/ ,]\s*(\d{4})$`, 'u')
/** Days since 30 December 1899: how spreadsheets count. */
const SERIAL_ZERO = '1899-12-30'
const SERIALS = { from: 36_526, to: 73_050 }

/** Reads «22», «uke 22», «2026-W22», or a day; a week without a year is the one in the cycle, else the latest that has begun. Null: neither. */
export function readWhen(cell: Cell, { today, cycle }: { today: IsoDate; cycle: DateRange }): When | null {
  if (typeof cell === 'number' && cell >= SERIALS.from && cell <= SERIALS.to)
    return { day: addDays(SERIAL_ZERO, Math.floor(cell)) }
  const text = textOf(cell).toLocaleLowerCase()
  const bare = BARE_WEEK.exec(text)
  if (bare) return bareWeek(Number(bare[1]), today, cycle)
  const first = YEAR_FIRST.exec(text)
  if (first) return weekOf(Number(first[1]), Number(first[2]))
  const last = YEAR_LAST.exec(text)
  if (last) return weekOf(Number(last[2]), Number(last[1]))
  const day = parseDate(text, today)
  return day === null ? null : { day }
}

function weekOf(year: number, week: number): When | null {
  const monday = mondayOfIsoWeek({ year, week })
  const back = isoWeekOf(monday)
  return back.year === year && back.week === week ? { monday } : null
}

function bareWeek(week: number, today: IsoDate, cycle: DateRange): When | null {
  const years = [Number(today.slice(0, 4)) + 1, Number(today.slice(0, 4)), Number(today.slice(0, 4)) - 1]
  const inCycle = [...new Set([cycle.start, cycle.end].map((day) => Number(day.slice(0, 4))))]
    .map((year) => weekOf(year, week))
    .find((when) => when !== null && 'monday' in when && isWithin(when.monday, cycle))
  if (inCycle) return inCycle
  const found = years.map((year) => weekOf(year, week)).filter((when) => when !== null)
  return found.find((when) => 'monday' in when && when.monday <= today) ?? found[0] ?? null
}

const isWithin = (monday: IsoDate, { start, end }: DateRange) => monday >= mondayOf(start) && monday <= end

const STATUS_WORDS: Record<Status, readonly string[]> = {
  green: [
    'grønn', 'grøn', 'grønt', 'green', 'g', 'gr', 'på sporet', 'i rute', 'på plan', 'on track', 'ok', '🟢', '🟩', '✅',
  ],
  yellow: [
    'gul', 'gult', 'yellow', 'amber', 'orange', 'oransje', 'u', 'y', 'usikker', 'uncertain', 'usikker men fremdrift', 'usikker men framdrift',
    'uncertain but moving', 'at risk', '🟡', '🟨', '🟠',
  ],
  red: ['rød', 'raud', 'rødt', 'raudt', 'red', 'r', 'stoppet opp', 'stoppa opp', 'stalled', 'off track', '🔴', '🟥'],
} // prettier-ignore

const STATUSES: ReadonlyMap<string, Status> = new Map(
  Object.entries(STATUS_WORDS).flatMap(([status, words]) => words.map((word) => [word, status as Status] as const)),
)

/** A status by its word or colour, nb, nn and en; null where it is none. */
export function readStatus(text: string): Status | null {
  const plain = text
    .normalize('NFC')
    .toLocaleLowerCase()
    .replaceAll(/[,.:;]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return STATUSES.get(plain) ?? null
}

/** 1–10, also «7/10» and «7 av 10»; null where it is something else. */
export function readConfidence(cell: Cell): number | null {
  const read = /^(\d{1,2})(?:[.,]0+)?(?: ?(?:\/|av|of) ?10)?$/u.exec(textOf(cell).toLocaleLowerCase())
  const value = Number(read?.[1])
  return read && value >= 1 && value <= 10 ? value : null
}

/** «64 prosent» is how people write «64 %». */
const PERCENT_WORD = /(?<=\d) ?(?:prosent|pst\.?|per ?cent)$/iu

/** A number, with or without the unit behind it; `either` where it could be two. */
export function readAmount(cell: Cell, unitLabel: string, sign: DecimalSign | null): number | 'either' | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  const text = textOf(cell)
  const unit = unitLabel.trim().toLocaleLowerCase()
  const bare =
    unit !== '' && text.toLocaleLowerCase().endsWith(unit) ? text.slice(0, text.length - unit.length).trim() : text
  return readTypedNumber(unit === '%' ? bare.replace(PERCENT_WORD, '') : bare, sign)
}

/** Which sign begins the decimals in a column, where its numbers agree: «15,5» among them tells what «12.500» means. Null where nothing tells. */
export function decimalSignIn(cells: readonly Cell[]): DecimalSign | null {
  const signs = new Set(cells.flatMap((cell) => (typeof cell === 'string' ? (decimalSignOf(cell) ?? []) : [])))
  const [only] = signs
  return signs.size === 1 ? (only ?? null) : null
}
