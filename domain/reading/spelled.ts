/**
 * Turns spelled numbers («fem prosent», «from four to two») into numbers, only where they clearly are values: «to» is also a preposition,
 * «en» an article and «fire» a blaze. What is not turned stays a word, and the reader never sees a number there.
 */
import type { LineLanguage } from './language.ts'
import type { Token } from './tokens.ts'
import {
  CURRENCIES,
  MAGNITUDES,
  MONTHS,
  ORDINAL_WORDS,
  NUMBER_WORDS,
  OTHER_UNITS,
  PERCENT_POINT_WORDS,
  PERCENT_WORDS,
  SHY_NUMBER_WORDS,
  TIME_UNITS,
  WEEKDAYS,
} from './words.ts'

const bounds = new Set(
  'minst minimum least most maks maksimalt max høyst høgst under over below above than enn only kun'.split(' '),
)
const frames = new Set('fra frå from til to'.split(' '))
const nows = new Set('dag nå today now currently baseline utgangspunkt mål target var was'.split(' '))
const englishAfterTo = new Set('over under below above at less more no about around fewer only just'.split(' '))
const norwegianOnly = new Set('to fire ni ti'.split(' '))

/** The token is a unit in more than one letter: «to s» is nothing, «to sekunder» is. */
function isUnit(token: Token | undefined): boolean {
  if (token === undefined) return false
  const { lower } = token
  if (PERCENT_WORDS.has(lower) || PERCENT_POINT_WORDS.has(lower)) return true
  if (lower.length < 2) return false
  return TIME_UNITS.has(lower) || OTHER_UNITS.has(lower) || CURRENCIES.has(lower) || MAGNITUDES.has(lower)
}

function isNumeric(token: Token | undefined): boolean {
  return token?.kind === 'number' || (token?.kind === 'word' && token.lower !== 'to' && NUMBER_WORDS.has(token.lower))
}

function isOf(token: Token | undefined): boolean {
  return token?.lower === 'av' || token?.lower === 'of'
}

/** Parts of a whole, in words; «quarter» alone is three months. */
const FRACTIONS: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, 'tredel tredeler tredelar tredjedel tredjedeler tredjedelar third thirds'],
      [4, 'firedel firedeler firedelar fjerdedel fjerdedeler fjerdedelar quarters'],
      [5, 'femdel femdeler femdelar femtedel femtedeler femtedelar fifth fifths'],
      [6, 'seksdel seksdeler sjettedel sjettedeler sixth sixths'],
      [10, 'tidel tideler tidelar tiendedel tiendedeler tenth tenths'],
    ] as const
  ).flatMap(([second, all]) => all.split(' ').map((word) => [word, second] as const)),
)

/** «To tredeler», «two-thirds»: a part that is said and not counted, kept in one piece so that nobody takes the «two» for a number. */
export function joinSpelledFractions(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) continue
    // «Half of all invoices», where it is no «to half of»: how many, and nothing is halved.
    if (/^(?:half|halvparten|halvdelen)$/.test(token.lower) && isOf(tokens[index + 1]) && begins(joined.at(-1))) {
      joined.push({ ...token, kind: 'fraction', first: 1, second: 2 })
      continue
    }
    // «Hver tredje kunde»: one of three; «hver tredje uke» is how often.
    const nth = ['hver', 'hvert', 'kvar', 'kvart', 'every'].includes(token.lower)
      ? NTH.get(tokens[index + 1]?.lower ?? '')
      : undefined
    const counted = tokens[index + 2]
    const ordinal = tokens[index + 1]
    if (nth !== undefined && ordinal !== undefined && !isOften(counted)) {
      index++
      const text = `${token.text} ${ordinal.text}`
      joined.push({
        ...token,
        kind: 'fraction',
        text,
        lower: text.toLowerCase(),
        end: ordinal.end,
        first: 1,
        second: nth,
      })
      continue
    }
    const [first, second] = token.lower.split('-')
    const next = tokens[index + 1]
    const whole = FRACTIONS.get(second ?? next?.lower ?? '')
    // «By a third», where «a third party» is nothing of the kind.
    const article = token.lower === 'a' && second === undefined && !isNoun(tokens[index + 2])
    const part = article ? 1 : numberOf(token, first ?? '')
    if (part === null || whole === undefined || part >= whole) {
      joined.push(token)
      continue
    }
    const last = second === undefined && next !== undefined ? next : token
    if (last !== token) index++
    const text = last === token ? token.text : `${token.text} ${last.text}`
    joined.push({
      ...token,
      kind: 'fraction',
      text,
      lower: text.toLowerCase(),
      end: last.end,
      first: part,
      second: whole,
    })
  }
  return joined
}

const NTH: ReadonlyMap<string, number> = new Map([
  ...[...ORDINAL_WORDS].filter(([, nth]) => nth > 1),
  ['annen', 2],
  ['femte', 5],
  ['fifth', 5],
  ['sjette', 6],
  ['tiende', 10],
  ['tenth', 10],
])

/** «Hver andre uke», «every second Friday», «hver tredje gang». */
function isOften(token: Token | undefined): boolean {
  const lower = token?.lower ?? ''
  return (
    TIME_UNITS.has(lower) ||
    WEEKDAYS.has(lower) ||
    MONTHS.has(lower) ||
    /^(?:gang|gong|time|tertial|halvår)$/u.test(lower)
  )
}

function isNoun(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !['of', 'by', 'in', 'to', 'from', 'before', 'within', 'and', 'this', 'over', 'now', 'today'].includes(token.lower)
  )
}

function begins(previous: Token | undefined): boolean {
  return previous === undefined || [':', '-', '–'].includes(previous.text) || bounds.has(previous.lower)
}

function numberOf(token: Token, word: string): number | null {
  if (token.kind === 'number') return token.decimals === 0 ? Number(token.digits) : null
  return token.kind === 'word' ? (NUMBER_WORDS.get(word) ?? null) : null
}

/** The line with its spelled values as numbers. `moves`: the line says that something rises or falls. */
export function settleSpelledNumbers(tokens: readonly Token[], language: LineLanguage, moves: boolean): Token[] {
  const numerals = tokens.filter((token) => isNumeric(token) || token.lower === 'to').length
  return tokens.map((token, index) => {
    if (token.kind !== 'word') return token
    const value = NUMBER_WORDS.get(token.lower)
    if (value === undefined) return token
    const previous = tokens[index - 1]
    const next = tokens[index + 1]
    if (
      !isValue(token.lower, previous, next, {
        language,
        moves,
        several: numerals > 1,
        first: index === 0,
        // «til to hundre»: two times a hundred.
        multiplied: isNumeric(previous) || (previous?.lower === 'to' && tokens[index - 2]?.lower === 'til'),
        // «tre av fire»: a part and its whole.
        part:
          (isOf(previous) &&
            (isNumeric(tokens[index - 2]) || (previous?.lower === 'av' && tokens[index - 2]?.lower === 'to'))) ||
          (isOf(next) && isNumeric(tokens[index + 2])) ||
          isOutOf(tokens, index) ||
          isOneIn(tokens, index),
      })
    )
      return token
    const { text, lower, start, end, glued } = token
    return {
      kind: 'number',
      text,
      lower,
      start,
      end,
      glued,
      digits: String(value),
      decimals: 0,
      unsure: false,
      plain: true,
      sign: '',
      spelled: true,
    }
  })
}

/** «Two out of three»: both in words, or one of them. */
function isOutOf(tokens: readonly Token[], index: number): boolean {
  const [out, of, other] =
    tokens[index + 1]?.lower === 'out' ? [index + 1, index + 2, index + 3] : [index - 2, index - 1, index - 3]
  return tokens[out]?.lower === 'out' && tokens[of]?.lower === 'of' && isNumeric(tokens[other])
}

/** «One in four», «three in five»: both in words. */
function isOneIn(tokens: readonly Token[], index: number): boolean {
  const [at, other] = tokens[index - 1]?.lower === 'in' ? [index - 1, index - 2] : [index + 1, index + 2]
  const named = NUMBER_WORDS.has(tokens[other]?.lower ?? '') && tokens[other]?.lower !== 'to'
  return tokens[at]?.lower === 'in' && named
}

type Surroundings = {
  readonly language: LineLanguage
  readonly moves: boolean
  readonly several: boolean
  readonly first: boolean
  readonly multiplied: boolean
  readonly part: boolean
}

function isValue(word: string, previous: Token | undefined, next: Token | undefined, around: Surroundings): boolean {
  if (norwegianOnly.has(word) && !around.language.norwegian) return false
  if (around.part) return true
  const before = previous?.lower ?? ''
  if (word === 'to') {
    // «8 to 2», «to over 34 %»: the English preposition.
    if (next === undefined || next.kind === 'number' || next.kind === 'compare') return isAfterCue(previous, around)
    // «fra hundre til to hundre».
    if (before === 'til' && MAGNITUDES.has(next.lower)) return true
    if (englishAfterTo.has(next.lower) || isNumeric(next) || before === 'from') return false
    // «fra åtte to …» never happens, «from eight to two» does.
    if (isNumeric(previous)) return false
  }
  if ((word === 'hundre' || word === 'hundred') && around.multiplied) return false
  if (SHY_NUMBER_WORDS.has(word)) return isShyValue(word, previous, next, around)
  if (isUnit(next)) return true
  return isAfterCue(previous, around)
}

/** The word before announces a value. */
function isAfterCue(previous: Token | undefined, around: Surroundings): boolean {
  if (previous === undefined) return false
  if (previous.kind === 'compare' || previous.kind === 'arrow') return true
  if (bounds.has(previous.lower) || nows.has(previous.lower)) return true
  return frames.has(previous.lower) && (around.moves || around.several)
}

/** «en», «one», «null»: values only where nothing they could describe follows. */
function isShyValue(word: string, previous: Token | undefined, next: Token | undefined, around: Surroundings): boolean {
  const describes =
    next?.kind === 'word' &&
    !['per', 'pr', 'innen', 'innan', 'by', 'av', 'of', 'i', 'in', 'til', 'to'].includes(next.lower)
  if (word === 'null' || word === 'zero') {
    if (around.first) return next?.kind === 'word' && next.lower !== 'trust'
    if (['ha', 'have', 'har', 'med', 'with'].includes(previous?.lower ?? '')) return true
    return isUnit(next) || isAfterCue(previous, around)
  }
  // «én million», «one hundred users»
  if (MAGNITUDES.has(next?.lower ?? '') && (next?.lower.length ?? 0) > 3) return true
  if (!isAfterCue(previous, around)) return false
  if (['minst', 'maks', 'høyst', 'høgst', 'least', 'most'].includes(previous?.lower ?? '')) return true
  return word === 'én' || isUnit(next) || !describes
}
