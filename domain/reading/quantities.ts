/**
 * Gathers the amounts of a line: each number with its magnitude, unit and rate, and what the words around it say it is.
 * Numbers that are names or qualifiers (years, «eldre enn 12 uker», «uke 23», the ends of a scale) never become amounts.
 */
import type { LineLanguage } from './language.ts'
import { joinedClock, withMinutes, type Clock } from './durations.ts'
import { isTurns, multiplierAt } from './multiplier.ts'
import { phraseBook, phraseFrom, phraseUntil } from './phrases.ts'
import type { NumberToken, Token } from './tokens.ts'
import { nounPhrase, rateFrom, readUnit, type Unit } from './units.ts'
import {
  AGE_QUALIFIERS,
  AT_LEAST_AFTER,
  AT_LEAST_PHRASES,
  AT_MOST_AFTER,
  AT_MOST_PHRASES,
  BASELINE_AFTER,
  BY_PHRASES,
  CHANGE_DOWN_AFTER,
  CHANGE_UP_AFTER,
  CURRENCIES,
  DURATION_QUALIFIERS,
  FILLERS,
  FROM_PHRASES,
  LABEL_PHRASES,
  NOW_AFTER,
  NOW_PHRASES,
  ORDINAL_NOUNS,
  SOFT_QUALIFIERS,
  TARGET_AFTER,
  TARGET_PHRASES,
  TO_PHRASES,
  type Bound,
} from './words.ts'

export type Cue = 'from' | 'to' | 'by' | 'now' | 'target'

export type Quantity = {
  /** Tokens `start` up to, not including, `end`: currency, number, unit and rate. */
  readonly start: number
  readonly end: number
  readonly value: number
  /** As typed, before any magnitude. */
  readonly typed: number
  readonly digits: string
  readonly decimals: number
  readonly power: number
  readonly unsure: boolean
  readonly text: string
  readonly unit: Unit | null
  readonly rate: string | null
  /** «9 av 10»: the ten. */
  readonly outOf: number | null
  readonly cue: Cue | null
  readonly bound: Bound | null
  /** Its sign or a word after it says that it is a change, not a level. */
  readonly change: 'up' | 'down' | null
  /** A qualifier, unless nothing better is in the line. */
  readonly soft: boolean
  /** In a parenthesis of its own: «(46)». */
  readonly parenthesised: boolean
}

/** What a token is taken for, so that no other rule takes it for something else. */
export type TokenRole = 'free' | 'date' | 'quoted' | 'label'

export type Scale = { readonly low: number; readonly high: number }

export type Amounts = {
  readonly quantities: readonly Quantity[]
  readonly scale: Scale | null
  /** Text of what stands between two numbers and may mean either end: «5–7», «mellom 5 og 7». */
  readonly ranges: readonly string[]
  /** Text of numbers that could not be read at all: «1/3». */
  readonly unread: readonly string[]
}

type Before = Cue | Bound | 'filler'
const before = phraseBook<Before>([
  [AT_LEAST_PHRASES, 'at_least'],
  [AT_MOST_PHRASES, 'at_most'],
  [FROM_PHRASES, 'from'],
  [TO_PHRASES, 'to'],
  [BY_PHRASES, 'by'],
  [NOW_PHRASES, 'now'],
  [TARGET_PHRASES, 'target'],
  [FILLERS, 'filler'],
])
const after = phraseBook<'now' | 'target' | Bound>([
  [AT_LEAST_AFTER, 'at_least'],
  [AT_MOST_AFTER, 'at_most'],
  [NOW_AFTER, 'now'],
  [BASELINE_AFTER, 'now'],
  [TARGET_AFTER, 'target'],
])
const labels = phraseBook([[LABEL_PHRASES, true] as const])
const durations = phraseBook([[DURATION_QUALIFIERS, true] as const])
const ages = phraseBook([[AGE_QUALIFIERS, true] as const])

/** Reads every amount in the line. `roles` is written to: numbers that are names become labels. */
export function readAmounts(tokens: readonly Token[], roles: TokenRole[], language: LineLanguage): Amounts {
  const scale = takeScale(tokens, roles)
  markLabels(tokens, roles)
  const ranges: string[] = []
  const unread: string[] = []
  tokens.forEach((token, index) => {
    if (roles[index] !== 'free') return
    if (token.kind === 'range') ranges.push(token.text)
    if (token.kind === 'fraction') unread.push(token.text)
  })
  const quantities: Quantity[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.kind !== 'number' || roles[index] !== 'free') continue
    const quantity = readQuantity(tokens, roles, index, token, language, quantities.at(-1) ?? null)
    if (quantity === null) continue
    quantities.push(quantity)
    index = Math.max(index, quantity.end - 1)
  }
  return { ...joinRanges(tokens, withMinutes(quantities), ranges), scale, unread }
}

// ---- Scale ----

/** «på en skala 1–5», «scale from 1 to 5», «1–5-skala», «(1–5)»: the ends are limits, not values. */
function takeScale(tokens: readonly Token[], roles: TokenRole[]): Scale | null {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined || roles[index] !== 'free') continue
    if (/^(?:\p{L}+-?)?(?:skala|skalaen|scale)$/u.test(token.lower)) {
      const found = scaleNear(tokens, index)
      if (found !== null) {
        for (const at of found.taken) roles[at] = 'label'
        return found.scale
      }
    }
  }
  const hasNumber = tokens.some((token, index) => token.kind === 'number' && roles[index] === 'free')
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.kind !== 'range' || roles[index] !== 'free' || !hasNumber) continue
    if (tokens[index - 1]?.text !== '(' || tokens[index + 1]?.text !== ')') continue
    const scale = scaleOf(token.low, token.high)
    if (scale === null || scale.low > 1) continue
    roles[index] = 'label'
    return scale
  }
  return null
}

function scaleOf(low: Token | undefined, high: Token | undefined): Scale | null {
  if (low?.kind !== 'number' || high?.kind !== 'number') return null
  const scale = { low: Number(low.digits), high: Number(high.digits) }
  return scale.low < scale.high ? scale : null
}

function scaleNear(
  tokens: readonly Token[],
  at: number,
): { readonly scale: Scale; readonly taken: readonly number[] } | null {
  for (const near of [at + 1, at + 2, at + 3, at - 1, at - 2]) {
    const token = tokens[near]
    if (token?.kind !== 'range') continue
    const scale = scaleOf(token.low, token.high)
    if (scale !== null) return { scale, taken: [near] }
  }
  for (const first of [at + 1, at + 2, at + 3]) {
    const between = tokens[first + 1]?.lower ?? ''
    if (tokens[first]?.kind !== 'number') continue
    // «… på skalaen, fra 64 til 80 %»: after a comma it is the values.
    if (tokens.slice(at + 1, first).some(({ text }) => text === ',')) return null
    if (!['til', 'to', '-', '–', '—'].includes(between)) return null
    const scale = scaleOf(tokens[first], tokens[first + 2])
    return scale === null ? null : { scale, taken: [first, first + 1, first + 2] }
  }
  return null
}

// ---- Labels ----

function isYearLike(token: Token | undefined): token is NumberToken {
  return (
    token?.kind === 'number' &&
    token.plain &&
    !token.spelled &&
    token.sign === '' &&
    /^(?:19[5-9]|20[0-6])\d$/.test(token.text)
  )
}

/** Marks every number that is a name: years, ordinals, «ISO 9001», «siste 12 måneder». */
function markLabels(tokens: readonly Token[], roles: TokenRole[]): void {
  // Two years in one frame are judged together: the first may not become a label before the second is seen.
  const unmarked = [...roles]
  tokens.forEach((token, index) => {
    if (token.kind !== 'number' || roles[index] !== 'free') return
    // «2x», «fem ganger så mange»: what something is multiplied with.
    const multiplier =
      (tokens[index + 1]?.lower === 'x' && tokens[index + 1]?.glued === true && !isTurns(tokens, index)) ||
      multiplierAt(tokens, index) !== null
    // «1 1/2 time»: the whole of it could not be read.
    const mixed = tokens[index + 1]?.kind === 'fraction'
    if (
      multiplier ||
      mixed ||
      isNamed(tokens, index) ||
      isOrdinal(tokens, index) ||
      isYear(tokens, unmarked, index) ||
      isWhole(tokens, index) ||
      isToldBeside(tokens, index)
    ) {
      roles[index] = 'label'
    }
  })
}

/** «uke 23», «ISO 9001», «eldre enn 12 uker», «innen 5 dager», «n = 46». */
function isNamed(tokens: readonly Token[], index: number): boolean {
  let at = index - 1
  if (phraseUntil(ages, tokens, at) !== null) return true
  if (['ca', 'about', 'minst', 'maks', 'om', 'lag'].includes(tokens[at]?.lower ?? '')) at--
  const unit = readUnit(tokens, index)
  if (unit.unit?.kind === 'time' && phraseUntil(durations, tokens, at) !== null) return true
  // The counted noun or adjective may come between: «first 30 calendar days».
  at = index - 1
  if (['=', ':'].includes(tokens[at]?.text ?? '') && tokens[at - 1]?.lower === 'n') return true
  const label = phraseUntil(labels, tokens, at)
  if (label === null) return false
  const word = tokens[at]
  // «fra trinn 2 til trinn 4»: a level, and then an amount.
  if (['trinn', 'steg', 'step'].includes(word?.lower ?? '')) {
    return !['fra', 'frå', 'til', 'from', 'to'].includes(tokens[at - 1]?.lower ?? '')
  }
  if (word?.lower === 'uke' || word?.lower === 'week' || word?.lower === 'veke') {
    // «per uke 350 til 100»: a rate, and then an amount.
    return !['per', 'pr', 'a', 'hver', 'kvar', 'each', 'every', '/'].includes(tokens[at - 1]?.lower ?? '')
  }
  return true
}

/** «2. tertial», «hver 3. sak»: a dot and a small letter after it. */
function isOrdinal(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const dot = tokens[index + 1]
  const next = tokens[index + 2]
  if (token?.kind !== 'number') return false
  if (['st', 'nd', 'rd', 'th'].includes(dot?.lower ?? '') && dot?.glued === true) return true
  if (!token.plain || dot?.text !== '.' || !dot.glued || next?.kind !== 'word') return false
  if (ORDINAL_NOUNS.has(next.lower)) return true
  const framed = ['til', 'to', 'fra', 'frå', 'from'].includes(tokens[index - 1]?.lower ?? '')
  return !framed && /^\p{Ll}/u.test(next.text)
}

/** Four digits that are a year, and not an amount somebody counts. */
function isYear(tokens: readonly Token[], roles: readonly TokenRole[], index: number): boolean {
  if (!isYearLike(tokens[index])) return false
  const previous = tokens[index - 1]
  const next = tokens[index + 1]
  if (readUnit(tokens, index).unit !== null) return false
  if (previous === undefined || previous.text === '(' || next?.text === ')') return true
  if (next?.text === ':' && tokens[index + 2]?.kind === 'number') return true
  if (previous.kind === 'compare') return false
  if (previous.kind === 'arrow' || ['til', 'to', 'fra', 'frå', 'from', 'mot'].includes(previous.lower)) {
    // «fra 2025 til 2026» are years unless something is counted; beside an ordinary number it is an amount.
    if (['frem', 'fram'].includes(tokens[index - 2]?.lower ?? '')) return true
    const others = tokens.filter((token, at) => token.kind === 'number' && roles[at] === 'free' && at !== index)
    const counted = tokens.some((token) => ['antall', 'antal', 'talet', 'antallet', 'number'].includes(token.lower))
    return (
      others.length > 0 &&
      others.every((token) => isYearLike(token)) &&
      !counted &&
      !(next?.kind === 'word' && isNounLike(next))
    )
  }
  // «30 % vs 2019»
  if (['vs', 'versus', 'with', 'med'].includes(previous.lower)) return true
  const cue = phraseUntil(before, tokens, index - 1)
  if (cue !== null && cue.means !== 'filler') return false
  return previous.kind !== 'word' || !NOW_OR_TARGET.has(previous.lower)
}

const NOW_OR_TARGET = new Set(['mål', 'target', 'baseline', 'utgangspunkt', 'nå', 'today'])

function isNounLike(token: Token): boolean {
  return token.text.length > 3 && !['innen', 'innan', 'within', 'uten', 'with'].includes(token.lower)
}

/** The ten of «9 av 10» and «4.2 out of 5»; the part before it keeps it as its whole. */
function isWhole(tokens: readonly Token[], index: number): boolean {
  const of = tokens[index - 1]?.lower
  if (of === 'in' && isRatioWhole(tokens, index)) return tokens[index - 2]?.kind === 'number'
  if (of !== 'av' && of !== 'of') return false
  const part = tokens[tokens[index - 2]?.lower === 'out' ? index - 3 : index - 2]
  return part?.kind === 'number'
}

/** «3 in 10 customers», «1 in 4 patients», «from 2 in 5 to 3 in 5»: a part and its whole, but not «40 in 10 weeks», «5 in 3 regions» or «2 in 5 schools». */
function isRatioWhole(tokens: readonly Token[], index: number): boolean {
  const [part, whole] = [tokens[index - 2], tokens[index]]
  if (part?.kind !== 'number' || whole?.kind !== 'number' || readUnit(tokens, index).unit !== null) return false
  if (/^(?:10|100)$/.test(whole.text)) return true
  const less =
    Number(part.digits) < Number(whole.digits) && Number(whole.digits) <= 100 && part.decimals + whole.decimals === 0
  const next = tokens[index + 1]
  const ends = next?.kind !== 'word' || ['to', 'til', 'by', 'innen', 'today', 'now'].includes(next.lower)
  return less && (ends || part.digits === '1' || (part.spelled && whole.spelled))
}

/** «(we lost 110 last year)»: a sentence of its own, about something else. */
function isToldBeside(tokens: readonly Token[], index: number): boolean {
  const opened = tokens.findLastIndex(({ text }, at) => at < index && (text === '(' || text === ')'))
  if (tokens[opened]?.text !== '(') return false
  const [who, does] = tokens.slice(opened + 1, opened + 3)
  return TELLERS.has(who?.lower ?? '') && does?.kind === 'word' && !BEINGS.has(does.lower)
}

const TELLERS = new Set('vi de dei we they'.split(' '))
const BEINGS = new Set(
  'er har ligger ligg står var hadde låg lå are have had were is was stand sit skal vil må need want aim'.split(' '),
)

// ---- One amount ----

function readQuantity(
  tokens: readonly Token[],
  roles: TokenRole[],
  index: number,
  token: NumberToken,
  language: LineLanguage,
  previous: Quantity | null,
): Quantity | null {
  const free = (at: number): boolean => roles[at] === 'free' || roles[at] === 'label'
  const prefix = tokens[index - 1]
  const currency = prefix?.kind === 'word' && free(index - 1) ? CURRENCIES.get(prefix.lower) : undefined
  const start = currency === undefined || (previous !== null && previous.end > index - 1) ? index : index - 1

  let at = index + 1
  let plus: Bound | null = null
  if (tokens[at]?.text === '+' && tokens[at]?.glued === true) {
    plus = 'at_least'
    at++
  }
  const read = readUnit(tokens, at - 1, start < index)
  let unit: Unit | null = read.unit
  if (unit === null && start < index && currency !== undefined) unit = { text: currency, kind: 'currency' }
  let end = read.unit === null && read.power === 0 ? at : read.end
  let outOf: number | null = null
  const whole = wholeAfter(tokens, end)
  if (whole !== null && unit === null) {
    outOf = whole.value
    unit = { text: whole.text, kind: 'part' }
    end = whole.end
  }
  // «på minst 2 år»: an age is not a level of anything.
  if (plus !== null && unit?.kind === 'time' && /^(?:år|years?)$/.test(unit.text)) return null
  if (unit === null && (token.decimals === 0 || read.power > 0)) {
    const noun = nounPhrase(tokens, roles, end, language)
    if (noun !== null) {
      unit = { text: noun.text, kind: 'noun' }
      end = noun.end
    }
  }
  let signed = token.sign === '-' ? `-${token.digits}` : token.digits
  let { decimals, text } = token
  const more = unit === null || token.sign !== '' ? null : clockAfter(tokens, end, { value: Number(signed), unit })
  if (more !== null) {
    signed = String(more.value)
    decimals = more.decimals
    text = tokens
      .slice(index, more.end)
      .map((part) => (part.glued ? part.text : ` ${part.text}`))
      .join('')
      .trim()
    unit = more.unit
    end = more.end
  }
  const rate = rateFrom(tokens, roles, end)
  if (rate !== null) end = rate.end
  const value = Number(`${signed}e${read.power}`)
  const cue = readCue(tokens, roles, start, language, previous)
  const said = readAfter(tokens, roles, end)
  end = Math.max(end, said.end)
  const bound = cue.bound ?? said.bound ?? plus
  return {
    start,
    end,
    value: Object.is(value, -0) ? 0 : value,
    typed: Number(signed),
    digits: signed,
    decimals,
    power: read.power,
    unsure: token.unsure,
    text,
    unit,
    rate: rate?.text ?? null,
    outOf,
    // «mot 48 % i dag», «compared to 37 last year»: what is now is never where to.
    cue: said.cue === 'now' && cue.cue !== 'from' ? 'now' : (cue.cue ?? said.cue),
    bound,
    change: changeOf(tokens, start, token, end, cue.cue, bound, unit),
    soft: isSoft(tokens, start, cue, unit),
    parenthesised: tokens[start - 1]?.text === '(' && tokens[end]?.text === ')',
  }
}

/** The minutes of «2 t 30 min», the seconds of «14 min og 30 sek»: the whole in the smaller unit. */
function clockAfter(
  tokens: readonly Token[],
  at: number,
  first: Clock,
): (Clock & { readonly decimals: number; readonly end: number }) | null {
  const number = ['og', 'and'].includes(tokens[at]?.lower ?? '') ? at + 1 : at
  const token = tokens[number]
  if (token?.kind !== 'number' || token.sign !== '' || token.unsure) return null
  const { unit, end } = readUnit(tokens, number)
  if (unit === null) return null
  const whole = joinedClock(first, { value: Number(token.digits), unit })
  return whole === null ? null : { ...whole, decimals: token.decimals, end }
}

/** «av 10», «out of 5» after the part. */
function wholeAfter(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly text: string; readonly end: number } | null {
  const words =
    tokens[at]?.lower === 'out'
      ? ['out', 'of']
      : ['av', 'of'].includes(tokens[at]?.lower ?? '') || (tokens[at]?.lower === 'in' && isRatioWhole(tokens, at + 1))
        ? [tokens[at]?.lower]
        : []
  if (words.length === 0) return null
  const number = tokens[at + words.length]
  if (number?.kind !== 'number' || number.decimals > 0) return null
  const value = Number(number.digits)
  return value > 0 ? { value, text: `${words.join(' ')} ${number.text}`, end: at + words.length + 1 } : null
}

type FoundCue = {
  readonly cue: Cue | null
  readonly bound: Bound | null
  readonly boundAt: number
  /** «ikke mer enn»: what is said about the number is the opposite of the bound's own words. */
  readonly negated: boolean
}

/** Walks backwards over bounds and fillers to the word that says what the number is. */
function readCue(
  tokens: readonly Token[],
  roles: readonly TokenRole[],
  start: number,
  language: LineLanguage,
  previous: Quantity | null,
): FoundCue {
  const floor = previous?.end ?? 0
  let bound: Bound | null = null
  let boundAt = start
  let negated = false
  let at = start - 1
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const token = tokens[at]
    if (token === undefined || roles[at] === 'quoted') break
    if (roles[at] === 'date' && token.kind !== 'word') break
    // «Mål 2026: 6,5 %»
    if (roles[at] === 'label' && isYearLike(token)) {
      at--
      continue
    }
    if (token.kind === 'arrow') {
      // «=> 90» with nothing before it is a clumsy «≥ 90».
      if (token.text.startsWith('=') && previous === null) return { cue: null, bound: 'at_least', boundAt: at, negated }
      return { cue: 'to', bound, boundAt, negated }
    }
    if (token.kind === 'compare') {
      if (token.text === '>' && bound === null && previous !== null && previous.end === at && previous.cue !== 'by') {
        return { cue: 'to', bound: null, boundAt: at, negated }
      }
      bound ??= token.bound
      boundAt = at
      at--
      continue
    }
    if (['(', '[', ':', '=', '~', '≈', '"', "'", '«'].includes(token.text)) {
      at--
      continue
    }
    if (token.lower === 'no' && language.norwegian && token.end - token.start === 2 && bound === null) {
      return { cue: 'now', bound, boundAt, negated }
    }
    const hit = phraseUntil(before, tokens, at)
    if (hit === null || at - hit.length + 1 < floor) break
    if (token.lower === 'nå' && isReach(tokens, at)) break
    // «Sign up 100 users» adds nobody to anything.
    const phrasal = ['sign', 'set', 'follow', 'følge', 'følgje', 'sette', 'rydde', 'logge']
    if (['up', 'opp', 'down', 'ned'].includes(token.lower) && phrasal.includes(tokens[at - 1]?.lower ?? '')) break
    if (hit.means === 'at_least' || hit.means === 'at_most') {
      boundAt = at - hit.length + 1
      if (bound === null) {
        negated = isNegated(tokens, boundAt)
        bound = negated ? oppositeOf(hit.means) : hit.means
      }
    } else if (hit.means !== 'filler') {
      return { cue: hit.means, bound, boundAt, negated }
    }
    at -= hit.length
  }
  return { cue: null, bound, boundAt, negated }
}

function oppositeOf(bound: Bound): Bound {
  return bound === 'at_least' ? 'at_most' : 'at_least'
}

const nots = new Set(`ikke ikkje aldri not never cannot can't don't doesn't won't shouldn't mustn't isn't`.split(' '))
/** «Ingen skal vente mer enn 10 dager» forbids; «ingen saker over 12 uker» says which. */
const bridges = new Set(
  `være vere bli ta gå ligge falle synke stige øke auke vente vare koste bruke ha komme overskride be become take go get drop fall
  rise wait last cost spend have come å at exceeding going måtte måtta trenge need`.split(/\s+/),
)
const nobodies = new Set('ingen nobody noone no'.split(' '))
const verbsOfNobody = new Set('skal må bør kan vil venter ventar shall should must may will waits'.split(' '))

const avoidances = new Set('unngå unngår hindre hindrar forhindre avoid prevent'.split(' '))
const withouts = new Set('uten utan without'.split(' '))

/** «skal ikke være mer enn», «must not drop below», «should never take longer than»: a word or two between the not and the bound. */
function isNegated(tokens: readonly Token[], boundAt: number): boolean {
  let bridged = true
  for (let at = boundAt - 1; at >= Math.max(0, boundAt - 4); at--) {
    const token = tokens[at]
    if (token?.kind !== 'word') break
    if (nots.has(token.lower)) return bridged
    // «uten å overstige 5 %»; «saker uten svar over 12 uker» says which.
    if (withouts.has(token.lower)) return bridged && boundAt - at > 1
    const nobody = nobodies.has(token.lower) || (token.lower === 'one' && tokens[at - 1]?.lower === 'no')
    if (nobody) return tokens.slice(at + 1, at + 3).some(({ lower }) => verbsOfNobody.has(lower))
    if (!bridges.has(token.lower)) bridged = false
  }
  // «Unngå at ventetida går over 4 veker»: the whole line is about what shall not be.
  return avoidances.has(tokens[0]?.lower ?? '') && !tokens.slice(0, boundAt).some(({ kind }) => kind === 'number')
}

/** «Nå 10 000 abonnenter», «vi skal nå 55»: the verb, where «nå: 46» and «(nå 46)» are the time. */
function isReach(tokens: readonly Token[], at: number): boolean {
  // «Nå har vi 22 restanser»
  if (tokens[at + 1]?.text === ':' || HAVE.has(tokens[at + 1]?.lower ?? '')) return false
  return at === 0 || ['skal', 'må', 'å', 'vil', 'bør', 'kan'].includes(tokens[at - 1]?.lower ?? '')
}

const HAVE = new Set('har er ligger ligg bruker brukar tar tek klarer klarar greier'.split(' '))

/** «46 i dag», «90 (mål)», «10 eller flere». */
function readAfter(
  tokens: readonly Token[],
  roles: readonly TokenRole[],
  end: number,
): { readonly cue: Cue | null; readonly bound: Bound | null; readonly end: number } {
  let at = end
  let bound: Bound | null = null
  for (let steps = 0; steps < 2; steps++) {
    const opened = tokens[at]?.text === '(' || tokens[at]?.text === ','
    const from = opened ? at + 1 : at
    const hit = phraseFrom(after, tokens, from)
    if (hit === null || roles[from] === 'quoted') break
    const next = tokens[from + hit.length]
    if (hit.means === 'at_least' || hit.means === 'at_most') {
      bound = hit.means
      at = from + hit.length
      continue
    }
    // «under 1,5 s, i dag 3,9 s»: those words belong to the number after them.
    const belongsAfter = opened && tokens[at]?.text === ','
    if (belongsAfter || leadsToNumber(tokens, from + hit.length)) break
    // «mål» may be a noun of its own, «goal setting»; alone before a sign it is not.
    if (hit.means === 'target' && next?.kind === 'word' && !['innen', 'innan', 'by', 'og', 'and'].includes(next.lower))
      break
    return { cue: hit.means, bound, end: from + hit.length }
  }
  return { cue: null, bound, end: bound === null ? end : at }
}

/** After fillers, a number follows. */
function leadsToNumber(tokens: readonly Token[], at: number): boolean {
  let next = at
  for (let steps = 0; steps < 4; steps++) {
    const token = tokens[next]
    if (token === undefined) return false
    if (token.kind === 'number') return true
    const hit = phraseFrom(before, tokens, next)
    if ([':', '=', '~'].includes(token.text) || CURRENCIES.has(token.lower)) next++
    else if (hit !== null && hit.means === 'filler') next += hit.length
    else return false
  }
  return false
}

function changeOf(
  tokens: readonly Token[],
  start: number,
  token: NumberToken,
  end: number,
  cue: Cue | null,
  bound: Bound | null,
  unit: Unit | null,
): 'up' | 'down' | null {
  const next = tokens[end]?.lower ?? ''
  const comparing = tokens[end + 1]?.lower
  if (cue !== 'from' && cue !== 'now') {
    if (CHANGE_UP_AFTER.has(next) && comparing !== 'og') return 'up'
    if (CHANGE_DOWN_AFTER.has(next)) return 'down'
    // «20 % ned», but not «62 % opp til 90 %».
    const alone = (unit?.kind === 'percent' || unit?.kind === 'points') && !LEADS_ON.has(comparing ?? '')
    if (alone && (next === 'opp' || next === 'up')) return 'up'
    if (alone && (next === 'ned' || next === 'down')) return 'down'
  }
  if (cue === 'by') {
    // «Strømforbruk ned 15 %»
    const particle = tokens[start - 1]?.lower
    if (particle === 'opp' || particle === 'up') return 'up'
    if (particle === 'ned' || particle === 'down') return 'down'
  }
  if (cue === null && bound === null && token.sign !== '') {
    if (token.sign === '+') return 'up'
    if (unit?.kind === 'percent' || unit?.kind === 'points') return 'down'
  }
  return null
}

const LEADS_ON = new Set('til to fra frå from mot towards under over below above'.split(' '))

/** «på under 5 dager», «saker over 12 uker»: how long something takes, or which ones are meant. */
function isSoft(tokens: readonly Token[], start: number, cue: FoundCue, unit: Unit | null): boolean {
  if ((cue.cue !== null && cue.cue !== 'by') || cue.negated) return false
  const word = tokens[cue.boundAt - 1]
  if (word?.kind !== 'word') return false
  if (cue.bound !== null) {
    // «… og ha minst 20 deltakere» is a measure of its own.
    if (['og', 'and'].includes(tokens[cue.boundAt - 2]?.lower ?? '') && /^ha(?:ve|s|r)?$/.test(word.lower)) return false
    if (SOFT_QUALIFIERS.has(word.lower)) return true
    return (
      unit?.kind === 'time' &&
      /(?:er|ar|ene|ane|r|s|t|d|k|ge|år)$/.test(word.lower) &&
      cue.boundAt > 1 &&
      cue.boundAt < start
    )
  }
  return unit?.kind === 'time' && SOFT_QUALIFIERS.has(tokens[start - 1]?.lower ?? '')
}

// ---- Ranges ----

/** «62 % – 90 %» and «mellom 5 og 7»: after «fra» it is from one to the other, else nobody can tell. */
function joinRanges(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  ranges: readonly string[],
): { readonly quantities: readonly Quantity[]; readonly ranges: readonly string[] } {
  const kept: Quantity[] = []
  const found = [...ranges]
  for (let index = 0; index < quantities.length; index++) {
    const first = quantities[index]
    const second = quantities[index + 1]
    if (first === undefined) continue
    const between = second === undefined ? [] : tokens.slice(first.end, second.start)
    const word = between[0]?.lower ?? ''
    if (second !== undefined && between.length === 1 && ['-', '–', '—'].includes(word)) {
      if (first.cue === 'from') {
        kept.push(first, { ...second, cue: 'to' })
      } else found.push(`${first.text} – ${second.text}`)
      index++
      continue
    }
    const opener = tokens[first.start - 1]?.lower
    if (
      second !== undefined &&
      between.length === 1 &&
      ['og', 'and'].includes(word) &&
      (opener === 'mellom' || opener === 'between')
    ) {
      found.push(`${first.text} – ${second.text}`)
      index++
      continue
    }
    kept.push(first)
  }
  return { quantities: kept, ranges: found }
}
