/** What the words of a line say about direction: up or down, multiplied, held, or only done (a task). */
import { multiplierAt, saysFaster } from './multiplier.ts'
import { phraseBook, phraseFrom } from './phrases.ts'
import type { Token } from './tokens.ts'
import {
  ACTIVITY_VERBS,
  DONE_WORDS,
  DOWN_PHRASES,
  DOWN_VERBS,
  FACTORS,
  HOLD_PHRASES,
  HOLD_VERBS,
  LEADING_DOWN,
  LEADING_UP,
  LEAD_INS,
  LOWER_IS_BETTER,
  UP_PHRASES,
  UP_VERBS,
  WEAK_UP_VERBS,
} from './words.ts'

export type Direction = 'up' | 'down'

export type Movement = {
  /** What a verb of change says; null where none does. */
  readonly change: Direction | null
  /** «Forbedre», «oppnå»: better, but which way depends on what is measured. */
  readonly weak: boolean
  /** Two changes that are not the same measure: «øke … og redusere …». */
  readonly several: boolean
  /** What a word multiplies with; of how fast something goes where `faster`, and then its time is divided. */
  readonly factor: number | null
  readonly faster: boolean
  readonly hold: boolean
  /** The line leads with an activity, and this is the token. */
  readonly activityAt: number | null
  /** A participle says that something is done: «rapport levert». */
  readonly done: boolean
  /** The measure is better when it is low, as far as its noun tells. */
  readonly lowerIsBetter: boolean
}

const directions = phraseBook<Direction>([
  [DOWN_PHRASES, 'down'],
  [UP_PHRASES, 'up'],
  [[...DOWN_VERBS], 'down'],
  [[...UP_VERBS], 'up'],
])
const factors = phraseBook<number>(FACTORS.map(({ phrase, factor }) => [[phrase], factor] as const))
const holds = phraseBook([[HOLD_PHRASES, true] as const])
const negations = new Set(['uten', 'utan', 'without', 'unngå', 'avoid', 'ikke', 'ikkje', 'not', 'never'])
/** Begin «by half» and «med halvparten»: how much it changes, where «til halvparten» says what it becomes. */
const BY_HALF = new Set(['by', 'med'])
/** Participles describe: «søkere med økt behov» says nothing about the goal once a verb has. */
const lowerEndings = new RegExp(`(?:${LOWER_IS_BETTER.join('|')})$`)

/** Reads the direction words of a line. `free` tells the tokens that are not quoted, dates or names. */
export function readMovement(tokens: readonly Token[], free: (at: number) => boolean): Movement {
  let change: Direction | null = null
  let several = false
  let weak = false
  let factor: number | null = null
  let hold = false
  let lowerIsBetter = false
  let numbered = false
  let byHalf = false
  let faster = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || !free(at)) continue
    if (token.kind === 'number') {
      numbered = true
      const multiplier = multiplierAt(tokens, at)
      if (multiplier !== null && factor === null) faster = saysFaster(tokens, at + 2)
      factor ??= multiplier
      continue
    }
    const negated = negations.has(tokens[at - 1]?.lower ?? '') || negations.has(tokens[at - 2]?.lower ?? '')
    const multiplied = phraseFrom(factors, tokens, at)
    if (multiplied !== null) {
      const after = at + multiplied.length
      // «Halvere svartiden og doble antall brukere»
      if ((factor !== null || change !== null) && isJoined(tokens, at)) several = true
      if (factor === null) faster = saysFaster(tokens, after - 1) || saysFaster(tokens, after)
      factor ??= multiplied.means
      byHalf ||= BY_HALF.has(token.lower)
    }
    const hit = phraseFrom(directions, tokens, at) ?? splitParticle(tokens, at)
    if (hit !== null && !negated) {
      if (change === null) change = hit.means
      else if (isJoined(tokens, at) && isVerbForm(token)) several = true
    }
    if (phraseFrom(holds, tokens, at) !== null || (!numbered && HOLD_VERBS.has(token.lower))) hold = true
    if (WEAK_UP_VERBS.has(token.lower) && !(token.lower === 'nå' && isNow(tokens, at))) weak = true
    if (token.kind === 'word' && lowerEndings.test(token.lower)) lowerIsBetter = true
  }
  const lead = leadAt(tokens)
  const leading = tokens[lead]?.lower ?? ''
  if (change === null && tokens[lead + 1]?.lower !== 'enn' && tokens[lead + 1]?.lower !== 'than') {
    if (LEADING_UP.has(leading)) change = 'up'
    else if (LEADING_DOWN.has(leading)) change = 'down'
  }
  // «Increase by half» is half as much again.
  if (byHalf && factor === 0.5 && change === 'up') factor = 1.5
  // Twice as fast is up for what is counted in an hour and down for the hours.
  if (change === null && factor !== null && !faster) change = factor > 1 ? 'up' : 'down'
  const activity = ACTIVITY_VERBS.has(leading) && phraseFrom(directions, tokens, lead) === null
  const done = tokens.some((token, at) => token.kind === 'word' && free(at) && DONE_WORDS.has(token.lower))
  return { change, weak, several, factor, faster, hold, activityAt: activity ? lead : null, done, lowerIsBetter }
}

/** «få sykefraværet ned», «skal vi opp»: the particle stands away from its verb. */
function splitParticle(tokens: readonly Token[], at: number): { readonly means: Direction } | null {
  const lower = tokens[at]?.lower
  if (lower !== 'ned' && lower !== 'down') return null
  const verb = tokens
    .slice(Math.max(0, at - 6), at)
    .some((token) => ['få', 'bringe', 'ta', 'bring', 'get', 'drive', 'presse', 'skal', 'må'].includes(token.lower))
  return verb ? { means: 'down' } : null
}

/** «… og halvere», «… and cut». */
function isJoined(tokens: readonly Token[], at: number): boolean {
  return ['og', 'and', '&', 'samt'].includes(tokens[at - 1]?.lower ?? '')
}

/** «Mot 6 av 10 nå», «nå 46»: the time; «nå 55», «vi skal nå 55»: the verb. */
function isNow(tokens: readonly Token[], at: number): boolean {
  return (
    at > 0 && !LEAD_INS.has(tokens[at - 1]?.lower ?? '') && !['vil', 'bør', 'kan'].includes(tokens[at - 1]?.lower ?? '')
  )
}

/** An infinitive or imperative, not a participle or a noun. */
function isVerbForm(token: Token): boolean {
  return !/(?:t|te|ing|ingen|inga|ed|s)$/.test(token.lower) || ['cut', 'kutt', 'boost', 'lift'].includes(token.lower)
}

/** Where the line's first word of its own stands, past «vi skal» and the like. */
function leadAt(tokens: readonly Token[]): number {
  let at = 0
  while (at < tokens.length - 1 && (LEAD_INS.has(tokens[at]?.lower ?? '') || tokens[at]?.kind === 'symbol')) at++
  return at
}
