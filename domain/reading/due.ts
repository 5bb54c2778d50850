/**
 * Finds the dates in a line and which of them is the time limit.
 * Decisions: a week ends on its Friday; a month, quarter, tertial or year on its last day; days are written before months («1/6», «1.6.»); «før 1. juni» and «before 1 June» give the date that
 * was typed; a month or a year alone («innen juni») gives its last day and asks. Seasons and «soon» are no dates: they are asked about.
 */
import type { IsoDate } from '#domain/shared/basics.ts'
import {
  calendarDay,
  endOfPart,
  inCycleOrNext,
  monthEnd,
  nextWeekday,
  thisFriday,
  weekFriday,
  type ReadingContext,
} from './calendar.ts'
import { phraseBook, phraseFrom } from './phrases.ts'
import type { Token } from './tokens.ts'
import {
  CURRENCIES,
  CYCLE_END_PHRASES,
  DUE_INTROS,
  END_OF_PHRASES,
  HALF_YEAR_END_PHRASES,
  MAGNITUDES,
  MONTHS,
  MONTH_END_PHRASES,
  ORDINAL_WORDS,
  OTHER_UNITS,
  PERCENT_WORDS,
  POINT_INTROS,
  QUARTER_END_PHRASES,
  SHY_MONTHS,
  TERTIAL_END_PHRASES,
  TIME_UNITS,
  VAGUE_PART_OF,
  VAGUE_TIMES,
  WEAK_INTROS,
  WEEKDAYS,
  WEEK_END_PHRASES,
  WEEK_WORDS,
  YEAR_END_PHRASES,
} from './words.ts'

/** A date in the line: tokens `start` up to, not including, `end`. */
export type DateMention = {
  readonly start: number
  readonly end: number
  /** limit: said to be a time limit · time: placed in time · point: when something was so. */
  readonly role: 'limit' | 'time' | 'point'
  /** Null: said, but no date can be named. */
  readonly date: IsoDate | null
  /** Read, but it could have been meant otherwise. */
  readonly unsure: boolean
}

type Role = DateMention['role']
type Parsed = { readonly end: number; readonly date: IsoDate | null; readonly unsure: boolean }

const intros = phraseBook<Role>([
  [DUE_INTROS, 'limit'],
  [POINT_INTROS, 'point'],
  [WEAK_INTROS, 'time'],
])
const endOf = phraseBook([[END_OF_PHRASES, true] as const])
const vaguePart = phraseBook([[VAGUE_PART_OF, true] as const])
const periodEnds = phraseBook<'year' | 'cycle' | 'quarter' | 'tertial' | 'half' | 'month' | 'week'>([
  [YEAR_END_PHRASES, 'year'],
  [CYCLE_END_PHRASES, 'cycle'],
  [QUARTER_END_PHRASES, 'quarter'],
  [TERTIAL_END_PHRASES, 'tertial'],
  [HALF_YEAR_END_PHRASES, 'half'],
  [MONTH_END_PHRASES, 'month'],
  [WEEK_END_PHRASES, 'week'],
])

/** The whole number a token is typed as, or null. */
function wholeNumber(token: Token | undefined, low: number, high: number): number | null {
  if (token?.kind !== 'number' || !token.plain || token.spelled || token.sign !== '') return null
  const value = Number(token.digits)
  return value >= low && value <= high ? value : null
}

function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token?.kind === 'number' && token.text.length !== 4) return null
  return wholeNumber(token, 1990, 2100)
}

/** An optional year, also after a comma or «i»/«in»: where it ends, and which. */
function optionalYear(tokens: readonly Token[], at: number): { readonly end: number; readonly year: number | null } {
  const direct = yearAt(tokens, at)
  if (direct !== null) return { end: at + 1, year: direct }
  if ([',', 'i', 'in', 'of', '-'].includes(tokens[at]?.lower ?? '')) {
    const later = yearAt(tokens, at + 1)
    if (later !== null && !isMeasured(tokens[at + 2])) return { end: at + 2, year: later }
  }
  return { end: at, year: null }
}

/** The token makes the number before it an amount. */
function isMeasured(token: Token | undefined): boolean {
  if (token === undefined) return false
  const { lower } = token
  return (
    PERCENT_WORDS.has(lower) ||
    TIME_UNITS.has(lower) ||
    OTHER_UNITS.has(lower) ||
    CURRENCIES.has(lower) ||
    MAGNITUDES.has(lower)
  )
}

function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  return token?.kind === 'word' ? (MONTHS.get(token.lower) ?? null) : null
}

/** `make` for each year, resolved by the context unless the year was typed. */
function resolve(make: (year: number) => IsoDate | null, year: number | null, context: ReadingContext): IsoDate | null {
  return year === null ? inCycleOrNext(make, context) : make(year)
}

/** «1. juni», «1 June 2026», «1st of November». */
function dayThenMonth(
  tokens: readonly Token[],
  at: number,
  introduced: boolean,
  context: ReadingContext,
): Parsed | null {
  const day = wholeNumber(tokens[at], 1, 31)
  if (day === null) return null
  let next = at + 1
  if (tokens[next]?.text === '.' && tokens[next]?.glued === true) next++
  else if (['st', 'nd', 'rd', 'th'].includes(tokens[next]?.lower ?? '') && tokens[next]?.glued === true) next++
  if (tokens[next]?.lower === 'of') next++
  const month = monthAt(tokens, next)
  if (month === null) return null
  // «12 may need help»: a modal verb, unless it is written as a month or a time limit is announced.
  const word = tokens[next]
  if ((word?.text === 'may' || word?.text === 'march') && !introduced && next === at + 1) return null
  const { end, year } = optionalYear(tokens, next + 1)
  return { end, date: resolve((y) => calendarDay(y, month, day), year, context), unsure: false }
}

/** «Nov 1», «November 1st, 2026». */
function monthThenDay(tokens: readonly Token[], at: number, role: Role | null, context: ReadingContext): Parsed | null {
  const month = monthAt(tokens, at)
  const day = wholeNumber(tokens[at + 1], 1, 31)
  if (month === null || day === null) return null
  let next = at + 2
  const ordinal = ['st', 'nd', 'rd', 'th'].includes(tokens[next]?.lower ?? '') && tokens[next]?.glued === true
  if (ordinal) next++
  else if (role !== 'limit' && role !== 'time') return null
  else if (isMeasured(tokens[next]) || (role === 'time' && tokens[next]?.kind === 'word')) return null
  const { end, year } = optionalYear(tokens, next)
  return { end, date: resolve((y) => calendarDay(y, month, day), year, context), unsure: false }
}

/** «1.6.», «01.06», «1/6»: only where a time limit is announced, they look like numbers otherwise. */
function numericDay(tokens: readonly Token[], at: number, english: boolean, context: ReadingContext): Parsed | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'fraction' && token.text.includes('/')) {
    const { first, second } = token
    if (first < 1 || first > 31 || second < 1 || second > 12) return null
    const date = inCycleOrNext((y) => calendarDay(y, second, first), context)
    return { end: at + 1, date, unsure: english && first <= 12 }
  }
  if (token.kind !== 'number' || token.sign !== '') return null
  const typed = /^(\d{1,2})\.(\d{1,2})$/.exec(token.text)
  if (typed === null) return null
  const day = Number(typed[1])
  const month = Number(typed[2])
  const dotted = tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued === true
  const next = dotted ? at + 2 : at + 1
  if (day < 1 || day > 31 || month < 1 || month > 12 || isMeasured(tokens[next])) return null
  // «by 1.5» in English is far more often an amount than a day.
  if (english && !dotted) return null
  return { end: next, date: inCycleOrNext((y) => calendarDay(y, month, day), context), unsure: false }
}

const partsOfYear: ReadonlyMap<string, number> = new Map([
  ['q', 4],
  ['k', 4],
  ['t', 3],
  ['h', 2],
])
const partNouns: ReadonlyMap<string, number> = new Map([
  ['kvartal', 4],
  ['kv', 4],
  ['quarter', 4],
  ['tertial', 3],
  ['halvår', 2],
  ['half', 2],
  ['half-year', 2],
])

/** «Q4», «T2 2026», «2. tertial», «fjerde kvartal», «H1». */
function partOfYear(tokens: readonly Token[], at: number, context: ReadingContext): Parsed | null {
  const token = tokens[at]
  if (token === undefined) return null
  const finish = (parts: number, number: number, next: number): Parsed | null => {
    if (number < 1 || number > parts) return null
    const { end, year } = optionalYear(tokens, next)
    return { end, date: resolve((y) => monthEnd(y, (12 / parts) * number), year, context), unsure: false }
  }
  if (token.kind === 'word') {
    const short = /^([qkth])([1-4])(?:[-'](\d{2}|\d{4}))?$/.exec(token.lower)
    if (short !== null) {
      const [, letter = '', number, year] = short
      const parts = partsOfYear.get(letter) ?? 0
      if (year === undefined) return finish(parts, Number(number), at + 1)
      const end = Number(number) > parts ? null : monthEnd(fullYear(year), (12 / parts) * Number(number))
      return end === null ? null : { end: at + 1, date: end, unsure: false }
    }
    const ordinal = ORDINAL_WORDS.get(token.lower)
    const noun = partNouns.get(tokens[at + 1]?.lower ?? '')
    if (ordinal !== undefined && noun !== undefined) return finish(noun, ordinal, at + 2)
    const typedAfter = partNouns.get(token.lower)
    const number = wholeNumber(tokens[at + 1], 1, 4)
    if (typedAfter !== undefined && number !== null && !isMeasured(tokens[at + 2])) {
      return finish(typedAfter, number, at + 2)
    }
    return null
  }
  const number = wholeNumber(token, 1, 4)
  if (number === null) return null
  const dot = tokens[at + 1]
  const suffixed = (dot?.text === '.' || ['st', 'nd', 'rd', 'th'].includes(dot?.lower ?? '')) && dot?.glued === true
  const noun = suffixed ? partNouns.get(tokens[at + 2]?.lower ?? '') : undefined
  return noun === undefined ? null : finish(noun, number, at + 3)
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

/** «uke 23», «week 23 2027», «uke 48/2026», «w48». */
function week(tokens: readonly Token[], at: number, introduced: boolean, context: ReadingContext): Parsed | null {
  const joined = /^(uke|veke|week|wk|w)(\d{1,2})$/.exec(tokens[at]?.lower ?? '')
  if (joined !== null && (introduced || joined[1] !== 'w')) {
    const { end, year } = optionalYear(tokens, at + 1)
    return { end, date: resolve((y) => weekFriday(y, Number(joined[2])), year, context), unsure: false }
  }
  if (!WEEK_WORDS.has(tokens[at]?.lower ?? '')) return null
  const slashed = tokens[at + 1]
  if (slashed?.kind === 'fraction' && slashed.text.includes('/') && slashed.first <= 53 && slashed.second > 53) {
    return { end: at + 2, date: weekFriday(fullYear(String(slashed.second)), slashed.first), unsure: false }
  }
  const number = wholeNumber(tokens[at + 1], 1, 53)
  if (number === null) return null
  const { end, year } = optionalYear(tokens, at + 2)
  return { end, date: resolve((y) => weekFriday(y, number), year, context), unsure: false }
}

/** «10/2026»: its last day. */
function monthOfYear(token: Token, at: number, introduced: boolean): Parsed | null {
  if (token.kind !== 'fraction' || !token.text.includes('/') || token.first < 1 || token.first > 12) return null
  if (token.second < 1990 || token.second > 2100) return null
  return { end: at + 1, date: monthEnd(token.second, token.first), unsure: introduced }
}

/** «juni», «august 2026»: its last day. */
function monthAlone(
  tokens: readonly Token[],
  at: number,
  role: Role | null,
  saysEnd: boolean,
  context: ReadingContext,
): Parsed | null {
  const month = monthAt(tokens, at)
  const token = tokens[at]
  // «Innen jul» is Christmas; July is written out, or has a day beside it.
  if (month === null || role === null || token?.lower === 'jul') return null
  const { end, year } = optionalYear(tokens, at + 1)
  // «in May» is a month, «we may» is not; a person called Jan is nobody's time limit.
  const shy = SHY_MONTHS.has(token?.lower ?? '') && (token?.text === token?.lower || token?.lower === 'jan')
  if (shy && year === null && role !== 'limit' && !saysEnd) return null
  const after = ['måned', 'månad'].includes(tokens[end]?.lower ?? '') ? end + 1 : end
  return { end: after, date: resolve((y) => monthEnd(y, month), year, context), unsure: role === 'limit' && !saysEnd }
}

/** «årsskiftet», «the end of the quarter», «this month». */
function periodEnd(tokens: readonly Token[], at: number, context: ReadingContext): Parsed | null {
  const hit = phraseFrom(periodEnds, tokens, at)
  if (hit === null) return null
  let end = at + hit.length
  let year: number | null = null
  if (hit.means === 'year') ({ end, year } = optionalYear(tokens, end))
  const { today, cycle } = context
  const inside = cycle !== null && cycle.end >= today ? cycle.end : null
  const ends: Record<typeof hit.means, () => IsoDate | null> = {
    year: () => (year === null ? inCycleOrNext((y) => calendarDay(y, 12, 31), context) : calendarDay(year, 12, 31)),
    cycle: () => cycle?.end ?? null,
    quarter: () => inside ?? endOfPart(today, 4),
    tertial: () => inside ?? endOfPart(today, 3),
    half: () => inside ?? endOfPart(today, 2),
    month: () => endOfPart(today, 12),
    week: () => thisFriday(today),
  }
  return { end, date: ends[hit.means](), unsure: false }
}

/** A day and a month that the calendar does not have, or a season: said, but not to be read. */
function vague(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token?.kind === 'word' && /^(?:mid|early|late)-./.test(token.lower)) return at + 1
  if (token?.kind === 'word' && VAGUE_TIMES.has(token.lower)) {
    if (['neste', 'next', 'nest'].includes(token.lower)) {
      const next = tokens[at + 1]
      return next?.kind === 'word' ? at + 2 : null
    }
    return at + 1
  }
  return null
}

const strictIntros = new Set('innen innan senest seinast frist deadline due'.split(' '))

/** «innen 32. november», «frist 20261130», «innen 30-11»: only a day can stand there, and it cannot be read. */
function unreadDay(tokens: readonly Token[], start: number, at: number): number | null {
  const token = tokens[at]
  if (token === undefined || !strictIntros.has(tokens[start]?.lower ?? '') || isMeasured(tokens[at + 1])) return null
  if ((token.kind === 'fraction' && token.text.includes('/')) || token.kind === 'range') return at + 1
  if (token.kind !== 'number') return null
  if (/^20\d{6}$/.test(token.text)) return at + 1
  const month = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  return monthAt(tokens, month) === null ? null : month + 1
}

/** Reads every date in the line, left to right. */
export function readDates(
  tokens: readonly Token[],
  language: { readonly english: boolean },
  context: ReadingContext,
): DateMention[] {
  const mentions: DateMention[] = []
  let at = 0
  while (at < tokens.length) {
    const mention = dateFrom(tokens, at, language.english, context)
    if (mention === null) {
      at++
      continue
    }
    // «fra 1. juni til 1. august»: the second is when it shall be done.
    const previous = mentions.at(-1)
    const closes = previous?.role === 'point' && previous.end === mention.start && mention.role === 'time'
    const until = closes && ['til', 'to', '-', '–'].includes(tokens[at]?.lower ?? '')
    mentions.push(until ? { ...mention, role: 'limit' } : mention)
    at = mention.end
  }
  return mentions
}

function dateFrom(
  tokens: readonly Token[],
  start: number,
  english: boolean,
  context: ReadingContext,
): DateMention | null {
  let role: Role | null = null
  let at = start
  // «senest innen», «ferdig til»: the strongest of several intros counts.
  for (let hops = 0; hops < 3; hops++) {
    const intro = phraseFrom(intros, tokens, at)
    if (intro === null) break
    if (role === null || intro.means === 'limit') role = intro.means
    at += intro.length
    if (tokens[at]?.text === ':') at++
  }
  const partOf = phraseFrom(vaguePart, tokens, at)
  const ending = phraseFrom(endOf, tokens, at)
  const saysEnd = (ending !== null && partOf === null) || spansPeriod(tokens, start, at)
  if (ending !== null) {
    at += ending.length
    role = role === null || role === 'time' ? 'limit' : role
  }
  if (role === 'limit') at = skipWeekday(tokens, at, context)
  if (['den', 'the'].includes(tokens[at]?.lower ?? '') && tokens[at + 1]?.kind !== 'word') at++
  const first = tokens[at]
  if (first === undefined) return null
  const introduced = role === 'limit' || saysEnd
  const read =
    (first.kind === 'date' ? typedDate(first, at) : null) ??
    dayThenMonth(tokens, at, introduced, context) ??
    monthThenDay(tokens, at, role, context) ??
    partOfYear(tokens, at, context) ??
    week(tokens, at, introduced, context) ??
    monthOfYear(first, at, introduced) ??
    (introduced ? numericDay(tokens, at, english, context) : null) ??
    monthAlone(tokens, at, role, saysEnd, context) ??
    (introduced || thisPeriod(first) ? periodEnd(tokens, at, context) : null) ??
    yearAlone(tokens, at, role, saysEnd) ??
    (introduced ? weekdayAlone(tokens, at, context) : null)
  if (read !== null) {
    const date = partOf === null ? read.date : null
    return { start, end: read.end, role: role ?? 'time', date, unsure: read.unsure }
  }
  if (!introduced) return null
  const end =
    vague(tokens, at) ?? (tokens[at]?.lower === 'the' ? vague(tokens, at + 1) : null) ?? unreadDay(tokens, start, at)
  return end === null ? null : { start, end, role: 'limit', date: null, unsure: false }
}

/** «innen mandag 30. november», «by Monday, November 30»: the date is what counts, where there is one. */
function skipWeekday(tokens: readonly Token[], at: number, context: ReadingContext): number {
  if (!WEEKDAYS.has(tokens[at]?.lower ?? '')) return at
  let next = at + 1
  while ([',', 'den', 'the'].includes(tokens[next]?.lower ?? '')) next++
  const token = tokens[next]
  const dated =
    token?.kind === 'date' ||
    (monthAt(tokens, next) !== null && tokens[next + 1]?.kind === 'number') ||
    dayThenMonth(tokens, next, true, context) !== null ||
    numericDay(tokens, next, false, context) !== null
  return dated ? next : at
}

/** «i løpet av juni», «during June»: all of it, so there is nothing to ask. */
function spansPeriod(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).some((token) => ['løpet', 'course', 'during', 'ved'].includes(token.lower))
}

/** «i år», «this quarter»: a period that needs nothing in front of it. */
function thisPeriod(token: Token): boolean {
  return ['this', 'eoy', 'eoq', 'eom', 'dette', 'denne'].includes(token.lower)
}

function typedDate(token: Token & { readonly kind: 'date' }, at: number): Parsed {
  return { end: at + 1, date: calendarDay(token.year, token.month, token.day), unsure: false }
}

function yearAlone(tokens: readonly Token[], at: number, role: Role | null, saysEnd: boolean): Parsed | null {
  const year = yearAt(tokens, at)
  if (year === null || role === null || isMeasured(tokens[at + 1])) return null
  // «til 2026», «from 2026»: as likely an amount; those are settled where amounts are read.
  const before = tokens[at - 1]?.lower ?? ''
  const framed = ['frem', 'fram'].includes(tokens[at - 2]?.lower ?? '')
  if (
    ['til', 'to', 'fra', 'frå', 'from', 'mot', 'towards', 'at', 'on', 'på', 'for', 'var', 'was', 'within'].includes(
      before,
    ) &&
    !framed
  ) {
    return null
  }
  const next = tokens[at + 1]
  if (role !== 'limit' && next?.kind === 'word' && next.lower !== 'til' && !/^[\p{Ll}]{1,3}$/u.test(next.text)) {
    // «i 2000 saker» counts; «i 2026 skal …» does not matter enough to tell apart.
    if (before !== 'i' && before !== 'in') return null
  }
  return { end: at + 1, date: calendarDay(year, 12, 31), unsure: role === 'limit' && !saysEnd }
}

function weekdayAlone(tokens: readonly Token[], at: number, context: ReadingContext): Parsed | null {
  const weekday = WEEKDAYS.get(tokens[at]?.lower ?? '')
  return weekday === undefined ? null : { end: at + 1, date: nextWeekday(context.today, weekday), unsure: false }
}
