/**
 * One line in, as a person says it; one structured key result out: «Redusere antall skjema fra 8 til 2 (Maja Øverby)».
 * A number comes out only if it was in the line, or follows from a word that names it (halve, double, thousand, million …). What cannot be read is left as text and asked about.
 * The work is done in rounds, each in a module of its own: bullet and owner, tokens, dates, amounts, direction; then the rules (`measure.ts`), the surest first.
 *
 * Decisions: `decimals` are those of the values as they will be shown (1,5 mill. has none); a value under a relative change («med 20 %») is never computed;
 * two measures in one line give the first, and a question.
 */
import type { IsoDate } from '#domain/shared/basics.ts'
import type { KeyResultKind } from '#domain/goal/goal.ts'
import type { ReadingContext } from './calendar.ts'
import { readMovement } from './direction.ts'
import { readDates, type DateMention } from './due.ts'
import { languageOf, type LineLanguage } from './language.ts'
import { stripBullet, stripResultPrefix, takeOwner } from './line-head.ts'
import { readMeasure, type Line, type Measure } from './measure.ts'
import { readAmounts, type Amounts, type Quantity, type TokenRole } from './quantities.ts'
import type { ReadQuestion } from './questions.ts'
import { joinSpelledFractions, settleSpelledNumbers } from './spelled.ts'
import { readStages } from './stages.ts'
import { cleanLine, doubtMixedMarks, joinSaidSigns, openRanges, tokenize, type Token } from './tokens.ts'
import { countedNoun, pluralSubject, rateFrom, unitLabel } from './units.ts'
import { LEAD_INS, NOT_A_SHARE, PERCENT_WORDS, WEEK_WORDS } from './words.ts'

export type { ReadQuestion, ReadQuestionId } from './questions.ts'

export type ReadGoalLine = {
  /** The line without bullet, «KR:» and owner. */
  readonly title: string
  /** Null: nothing says how it is measured. */
  readonly kind: KeyResultKind | null
  readonly baseline: number | null
  readonly target: number | null
  /** As it is said after a number: «%», «dager», «henvendelser i måneden». */
  readonly unit: string | null
  readonly due: IsoDate | null
  /** How many decimals the values need: 0–4. */
  readonly decimals: number
  readonly limitMin: number | null
  readonly limitMax: number | null
  readonly owner: string | null
  /** Ordered stages of a milestone, else empty. */
  readonly stages: readonly string[]
  readonly questions: readonly ReadQuestion[]
}

const MOST_DECIMALS = 4
/** Nobody says a goal in more characters; what comes after them is kept in the title and not read. */
const MOST_READ = 5000

/** Reads one line. Never throws, whatever the line; never gives a number that was not said. */
export function readGoalLine(line: string, context: ReadingContext): ReadGoalLine {
  const cleaned = cleanLine(line)
  const short = cleaned.length <= MOST_READ
  const whole = withoutEmphasis(short ? cleaned : beginningOf(cleaned))
  const owner = takeOwner(stripResultPrefix(stripBullet(whole).rest).rest)
  const said = owner.rest
  const title = short ? said : cleaned
  const questions: ReadQuestion[] = []
  const ownerName = owner.names.length === 1 ? (owner.names[0] ?? null) : null
  if (owner.names.length > 1) questions.push({ id: 'several_owners', params: { names: owner.names.join(', ') } })
  const language = languageOf(said)
  const words = joinSpelledFractions(tokenize(unwrapQuotes(said), language))
  const raw = doubtMixedMarks(joinSaidSigns(openRanges(words)))
  const moves = readMovement(raw, () => true).change !== null
  const tokens = settleSpelledNumbers(raw, language, moves)
  const mentions = readDates(tokens, language, context)
  // «(21 % in Q2)»: when it was so, and not when it shall be.
  const dates = mentions.map((mention) =>
    isBack(mention, tokens, context) ? { ...mention, role: 'point' as const } : mention,
  )
  const roles = rolesOf(tokens, dates)
  const stages = readStages(unwrapQuotes(said), tokens, (at) => roles[at] === 'date')
  const movement = readMovement(tokens, (at) => roles[at] === 'free')
  const base = { title, owner: ownerName }

  if (stages.length > 0) {
    const due = chooseDue(tokens, dates, 0, questions, context)
    return { ...base, ...unmeasured, kind: 'milestone', due, stages, questions }
  }
  const amounts = withPast(readAmounts(tokens, roles, language), tokens, mentions, context)
  const measured: Line = { tokens, roles, amounts, movement, language }
  const measure = readMeasure(measured)
  const besideDue = owner.beside === '' ? null : dueBeside(owner.beside, context)
  // «Til 30 % i desember (21 % i juni)»: what comes after the target places it.
  const lastValue = measure.target?.end ?? measure.baseline?.end ?? 0
  const due = chooseDue(tokens, dates, lastValue, questions, context) ?? besideDue
  if (title === '') questions.unshift({ id: 'empty' })
  else questions.unshift(...measure.questions)
  if (due === null && measure.questions.some(({ id }) => id === 'task')) askForVagueDue(measured, questions)
  for (const quantity of [measure.baseline, measure.target]) {
    if (quantity?.unsure === true) questions.push({ id: 'ambiguous_number', params: { text: quantity.text } })
  }
  const values = valuesOf(measure)
  const { unit, counted } = readUnitLabel(measured, measure, language)
  const limits = limitsOf(measured, measure, values, unit, counted)
  return { ...base, kind: measure.kind, ...values, unit, due, ...limits, stages: [], questions }
}

const unmeasured = { baseline: null, target: null, unit: null, decimals: 0, limitMin: null, limitMax: null } as const

/** As much as is read of a line that is too long: up to a space, and no part of a number. */
function beginningOf(line: string): string {
  let end = line.lastIndexOf(' ', MOST_READ) + 1
  while (end > 0 && /[\d\s.,]/.test(line[end - 1] ?? '')) end--
  return line.slice(0, end)
}

/** «**KR 1:** fra *8* til *2*»: marks of bold and italics, from Markdown or a chat. */
function withoutEmphasis(line: string): string {
  return line.replace(/(?<![\p{L}\d*_])(\*{1,3}|__)(?=[^\s*_])([^*_]{1,300})(?<=\S)\1(?![\p{L}\d*_])/gu, '$2')
}

/** Somebody pasted the whole line in quotation marks: then nothing in it is a quotation. */
function unwrapQuotes(title: string): string {
  return /^["“”«'].*["“”»']$/u.test(title) && !/["“”«»]/u.test(title.slice(1, -1)) ? title.slice(1, -1) : title
}

/** Dates and what stands in quotation marks are nobody's values. */
function rolesOf(tokens: readonly Token[], dates: readonly DateMention[]): TokenRole[] {
  const roles = tokens.map((): TokenRole => 'free')
  const closers = new Map([
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
    ['„', '“'],
    ['”', '”'],
  ])
  const unclosed = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    const closer = closers.get(tokens[at]?.text ?? '')
    if (closer === undefined) continue
    // A sign that nothing closes would be looked for again and again.
    const end = unclosed.has(closer) ? -1 : tokens.findIndex((token, index) => index > at && token.text === closer)
    if (end < 0) {
      unclosed.add(closer)
      continue
    }
    roles.fill('quoted', at, end + 1)
    at = end
  }
  for (const { start, end } of dates) {
    for (let at = start; at < end; at++) if (roles[at] === 'free') roles[at] = 'date'
  }
  return roles
}

/** «95 % besvart (81 % i 2025)»: what was so on a day that has passed is where we are. */
function withPast(
  amounts: Amounts,
  tokens: readonly Token[],
  dates: readonly DateMention[],
  context: ReadingContext,
): Amounts {
  const { today } = context
  const quantities = amounts.quantities.map((quantity): Quantity => {
    const bare = quantity.cue === null && quantity.bound === null && quantity.change === null
    const past = dates.some(
      (mention) =>
        mention.start === quantity.end &&
        mention.role !== 'limit' &&
        ((mention.date !== null && mention.date < today) || isBack(mention, tokens, context)),
    )
    const compared = isComparedWith(quantity, tokens, amounts.quantities, past)
    // «Sykefravær 2025: 8,2 %»
    const heading = tokens[quantity.start - 1]?.text === ':' ? (tokens[quantity.start - 2]?.text ?? '') : ''
    const headed = /^20\d\d$/.test(heading) && heading < today.slice(0, 4)
    return (bare &&
      (past ||
        endsWithNow(quantity, tokens, amounts.quantities) ||
        beginsWithNow(quantity, tokens, amounts.quantities) ||
        headed ||
        isToldBeside(quantity, tokens, amounts.quantities))) ||
      compared
      ? { ...quantity, cue: 'now' }
      : quantity
  })
  return { ...amounts, quantities }
}

/**
 * «70 % har tillit, mot 56 % i forrige undersøkelse», «1,8 mill. mot 1,4 mill. i 2025»: compared with, not towards. `past`: a day that has been comes after it.
 */
function isComparedWith(
  { start, end, cue, bound, unit }: Quantity,
  tokens: readonly Token[],
  all: readonly Quantity[],
  past: boolean,
): boolean {
  if ((cue !== null && cue !== 'to') || bound !== null) return false
  if (!['mot', 'against'].includes(tokens[start - 1]?.lower ?? '')) return false
  const earlier = all.filter((other) => other.end <= start)
  const same = earlier.some((other) => unit === null || other.unit === null || unit.kind === other.unit.kind)
  if (!same || earlier.some((other) => other.cue === 'from' || other.cue === 'now')) return false
  const told = tokens.slice(end, end + 4).some(({ lower }) => SAID_OF_BEFORE.has(lower))
  return past || told || tokens[start - 2]?.text === ','
}

/** «1 av 5 slutter før fagprøven i dag; vi skal ned til 1 av 10»: its part of the sentence ends with the time. */
function endsWithNow({ start, end }: Quantity, tokens: readonly Token[], all: readonly Quantity[]): boolean {
  if (
    !all.some((other) => other.start >= end && (other.cue === 'to' || other.cue === 'target' || other.bound !== null))
  )
    return false
  const closes = tokens.findIndex(({ text }, at) => at >= end && [',', ';', '.', '–', '—'].includes(text))
  if (closes < 0 || all.some((other) => other.start > start && other.start < closes)) return false
  const [before, last] = tokens.slice(closes - 2, closes).map(({ lower }) => lower)
  return ['nå', 'today', 'now', 'currently'].includes(last ?? '') || (before === 'i' && last === 'dag')
}

/** «Right now churn is 7 %»: the only number of a line that begins with the time. */
function beginsWithNow({ start }: Quantity, tokens: readonly Token[], all: readonly Quantity[]): boolean {
  const before = tokens.slice(0, start)
  const said = before
    .slice(0, 3)
    .map(({ lower }) => lower)
    .join(' ')
  const now = /^(?:(?:per )?i dag|right now|today|currently|at present)(?: |$)/u.test(said)
  return now && all.length === 1 && before.every(({ kind }) => kind === 'word')
}

/** «(21 % in Q2)», said in October: without a year, in brackets after a value, it is the nearest one, which has been. */
function isBack({ start, end, date, role }: DateMention, tokens: readonly Token[], { today }: ReadingContext): boolean {
  if (date === null || role === 'limit' || tokens[end]?.text !== ')') return false
  const words = tokens.slice(start, end)
  const opened = tokens.findLastIndex(({ text }, at) => at < start && (text === '(' || text === ')'))
  const valued = tokens[opened]?.text === '(' && tokens.slice(opened, start).some(({ kind }) => kind === 'number')
  if (!valued || words.some(({ text }) => /^(?:19|20)\d\d$/.test(text)) || date <= today) return false
  const ahead = Date.parse(date) - Date.parse(today)
  return ahead > HALF_A_YEAR
}

const HALF_A_YEAR = 183 * 24 * 60 * 60 * 1000

/** «(45 i snitt i høst)», «(37 ved siste måling)»: alone in its brackets, with words about what has been. */
function isToldBeside({ start, end, unit }: Quantity, tokens: readonly Token[], all: readonly Quantity[]): boolean {
  if (tokens[start - 1]?.text !== '(') return false
  const closed = tokens.findIndex(({ text }, at) => at >= end && text === ')')
  const words = tokens.slice(end, closed)
  if (closed < 0 || words.length > 6 || words.some(({ kind }) => kind !== 'word')) return false
  const same = all.some((other) => other.start < start && (unit === null || unit.kind === other.unit?.kind))
  const each = words.some(({ lower }) => ['per', 'pr', 'hver', 'kvar', 'each'].includes(lower))
  return same && !each && words.some(({ lower }) => SAID_OF_BEFORE.has(lower))
}

const SAID_OF_BEFORE = new Set(
  'fjor vår våren høst høsten haust hausten sommer sommeren sommar vinter vinteren sist siste forrige førre hittil dag nå last previous before today now spring autumn fall summer winter'.split(
    ' ',
  ),
)

// ---- Time limit ----

/** The time limit among the dates: one said to be so; else one placed in time after the last value. */
function chooseDue(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  lastValue: number,
  questions: ReadQuestion[],
  context: ReadingContext,
): IsoDate | null {
  const limits = dates.filter(({ role }) => role === 'limit')
  const { today, cycle } = context
  // «lavere enn i 2019» is not when it shall be done.
  const from = cycle !== null && cycle.start < today ? cycle.start : today
  const chosen =
    limits.find(({ date }) => date !== null) ??
    limits[0] ??
    dates.findLast(
      (mention) =>
        mention.role === 'time' &&
        (mention.start >= lastValue || isAnnounced(tokens, mention)) &&
        mention.date !== null &&
        mention.date >= from,
    )
  if (chosen === undefined) return null
  const text = tokens
    .slice(chosen.start, chosen.end)
    .map((token, index) => (token.glued && index > 0 ? token.text : ` ${token.text}`))
    .join('')
    .trim()
  if (chosen.date === null) questions.push({ id: 'due_unread', params: { text } })
  else if (chosen.unsure) questions.push({ id: 'due_ambiguous', params: { text } })
  const named = new Set(limits.flatMap(({ date }) => (date === null ? [] : [date])))
  if (named.size > 1) questions.push({ id: 'several_dates' })
  return chosen.date
}

const PLANS = new Set('skal må bør vil shall should must will'.split(' '))

/** «I 2026 skal fraværet ned …», «Q3: NPS 37 → 55»: said before the values, and still when they shall be so. */
function isAnnounced(tokens: readonly Token[], { start, end }: DateMention): boolean {
  if (tokens.slice(end, end + 2).some(({ lower }) => PLANS.has(lower))) return true
  return start === 0 && tokens[end]?.text === ':' && !WEEK_WORDS.has(tokens[start]?.lower ?? '')
}

/** «(Samir Haddad, 15. juni)»: the date beside the owner. */
function dueBeside(text: string, context: ReadingContext): IsoDate | null {
  const language = languageOf(text)
  return readDates(tokenize(text, language), language, context).find(({ date }) => date !== null)?.date ?? null
}

/** A task «innen tre måneder»: from when? */
function askForVagueDue(line: Line, questions: ReadQuestion[]): void {
  const at = line.tokens.findIndex((token) => ['innen', 'innan', 'within'].includes(token.lower))
  const number = line.tokens[at + 1]
  if (at < 0 || number?.kind !== 'number' || line.roles[at] === 'date') return
  const text = line.tokens.slice(at, at + 3)
  questions.push({ id: 'due_unread', params: { text: text.map((token) => token.text).join(' ') } })
}

// ---- What comes out ----

function valuesOf(measure: Measure): {
  readonly baseline: number | null
  readonly target: number | null
  readonly decimals: number
} {
  const baseline = measure.baseline?.value ?? null
  const target = measure.multiplied ?? measure.target?.value ?? null
  const typed = [measure.baseline, measure.target].map((quantity) =>
    quantity === null ? 0 : Math.max(0, quantity.decimals - quantity.power),
  )
  const computed = measure.multiplied === undefined ? 0 : (String(measure.multiplied).split('.')[1]?.length ?? 0)
  return { baseline, target, decimals: Math.min(MOST_DECIMALS, Math.max(...typed, computed)) }
}

/** The unit: what is written after a value; else the noun that is counted; else the plural that the line is about. */
function readUnitLabel(
  line: Line,
  measure: Measure,
  language: LineLanguage,
): { readonly unit: string | null; readonly counted: boolean } {
  const named = [measure.target, measure.baseline].filter((quantity) => quantity !== null)
  // «Fra 9 timer til 1 time»: the plural is the label.
  const values = measure.target?.typed === 1 ? named.toReversed() : named
  const rate = values.find((quantity) => quantity.rate !== null)?.rate ?? null
  const known = values.find(({ unit }) => unit !== null && unit.kind !== 'noun')?.unit ?? null
  if (known === null && values.length > 0 && saysPercent(line, values)) return { unit: '%', counted: false }
  if (known !== null) return { unit: unitLabel(known.text, rate), counted: false }
  const counted = countedNoun(line.tokens, line.roles, language)
  const after = values.find(({ unit }) => unit !== null)?.unit ?? null
  const noun = after?.text ?? counted?.noun ?? null
  if (noun !== null)
    return { unit: unitLabel(noun, rate ?? (after === null ? (counted?.rate ?? null) : null)), counted: true }
  const first = Math.min(...values.map(({ start }) => start))
  const fractional = values.some(({ decimals, power }) => decimals > power)
  const subject = values.length === 0 || fractional ? null : subjectBefore(line, first, language)
  return { unit: unitLabel(subject?.noun ?? null, rate ?? subject?.rate ?? null), counted: subject !== null }
}

/** «Percentage of patients … from 14 to 35», «strykprosenten fra 19 til 12», «utilisation (%) from 64 to 72»: said once, and not after the numbers. */
function saysPercent({ tokens, roles }: Line, values: readonly Quantity[]): boolean {
  if (values.some(({ unit, value }) => unit !== null || value < 0 || value > 100)) return false
  // A score is in points, whatever stands in brackets.
  if (tokens.some(({ lower }) => /^e?nps$/.test(lower))) return false
  return tokens.some(({ lower, text }, at) => {
    if (roles[at] !== 'free') return false
    const bracketed =
      (text === '%' || PERCENT_WORDS.has(lower)) && tokens[at + 1]?.text === ')' && tokens[at - 1]?.kind !== 'number'
    const named = /^(?:percentage|prosentandel\p{L}*|\p{L}{3,}prosent(?:en)?)$/u.test(lower)
    return (
      bracketed || named || (lower === 'percent' && tokens[at + 1]?.lower === 'of' && tokens[at - 1]?.kind !== 'number')
    )
  })
}

/** Words that the subject of a line ends before. */
const SUBJECT_ENDS = new Set(
  `fra frå from til to ned opp down up skal må bør shall should i in per pr om about på under over below above minst maks at by eldre older yngre younger som with med that who on for av of ved hos og and er are`
    .split(/\s+/)
    .concat([':', '(', ',', '-', '–']),
)

/** The words between the verb and what leads to the first number. */
function subjectBefore(
  line: Line,
  first: number,
  language: LineLanguage,
): { readonly noun: string; readonly rate: string | null } | null {
  const { tokens, roles } = line
  let start = 0
  while (start < first && (LEAD_INS.has(tokens[start]?.lower ?? '') || isLeadingVerb(tokens, start))) start++
  let end = start
  while (end < first && !SUBJECT_ENDS.has(tokens[end]?.lower ?? '') && tokens[end]?.kind === 'word') end++
  const noun = pluralSubject(tokens, roles, start, end, language)
  return noun === null ? null : { noun, rate: rateFrom(tokens, roles, end)?.text ?? null }
}

function isLeadingVerb(tokens: readonly Token[], at: number): boolean {
  const slice = tokens.slice(at, at + 1)
  const read = readMovement(slice, () => true)
  return (
    read.change !== null ||
    read.factor !== null ||
    read.weak ||
    ['få', 'ned', 'opp', 'bring', 'get', 'down', 'up'].includes(slice[0]?.lower ?? '')
  )
}

/** Natural limits: a share is 0–100 %, a count and a duration are never negative, a scale has its ends. Where a value is outside them, they were not so natural. */
function limitsOf(
  line: Line,
  measure: Measure,
  values: { readonly baseline: number | null; readonly target: number | null },
  unit: string | null,
  counted: boolean,
): { readonly limitMin: number | null; readonly limitMax: number | null } {
  const none = { limitMin: null, limitMax: null }
  if (values.baseline === null && values.target === null && unit === null) return none
  const known = [measure.target, measure.baseline].find((value) => value?.unit !== null && value?.unit !== undefined)
  const quantity = known ?? measure.target ?? measure.baseline
  const natural = naturalLimits(line, quantity, counted)
  const said = [values.baseline, values.target].filter((value) => value !== null)
  const { limitMin, limitMax } = natural
  const fits = said.every(
    (value) => (limitMin === null || value >= limitMin) && (limitMax === null || value <= limitMax),
  )
  return fits ? natural : none
}

function naturalLimits(
  line: Line,
  quantity: Quantity | null,
  counted: boolean,
): { readonly limitMin: number | null; readonly limitMax: number | null } {
  const { scale } = line.amounts
  if (scale !== null && quantity?.unit?.kind !== 'percent') return { limitMin: scale.low, limitMax: scale.high }
  const kind = quantity?.unit?.kind
  if (kind === 'percent') {
    const share = !line.tokens.some(
      (token, at) =>
        line.roles[at] === 'free' && (NOT_A_SHARE.has(token.lower) || /(?:margin|vekst)$/.test(token.lower)),
    )
    return share ? { limitMin: 0, limitMax: 100 } : { limitMin: null, limitMax: null }
  }
  if (kind === 'part') return { limitMin: 0, limitMax: quantity?.outOf ?? null }
  const never =
    counted || kind === 'time' || (kind === 'other' && !/^(?:°|poeng|points?|pts)/.test(quantity?.unit?.text ?? ''))
  return { limitMin: never ? 0 : null, limitMax: null }
}
