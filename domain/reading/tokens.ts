/**
 * Cuts a line into words, numbers, arrows, comparisons and signs: the only part of the reader that looks at characters.
 * Every pattern is anchored where it stands, so that the time grows with the length of the line and no faster.
 */
import type { LineLanguage } from './language.ts'
import { scanNumber } from './numbers.ts'
import {
  ABBREVIATIONS,
  CURRENCIES,
  MAGNITUDES,
  MAGNITUDE_CURRENCIES,
  OTHER_UNITS,
  TIME_UNITS,
  type Bound,
} from './words.ts'

type Base = {
  readonly text: string
  /** Lower case, without the dot of an abbreviation. */
  readonly lower: string
  readonly start: number
  readonly end: number
  /** No space between this and the token before. */
  readonly glued: boolean
}

export type NumberToken = Base & {
  readonly kind: 'number'
  readonly digits: string
  readonly decimals: number
  readonly unsure: boolean
  readonly plain: boolean
  readonly sign: '' | '-' | '+'
  readonly spelled: boolean
}

export type Token =
  | NumberToken
  | (Base & { readonly kind: 'word' })
  /** A number that is a name: `24/7` is not ours to read, nor is `5-åringer`. */
  | (Base & { readonly kind: 'label' })
  | (Base & { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year: number })
  | (Base & { readonly kind: 'range'; readonly low: NumberToken; readonly high: NumberToken })
  | (Base & { readonly kind: 'fraction'; readonly first: number; readonly second: number })
  | (Base & { readonly kind: 'arrow' })
  | (Base & { readonly kind: 'compare'; readonly bound: Bound })
  | (Base & { readonly kind: 'symbol' })

/** One kind of space, hyphen and letter each, and nothing invisible. */
export function cleanLine(line: string): string {
  return line
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD\u200E\u200F]/g, '')
    .replace(/[\s\p{Cc}\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u2212/g, '-')
    .trim()
}

const arrow = /(?:[-–—~]{1,3}>{1,2}|>{2,3}|={1,2}>|[→⇒➔➜➝⟶⟹↗↘⇨►▶➡])\uFE0F?/y
const compare = />=|≥|⩾|=<|<=|≤|⩽|>|</y
const word = /\p{L}(?:[\p{L}\p{M}\p{N}'’²³]|[-_](?=[\p{L}\p{N}]))*/uy
const isoDate = /(\d{4})-(\d{2})-(\d{2})(?![\d-])/y
const writtenDate = /(\d{1,2})(?:([./])(\d{1,2})\2(\d{4}|\d{2})|-(\d{1,2})-(\d{4}))(?![\d]|[./-]\d)/y
const fraction = /(\d{1,4})\/(\d{1,4})(?![\d/])/y
/** Pairs or threes of digits that no amount is grouped in: «22 33 44 55», «815 48 333», «+47 …». */
const phone = /(?:\+\d{2} ?)?(?:\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})(?! ?\d)|\+\d{2} ?\d{8}(?! ?\d)/y
/** «14:30», and «1:1». */
const clockTime = /\d{1,2}:\d{1,2}(?!\d)/y
/** «h30m» after «2»: a unit with more of the same time written on to it. */
const clockUnit = /(?:h|t|min|m)(?=\d{1,2}\s?(?:min|m|sek|sec|s)(?![\p{L}\p{N}]))/iuy
const letters = /\p{L}[\p{L}\p{M}\p{N}²³]*/uy
const gluedLabel = /-\p{L}[\p{L}\p{M}\p{N}-]*/uy
const versionTail = /(?:[.,]\d+)+/y
const dash = /[-–—]/

function at(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position
  return pattern.exec(text)
}

/** Letters written straight after a number that leave it a number: «10k», «3.9s», «200ms», «1st». */
function leavesNumber(suffix: string): boolean {
  const lower = suffix.toLowerCase()
  if (suffix === 'K' || suffix === 'M') return true
  return (
    MAGNITUDES.has(lower) ||
    MAGNITUDE_CURRENCIES.has(lower) ||
    CURRENCIES.has(lower) ||
    TIME_UNITS.has(lower) ||
    OTHER_UNITS.has(lower) ||
    ['st', 'nd', 'rd', 'th', 'pp', 'prosent', 'x', 'til', 'to'].includes(lower)
  )
}

function yearOf(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function isCalendarDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

/** A number, and what is written together with it: range, fraction, date, version, «5-åringer». */
function scanNumeric(text: string, position: number, base: Base, language: LineLanguage): Token | null {
  const make = <const T extends object>(end: number, rest: T): Base & T => ({
    ...base,
    text: text.slice(base.start, end),
    lower: text.slice(base.start, end).toLowerCase(),
    end,
    ...rest,
  })
  const signed = position > base.start
  if (!signed) {
    const iso = at(isoDate, text, position)
    if (iso !== null && isCalendarDay(Number(iso[3]), Number(iso[2]))) {
      return make(position + iso[0].length, {
        kind: 'date',
        day: Number(iso[3]),
        month: Number(iso[2]),
        year: Number(iso[1]),
      })
    }
    const written = at(writtenDate, text, position)
    const [, day, , dotted = '', dottedYear = '', dashed = dotted, dashedYear = dottedYear] = written ?? []
    if (written !== null && isCalendarDay(Number(day), Number(dashed))) {
      return make(position + written[0].length, {
        kind: 'date',
        day: Number(day),
        month: Number(dashed),
        year: yearOf(dashedYear),
      })
    }
    const clock = at(clockTime, text, position)
    if (clock !== null) return make(position + clock[0].length, { kind: 'label' })
    const part = at(fraction, text, position)
    if (part !== null) {
      return make(position + part[0].length, { kind: 'fraction', first: Number(part[1]), second: Number(part[2]) })
    }
  }
  const scanned = scanNumber(text, position, language.english, language.norwegian)
  if (scanned === null) return null
  const toToken = (start: number, number: typeof scanned): NumberToken => ({
    kind: 'number',
    text: text.slice(start, number.end),
    lower: text.slice(start, number.end),
    start,
    end: number.end,
    glued: base.glued,
    digits: number.digits,
    decimals: number.decimals,
    unsure: number.unsure,
    plain: number.plain,
    sign: signed ? (text[base.start] === '+' ? '+' : '-') : '',
    spelled: false,
  })
  const tail = at(versionTail, text, scanned.end)
  if (tail !== null) return make(scanned.end + tail[0].length, { kind: 'label' })
  // More digits than a number can hold exactly are an account or a case number.
  if (scanned.digits.replace('.', '').length > 15) return make(scanned.end, { kind: 'label' })

  const label = at(gluedLabel, text, scanned.end)
  if (label !== null) return make(scanned.end + label[0].length, { kind: 'label' })
  if (dash.test(text[scanned.end] ?? '') && /\d/.test(text[scanned.end + 1] ?? '')) {
    const high = scanNumber(text, scanned.end + 1, language.english, language.norwegian)
    if (high !== null) {
      const compound = at(gluedLabel, text, high.end)
      if (compound !== null && !/^-(skala|scale|point)/i.test(compound[0])) {
        return make(high.end + compound[0].length, { kind: 'label' })
      }
      return make(high.end, {
        kind: 'range',
        low: toToken(position, scanned),
        high: toToken(scanned.end + 1, high),
      })
    }
  }
  const suffix = at(letters, text, scanned.end)
  const clock = suffix === null ? null : at(clockUnit, text, scanned.end)
  if (suffix !== null && clock === null && !leavesNumber(suffix[0]))
    return make(scanned.end + suffix[0].length, { kind: 'label' })
  return toToken(base.start, scanned)
}

/** A minus or plus belongs to the number only where nothing in front of it can be subtracted from. */
function signStart(text: string, position: number, previous: Token | undefined): boolean {
  const sign = text[position]
  if (sign !== '-' && sign !== '+' && sign !== '–') return false
  if (!/\d/.test(text[position + 1] ?? '')) return false
  if (previous === undefined || previous.end < position) return true
  return previous.kind === 'arrow' || previous.kind === 'compare' || previous.text === '('
}

/** «fra 62-90 %»: after «fra» a range is from one end to the other; on a scale it is the scale. */
export function openRanges(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const from = ['fra', 'frå', 'from'].includes(tokens[index - 1]?.lower ?? '')
    const scale = /skala|scale/.test(`${tokens[index - 2]?.lower ?? ''} ${tokens[index + 1]?.lower ?? ''}`)
    // «fra 10–15 til 25»: the range is where we are, and nobody knows which end of it.
    const more = tokens.slice(index + 1).some(({ kind, lower }, at, rest) => {
      const goes = kind === 'arrow' || ['til', 'to'].includes(lower)
      return goes && rest.slice(at + 1, at + 4).some((next) => next.kind === 'number' || next.kind === 'range')
    })
    if (token.kind !== 'range' || !from || scale || more) return [token]
    const { low, high } = token
    const between: Token = {
      ...token,
      kind: 'arrow',
      text: '-',
      lower: '-',
      start: low.end,
      end: high.start,
      glued: true,
    }
    return [low, between, high]
  })
}

/** «fra minus 12 til pluss 10»: a sign that is said, where nothing in front of it can be subtracted from. */
export function joinSaidSigns(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1]
    if (isSaidSign(tokens, index) && next?.kind === 'number') return []
    if (token.kind !== 'number' || !isSaidSign(tokens, index - 1)) return [token]
    const word = tokens[index - 1]
    if (word === undefined) return [token]
    return [{ ...token, start: word.start, glued: word.glued, sign: word.lower === 'minus' ? '-' : '+' }]
  })
}

function isSaidSign(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]
  const next = tokens[index + 1]
  if (!['minus', 'pluss', 'plus'].includes(word?.lower ?? '') || next?.kind !== 'number' || next.sign !== '')
    return false
  const previous = tokens[index - 1]
  return (
    previous === undefined ||
    ['fra', 'frå', 'from', 'til', 'to'].includes(previous.lower) ||
    previous.kind === 'arrow' ||
    previous.text === ':'
  )
}

/** «12.500» beside «15.5»: whoever types one dot for decimals may mean the other one so too. */
export function doubtMixedMarks(tokens: readonly Token[]): Token[] {
  const numbers = tokens.filter((token) => token.kind === 'number')
  return tokens.map((token) => {
    const mark = token.kind === 'number' ? /^\d{1,3}([.,])\d{3}$/.exec(token.text)?.[1] : undefined
    if (token.kind !== 'number' || mark === undefined) return token
    const mixed = numbers.some(({ text }) => /^\d+[.,](?:\d{1,2}|\d{4,})$/.test(text) && text.includes(mark))
    return mixed ? { ...token, unsure: true } : token
  })
}

/** Cuts a cleaned line into tokens. Nothing is lost but spaces. */
export function tokenize(line: string, language: LineLanguage): Token[] {
  const tokens: Token[] = []
  let position = 0
  while (position < line.length) {
    if (line[position] === ' ') {
      position++
      continue
    }
    const previous = tokens.at(-1)
    const base = { text: '', lower: '', start: position, end: position, glued: previous?.end === position }
    const token = scanToken(line, position, base, previous, language)
    tokens.push(token)
    position = token.end
  }
  return tokens
}

function scanToken(
  line: string,
  position: number,
  base: Base,
  previous: Token | undefined,
  language: LineLanguage,
): Token {
  const simple = (kind: 'word' | 'symbol' | 'arrow' | 'label', text: string): Token => ({
    ...base,
    kind,
    text,
    lower: text.toLowerCase(),
    end: position + text.length,
  })
  const pointing = at(arrow, line, position)
  if (pointing !== null) return simple('arrow', pointing[0])
  const comparing = at(compare, line, position)
  if (comparing !== null) {
    const text = comparing[0]
    const bound = /[>≥⩾]/.test(text) ? 'at_least' : 'at_most'
    return { ...base, kind: 'compare', text, lower: text, end: position + text.length, bound }
  }
  const calling = at(phone, line, position)
  if (calling !== null) return simple('label', calling[0])
  const character = String.fromCodePoint(line.codePointAt(position) ?? 32)
  if (/\d/.test(character) || signStart(line, position, previous)) {
    const digitsAt = /\d/.test(character) ? position : position + 1
    const numeric = scanNumeric(line, digitsAt, base, language)
    if (numeric !== null) return numeric
  }
  // «8m20s», «2h30m»: the first unit of a time by the clock, and not one word with what follows.
  const clock = base.glued && previous?.kind === 'number' ? at(clockUnit, line, position) : null
  if (clock !== null) return simple('word', clock[0])
  const money = /(?:kr|nok|eur|usd|sek|dkk)(?=\d)|us\$/iy
  const prefixed = at(money, line, position)
  if (prefixed !== null) return simple('word', prefixed[0])
  const plainWord = at(word, line, position)
  if (plainWord !== null) {
    const text = plainWord[0]
    const lower = text.toLowerCase().replace(/’/g, "'")
    const dotted = line[position + text.length] === '.' && ABBREVIATIONS.has(lower)
    return { ...base, kind: 'word', text, lower, end: position + text.length + (dotted ? 1 : 0) }
  }
  if (/[€$£]/.test(character)) return simple('word', character)
  return simple('symbol', character)
}
