/**
 * Units: what is written after a number on the wall. «%», «pp», «kr» and units of time as typed; else the noun that is counted, and the rate («henvendelser i måneden»), because that is how
 * it is said aloud after the number. At most 40 characters, the room a key result has for it.
 */
import type { LineLanguage } from './language.ts'
import { phraseBook, phraseFrom } from './phrases.ts'
import type { Token } from './tokens.ts'
import {
  COUNT_PHRASES,
  CURRENCIES,
  MAGNITUDES,
  MAGNITUDE_CURRENCIES,
  NOT_COUNTED,
  OTHER_UNITS,
  PERCENT_POINT_WORDS,
  PERCENT_WORDS,
  RATE_PHRASES,
  RATE_STARTS,
  STOP_WORDS,
  TIME_UNITS,
  UNIT_PREFIXES,
} from './words.ts'

export type Unit = {
  readonly text: string
  /** part: «av 10» · noun: what is counted. */
  readonly kind: 'percent' | 'points' | 'currency' | 'time' | 'other' | 'part' | 'noun'
}

const UNIT_LIMIT = 40
const rates = phraseBook([[RATE_PHRASES, true] as const])
const counts = phraseBook([[COUNT_PHRASES, true] as const])

/** Magnitude and known unit after the number at token `index`: power of ten, unit, and where they end. */
export function readUnit(
  tokens: readonly Token[],
  index: number,
  money = false,
): { readonly unit: Unit | null; readonly power: number; readonly end: number } {
  let at = index + 1
  let power = 0
  // Two magnitudes at most: «to hundre tusen».
  for (let steps = 0; steps < 2; steps++) {
    const more = magnitudeAt(tokens, at, money)
    if (more === null) break
    power += more
    at++
  }
  const joined = MAGNITUDE_CURRENCIES.get(tokens[at]?.lower ?? '')
  if (joined !== undefined) {
    return { unit: { text: joined.unit, kind: 'currency' }, power: power + joined.power, end: at + 1 }
  }
  const known = knownUnit(tokens, at)
  return known === null ? { unit: null, power, end: at } : { unit: known.unit, power, end: known.end }
}

function magnitudeAt(tokens: readonly Token[], at: number, money: boolean): number | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const next = tokens[at + 1]
  // «1,2 M», «800 k til …»: where the number ends with it. «45 M units» could be anything.
  const ends = next?.kind !== 'word' || STOP_WORDS.has(next.lower)
  if (token.text === 'M' || token.text === 'm') {
    const currency = money || CURRENCIES.has(next?.lower ?? '')
    return (token.text === 'M' && (token.glued || ends)) || currency ? 6 : null
  }
  if (token.lower === 'b' && token.glued && money) return 9
  if (token.lower === 'k' && !token.glued && !ends && !CURRENCIES.has(next.lower)) return null
  return MAGNITUDES.get(token.lower) ?? null
}

function knownUnit(tokens: readonly Token[], at: number): { readonly unit: Unit; readonly end: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  const next = tokens[at + 1]
  const { lower } = token
  if (PERCENT_POINT_WORDS.has(lower)) return { unit: { text: 'pp', kind: 'points' }, end: at + 1 }
  if (PERCENT_WORDS.has(lower) || lower === 'percentage') {
    const afterHyphen = next?.text === '-' ? at + 2 : at + 1
    const word = tokens[afterHyphen]?.lower ?? ''
    if (['poeng', 'point', 'points'].includes(word))
      return { unit: { text: 'pp', kind: 'points' }, end: afterHyphen + 1 }
    return lower === 'percentage' ? null : { unit: { text: '%', kind: 'percent' }, end: at + 1 }
  }
  // «450,-»
  if (token.text === ',' && token.glued && next?.glued === true && ['-', '–', '—'].includes(next.text)) {
    return { unit: { text: 'kr', kind: 'currency' }, end: at + 2 }
  }
  if (token.kind !== 'word') return token.text === '°' ? degrees(tokens, at) : null
  // In small letters it is the seconds; the Swedish money is «SEK».
  const currency = token.text === 'sek' ? undefined : CURRENCIES.get(lower)
  if (currency !== undefined) {
    // «MNOK 5 NOK» does not happen; «500 kr,-» does.
    return { unit: { text: currency, kind: 'currency' }, end: at + 1 }
  }
  if (UNIT_PREFIXES.has(lower) && next?.kind === 'word' && TIME_UNITS.has(next.lower)) {
    return { unit: { text: `${token.text} ${next.text}`, kind: 'time' }, end: at + 2 }
  }
  // One letter is a unit only as typed: «5 s», «3 m»; never the «I» or «A» of a sentence.
  if (lower.length === 1 && token.text !== lower) return null
  if (TIME_UNITS.has(lower)) return { unit: { text: token.text, kind: 'time' }, end: at + 1 }
  if (OTHER_UNITS.has(lower)) return { unit: { text: token.text, kind: 'other' }, end: at + 1 }
  return null
}

function degrees(tokens: readonly Token[], at: number): { readonly unit: Unit; readonly end: number } {
  const scaled = tokens[at + 1]?.lower === 'c'
  return { unit: { text: scaled ? '°C' : '°', kind: 'other' }, end: scaled ? at + 2 : at + 1 }
}

/** A rate that starts at token `at`: «i måneden», «per uke», «/uke», «per 1000 innbyggere». */
export function rateFrom(
  tokens: readonly Token[],
  roles: readonly string[],
  at: number,
): { readonly text: string; readonly end: number } | null {
  const first = tokens[at]
  if (first === undefined || roles[at] === 'date' || roles[at] === 'quoted') return null
  const fixed = phraseFrom(rates, tokens, at)
  if (fixed !== null) return { text: said(tokens, at, at + fixed.length), end: at + fixed.length }
  if (first.text === '/' && first.glued && tokens[at + 1]?.glued === true && tokens[at + 1]?.kind === 'word') {
    return { text: `/${tokens[at + 1]?.text ?? ''}`, end: at + 2 }
  }
  if (!RATE_STARTS.has(first.lower)) return null
  const next = tokens[at + 1]
  if (next === undefined || roles[at + 1] === 'date') return null
  // «per million arbeidstimer»
  const many = next.kind === 'word' && next.lower.length > 2 && MAGNITUDES.has(next.lower)
  if (many && tokens[at + 2]?.kind === 'word' && !STOP_WORDS.has(tokens[at + 2]?.lower ?? ''))
    return { text: said(tokens, at, at + 3), end: at + 3 }
  if (next.kind === 'word' && !STOP_WORDS.has(next.lower)) return { text: said(tokens, at, at + 2), end: at + 2 }
  const noun = tokens[at + 2]
  if (next.kind === 'number' && noun?.kind === 'word' && !STOP_WORDS.has(noun.lower)) {
    return { text: said(tokens, at, at + 3), end: at + 3 }
  }
  return null
}

function said(tokens: readonly Token[], start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map((token) => token.text)
    .join(' ')
}

/** What can be a word of a noun phrase. */
function isNounWord(token: Token | undefined, role: string | undefined): token is Token {
  if (token?.kind !== 'word' || role === 'date' || role === 'quoted') return false
  if (STOP_WORDS.has(token.lower) || token.lower.length < 2) return false
  return !PERCENT_WORDS.has(token.lower) && !CURRENCIES.has(token.lower)
}

/** A plural adjective in Norwegian: the noun comes after it. */
function isAdjective(token: Token): boolean {
  return (
    /^\p{Ll}+e$/u.test(token.text) &&
    !/(?:ene|ane|else|satte|sette|melde|meldte|møtte|unge|voksne|vaksne|eldre|kunde|ledige)$/.test(token.lower)
  )
}

/**
 * The counted noun that starts at token `at`. Norwegian writes compounds as one word, so it is the first noun with its adjectives;
 * English may need three words («open support tickets»).
 */
export function nounPhrase(
  tokens: readonly Token[],
  roles: readonly string[],
  at: number,
  language: LineLanguage,
): { readonly text: string; readonly end: number } | null {
  let end = at
  while (end < at + 3 && isNounWord(tokens[end], roles[end])) {
    const token = tokens[end]
    if (token === undefined || (end > at && /(?:ed|ing)$/.test(token.lower) && !language.norwegian)) break
    // «Start: 12 Mål: 8», «15 frivillige rekruttert»: the next label, and what was done.
    if (end === at && /^\p{Lu}/u.test(token.text) && tokens[end + 1]?.text === ':') break
    if (end > at && token.lower.endsWith('ert') && language.norwegian) break
    // A capital in the middle is a name, not a thing: «55 Kari».
    if (end > at && /^\p{Lu}\p{Ll}/u.test(token.text)) break
    end++
    // «2 ukers ventetid»
    const genitive = /^(?:dag|uk|vek|tim|minutt|måned|månad)[ea]rs$/.test(token.lower)
    if (language.norwegian && !isAdjective(token) && !genitive) break
  }
  if (end === at) return null
  const last = tokens[end - 1]
  if (last === undefined || NOT_COUNTED.has(last.lower)) return null
  if (end - at === 1 && isAdjective(last) && language.norwegian && /^(?:nye|mange|åpne|store|små)$/.test(last.lower))
    return null
  return { text: said(tokens, at, end), end }
}

/** «antall skjema søkeren må velge mellom», «number of open cases»: the noun, and a rate right after it. */
export function countedNoun(
  tokens: readonly Token[],
  roles: readonly string[],
  language: LineLanguage,
): { readonly noun: string; readonly rate: string | null } | null {
  for (let at = 0; at < tokens.length; at++) {
    if (roles[at] === 'quoted') continue
    const hit = phraseFrom(counts, tokens, at)
    if (hit === null) continue
    const noun = nounPhrase(tokens, roles, at + hit.length, language)
    if (noun === null) continue
    return { noun: noun.text, rate: rateFrom(tokens, roles, noun.end)?.text ?? null }
  }
  return null
}

/** A plural that the line is about: «Klager fra 20 til 5», «Reduce customer complaints from 40 to 10». Tokens `start` up to `end`. */
export function pluralSubject(
  tokens: readonly Token[],
  roles: readonly string[],
  start: number,
  end: number,
  language: LineLanguage,
): string | null {
  if (end <= start || end - start > (language.norwegian ? 2 : 3)) return null
  for (let at = start; at < end; at++) if (!isNounWord(tokens[at], roles[at])) return null
  const last = tokens[end - 1]
  if (last === undefined || last.text.length < 4 || /\d/.test(last.text) || NOT_COUNTED.has(last.lower)) return null
  const lower = last.lower
  const norwegian = /(?:er|ar|ere|or)$/.test(lower) && !/(?:het|tider|kostnader|utgifter|inntekter|nummer)$/.test(lower)
  const english = /[^sui]s$/.test(lower)
  if (!(language.norwegian ? norwegian : english) && !(language.norwegian && /^(?:avvik|feil)$/.test(lower)))
    return null
  if (end - start === 2 && language.norwegian) {
    const first = tokens[start]
    if (first === undefined || !first.lower.endsWith('e')) return null
  }
  const text = said(tokens, start, end)
  // «Klager» begins the line; «LinkedIn» is a name wherever it stands.
  return /^\p{Lu}[\p{Ll}\s-]*$/u.test(said(tokens, start, start + 1))
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

/** Unit and rate as one label: «henvendelser i måneden», «kr/time», «i måneden». Null when there is nothing, or when it is too long to be a unit. */
export function unitLabel(unit: string | null, rate: string | null): string | null {
  const joined =
    unit === null ? rate : rate === null ? unit : rate.startsWith('/') ? `${unit}${rate}` : `${unit} ${rate}`
  if (joined === null) return null
  if (joined.length <= UNIT_LIMIT) return joined
  return unit !== null && unit.length <= UNIT_LIMIT ? unit : null
}
